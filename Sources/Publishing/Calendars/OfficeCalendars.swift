public import CivilTime
public import ICalendar
public import Meetings

/// The calendars of an office, all from one schedule: everything, one per room, one per person.
public struct OfficeCalendars: Sendable {
  public let office: Office
  private let meetings: [ScheduledMeeting]
  private let revisions: [MeetingRequest.ID: Revision]
  private let cancelled: [CancelledMeeting]
  private let reminder: Minutes?

  /// - Parameters:
  ///   - revisions: how each meeting is known to calendars already; one without is left out.
  ///   - cancelled: meetings that were published and are no longer held.
  ///   - reminder: how long before the start calendars remind, if they do.
  public init(
    schedule: Schedule, office: Office, revisions: [MeetingRequest.ID: Revision],
    cancelled: [CancelledMeeting] = [], reminder: Minutes? = nil
  ) {
    self.office = office
    meetings = ScheduledMeeting.all(of: schedule, in: office)
    self.revisions = revisions
    self.cancelled = cancelled
    self.reminder = reminder
  }

  public var all: Calendar {
    calendar(
      named: office.organization.isEmpty ? "会议" : "\(office.organization)会议", meetings,
      cancelled: cancelled)
  }

  public func room(_ room: Room) -> Calendar {
    let here = meetings.filter { $0.room.id == room.id }
    return calendar(
      named: room.name, here, cancelled: cancelled.filter { $0.place.hasSuffix(room.name) })
  }

  /// The meetings that a person attends, wholly or for an item.
  public func person(_ person: Person) -> Calendar {
    let own = meetings.filter { meeting in
      meeting.request.attendees.contains { $0.person == person.id }
        || meeting.request.itemAttendees.contains(person.id)
    }
    return calendar(named: person.name, own, cancelled: [], for: person)
  }

  private func calendar(
    named name: String, _ meetings: [ScheduledMeeting], cancelled: [CancelledMeeting],
    for person: Person? = nil
  ) -> Calendar {
    var calendar = Calendar()
    calendar.feed = Calendar.Feed(name: name)
    calendar.events =
      meetings.compactMap { meeting in
        revisions[meeting.request.id].map { event(meeting, $0, for: person) }
      } + cancelled.map(cancellation)
    return calendar
  }

  private func event(
    _ meeting: ScheduledMeeting, _ revision: Revision, for person: Person?
  ) -> Event {
    var event = Event(
      uid: revision.uid, summary: EventWording.summary(meeting),
      start: .zoned(meeting.interval.start, zone: office.zone),
      end: .zoned(meeting.interval.end, zone: office.zone))
    event.sequence = revision.sequence
    event.location = meeting.place
    event.description = EventWording.description(meeting, for: person)
    event.status = office.provisionalYears.isEmpty ? .confirmed : .tentative
    event.transparency = .opaque
    event.organizer = organizer(of: meeting)
    switch meeting.request.confidentiality {
    case .open: event.classification = .isPublic
    case .internal: event.classification = .isPrivate
    case .confidential: event.classification = .confidential
    }
    if meeting.request.confidentiality == .open {
      event.categories = [meeting.request.kind.rawValue]
    }
    if let reminder {
      event.alarms = [
        .reminder(minutesBefore: reminder.count, EventWording.summary(meeting))
      ]
    }
    return event
  }

  private func cancellation(_ meeting: CancelledMeeting) -> Event {
    var event = Event(
      uid: meeting.revision.uid, summary: meeting.title,
      start: .zoned(meeting.interval.start, zone: office.zone),
      end: .zoned(meeting.interval.end, zone: office.zone))
    event.sequence = meeting.revision.sequence
    event.location = meeting.place
    event.status = .cancelled
    event.transparency = .transparent
    return event
  }

  /// The contact answers for the meeting, else the chair; nil where neither has an address.
  private func organizer(of meeting: ScheduledMeeting) -> Organizer? {
    let answering = [meeting.request.contact, meeting.request.chair].compactMap {
      meeting.person($0)
    }.first { !$0.email.isEmpty }
    return answering.map { person in
      let name = meeting.request.organizer
      return Organizer("mailto:" + person.email, name: name.isEmpty ? person.name : name)
    }
  }
}
