public import CivilTime
public import ICalendar
public import Meetings

/// What calendar programs answered to our invitations (METHOD:REPLY and COUNTER, RFC 5546 §3.2.3,
/// §3.2.7), matched by UID, RECURRENCE-ID, ATTENDEE and SEQUENCE. ORGANIZER is never looked at:
/// several programs leave it out.
public struct CalendarReplies: Sendable {
  /// A meeting that somebody may answer about.
  public struct Invited: Sendable {
    public var request: MeetingRequest
    public var interval: Interval
    public var revision: Revision

    public init(_ request: MeetingRequest, interval: Interval, revision: Revision) {
      self.request = request
      self.interval = interval
      self.revision = revision
    }
  }

  /// A message as it came.
  public struct Source: Sendable {
    /// The file, and the part of it, for people.
    public var name: String
    /// The sender's mail address; nil where it came without a mail.
    public var sender: String?
    public var calendars: [Calendar]

    public init(name: String, sender: String?, calendars: [Calendar]) {
      self.name = name
      self.sender = sender
      self.calendars = calendars
    }
  }

  /// A proposal of another time.
  public struct Proposal: Sendable {
    public var meeting: MeetingRequest
    public var person: Person
    public var interval: Interval
    public var comment: String
  }

  /// An answer that counts for nothing, and why.
  public struct LeftOut: Sendable {
    public enum Reason: String, Sendable, CaseIterable {
      /// Neither a reply nor a proposal.
      case notAReply = "not-a-reply"
      /// Of no meeting of this workspace.
      case unknownMeeting = "unknown-meeting"
      /// The meeting is not held any more.
      case cancelled
      /// By nobody who was invited.
      case uninvited
      /// It names several people or none.
      case unclear
      /// Sent by somebody else, who is not on the roster.
      case sender
      /// To an invitation that has been replaced since: the time or place was another.
      case outdated
      /// To an invitation that was never made.
      case future
      /// A later answer of the same person is known.
      case older
      /// The answer is on the list already.
      case duplicate
      /// It takes no stand.
      case undecided
    }

    public var source: String
    public var reason: Reason
    /// The title of the meeting, or its UID.
    public var meeting: String
    /// Who answered, as far as it says.
    public var who: String
  }

  public private(set) var replies: [Reply] = []
  public private(set) var proposals: [Proposal] = []
  public private(set) var leftOut: [LeftOut] = []

  private let byUID: [String: [Invited]]
  private let cancelledUIDs: Set<String>
  private let people: [String: Person]
  private let zone: Zone

  /// - Parameters:
  ///   - invited: the meetings that stand.
  ///   - cancelledUIDs: UIDs that were called off.
  ///   - people: the roster.
  public init(
    _ sources: [Source], invited: [Invited], cancelledUIDs: Set<String>, people: [Person],
    zone: Zone
  ) {
    byUID = Dictionary(grouping: invited, by: \.revision.uid)
    self.cancelledUIDs = cancelledUIDs
    self.people = Dictionary(
      people.filter { !$0.email.isEmpty }.map { ($0.email.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first })
    self.zone = zone
    var found: [Answer] = []
    for source in sources {
      for calendar in source.calendars { found += answers(in: calendar, of: source) }
    }
    // In the order in which they were given, whatever the order of the files.
    for answer in found.enumerated().sorted(by: {
      ($0.element.stamp, $0.offset) < ($1.element.stamp, $1.offset)
    }) {
      take(answer.element)
    }
  }

  /// One VEVENT of a reply.
  private struct Answer {
    let source: Source
    let event: Event
    let method: ICalendar.Method
    let stamp: LocalDateTime
  }

  private mutating func answers(in calendar: Calendar, of source: Source) -> [Answer] {
    guard let method = calendar.method, [.reply, .counter].contains(method) else {
      for event in calendar.events { leave(.notAReply, source, event, "") }
      return []
    }
    return calendar.events.map { event in
      Answer(
        source: source, event: event, method: method,
        stamp: event.stamp.map { zone.local(Instant(utc: $0)) }
          ?? LocalDateTime(Day(number: 0), .midnight))
    }
  }

  private mutating func take(_ answer: Answer) {
    let (event, source) = (answer.event, answer.source)
    guard let attendee = answering(answer) else {
      return leave(.unclear, source, event, "")
    }
    let who = attendee.name ?? mail(attendee.address)
    guard let meetings = byUID[event.uid]?.filter({ matches($0, event) }), !meetings.isEmpty else {
      let isGone = cancelledUIDs.contains(event.uid)
      return leave(isGone ? .cancelled : .unknownMeeting, source, event, who)
    }
    guard let person = people[mail(attendee.address)] else {
      return leave(.uninvited, source, event, who)
    }
    if let sender = source.sender, !sender.isEmpty, people[sender.lowercased()] == nil,
      attendee.sentBy.map({ mail($0) }) != sender.lowercased()
    {
      return leave(.sender, source, event, who)
    }
    for meeting in meetings { take(answer, attendee, person, meeting) }
  }

  private mutating func take(
    _ answer: Answer, _ attendee: Attendee, _ person: Person, _ meeting: Invited
  ) {
    func leave(_ reason: LeftOut.Reason) {
      leftOut.append(
        LeftOut(
          source: answer.source.name, reason: reason, meeting: meeting.request.title,
          who: person.name))
    }
    let sequence = answer.event.sequence ?? 0
    // An answer to the whole series speaks of occurrences that have moved since as they were.
    if sequence < meeting.revision.sequence { return leave(.outdated) }
    if sequence > meeting.revision.sequence,
      answer.event.recurrenceID != nil
        || meeting.revision.occurrence == nil
    {
      return leave(.future)
    }
    let principal = principal(attendee, person, meeting.request)
    guard let invitee = principal else { return leave(.uninvited) }
    guard var reply = reply(answer, attendee, person, invitee, meeting) else {
      return leave(.undecided)
    }
    let earlier =
      replies.last { $0.meeting == reply.meeting && $0.invitee == reply.invitee }
      ?? meeting.request.reply(of: reply.invitee)
    if let earlier, (earlier.sequence ?? sequence) >= sequence, let known = earlier.time,
      let time = reply.time
    {
      if known > time { return leave(.older) }
      if known == time, earlier.answer == reply.answer { return leave(.duplicate) }
    }
    if answer.method == .counter, let proposal = proposal(answer, person, meeting) {
      proposals.append(proposal)
      reply.answer = .tentative
      reply.deputy = nil
      reply.reason =
        "建议改到 \(proposal.interval.start)" + (reply.reason.isEmpty ? "" : ": \(reply.reason)")
    }
    // Within one run the last answer stands for all before it.
    replies.removeAll { $0.meeting == reply.meeting && $0.invitee == reply.invitee }
    replies.append(reply)
  }

  // MARK: Parts

  /// The one who answers: the only attendee, or of several the sender, or the only one who takes a
  /// stand.
  private func answering(_ answer: Answer) -> Attendee? {
    let attendees = answer.event.attendees
    if attendees.count == 1 { return attendees[0] }
    if let sender = answer.source.sender,
      let own = attendees.first(where: { mail($0.address) == sender.lowercased() })
    {
      return own
    }
    // Who delegates names the deputy too.
    if let delegating = attendees.first(where: { $0.participation == .delegated }) {
      return delegating
    }
    let decided = attendees.filter { $0.participation != nil && $0.participation != .needsAction }
    return decided.count == 1 ? decided[0] : nil
  }

  private func matches(_ invited: Invited, _ event: Event) -> Bool {
    guard let id = event.recurrenceID, let occurrence = invited.revision.occurrence else {
      return event.recurrenceID == nil || invited.revision.occurrence == nil
    }
    return local(id.start) == occurrence
  }

  /// Whose place at the meeting the answer is about; nil where the person was not invited.
  private func principal(
    _ attendee: Attendee, _ person: Person, _ request: MeetingRequest
  ) -> Person.ID? {
    let invited = Set(request.invited.map(\.person) + request.itemAttendees)
    if invited.contains(person.id) { return person.id }
    // A deputy answers for who sent them.
    let from = attendee.delegatedFrom.compactMap { people[mail($0)]?.id }
    return (from + request.deputies.filter { $0.value == person.id }.keys.sorted())
      .first { invited.contains($0) }
  }

  private func reply(
    _ answer: Answer, _ attendee: Attendee, _ person: Person, _ invitee: Person.ID,
    _ meeting: Invited
  ) -> Reply? {
    let isDeputy = invitee != person.id
    var reply = Reply(
      meeting: meeting.request.id, invitee: .person(invitee), answer: .tentative,
      reason: comment(answer.event), time: minute(answer.stamp), source: answer.source.name,
      sequence: meeting.revision.sequence)
    switch attendee.participation {
    case .accepted: reply.answer = isDeputy ? .delegated : .accepted
    case .tentative: reply.answer = isDeputy ? .delegated : .tentative
    case .declined: reply.answer = .declined
    case .delegated:
      guard let deputy = deputy(attendee, answer.event) else { return nil }
      reply.answer = .delegated
      reply.deputy = deputy
    default:
      if answer.method != .counter { return nil }
    }
    if isDeputy, reply.answer == .delegated { reply.deputy = .person(person.id) }
    return reply
  }

  private func deputy(_ attendee: Attendee, _ event: Event) -> Reply.Deputy? {
    guard let address = attendee.delegatedTo.first else { return nil }
    if let person = people[mail(address)] { return .person(person.id) }
    let named = event.attendees.first { isSameAddress($0.address, address) }?.name
    return .guest(Guest(name: named ?? mail(address)))
  }

  private func proposal(
    _ answer: Answer, _ person: Person, _ meeting: Invited
  ) -> Proposal? {
    guard let start = answer.event.start.flatMap(local) else { return nil }
    let interval = Interval(start: start, length: meeting.interval.length)
    guard interval != meeting.interval else { return nil }
    return Proposal(
      meeting: meeting.request, person: person, interval: interval,
      comment: comment(answer.event))
  }

  private func comment(_ event: Event) -> String {
    let text = event.properties.first { $0.name == "COMMENT" }?.text ?? ""
    return String(text.split(whereSeparator: \.isNewline).joined(separator: " ").prefix(200))
  }

  private func minute(_ time: LocalDateTime) -> LocalDateTime? {
    if time.day.number == 0 { return nil }
    return LocalDateTime(secondsSinceEpoch: time.secondsSinceEpoch / 60 * 60)
  }

  private func local(_ time: DateTime) -> LocalDateTime? {
    switch time {
    case .date, .floating: return time.local
    case .utc(let local): return zone.local(Instant(utc: local))
    case .zoned(let local, let name):
      if name == zone.name { return local }
      return (try? Zone(named: name)).map { zone.local($0.instant(local)) }
    }
  }

  /// The bare address in lower case.
  private func mail(_ address: String) -> String {
    let lower = address.lowercased()
    return lower.hasPrefix("mailto:") ? String(lower.dropFirst(7)) : lower
  }

  private mutating func leave(
    _ reason: LeftOut.Reason, _ source: Source, _ event: Event, _ who: String
  ) {
    let title = byUID[event.uid]?.first?.request.title ?? event.summary ?? event.uid
    leftOut.append(
      LeftOut(
        source: source.name, reason: reason, meeting: title,
        who: who.isEmpty ? source.sender ?? "" : who))
  }
}
