import Scheduling

/// An office with many meetings in one quarter: 65 working days, 200 rooms, 5,000 people in units.
struct QuarterInstance {
  var meetings: Int
  var rooms = 200
  var people = 5_000
  var seed: UInt64 = 1

  func description() -> ProblemDescription {
    var random = RandomSource(seed: seed)
    let (days, grainsADay) = (65, 36)
    let sizes = [8, 12, 16, 20, 30, 50, 80, 150]
    let rooms = (0..<rooms).map { index in
      RoomDescription(
        id: "r\(index)", capacity: sizes[index % sizes.count],
        equipment: index % 3 == 0 ? ["projector", "video"] : index % 3 == 1 ? ["projector"] : [])
    }
    let staff = (0..<people).map { index in
      PersonDescription(
        id: "p\(index)",
        unavailable: (0..<Int.random(in: 0...3, using: &random)).map { _ in
          let start = Int.random(in: 0..<days, using: &random) * grainsADay
          return GrainSpan(start, start + grainsADay)
        })
    }
    let unit = 25
    let list = (0..<meetings).map { index in
      // Most of those who meet are of one unit; some come from others.
      let home = Int.random(in: 0..<people / unit, using: &random) * unit
      var required = Set<Int>()
      for _ in 0..<Int.random(in: 3...10, using: &random) {
        let isGuest = Int.random(in: 0..<4, using: &random) == 0
        required.insert(
          isGuest
            ? Int.random(in: 0..<people, using: &random)
            : home + Int.random(in: 0..<unit, using: &random))
      }
      var preferred = Set<Int>()
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        preferred.insert(Int.random(in: 0..<people, using: &random))
      }
      let from = Int.random(in: 0..<days - 10, using: &random) * grainsADay
      return MeetingDescription(
        id: "m\(index)", duration: Int.random(in: 2...10, using: &random),
        required: required.sorted().map { "p\($0)" },
        preferred: preferred.subtracting(required).sorted().map { "p\($0)" },
        equipment: Int.random(in: 0..<3, using: &random) == 0 ? ["projector"] : [],
        allowedStarts: index % 2 == 0 ? nil : [GrainSpan(from, from + 10 * grainsADay)])
    }
    return ProblemDescription(
      name: "quarter-\(meetings)",
      days: (0..<days).map {
        DayDescription(date: "d\($0 + 1)", grains: grainsADay)
      },
      rooms: rooms, people: staff, meetings: list,
      objective: Objective([
        RuleSetting(RuleID("room-conflict"), .hard),
        RuleSetting(RuleID("attendee-conflict"), .hard),
        RuleSetting(RuleID("room-capacity"), .hard),
        RuleSetting(RuleID("required-preferred-conflict"), .medium),
        RuleSetting(RuleID("preferred-conflict"), .soft, weight: 5),
        RuleSetting(RuleID("earliness"), .soft), RuleSetting(RuleID("room-fit"), .soft),
        RuleSetting(RuleID("attendee-break"), .soft, weight: 2),
      ]))
  }
}
