public import CivilTime

/// One answer to an invitation (回执): who answers, what, on whose authority, and where the answer
/// came from.
public struct Reply: Sendable, Hashable {
  public var meeting: MeetingRequest.ID
  public var invitee: Invitee
  public var answer: Answer
  /// Why somebody does not come or sends a deputy (请假事由).
  public var reason: String
  /// Who allowed the leave; empty where nobody has yet.
  public var approvedBy: String
  /// Who comes instead (替会人).
  public var deputy: Deputy?
  /// Who comes along (随员).
  public var companions: [Guest]
  /// When the answer was given, where that is known.
  public var time: LocalDateTime?
  /// Where the answer came from: a command, a calendar reply, a form.
  public var source: String
  /// SEQUENCE of the invitation that was answered (RFC 5546 §3.2.3); nil where it did not say.
  public var sequence: Int?

  /// Who was invited: somebody on the roster, or a guest by name.
  public enum Invitee: Sendable, Hashable {
    case person(Person.ID)
    case guest(String)
  }

  /// What was answered; whoever has no reply has not answered.
  public enum Answer: String, Sendable, Hashable, CaseIterable {
    case accepted
    /// 请假: does not come.
    case declined
    case tentative
    /// 替会: somebody else comes instead.
    case delegated
  }

  /// Who comes instead: somebody on the roster, or from outside.
  public enum Deputy: Sendable, Hashable {
    case person(Person.ID)
    case guest(Guest)
  }

  public init(
    meeting: MeetingRequest.ID, invitee: Invitee, answer: Answer, reason: String = "",
    approvedBy: String = "", deputy: Deputy? = nil, companions: [Guest] = [],
    time: LocalDateTime? = nil, source: String = "", sequence: Int? = nil
  ) {
    self.meeting = meeting
    self.invitee = invitee
    self.answer = answer
    self.reason = reason
    self.approvedBy = approvedBy
    self.deputy = deputy
    self.companions = companions
    self.time = time
    self.source = source
    self.sequence = sequence
  }

  /// How many come along.
  public var companionCount: Int { companions.reduce(0) { $0 + $1.count } }
}
