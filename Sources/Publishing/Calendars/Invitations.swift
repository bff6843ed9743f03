public import CivilTime
public import ICalendar
public import Meetings

/// The messages that invite to meetings, tell of changes and call them off (iTIP, RFC 5546): each
/// about one meeting, to one person.
public struct Invitations: Sendable {
  private let office: Office
  private let series: [String: AnnouncedSeries]
  private let reminder: Minutes?

  /// - Parameter series: by UID, the series that calendars hold as one recurring event.
  public init(
    office: Office, series: [String: AnnouncedSeries] = [:], reminder: Minutes? = nil
  ) {
    self.office = office
    self.series = series
    self.reminder = reminder
  }

  /// Who a message is to, and how it is known to their calendar.
  public struct Addressing: Sendable {
    public var person: Person
    /// Whose meeting it is; stays the same for the life of the meeting.
    public var organizer: String
    /// DTSTAMP, in UTC.
    public var stamp: LocalDateTime

    public init(person: Person, organizer: String, stamp: LocalDateTime) {
      self.person = person
      self.organizer = organizer
      self.stamp = stamp
    }
  }

  /// Invites, or tells of a change.
  public func request(
    _ meeting: ScheduledMeeting, _ revision: Revision, _ addressing: Addressing
  ) -> Calendar {
    .request([invitation(meeting, revision, addressing)])
  }

  /// Invites to several occurrences of a series: one message for the series and, because Outlook
  /// reads only the first event of a message, one more for each occurrence that differs from it.
  public func request(
    series uid: String, _ occurrences: [(meeting: ScheduledMeeting, revision: Revision)],
    _ addressing: Addressing
  ) -> [Calendar] {
    let events = occurrences.map { invitation($0.meeting, $0.revision, addressing) }
    guard let whole = series[uid], occurrences.count > 1 else {
      return events.map { .request([$0]) }
    }
    return SeriesEvents(series: series, zone: office.zone).whole(whole, events).map {
      .request([$0])
    }
  }

  /// Calls a meeting off, or for this person alone where it is still held; all occurrences of a
  /// series at once where they are given.
  public func cancel(_ meetings: [CancelledMeeting], _ addressing: Addressing) -> Calendar? {
    let maker = MeetingEvent(office: office, audience: .attendee(addressing.person))
    var events = meetings.map(maker.cancellation)
    if events.count > 1, let whole = series[events[0].uid] {
      events = SeriesEvents(series: series, zone: office.zone).whole(whole, events)
    }
    guard var event = events.last else { return nil }
    event.stamp = addressing.stamp
    event.organizer = organizer(nil, addressing)
    let person = addressing.person
    event.attendees = [Attendee("mailto:" + person.email, name: person.name)]
    return .cancel([event])
  }

  /// All that a message says to a person beside title, time and place: a change of it is worth
  /// another message.
  public func particulars(of meeting: ScheduledMeeting, for person: Person) -> String {
    let revision = Revision(uid: "-", sequence: 0)
    let event = MeetingEvent(office: office, audience: .attendee(person), reminder: nil)
      .event(meeting, revision)
    let attachments = event.attachments.map { attachment -> String in
      if case .uri(let uri) = attachment.content { uri } else { "" }
    }
    return
      ([
        role(of: person.id, in: meeting).word, event.description ?? "", event.status?.word ?? "",
        event.classification?.word ?? "",
      ] + attachments).joined(separator: "\u{0}")
  }

  private func invitation(
    _ meeting: ScheduledMeeting, _ revision: Revision, _ addressing: Addressing
  ) -> Event {
    var event = MeetingEvent(
      office: office, audience: .attendee(addressing.person), reminder: reminder
    ).event(meeting, revision)
    event.stamp = addressing.stamp
    event.organizer = organizer(meeting, addressing)
    // Of a confidential meeting nobody is told who else comes.
    let isSecret = meeting.request.confidentiality == .confidential
    let others = isSecret ? [] : meeting.everyone.filter { $0.id != addressing.person.id }
    event.attendees = ([addressing.person] + others).filter { !$0.email.isEmpty }.map {
      attendee($0, of: meeting, at: revision.sequence, organizer: addressing.organizer)
    }
    return event
  }

  /// With the answer that they have given to this time and place.
  private func attendee(
    _ person: Person, of meeting: ScheduledMeeting, at sequence: Int, organizer: String
  ) -> Attendee {
    let request = meeting.request
    func address(_ id: Person.ID) -> String? {
      meeting.person(id).flatMap { $0.email.isEmpty ? nil : "mailto:" + $0.email }
    }
    var attendee = Attendee.invited(
      mail: person.email, name: person.name, role: role(of: person.id, in: meeting))
    if let reply = request.reply(of: person.id), (reply.sequence ?? sequence) >= sequence {
      switch reply.answer {
      case .accepted: attendee.participation = .accepted
      case .declined: attendee.participation = .declined
      case .tentative: attendee.participation = .tentative
      case .delegated: attendee.participation = .delegated
      }
    }
    if let deputy = request.deputies[person.id] {
      attendee.delegatedTo = [address(deputy)].compactMap { $0 }
    }
    attendee.delegatedFrom = request.deputies.filter { $0.value == person.id }.keys.sorted()
      .compactMap(address)
    if isSameAddress(attendee.address, "mailto:" + organizer) {
      attendee.participation = .accepted
      attendee.expectsReply = nil
    }
    return attendee
  }

  private func organizer(_ meeting: ScheduledMeeting?, _ addressing: Addressing) -> Organizer {
    let named = meeting?.request.organizer ?? ""
    return Organizer(
      "mailto:" + addressing.organizer, name: named.isEmpty ? office.organization : named)
  }

  /// Who comes for an item is needed there; without a vote there is no such thing as an absence.
  private func role(of person: Person.ID, in meeting: ScheduledMeeting) -> Role {
    if meeting.request.chair == person { return .chair }
    let part =
      meeting.request.attendees.first { $0.person == person }
      ?? meeting.request.invited.first { $0.person == person }
    return switch part?.role {
    case .required, nil: .required
    case .optional: .optional
    case .nonvoting: .nonparticipant
    }
  }
}

extension ScheduledMeeting {
  /// All of the roster who are to know of the meeting, each once: who attends wholly or for an
  /// item, deputies among them, and who was invited and has been excused.
  public var everyone: [Person] {
    request.attendees.compactMap { person($0.person) } + itemAttendees + excused
  }

  /// Those who were invited and are on leave or have sent a deputy.
  public var excused: [Person] {
    let attending = Set(request.everyone)
    return request.invited.filter { !attending.contains($0.person) }.compactMap {
      person($0.person)
    }
  }
}
