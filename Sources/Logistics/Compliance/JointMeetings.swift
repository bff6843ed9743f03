import CivilTime
public import Diagnostics
public import Meetings

/// Meetings that could be one trip (套会) or one meeting (并会).
public struct JointMeetings: Sendable {
  public enum Kind: Sendable, Hashable {
    /// The same people on near days: one trip.
    case trip
    /// The same people and chair, and short enough for one sitting.
    case meeting
  }

  public struct Pair: Sendable, Hashable {
    public var kind: Kind
    public var first: MeetingRequest.ID
    public var second: MeetingRequest.ID
    /// How many people both have.
    public var shared: Int
    /// In hundredths of those of either.
    public var overlap: Int
  }

  /// Days within which two trips are near, shared people that make a pair worth naming, and how
  /// alike (in hundredths) the two lists are.
  static let nearDays = 3
  static let leastShared = 5
  static let tripOverlap = 70
  static let meetingOverlap = 90

  /// The most alike first. Occurrences of one series, breakouts of one plenary and meetings that
  /// wait for each other belong together already and are left out.
  public static func pairs(_ office: Office, _ schedule: Schedule?) -> [Pair] {
    let half = min(office.hours.morning.length, office.hours.afternoon.length)
    let held = office.meetings.compactMap { meeting in
      schedule?[meeting.id].map { (meeting: meeting, interval: $0.interval) }
    }.sorted { ($0.interval.start, $0.meeting.id) < ($1.interval.start, $1.meeting.id) }
    let family = families(office.meetings)
    let people = held.map { item in
      Set(item.meeting.attendees.filter { $0.role != .optional }.map(\.person))
    }
    var result: [Pair] = []
    for (index, a) in held.enumerated() {
      for (other, b) in held.enumerated().dropFirst(index + 1) {
        if b.interval.start.day - a.interval.start.day > nearDays { break }
        if family[a.meeting.id] == family[b.meeting.id] { continue }
        let shared = people[index].intersection(people[other]).count
        let all = people[index].union(people[other]).count
        guard shared >= leastShared, all > 0 else { continue }
        let overlap = shared * 100 / all
        let fits = a.meeting.duration + b.meeting.duration <= half
        if overlap >= meetingOverlap, fits, let chair = a.meeting.chair, chair == b.meeting.chair {
          result.append(
            Pair(
              kind: .meeting, first: a.meeting.id, second: b.meeting.id, shared: shared,
              overlap: overlap))
        } else if overlap >= tripOverlap, a.interval.start.day != b.interval.start.day {
          result.append(
            Pair(
              kind: .trip, first: a.meeting.id, second: b.meeting.id, shared: shared,
              overlap: overlap))
        }
      }
    }
    return result.enumerated().sorted {
      ($1.element.overlap, $0.offset) < ($0.element.overlap, $1.offset)
    }.map(\.element)
  }

  /// For each meeting the first of those that it is tied to, through whatever others.
  private static func families(_ meetings: [MeetingRequest]) -> [MeetingRequest.ID: Int] {
    let index = Dictionary(
      meetings.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var parent = Array(meetings.indices)
    func root(_ node: Int) -> Int {
      var node = node
      while parent[node] != node { node = parent[node] }
      return node
    }
    var seriesHead: [String: Int] = [:]
    for (number, meeting) in meetings.enumerated() {
      var others = meeting.after.map(\.meeting) + meeting.differentDay
      if let plenary = meeting.plenary { others.append(plenary) }
      var tied = others.compactMap { index[$0] }
      if let series = meeting.series?.series {
        if let head = seriesHead[series] { tied.append(head) } else { seriesHead[series] = number }
      }
      for other in tied {
        let (a, b) = (root(number), root(other))
        parent[max(a, b)] = min(a, b)
      }
    }
    return index.mapValues(root)
  }

  /// The pairs as notes.
  public static func diagnostics(
    _ office: Office, _ schedule: Schedule?,
    places: [MeetingRequest.ID: SourceLocation] = [:]
  ) -> [Diagnostic] {
    let titles = Dictionary(
      office.meetings.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    return pairs(office, schedule).map { pair in
      let (a, b) = (titles[pair.first] ?? "", titles[pair.second] ?? "")
      let days = [pair.first, pair.second].map {
        schedule?[$0].map { "\($0.interval.start.day)" } ?? ""
      }
      switch pair.kind {
      case .trip:
        return Diagnostic(
          .jointTrip,
          Text(
            zh: "“\(a)”（\(days[0])）和“\(b)”（\(days[1])）有 \(pair.shared) 人相同",
            en: "“\(a)” (\(days[0])) and “\(b)” (\(days[1])) share \(pair.shared) people"),
          at: places[pair.second],
          hint: Text(
            zh: "可以套开: 在其中一个会里写“同日: [\(pair.first)]”再排",
            en: "hold them in one trip: add “sameDay: [\(pair.first)]” and plan again"))
      case .meeting:
        return Diagnostic(
          .jointMeeting,
          Text(
            zh: "“\(a)”和“\(b)”主持人相同, 有 \(pair.shared) 人相同, 加起来不超过半天",
            en: "“\(a)” and “\(b)” have the same chair and \(pair.shared) people in common"),
          at: places[pair.second],
          hint: Text(zh: "可以合并为一个会、两个议题", en: "they could be one meeting of two items"))
      }
    }
  }
}
