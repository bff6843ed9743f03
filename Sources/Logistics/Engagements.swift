public import CivilTime
public import Meetings

/// Where everybody is taken already: by meetings of the schedule and by what is not planned here.
public struct Engagements: Sendable {
  /// One thing that takes a person's time.
  public struct Engagement: Sendable, Hashable {
    public var interval: Interval
    public var reason: Reason
  }

  public enum Reason: Sendable, Hashable {
    case meeting(MeetingRequest.ID, title: String)
    /// What the office's files say of the time; may be empty.
    case busy(String)
  }

  private var byPerson: [Person.ID: [Engagement]] = [:]

  public init(_ schedule: Schedule?, office: Office) {
    for person in office.people {
      byPerson[person.id] = person.busy.filter { !$0.isTentative }.map {
        Engagement(interval: $0.interval, reason: .busy($0.reason))
      }
    }
    for meeting in office.meetings {
      guard let interval = schedule?[meeting.id]?.interval ?? meeting.pinnedInterval else {
        continue
      }
      let engagement = Engagement(
        interval: interval, reason: .meeting(meeting.id, title: meeting.title))
      for attendance in meeting.attendees where attendance.role != .optional {
        byPerson[attendance.person, default: []].append(engagement)
      }
    }
    for person in byPerson.keys { byPerson[person]?.sort { $0.interval.start < $1.interval.start } }
  }

  public subscript(person: Person.ID) -> [Engagement] { byPerson[person] ?? [] }

  /// The first engagement of a person that overlaps an interval, other than a meeting's own.
  public func first(
    of person: Person.ID, overlapping interval: Interval, except meeting: MeetingRequest.ID? = nil
  ) -> Engagement? {
    self[person].first { engagement in
      if case .meeting(let id, _) = engagement.reason, id == meeting { return false }
      return engagement.interval.overlaps(interval)
    }
  }
}

extension MeetingRequest {
  /// When a meeting takes place whose time is decided in its file.
  var pinnedInterval: Interval? { pin.map { Interval(start: $0.start, length: duration) } }
}
