public import CivilTime
public import ICalendar
public import Meetings

/// When people and rooms are taken, and nothing else (VFREEBUSY, RFC 5545 §3.6.4).
public struct BusyTimes: Sendable {
  private let office: Office
  private let meetings: [ScheduledMeeting]
  private let zone: Zone
  private let range: Interval

  /// Speaks of the office's horizon. Throws where nothing is known of the office's zone.
  public init(schedule: Schedule, office: Office) throws(ZoneError) {
    self.office = office
    meetings = ScheduledMeeting.all(of: schedule, in: office)
    zone = try Zone(named: office.zone)
    let days = office.horizon
    range =
      Interval(
        LocalDateTime(days.lowerBound, .midnight), LocalDateTime(days.upperBound + 1, .midnight))
      ?? Interval(days.lowerBound)
  }

  public func person(_ person: Person) -> Calendar {
    let own = meetings.filter { $0.isAttended(by: person.id) }
    let optional = own.filter { meeting in
      meeting.request.attendees.contains { $0.person == person.id && $0.role == .optional }
    }
    let certain = own.filter { meeting in
      !optional.contains { $0.request.id == meeting.request.id }
    }
    var calendar = calendar(
      "person\u{0}\(person.id)", named: person.name,
      [
        (.busy, certain.map(\.interval) + person.busy.filter { !$0.isTentative }.map(\.interval)),
        (
          .tentative,
          optional.map(\.interval) + person.busy.filter(\.isTentative).map(\.interval)
        ),
      ])
    if !person.email.isEmpty {
      calendar.freeBusy[0].attendees = [Attendee("mailto:" + person.email, name: person.name)]
    }
    return calendar
  }

  /// Setting up and clearing up count as taken.
  public func room(_ room: Room) -> Calendar {
    let taken = meetings.filter { $0.room.id == room.id }.compactMap { meeting in
      Interval(
        meeting.interval.start - max(room.setUp, meeting.request.setUp),
        meeting.interval.end + max(room.clearUp, meeting.request.clearUp))
    }
    return calendar(
      "room\u{0}\(room.id)", named: room.name,
      [
        (.busy, taken),
        (.unavailable, room.busy.filter { !$0.isTentative }.map(\.interval)),
        (.tentative, room.busy.filter(\.isTentative).map(\.interval)),
      ])
  }

  private func calendar(
    _ key: String, named name: String, _ spans: [(kind: BusyKind, intervals: [Interval])]
  ) -> Calendar {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in (office.organization + "\u{0}" + key).utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    var busy = FreeBusy(
      uid: "busy-\(String(hash, radix: 16))@banhui", from: utc(range.start), to: utc(range.end))
    for (kind, intervals) in spans {
      busy.entries += IntervalSet(intervals.compactMap(range.intersection)).intervals.map {
        FreeBusy.Entry(kind, Period(utc($0.start), to: utc($0.end)))
      }
    }
    var calendar = Calendar()
    calendar.feed = Calendar.Feed(name: name)
    calendar.freeBusy = [busy]
    return calendar
  }

  private func utc(_ local: LocalDateTime) -> DateTime { DateTime(zone.instant(local)) }
}
