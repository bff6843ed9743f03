import Testing

@testable import Scheduling

/// What a place costs one meeting is what it adds to the whole schedule.
@Suite struct PlaceTrialTests {
  private static let outsideOfPlaces: Set<RuleID> = [Unassigned.id, LeftOut.id]

  /// What each rule of the full evaluation takes off, but for whether meetings are planned at all.
  private func penalties(_ problem: Problem, _ schedule: Placements) -> [RuleID: Int] {
    problem.evaluate(schedule, particulars: false).counts.reduce(into: [:]) { result, count in
      if !Self.outsideOfPlaces.contains(count.setting.rule) {
        result[count.setting.rule] = count.penalty
      }
    }
  }

  @Test("for every rule, a place costs the difference of two full evaluations", arguments: 0..<300)
  func costIsDifference(_ seed: UInt64) throws {
    var random = RandomProblems(seed: seed &+ 9_000)
    let problem = try Problem(random.problem(isOffice: true))
    guard !problem.meetings.isEmpty, !problem.rooms.isEmpty else { return }
    for _ in 0..<4 {
      let meeting = MeetingIndex(random.number(0...problem.meetings.count - 1))
      var schedule = random.schedule(of: problem, isBroken: false)
      schedule[meeting] = nil
      let without = penalties(problem, schedule)
      let last = problem.grainCount - problem[meeting].duration
      guard last >= 0 else { continue }
      var trial = PlaceTrial(problem, schedule, meeting)
      for _ in 0..<6 {
        let placement = Placement(
          start: random.number(0...last),
          room: RoomIndex(random.number(0...problem.rooms.count - 1)))
        var whole = schedule
        whole[meeting] = placement
        let cost = trial.cost(of: placement)
        let with = penalties(problem, whole)
        // The buffers of a meeting that goes past its day are cut off there, whole problem or part.
        let isWithinDays = problem.isWithinDays(whole)
        for rule in RuleCatalogue.ids where isWithinDays || rule != RoomBuffer.id {
          let counted = cost.violations.filter { $0.rule == rule }.reduce(0) { $0 + $1.penalty }
          #expect(counted == (with[rule] ?? 0) - (without[rule] ?? 0), "\(rule) at \(placement)")
        }
      }
    }
  }

  @Test("a survey finds every free place, each at its price, and explains each that is not")
  func surveyIsComplete() throws {
    var (free, ruledOut) = (0, 0)
    for seed in 0..<1_500 as Range<UInt64> {
      var random = RandomProblems(seed: seed &+ 20_000)
      let problem = try Problem(random.problem(meetings: 5, isOffice: true))
      guard let meeting = problem.meetingIndices.first, !problem.rooms.isEmpty else { continue }
      var schedule = random.schedule(of: problem, isBroken: false)
      schedule[meeting] = nil
      for other in problem.meetingIndices where !problem.isWithinDay(other, schedule[other]) {
        schedule[other] = nil
      }
      let starts = (0..<problem.grainCount).filter {
        problem.isWithinDay(meeting, Placement(start: $0, room: RoomIndex(0)))
      }
      var trial = PlaceTrial(problem, schedule, meeting)
      let survey = PlaceSurvey(&trial, starts: starts, badCount: 2)
      free += survey.free.count
      ruledOut += survey.ruledOut.count
      #expect(survey.free.count + survey.ruledOut.count == starts.count)
      var (best, outside): (Score?, Score?) = (nil, nil)
      for start in starts {
        let costs = problem.roomIndices.map { room -> PlaceCost in
          trial.cost(of: Placement(start: start, room: room))
        }
        let allowed = costs.filter(\.isAllowed).map(\.score)
        let found = survey.free.first { $0.placement.start == start }
        #expect(found?.cost.score == allowed.max())
        #expect(found.map { $0.otherRooms.count + 1 } ?? 0 == allowed.count)
        if allowed.isEmpty {
          #expect(costs.allSatisfy { !$0.forbidding.isEmpty }, "ruled out, and no reason")
          let rooms = survey.usableRooms.isEmpty ? problem.roomIndices : survey.usableRooms
          let isOutside = costs[0].forbidding.contains { $0.rule == StartWindow.id }
          let score = rooms.map { costs[$0.value].score }.max()
          if isOutside { outside = max(outside, score) } else { best = max(best, score) }
        }
      }
      #expect(survey.leastBad.first?.cost.score == (survey.free.isEmpty ? best ?? outside : nil))
      #expect(survey.free.map(\.cost.score) == survey.free.map(\.cost.score).sorted(by: >))
    }
    #expect(free > 100)
    #expect(ruledOut > 100)
  }

  private func max(_ a: Score?, _ b: Score?) -> Score? {
    guard let a, let b else { return a ?? b }
    return Swift.max(a, b)
  }
}

extension Problem {
  fileprivate func isWithinDays(_ schedule: Placements) -> Bool {
    meetingIndices.allSatisfy { isWithinDay($0, schedule[$0]) }
  }

  fileprivate func isWithinDay(_ meeting: MeetingIndex, _ placement: Placement?) -> Bool {
    guard let start = placement?.start else { return true }
    let last = start + self[meeting].duration - 1
    return last < grainCount && day(of: start) == day(of: last)
  }
}
