/// Judges places of one meeting while all others stay where they are.
///
/// Exact: the difference between the full evaluations with and without the meeting, as tests
/// compare.
struct PlaceTrial {
  let problem: Problem
  let meeting: MeetingIndex
  private let schedule: Placements
  private let rules: RuleScope.Rules
  /// Meetings named by this one or that name it, or that are grouped with it.
  private let related: [MeetingIndex]
  private let byDay: [[MeetingIndex]]
  private let sharesPeople: [Bool]
  private let sharesCalls: [Bool]
  /// Whether a rule looks at any two meetings, whoever attends.
  private let looksAtAll: Bool
  /// Whether a rule looks at the rooms of people's other meetings.
  private let looksAtRoomChanges: Bool
  private var byTime: [Int: Neighbourhood] = [:]
  private var byPlace: [Int: Neighbourhood] = [:]
  private var byRoom: [Int: PlaceCost] = [:]

  /// Two meetings with fewer grains between them can matter to each other across the edge of a day.
  private static let reach = 3

  init(_ problem: Problem, _ schedule: Placements, _ meeting: MeetingIndex) {
    self.problem = problem
    self.meeting = meeting
    self.schedule = schedule
    rules = RuleScope.Rules(problem)
    related = problem.meetings(relatedTo: meeting)
    sharesPeople = problem.meetingsSharingPeople(with: meeting)
    sharesCalls = problem.meetingsSharingCalls(with: meeting)
    let on = { (rule: RuleID) in problem.objective[rule] != nil }
    looksAtAll = on(BackToBack.id) || on(ConcurrentMeetings.id) || on(MeetingsPerDay.id)
    looksAtRoomChanges = on(RoomStability.id) || (problem.travel != nil && on(TravelTime.id))
    var byDay = problem.days.map { _ in [MeetingIndex]() }
    for other in problem.meetingIndices where other != meeting {
      guard let placement = schedule[other] else { continue }
      let span = GrainSpan(
        placement.start - Self.reach, placement.start + problem[other].duration + Self.reach)
      guard let first = problem.day(of: max(0, span.start)) else { continue }
      var day = first
      while day < byDay.count, problem.grains(ofDay: day).start < span.end {
        byDay[day].append(other)
        day += 1
      }
    }
    self.byDay = byDay
  }

  /// What a start costs, whatever the room; the meeting must lie within the horizon.
  mutating func cost(ofStart start: Int) -> PlaceCost {
    guard !problem.rooms.isEmpty else { return PlaceCost() }
    let day = problem.day(of: start) ?? 0
    let near =
      byTime[day] ?? neighbourhood(of: day, where: { looksAtAll || sharesPeople[$0.value] })
    byTime[day] = near
    return near.cost(of: Placement(start: start, room: RoomIndex(0)), .time)
  }

  /// What a room costs, whatever the time.
  mutating func cost(ofRoom room: RoomIndex) -> PlaceCost {
    if let known = byRoom[room.value] { return known }
    guard problem[meeting].duration <= problem.grainCount else { return PlaceCost() }
    let small = Neighbourhood(of: meeting, among: related, problem, schedule, rules)
    let cost = small.cost(of: Placement(start: 0, room: room), .room)
    byRoom[room.value] = cost
    return cost
  }

  /// What both together cost beyond that.
  mutating func cost(ofBoth placement: Placement) -> PlaceCost {
    let day = problem.day(of: placement.start) ?? 0
    let key = day * problem.rooms.count + placement.room.value
    let near =
      byPlace[key]
      ?? neighbourhood(
        of: day,
        where: { other in
          sharesCalls[other.value] || (looksAtRoomChanges && sharesPeople[other.value])
            || schedule[other]?.room == placement.room
        })
    byPlace[key] = near
    return near.cost(of: placement, .both)
  }

  /// All that a place costs.
  mutating func cost(of placement: Placement) -> PlaceCost {
    cost(ofStart: placement.start) + cost(ofRoom: placement.room) + cost(ofBoth: placement)
  }

  private func neighbourhood(
    of day: Int, where isNeighbour: (MeetingIndex) -> Bool
  ) -> Neighbourhood {
    // Past the end of the day too: a place there is ruled out, but still judged exactly.
    let end = min(problem.grainCount, problem.grains(ofDay: day).end + problem[meeting].duration)
    let last = max(day, problem.day(of: end - 1) ?? day)
    let today = byDay[day...last].joined().filter(isNeighbour)
    let all = Set(today).union(related).sorted()
    return Neighbourhood(of: meeting, among: all, problem, schedule, rules)
  }
}

extension Problem {
  /// Meetings that a rule names together with this one, whatever their days.
  fileprivate func meetings(relatedTo meeting: MeetingIndex) -> [MeetingIndex] {
    let center = self[meeting]
    return meetingIndices.filter { other in
      if other == meeting { return false }
      let candidate = self[other]
      return names(center, other) || names(candidate, meeting)
        || (center.series != nil && center.series == candidate.series)
        || (center.parallelGroup != nil && center.parallelGroup == candidate.parallelGroup)
    }
  }

  fileprivate func meetingsSharingPeople(with meeting: MeetingIndex) -> [Bool] {
    var result = [Bool](repeating: false, count: meetings.count)
    for person in self[meeting].everybody {
      for other in requiredMeetings[person.value] { result[other] = true }
      for other in preferredMeetings[person.value] { result[other] = true }
    }
    return result
  }

  /// Meetings of which somebody owes a part to one and something to the other.
  fileprivate func meetingsSharingCalls(with meeting: MeetingIndex) -> [Bool] {
    let (called, required) = (
      Set(self[meeting].calls.map(\.person)), Set(self[meeting].required)
    )
    var result = meetings.map { other in
      other.calls.contains { called.contains($0.person) || required.contains($0.person) }
    }
    for person in called {
      for other in requiredMeetings[person.value] { result[other] = true }
    }
    return result
  }

  private func names(_ one: Meeting, _ other: MeetingIndex) -> Bool {
    one.after.contains { $0.meeting == other } || one.sameDayAs.contains(other)
      || one.differentDayFrom.contains(other) || one.plenary == other
  }
}
