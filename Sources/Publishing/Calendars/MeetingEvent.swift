import CivilTime
import ICalendar
import Meetings

/// Turns meetings into the events of one kind of reader.
struct MeetingEvent {
  let office: Office
  let audience: CalendarAudience
  var reminder: Minutes?

  func event(_ meeting: ScheduledMeeting, _ revision: Revision) -> Event {
    let request = meeting.request
    var event = bare(revision, EventWording.summary(meeting, for: audience), meeting.interval)
    event.location = EventWording.location(meeting, for: audience)
    event.description = EventWording.description(meeting, for: audience)
    event.status = office.provisionalYears.isEmpty ? .confirmed : .tentative
    event.transparency = .opaque
    switch request.confidentiality {
    case .open: event.classification = audience == .outsiders ? .isPrivate : .isPublic
    case .internal: event.classification = .isPrivate
    case .confidential: event.classification = .confidential
    }
    if audience == .outsiders { return event }
    if EventWording.namesOrganizer(meeting, for: audience) { event.organizer = organizer(meeting) }
    if request.confidentiality == .open { event.categories = [request.kind.rawValue] }
    event.attachments = EventWording.attachments(meeting, for: audience).map { Attachment(uri: $0) }
    if let reminder {
      event.alarms = [.reminder(minutesBefore: reminder.count, event.summary ?? "")]
    }
    return event
  }

  /// An announced meeting that is not held; programs show it as such and stop reminding.
  func cancellation(_ meeting: CancelledMeeting) -> Event {
    var event = bare(meeting.revision, meeting.title, meeting.interval)
    event.location = meeting.place
    event.status = .cancelled
    event.transparency = .transparent
    return event
  }

  /// Identity and time.
  private func bare(_ revision: Revision, _ summary: String, _ interval: Interval) -> Event {
    var event = Event(
      uid: revision.uid, summary: summary, start: time(interval.start), end: time(interval.end))
    event.sequence = revision.sequence
    event.recurrenceID = revision.occurrence.map { RecurrenceID(time($0)) }
    return event
  }

  func time(_ local: LocalDateTime) -> DateTime { .zoned(local, zone: office.zone) }

  /// The office's own address answers for the meeting, else the contact, else the chair; nil where
  /// none has one.
  private func organizer(_ meeting: ScheduledMeeting) -> Organizer? {
    meeting.answeringAddress.map { address, name in
      let organizer = meeting.request.organizer
      return Organizer("mailto:" + address, name: organizer.isEmpty ? name : organizer)
    }
  }
}

extension ScheduledMeeting {
  /// The mail address that invitations come from and answers go to, and whose it is.
  public var answeringAddress: (address: String, name: String)? {
    if !office.email.isEmpty { return (office.email, office.organization) }
    return [request.contact, request.chair].compactMap { person($0) }
      .first { !$0.email.isEmpty }.map { ($0.email, $0.name) }
  }
}
