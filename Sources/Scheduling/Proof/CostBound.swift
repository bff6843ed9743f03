/// What every schedule costs at least, level by level.
///
/// For each meeting the least that its start and the least that its room costs, whatever else is
/// planned; and what meetings that cannot move cost each other.
struct CostBound {
  private(set) var penalty = Penalty()

  /// More pairs of meetings that cannot move are not looked at.
  private static let mostFixed = 2_000

  /// Of schedules that keep every hard rule and leave nothing out.
  init(_ model: SearchModel) {
    for meeting in 0..<model.meetingCount {
      let starts = (Int(model.firstStart[meeting])..<Int(model.lastStart[meeting]) + 1).lazy
        .filter { model.admits(meeting, start: $0) }
        .map { model.startPenalty(meeting, $0) }
      let rooms = model.roomsOf(meeting).lazy.map {
        model.roomPenalty[meeting * model.roomCount + Int(model.roomList[$0])]
      }
      penalty += Self.least(starts) + Self.least(rooms)
    }
    penalty.hard = 0
    let fixed = (0..<model.meetingCount).filter {
      model.isFixed[$0] && model.startCount[$0] == 1 && model.roomsOf($0).count == 1
    }
    if fixed.count > Self.mostFixed { return }
    for (number, first) in fixed.enumerated() {
      for second in fixed[(number + 1)...] {
        penalty += model.penalty(
          between: Place(model, onlyOneOf: first), Place(model, onlyOneOf: second))
      }
    }
    penalty.hard = 0
  }

  private static func least(_ penalties: some Sequence<Penalty>) -> Penalty {
    var least: Penalty?
    for penalty in penalties {
      guard let known = least else {
        least = penalty
        continue
      }
      least = Penalty(
        medium: min(known.medium, penalty.medium), soft: min(known.soft, penalty.soft))
    }
    return least ?? Penalty()
  }
}
