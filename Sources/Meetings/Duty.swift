public import CivilTime

/// One matter that somebody must see to before, during or after a meeting (会务任务).
public struct Duty: Sendable, Hashable, Identifiable {
  /// `meeting/number`, unique in the workspace.
  public var id: String
  public var meeting: MeetingRequest.ID
  /// What is to be done (事项).
  public var matter: String
  public var owner: Person.ID?
  /// Who takes over when the owner cannot (B角).
  public var deputyOwner: Person.ID?
  public var helpers: [Person.ID]
  /// A number that is answered for this duty; empty: that of the owner.
  public var phone: String
  public var due: DueTime
  /// How long it keeps its owner, ending when it is due; zero for a mere deadline.
  public var length: Minutes
  public var place: String
  /// Duties that must be done before this one can be.
  public var waitsFor: [Duty.ID]
  /// Which of the office's lines of work it belongs to (分工).
  public var line: String

  /// When a duty is due, against its meeting.
  public enum DueTime: Sendable, Hashable {
    /// So many working days before the meeting's day (调休 respected), at a time of day.
    case workdaysBefore(Int, TimeOfDay)
    case workdaysAfter(Int, TimeOfDay)
    /// So many calendar days before the meeting's day.
    case daysBefore(Int, TimeOfDay)
    case beforeStart(Minutes)
    case afterEnd(Minutes)
    /// From the start to the end of the meeting.
    case throughout
    case at(LocalDateTime)
  }

  public init(
    id: String, meeting: MeetingRequest.ID, matter: String, due: DueTime,
    owner: Person.ID? = nil, deputyOwner: Person.ID? = nil, helpers: [Person.ID] = [],
    phone: String = "", length: Minutes = .zero, place: String = "", waitsFor: [Duty.ID] = [],
    line: String = ""
  ) {
    self.id = id
    self.meeting = meeting
    self.matter = matter
    self.due = due
    self.owner = owner
    self.deputyOwner = deputyOwner
    self.helpers = helpers
    self.phone = phone
    self.length = length
    self.place = place
    self.waitsFor = waitsFor
    self.line = line
  }
}
