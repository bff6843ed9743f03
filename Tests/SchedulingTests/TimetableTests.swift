import Testing

@testable import Scheduling

/// Small timetables that a hidden schedule solves.
private struct RandomTimetables {
  var random: RandomSource

  init(seed: UInt64) { random = RandomSource(seed: seed) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  /// - Parameter spare: Places that stay empty.
  mutating func problem(
    rooms roomCount: Int, days dayCount: Int = 2, grains: Int = 4, people peopleCount: Int = 12,
    spare: Int = 0, level: Level = .soft
  ) throws -> Problem {
    let equipment = ["a", "b"]
    let rooms = (0..<roomCount).map { index in
      RoomDescription(
        id: "r\(index)", capacity: 99, equipment: equipment.filter { _ in number(0...2) > 0 },
        unavailable: number(0...3) == 0 ? [GrainSpan(index, index + 1)] : [])
    }
    let places = (0..<dayCount * grains).flatMap { grain in
      rooms.indices.filter { !rooms[$0].unavailable.contains { $0.start == grain } }
        .map { (grain: grain, room: $0) }
    }.shuffled(using: &random).dropLast(spare)
    var busy = [Set<Int>](repeating: [], count: peopleCount)
    let meetings = places.enumerated().map { index, place in
      var meeting = MeetingDescription(id: "m\(index)", duration: 1)
      meeting.required = (0..<peopleCount).filter { person in
        number(0...4) == 0 && busy[person].insert(place.grain).inserted
      }.map { "p\($0)" }
      meeting.equipment = rooms[place.room].equipment.filter { _ in number(0...2) == 0 }
      if number(0...5) == 0 {
        meeting.allowedStarts = [GrainSpan(max(0, place.grain - 3), place.grain + 3)]
      }
      if number(0...15) == 0 { meeting.pinned = .init(start: place.grain, room: nil) }
      if number(0...3) == 0 { meeting.preferredStarts = [GrainSpan(0, 3)] }
      return meeting
    }
    return try Problem(
      ProblemDescription(
        name: "timetable",
        days: (0..<dayCount).map { DayDescription(date: "d\($0)", grains: grains) },
        rooms: rooms, people: (0..<peopleCount).map { PersonDescription(id: "p\($0)") },
        meetings: meetings,
        objective: Objective([
          RuleSetting(RuleID("attendee-conflict"), .hard, weight: number(1...3)),
          RuleSetting(RuleID("room-conflict"), .hard),
          RuleSetting(RuleID("late-slot"), level, weight: number(1...3)),
          RuleSetting(
            RuleID("attendee-run"), level, weight: number(1...3), limit: number(0...3)),
          RuleSetting(RuleID("lone-meeting"), level, weight: number(0...3)),
          RuleSetting(RuleID("person-day-load"), level, weight: number(0...3), limit: 2),
          RuleSetting(RuleID("preferred-time"), level, weight: number(0...1)),
        ])))
  }
}

@Suite("Timetables: meetings of one grain")
struct TimetableTests {
  private func clock(_ moves: Int) -> SearchClock {
    SearchClock(start: .now, seconds: nil, moves: moves, stop: StopSignal())
  }

  private func search(_ problem: Problem, seed: UInt64, moves: Int) throws -> TimetableSearch {
    let model = try #require(TimetableModel(SearchModel(problem)))
    return TimetableSearch(
      model, clock(moves), from: Placements(unassigned: problem.meetings.count),
      seed: RandomSource(seed: seed), moves: 0)
  }

  @Test("with no place to spare are filled, and nothing hard is broken")
  func insertion() throws {
    var timetables = RandomTimetables(seed: 1)
    for round in 0..<40 {
      let problem = try timetables.problem(rooms: 2 + round % 4, spare: round % 3)
      var search = try search(problem, seed: UInt64(round), moves: 4_000_000)
      var insertion = MeetingInsertion(search)
      let schedule = insertion.run(&search, until: 1)
      #expect(problem.score(schedule).isFeasible)
    }
  }

  @Test("keep every number and every hard rule through moves, swaps and chains")
  func moves() throws {
    var timetables = RandomTimetables(seed: 2)
    var changes = [0, 0, 0]
    for round in 0..<60 {
      let problem = try timetables.problem(
        rooms: 2 + round % 4, days: 3, spare: round % 8, level: round % 2 == 0 ? .soft : .medium)
      var search = try search(problem, seed: UInt64(round), moves: 4_000_000)
      var insertion = MeetingInsertion(search)
      _ = insertion.run(&search, until: 1)
      search.timetable.load(search.timetable.schedule)
      let count = problem.meetings.count
      for step in 0..<150 {
        let (kind, limit) = (step % 3, search.random.below(12))
        let (before, schedule) = (search.timetable.days.total, search.timetable.schedule)
        let (a, b) = (search.random.below(count), search.random.below(count))
        switch kind {
        case 0: search.tryMove(a, limit)
        case 1: search.trySwap(a, b, limit)
        default: search.tryChain(a, limit)
        }
        #expect(search.timetable.days.total <= before + limit)
        #expect(search.timetable.agreesWithEvaluation())
        if search.timetable.schedule.placements.map(\.?.start)
          != schedule.placements.map(\.?.start)
        {
          changes[kind] += 1
        }
      }
    }
    #expect(changes.allSatisfy { $0 > 30 }, "\(changes)")
  }

  @Test("have a room for one more exactly where trying all assignments finds one")
  func rooms() throws {
    var timetables = RandomTimetables(seed: 3)
    var (found, missing) = (0, 0)
    for round in 0..<40 {
      let problem = try timetables.problem(rooms: 4, spare: 12)
      var search = try search(problem, seed: UInt64(round), moves: 4_000_000)
      var insertion = MeetingInsertion(search)
      _ = insertion.run(&search, until: 1)
      let (model, timetable) = (search.model, search.timetable)
      for meeting in 0..<model.meetingCount {
        for grain in 0..<model.grainCount where Int(timetable.grain[meeting]) != grain {
          let others = (0..<model.meetingCount).filter { Int(timetable.grain[$0]) == grain }
          let exists = assigns([meeting] + others, model.open[grain], model)
          #expect(timetable.hasRoom(meeting, grain) == exists)
          if exists { found += 1 } else { missing += 1 }
        }
      }
    }
    #expect(found > 100 && missing > 100, "\(found), \(missing)")
  }

  private func assigns(_ meetings: [Int], _ free: UInt64, _ model: TimetableModel) -> Bool {
    guard let meeting = meetings.first else { return true }
    return (0..<model.roomCount).contains { room in
      let bit = UInt64(1) << UInt64(room)
      return model.rooms[meeting] & free & bit != 0
        && assigns(Array(meetings.dropFirst()), free & ~bit, model)
    }
  }

  @Test("are solved as well as trying every schedule does")
  func optimum() throws {
    var timetables = RandomTimetables(seed: 4)
    for round in 0..<6 {
      let problem = try timetables.problem(
        rooms: 2, days: 2, grains: 2, people: 5, spare: 3)
      let solution = Solver.solve(
        problem, SolveOptions(seconds: nil, moves: 6_000, threads: 1, seed: UInt64(round)))
      let best = every(problem).map { problem.score($0) }.max()
      #expect(solution.score == best)
      var search = try search(problem, seed: UInt64(round), moves: 6_000)
      var insertion = MeetingInsertion(search)
      let schedule = insertion.run(&search, until: 1)
      search = TimetableSearch(
        search.model, clock(6_000), from: schedule, seed: search.random, moves: 0)
      guard let costs = search.model.costs else { continue }
      TimetableAnnealing().run(&search, costs, goal: 0) { _ in }
      #expect(problem.score(search.best) == best)
    }
  }

  private func every(_ problem: Problem) -> [Placements] {
    var all = [Placements(unassigned: problem.meetings.count)]
    for meeting in problem.meetingIndices {
      all = all.flatMap { schedule in
        (0..<problem.grainCount).flatMap { start in
          problem.roomIndices.map { room in
            var next = schedule
            next[meeting] = Placement(start: start, room: room)
            return next
          }
        }
      }
      all = all.filter { schedule in
        problem.score(schedule).hard >= -(problem.meetings.count - meeting.value - 1)
      }
    }
    return all
  }

  @Test("are only problems whose every hard rule they know")
  func kinds() throws {
    var description = ProblemDescription(
      name: "two", days: [DayDescription(date: "d", grains: 3)],
      rooms: [RoomDescription(id: "r", capacity: 9)], people: [PersonDescription(id: "p")],
      meetings: [
        MeetingDescription(id: "a", duration: 1, required: ["p"]),
        MeetingDescription(id: "b", duration: 1, required: ["p"]),
      ],
      objective: Objective([
        RuleSetting(RuleID("room-conflict"), .hard),
        RuleSetting(RuleID("attendee-conflict"), .hard),
        RuleSetting(RuleID("lone-meeting"), .soft),
      ]))
    func model(_ change: (inout ProblemDescription) -> Void) throws -> TimetableModel? {
      var changed = description
      change(&changed)
      return TimetableModel(SearchModel(try Problem(changed)))
    }
    #expect(try model { _ in }?.costs != nil)
    #expect(try model { $0.meetings[0].duration = 2 } == nil)
    #expect(try model { $0.meetings[0].after = [.init(meeting: "b", minGap: 0)] } == nil)
    #expect(try model { $0.objective.settings[1].level = .soft } == nil)
    #expect(try model { $0.objective.settings[2].level = .hard } == nil)
    for rule in ["back-to-back", "concurrent-meetings", "travel-time", "room-stability"] {
      description.objective.settings[2].rule = RuleID(rule)
      #expect(try model { $0.objective.settings[2].level = .hard } == nil, "\(rule)")
      let soft = try #require(try model { _ in })
      #expect(soft.costs == nil, "\(rule)")
    }
  }
}
