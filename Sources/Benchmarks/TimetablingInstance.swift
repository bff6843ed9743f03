import Scheduling

/// A post-enrolment timetabling problem in the manner of the second International Timetabling
/// Competition (Lewis, Paechter and McCollum, 2007): events of one grain, five days of nine, people
/// who chose their events.
///
/// A schedule is drawn first and kept as `hidden`, and nothing is asked for that it does not keep, so
/// that a perfect assignment is known to exist.
struct TimetablingInstance {
  let description: ProblemDescription
  let hidden: Placements

  private static let (days, grainsADay) = (5, 9)

  /// - Parameter choices: How many events each person takes, give or take two.
  init(events: Int = 400, rooms: Int, people: Int, choices: Int = 20, seed: UInt64) {
    var random = RandomSource(seed: seed)
    let features = (0..<6).map { "f\($0)" }
    let halls = (0..<rooms).map { index in
      RoomDescription(
        id: "r\(index)", capacity: 10 + Int.random(in: 0...70, using: &random),
        equipment: features.filter { _ in Int.random(in: 0..<3, using: &random) > 0 })
    }
    let places = (0..<Self.days * Self.grainsADay).flatMap { grain in
      halls.indices.map { (grain: grain, room: $0) }
    }.shuffled(using: &random)
    precondition(events <= places.count, "more events than places")
    let attendees = Self.attendees(
      places.prefix(events).map { ($0.grain, halls[$0.room].capacity) }, people, choices, &random)
    let meetings = (0..<events).map { event in
      MeetingDescription(
        id: "e\(event)", duration: 1, required: attendees[event],
        equipment: halls[places[event].room].equipment.filter { _ in
          Int.random(in: 0..<4, using: &random) == 0
        })
    }
    hidden = Placements(
      places.prefix(events).map { Placement(start: $0.grain, room: RoomIndex($0.room)) })
    description = ProblemDescription(
      name: "timetabling-\(events)-\(rooms)-\(people)-\(seed)", grainMinutes: 60,
      days: (0..<Self.days).map {
        DayDescription(date: "2026-03-0\($0 + 2)", grains: Self.grainsADay)
      },
      rooms: halls, people: (0..<people).map { PersonDescription(id: "p\($0)") },
      meetings: meetings,
      objective: Objective([
        RuleSetting(RuleID("attendee-conflict"), .hard),
        RuleSetting(RuleID("room-conflict"), .hard),
        RuleSetting(RuleID("room-capacity"), .hard),
        RuleSetting(RuleID("late-slot"), .soft), RuleSetting(RuleID("attendee-run"), .soft),
        RuleSetting(RuleID("lone-meeting"), .soft),
      ]))
  }

  /// Who takes which event, each of a hidden grain and capacity. Those of one programme choose among
  /// the same events, so that about a quarter of all pairs of events share someone.
  private static func attendees(
    _ hidden: [(grain: Int, capacity: Int)], _ people: Int, _ choices: Int,
    _ random: inout RandomSource
  ) -> [[String]] {
    let popularity = hidden.map { _ in Int.random(in: 1...4, using: &random) }
    let programmes = (0..<16).map { _ in
      hidden.indices.shuffled(using: &random).prefix(60)
        .flatMap { Array(repeating: $0, count: popularity[$0]) }
    }
    var attendees = [[String]](repeating: [], count: hidden.count)
    for person in 0..<people {
      let urn = programmes[person % programmes.count]
      var taken = Set<Int>()
      var tries = 0
      let wanted = choices + Int.random(in: -2...2, using: &random)
      while taken.count < wanted, tries < 2_000 {
        tries += 1
        let event = urn[Int.random(in: urn.indices, using: &random)]
        if attendees[event].count >= hidden[event].capacity { continue }
        if taken.insert(hidden[event].grain).inserted { attendees[event].append("p\(person)") }
      }
    }
    return attendees
  }
}
