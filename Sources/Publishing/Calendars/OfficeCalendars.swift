public import CivilTime
public import ICalendar
public import Meetings

/// The calendars of an office, all from one schedule: everything, one per room, unit and person.
public struct OfficeCalendars: Sendable {
  public let office: Office
  private let meetings: [ScheduledMeeting]
  private let revisions: [MeetingRequest.ID: Revision]
  private let series: [String: AnnouncedSeries]
  private let cancelled: [CancelledMeeting]
  private let reminder: Minutes?
  private let isRedacted: Bool

  /// - Parameters:
  ///   - revisions: how each meeting is known to calendars already; one without is left out.
  ///   - series: by UID, the series that calendars hold as one recurring event.
  ///   - cancelled: meetings that were published and are no longer held.
  ///   - reminder: how long before the start calendars remind, if they do.
  ///   - isRedacted: whether the calendars say only when the time is taken.
  public init(
    schedule: Schedule, office: Office, revisions: [MeetingRequest.ID: Revision],
    series: [String: AnnouncedSeries] = [:], cancelled: [CancelledMeeting] = [],
    reminder: Minutes? = nil, isRedacted: Bool = false
  ) {
    self.office = office
    meetings = ScheduledMeeting.all(of: schedule, in: office)
    self.revisions = revisions
    self.series = series
    self.cancelled = isRedacted ? [] : cancelled
    self.reminder = reminder
    self.isRedacted = isRedacted
  }

  public var all: Calendar {
    calendar(
      named: office.organization.isEmpty ? "会议" : "\(office.organization)会议", meetings,
      cancelled: cancelled, for: .office)
  }

  public func room(_ room: Room) -> Calendar {
    calendar(
      named: room.name, meetings.filter { $0.room.id == room.id },
      cancelled: cancelled.filter {
        ($0.room ?? room.id) == room.id && $0.place.hasSuffix(room.name)
      },
      for: .room)
  }

  /// The meetings that a person attends, wholly or for an item.
  public func person(_ person: Person) -> Calendar {
    calendar(
      named: person.name, meetings.filter { $0.isAttended(by: person.id) },
      cancelled: cancelled.filter { $0.people.contains(person.id) }, for: .attendee(person))
  }

  /// The meetings that a unit calls or that any of its people attends.
  public func unit(_ unit: String) -> Calendar {
    let people = Set(office.people.filter { $0.unit == unit }.map(\.id))
    return calendar(
      named: unit,
      meetings.filter { meeting in
        meeting.request.organizer == unit || people.contains { meeting.isAttended(by: $0) }
      }, cancelled: cancelled.filter { !people.isDisjoint(with: $0.people) }, for: .office)
  }

  private func calendar(
    named name: String, _ meetings: [ScheduledMeeting], cancelled: [CancelledMeeting],
    for audience: CalendarAudience
  ) -> Calendar {
    let maker = MeetingEvent(
      office: office, audience: isRedacted ? .outsiders : audience, reminder: reminder)
    let events = meetings.compactMap { meeting in
      revisions[meeting.request.id].map { maker.event(meeting, $0) }
    }
    var calendar = Calendar()
    calendar.feed = Calendar.Feed(name: name, refreshInterval: .minutes(240))
    calendar.events = SeriesEvents(series: series, zone: office.zone)
      .collapsed(events + cancelled.map(maker.cancellation))
    return calendar
  }
}

extension ScheduledMeeting {
  func isAttended(by person: Person.ID) -> Bool {
    request.attendees.contains { $0.person == person } || request.itemAttendees.contains(person)
  }
}
