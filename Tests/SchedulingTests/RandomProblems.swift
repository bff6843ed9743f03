import Scheduling

/// Makes small problems that use every member of a description, from a seed.
struct RandomProblems {
  var random: RandomSource

  init(seed: UInt64) { random = RandomSource(seed: seed) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  mutating func some(_ names: [String], _ count: ClosedRange<Int>) -> [String] {
    Array(names.shuffled(using: &random).prefix(number(count)))
  }

  /// Rules known to the independent scorer.
  static let exchangeRules = [
    "room-conflict", "attendee-conflict", "room-capacity", "travel-time",
    "required-preferred-conflict", "preferred-conflict", "earliness", "back-to-back",
    "concurrent-meetings", "larger-rooms-first", "room-stability", "attendee-run", "lone-meeting",
    "late-slot",
  ]
  static let structuralRules = RuleCatalogue.ids.filter(RuleCatalogue.isStructural).map(\.name)
  static let officeRules = RuleCatalogue.ids.map(\.name).filter {
    !exchangeRules.contains($0) && !structuralRules.contains($0)
  }

  mutating func spans(_ grains: Int, _ count: ClosedRange<Int>) -> [GrainSpan] {
    (0..<number(count)).map { _ in
      let start = number(-1...max(0, grains - 1))
      return GrainSpan(start, start + number(0...4))
    }
  }

  mutating func objective(_ rules: [String], percent: Int = 60) -> Objective {
    var settings: [RuleSetting] = []
    for rule in rules where chance(percent) {
      let level = Level.allCases[number(0...2)]
      let limit = chance(40) ? number(0...3) : nil
      settings.append(RuleSetting(RuleID(rule), level, weight: number(1...5), limit: limit))
    }
    return Objective(settings)
  }

  /// A problem of at most so many meetings; office members only if `isOffice`.
  mutating func problem(meetings most: Int = 8, isOffice: Bool) -> ProblemDescription {
    let days = (0..<number(1...3)).map { DayDescription(date: "d\($0)", grains: number(1...8)) }
    let grains = days.reduce(0) { $0 + $1.grains }
    let sites = (0..<number(0...2)).map { "s\($0)" }
    let equipment = ["投影", "音响"]
    let rooms = (0..<number(1...3)).map { index in
      RoomDescription(
        id: "r\(index)", capacity: number(0...5), equipment: some(equipment, 0...2),
        site: sites.isEmpty || chance(20) ? nil : sites[number(0...sites.count - 1)],
        unavailable: chance(30) ? spans(grains, 0...2) : [],
        setUp: isOffice && chance(20) ? number(1...2) : 0,
        clearUp: isOffice && chance(20) ? number(1...2) : 0)
    }
    let people = (0..<number(0...5)).map { index in
      PersonDescription(
        id: "p\(index)", unavailable: chance(30) ? spans(grains, 0...2) : [],
        tentative: isOffice && chance(30) ? spans(grains, 0...2) : [])
    }
    let names = (0..<number(0...most)).map { "m\($0)" }
    let rules =
      Self.exchangeRules + (isOffice ? Self.officeRules : [])
      + (chance(20) ? Self.structuralRules : [])
    var objective = objective(rules)
    for place in objective.settings.indices
    where Self.structuralRules.contains(objective.settings[place].rule.name) {
      objective.settings[place].level = .hard
    }
    return ProblemDescription(
      name: "random", grainMinutes: 15, days: days, sites: sites,
      travel: sites.isEmpty || chance(20)
        ? nil : sites.map { _ in sites.map { _ in number(0...3) } },
      rooms: rooms, people: people,
      meetings: names.map {
        meeting($0, names, rooms.map(\.id), people.map(\.id), equipment, grains, isOffice)
      },
      objective: objective, lunch: isOffice ? spans(grains, 0...2) : [],
      afterHours: isOffice ? spans(grains, 0...2) : [])
  }

  private mutating func meeting(
    _ id: String, _ names: [String], _ rooms: [String], _ people: [String], _ equipment: [String],
    _ grains: Int, _ isOffice: Bool
  ) -> MeetingDescription {
    var meeting = MeetingDescription(id: id, duration: number(1...4))
    meeting.required = some(people, 0...3)
    meeting.preferred = some(people, 0...3)
    if chance(10), let first = meeting.required.first { meeting.required.append(first) }
    if chance(20) { meeting.headcount = number(0...6) }
    if chance(20) { meeting.equipment = some(equipment, 0...2) }
    if chance(20) { meeting.rooms = some(rooms, 0...rooms.count) }
    if chance(30) { meeting.allowedStarts = spans(grains, 0...3) }
    if chance(10) {
      meeting.pinned = .init(start: number(0...grains), room: chance(50) ? rooms[0] : nil)
    }
    if chance(25), names.count > 1 {
      let other = names[number(0...names.count - 1)]
      let minGap = number(-1...2)
      meeting.after = [
        .init(meeting: other, minGap: minGap, maxGap: chance(50) ? minGap + number(0...6) : nil)
      ]
    }
    guard isOffice else { return meeting }
    meeting.priority = number(0...3)
    if chance(40) { meeting.preferredStarts = spans(grains, 1...2) }
    if chance(40) { meeting.preferredRooms = some(rooms, 0...2) }
    meeting.setUp = chance(30) ? number(0...2) : 0
    meeting.clearUp = chance(30) ? number(0...2) : 0
    meeting.series = chance(30) ? "例会\(number(0...1))" : nil
    if chance(20) { meeting.sameDayAs = some(names, 0...2) }
    if chance(20) { meeting.differentDayFrom = some(names, 0...2) }
    meeting.parallelGroup = chance(30) ? "分组" : nil
    meeting.plenary = chance(30) ? names[0] : nil
    if chance(50), let person = some(people, 0...1).first {
      let start = number(0...meeting.duration - 1)
      meeting.calls = [
        .init(person: person, span: GrainSpan(start, number(start + 1...meeting.duration)))
      ]
    }
    if chance(40) {
      meeting.announced = .init(start: number(0...grains), room: chance(50) ? rooms[0] : nil)
    }
    return meeting
  }

  /// Any placements, good or bad; starts outside the horizon only if `isBroken`.
  mutating func schedule(of problem: Problem, isBroken: Bool) -> Placements {
    Placements(
      problem.meetings.map { meeting in
        if problem.rooms.isEmpty || chance(10) { return nil }
        let last = max(0, problem.grainCount - meeting.duration)
        let start =
          isBroken && chance(20)
          ? number(max(-2, -problem.grainCount)...problem.grainCount - 1) : number(0...last)
        return Placement(start: start, room: RoomIndex(number(0...problem.rooms.count - 1)))
      })
  }
}
