import CivilTime
import Meetings
import Testing

@testable import Scheduling

/// What gives way where not all meetings can be held, and ways out, against brute force.
@Suite struct LeaveOutTests {
  private static let monday = Day(number: 20_794)

  /// One working day, one or two rooms, and more than fits.
  private func office(_ seed: UInt64) -> Office {
    var random = RandomProblems(seed: seed &+ 31_000)
    var office = Office(horizon: Self.monday...Self.monday)
    office.grain = Minutes(30)
    office.people = (0..<4).map { Person(id: "p\($0)", name: "人\($0)", rank: $0 + 1) }
    office.rooms = (0..<random.number(1...2)).map {
      Room(id: "r\($0)", name: "室\($0)", capacity: 9)
    }
    office.meetings = (0..<random.number(3...4)).map { index in
      var request = MeetingRequest(
        id: "m\(index)", title: "会\(index)", duration: Minutes(60 * random.number(1...3)))
      request.attendees = random.some(office.people.map(\.id), 1...2).map {
        Attendance($0, .required)
      }
      request.allowed =
        random.chance(60)
        ? IntervalSet([office.hours.morning.on(Self.monday)])
        : office.hours.sessions(on: Self.monday)
      request.priority = index * 2 + 1
      return request
    }
    return office
  }

  private func isFeasible(_ office: Office) throws -> Bool {
    let planning = try OfficeProblem(office, announced: nil)
    let model = SearchModel(planning.problem)
    if case .feasible = Refutation(model: model, stop: StopSignal()).run() { return true }
    return false
  }

  @Test("nothing is left out that could be taken back, and the plan of the rest holds")
  func maximal() throws {
    var leftOut = 0
    for seed in 0..<60 as Range<UInt64> {
      let office = office(seed)
      let planning = try OfficeProblem(office, announced: nil)
      var search = LeaveOut(planning, nil, announced: nil, seconds: 60)
      search.run()
      search.takeBack()
      let plan = try #require(search.plan)
      let gone = Set(search.leftOut)
      #expect(gone.isEmpty == (try isFeasible(office)), "seed \(seed)")
      let rest = try OfficeProblem(search.remainder, announced: nil)
      #expect(rest.problem.score(rest.placements(of: plan)).isFeasible)
      for meeting in gone {
        let more = office.keeping { !gone.subtracting([meeting]).contains($0) }
        #expect(!(try isFeasible(more)), "seed \(seed): \(meeting) could be held after all")
      }
      for conflict in search.conflicts {
        let least = conflict.meetings.map(office.priority).max()
        #expect(office.priority(of: conflict.leastImportant) == least)
      }
      leftOut += gone.count
    }
    #expect(leftOut > 20)
  }

  @Test("each way out that is offered really is one")
  func waysOut() throws {
    var offered = 0
    for seed in 0..<40 as Range<UInt64> {
      let planning = try OfficeProblem(office(seed), announced: nil)
      var search = LeaveOut(planning, nil, announced: nil, seconds: 60)
      search.run()
      guard let conflict = search.conflicts.first else { continue }
      let ways = WaysOut(
        of: conflict, planning, search, announced: nil, today: Self.monday,
        until: .now + .seconds(60))
      #expect(ways.untried == 0)
      #expect(ways.working.count <= ways.tried)
      let others = Set(search.leftOut).subtracting([conflict.leastImportant])
      for way in ways.working {
        let (relaxed, _) = way.relaxation.applied(
          to: planning.office.keeping { !others.contains($0) }, nil)
        #expect(try isFeasible(relaxed), "seed \(seed): \(way)")
        offered += 1
      }
      #expect(ways.working.contains { $0.relaxation == .leaveOut(conflict.leastImportant) })
    }
    #expect(offered > 60)
  }
}
