import Scheduling

/// A post-enrolment timetabling problem in the manner of the second International Timetabling
/// Competition (Lewis, Paechter and McCollum, 2007): events of one grain, five days of nine, people
/// who chose their events. A schedule is drawn first and hidden, and nothing is asked for that it
/// does not keep, so that a perfect assignment is known to exist.
struct TimetablingInstance {
  var events = 400
  var rooms: Int
  var people: Int
  var choices = 20
  var seed: UInt64

  func description() -> ProblemDescription {
    var random = RandomSource(seed: seed)
    let (days, grainsADay) = (5, 9)
    let features = (0..<6).map { "f\($0)" }
    let rooms = (0..<rooms).map { index in
      RoomDescription(
        id: "r\(index)", capacity: 10 + Int.random(in: 0...70, using: &random),
        equipment: features.filter { _ in Int.random(in: 0..<3, using: &random) > 0 })
    }
    let places = (0..<days * grainsADay).flatMap { grain in
      rooms.indices.map { (grain: grain, room: $0) }
    }.shuffled(using: &random)
    let hidden = (0..<events).map { places[$0 % places.count] }
    var attendees = [[String]](repeating: [], count: events)
    let people = (0..<people).map { PersonDescription(id: "p\($0)") }
    let popularity = (0..<events).map { _ in Int.random(in: 1...4, using: &random) }
    // Those of one programme choose among the same events, so that about a third of all pairs of
    // events share someone, as in the competition's instances.
    let programmes = (0..<16).map { _ in
      (0..<events).shuffled(using: &random).prefix(60)
        .flatMap { Array(repeating: $0, count: popularity[$0]) }
    }
    for (index, person) in people.enumerated() {
      let urn = programmes[index % programmes.count]
      var taken = Set<Int>()
      var tries = 0
      let wanted = choices + Int.random(in: -2...2, using: &random)
      while taken.count < wanted, tries < 2_000 {
        tries += 1
        let event = urn[Int.random(in: urn.indices, using: &random)]
        let (grain, room) = hidden[event]
        if attendees[event].count >= rooms[room].capacity { continue }
        if taken.insert(grain).inserted { attendees[event].append(person.id) }
      }
    }
    let meetings = (0..<events).map { event in
      MeetingDescription(
        id: "e\(event)", duration: 1, required: attendees[event],
        equipment: rooms[hidden[event].room].equipment.filter { _ in
          Int.random(in: 0..<4, using: &random) == 0
        })
    }
    return ProblemDescription(
      name: "timetabling-\(self.rooms)-\(self.people)-\(seed)", grainMinutes: 60,
      days: (0..<days).map {
        DayDescription(date: "2026-03-0\($0 + 2)", grains: grainsADay)
      },
      rooms: rooms, people: people, meetings: meetings,
      objective: Objective([
        RuleSetting(RuleID("attendee-conflict"), .hard),
        RuleSetting(RuleID("room-conflict"), .hard),
        RuleSetting(RuleID("room-capacity"), .hard),
        RuleSetting(RuleID("late-slot"), .soft), RuleSetting(RuleID("attendee-run"), .soft),
        RuleSetting(RuleID("lone-meeting"), .soft),
      ]))
  }
}
