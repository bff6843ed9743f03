/// The placed meetings of a schedule in order of time: what the rules look at.
struct PlacedMeetings {
  let problem: Problem
  let schedule: Placements
  /// By start, then by meeting.
  let inOrder: [Placed]
  private let at: [Placed?]

  struct Placed {
    let meeting: MeetingIndex
    let start: Int
    let end: Int
    let room: RoomIndex
    var span: GrainSpan { GrainSpan(start, end) }

    /// Grains between two meetings; negative where they overlap.
    func gap(to other: Placed) -> Int { max(start, other.start) - min(end, other.end) }
  }

  init(_ problem: Problem, _ schedule: Placements) {
    self.problem = problem
    self.schedule = schedule
    at = problem.meetingIndices.map { meeting in
      schedule[meeting].map {
        Placed(
          meeting: meeting, start: $0.start, end: $0.start + problem[meeting].duration,
          room: $0.room)
      }
    }
    inOrder = at.compactMap(\.self).sorted { ($0.start, $0.meeting) < ($1.start, $1.meeting) }
  }

  subscript(meeting: MeetingIndex) -> Placed? { at[meeting.value] }

  /// The placed meetings that lie within the horizon.
  var withinHorizon: [Placed] {
    inOrder.filter { problem.isWithinHorizon($0.start, $0.end) }
  }

  /// Whether both are placed within the horizon.
  func withinHorizon(_ a: MeetingIndex, _ b: MeetingIndex) -> (Placed, Placed)? {
    guard let x = self[a], let y = self[b], problem.isWithinHorizon(x.start, x.end),
      problem.isWithinHorizon(y.start, y.end)
    else { return nil }
    return (x, y)
  }

  /// Calls `body` for each pair of meetings with at most `reach` grains between them, the one
  /// that starts first in front.
  func pairs(within reach: Int, _ body: (Placed, Placed) -> Void) {
    for (position, first) in inOrder.enumerated() {
      var next = position + 1
      while next < inOrder.count, inOrder[next].start - first.end <= reach {
        body(first, inOrder[next])
        next += 1
      }
    }
  }

  /// Calls `body` for each pair that overlaps, with the grains that both take.
  func overlaps(_ body: (Placed, Placed, Int) -> Void) {
    pairs(within: -1) { body($0, $1, -$0.gap(to: $1)) }
  }

  /// Calls `body` with the meetings of each person on each day, by start; required and preferred.
  func personDays(requiredOnly: Bool = false, _ body: (PersonIndex, Int, [Placed]) -> Void) {
    var days: [[Placed]] = []
    for person in problem.people.indices {
      let wanted = requiredOnly ? [] : problem.preferredMeetings[person]
      let placed = (problem.requiredMeetings[person] + wanted).compactMap { at[$0] }
        .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
      if placed.isEmpty { continue }
      if days.isEmpty { days = Array(repeating: [], count: problem.days.count) }
      var touched: [Int] = []
      for meeting in placed {
        guard let day = problem.countedDay(ofStart: meeting.start) else { continue }
        if days[day].isEmpty { touched.append(day) }
        days[day].append(meeting)
      }
      for day in touched.sorted() {
        body(PersonIndex(person), day, days[day])
        days[day].removeAll(keepingCapacity: true)
      }
    }
  }
}
