/// One meeting and those that its place can matter to, as a small problem of its own, so that the
/// readable rules judge a place in microseconds.
///
/// Of the others only the people whom it shares are kept, and all stay in the order of the whole
/// problem. What the rules count of the others alone is the same wherever the meeting is.
struct Neighbourhood {
  private let problem: Problem
  private let rules: RuleScope.Rules
  private let meetings: [MeetingIndex]
  /// The meeting's own place among them.
  private let center: MeetingIndex
  private let people: [PersonIndex]
  private let others: Placements
  /// What the others count without the meeting, for rules about a person's day or a day.
  private let withoutMeeting: [[DayKey: Int]]

  private struct DayKey: Hashable {
    var rule: RuleID
    var people: [PersonIndex]
    var day: Int
  }

  init(
    of meeting: MeetingIndex, among neighbours: [MeetingIndex], _ whole: Problem,
    _ schedule: Placements, _ rules: RuleScope.Rules
  ) {
    let meetings = (neighbours + [meeting]).sorted()
    let people = whole[meeting].everybody
    let newMeetings = Dictionary(
      uniqueKeysWithValues: meetings.enumerated().map { ($1, MeetingIndex($0)) })
    let newPeople = Dictionary(
      uniqueKeysWithValues: people.enumerated().map { ($1, PersonIndex($0)) })
    let problem = whole.part(meetings, people, newMeetings, newPeople)
    var others = Placements(unassigned: meetings.count)
    for (place, neighbour) in meetings.enumerated() where neighbour != meeting {
      others[MeetingIndex(place)] = schedule[neighbour]
    }
    self.problem = problem
    self.rules = rules
    self.meetings = meetings
    center = MeetingIndex(meetings.firstIndex(of: meeting) ?? 0)
    self.people = people
    self.others = others
    let placed = PlacedMeetings(problem, others)
    withoutMeeting = RuleScope.allCases.map { scope in
      var counts: [DayKey: Int] = [:]
      for violation in Self.violations(placed, rules[scope]) {
        guard let day = violation.day else { continue }
        counts[DayKey(rule: violation.rule, people: violation.people, day: day), default: 0] +=
          violation.count
      }
      return counts
    }
  }

  /// What the meeting at this place adds, by the rules of a scope.
  func cost(of placement: Placement, _ scope: RuleScope) -> PlaceCost {
    let own = rules[scope]
    if own.isEmpty { return PlaceCost() }
    var schedule = others
    schedule[center] = placement
    var before = withoutMeeting[scope.place]
    var result: [Violation] = []
    for violation in Self.violations(PlacedMeetings(problem, schedule), own) {
      if let day = violation.day {
        let key = DayKey(rule: violation.rule, people: violation.people, day: day)
        var change = violation
        change.count -= before.removeValue(forKey: key) ?? 0
        if change.count != 0 { result.append(original(change)) }
      } else if violation.meetings.contains(center) {
        result.append(original(violation))
      }
    }
    for (key, count) in before {
      guard let setting = own.first(where: { $0.rule.id == key.rule })?.setting else { continue }
      result.append(
        original(
          Violation(
            rule: key.rule, level: setting.level, weight: setting.weight, count: -count,
            meetings: [center], rooms: [], people: key.people, day: key.day)))
    }
    return PlaceCost(result)
  }

  private static func violations(
    _ placed: PlacedMeetings, _ rules: [(rule: any Rule.Type, setting: RuleSetting)]
  ) -> [Violation] {
    rules.flatMap { rule, setting -> [Violation] in
      var report = Report(setting, keepsParticulars: true)
      rule.evaluate(placed, &report)
      return report.violations
    }
  }

  /// In the indices of the whole problem.
  private func original(_ violation: Violation) -> Violation {
    var result = violation
    result.meetings = violation.meetings.map { meetings[$0.value] }
    result.people = violation.people.map { people[$0.value] }
    return result
  }
}

extension Problem {
  /// Only these meetings and people; what names others is left away.
  fileprivate func part(
    _ kept: [MeetingIndex], _ keptPeople: [PersonIndex],
    _ newMeetings: [MeetingIndex: MeetingIndex], _ newPeople: [PersonIndex: PersonIndex]
  ) -> Problem {
    let meetings = kept.map { self[$0].part(newMeetings, newPeople) }
    var required = keptPeople.map { _ in [Int]() }
    var preferred = required
    for (index, meeting) in meetings.enumerated() {
      for person in meeting.required { required[person.value].append(index) }
      for person in meeting.preferred { preferred[person.value].append(index) }
    }
    return Problem(
      name: name, grainMinutes: grainMinutes, days: days, rooms: rooms,
      people: keptPeople.map { self[$0] }, meetings: meetings, objective: objective,
      grainCount: grainCount, dayStarts: dayStarts, dayOfGrain: dayOfGrain, travel: travel,
      lunchBefore: lunchBefore, afterHoursBefore: afterHoursBefore, requiredMeetings: required,
      preferredMeetings: preferred)
  }
}

extension Problem.Meeting {
  /// All who have to do with it, wholly or for a part; sorted, each once.
  var everybody: [PersonIndex] {
    Set(required + preferred + calls.map(\.person)).sorted()
  }

  fileprivate func part(
    _ meetings: [MeetingIndex: MeetingIndex], _ people: [PersonIndex: PersonIndex]
  ) -> Problem.Meeting {
    Problem.Meeting(
      id: id, duration: duration, required: required.compactMap { people[$0] },
      preferred: preferred.compactMap { people[$0] },
      requiredAsListed: requiredAsListed.compactMap { people[$0] }, attendance: attendance,
      equipment: equipment, allowedRooms: allowedRooms, allowedStarts: allowedStarts,
      pinnedStart: pinnedStart, pinnedRoom: pinnedRoom,
      after: after.compactMap { order in
        meetings[order.meeting].map {
          Problem.Order(meeting: $0, minGap: order.minGap, maxGap: order.maxGap)
        }
      },
      priority: priority,
      calls: calls.compactMap { call in
        people[call.person].map { Problem.Call(person: $0, span: call.span) }
      }, preferredStarts: preferredStarts, preferredRooms: preferredRooms,
      setUp: setUp, clearUp: clearUp, series: series,
      sameDayAs: sameDayAs.compactMap { meetings[$0] },
      differentDayFrom: differentDayFrom.compactMap { meetings[$0] }, parallelGroup: parallelGroup,
      plenary: plenary.flatMap { meetings[$0] }, announcedStart: announcedStart,
      announcedRoom: announcedRoom)
  }
}
