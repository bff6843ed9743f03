import Foundation

/// How one thread's search is led: first the levels above soft, then comfort with those held.
///
/// Temperatures are in multiples of the mean change that moves make to a level, so that the same
/// figures suit problems of any size. They are what measured best on the benchmarks.
struct Course {
  /// Soft temperature where the search begins, where the first part ends, and where it is frozen.
  var hottest = 11.0
  var middle = 5.0
  var coldest = 0.15
  /// Temperature of the level above soft where the search begins and from the middle on.
  var loose = 0.15
  var firm = 0.03
  /// The same in units of the level: cold enough for a single one to count.
  var firmest = 0.25
  /// How much hard rules outweigh medium ones.
  var ratio = 5.0
  /// Share of the time for the first part; what it does not need is left to the second.
  var share: Double
  let steps = 20

  init(_ calibration: Calibration, isFeasible: Bool) {
    share = calibration.hasMedium ? 0.6 : isFeasible ? 0 : 0.4
  }

  /// Each part has as many steps; weights change from step to step, temperatures smoothly.
  func progress(ofStep step: Int) -> Double {
    let place = Double(step) / Double(steps)
    return step < steps ? place * share : share + (place - 1) * (1 - share)
  }

  func soft(at progress: Double) -> Double {
    progress < share
      ? between(hottest, middle, progress / share)
      : between(share > 0 ? middle : hottest, coldest, (progress - share) / (1 - share))
  }

  /// What one unit of the level above soft weighs, a unit of soft being 1.
  func weight(at progress: Double, _ calibration: Calibration) -> Double {
    let isFirst = progress < share
    let change = calibration.hasMedium ? calibration.medium : calibration.hard
    let cold = min(firm * change, firmest)
    let upper = isFirst ? between(loose * change, cold, progress / share) : cold
    let heat = (isFirst ? soft(at: progress) : middle) * calibration.soft
    return heat / upper
  }

  private func between(_ from: Double, _ to: Double, _ share: Double) -> Double {
    from * pow(to / from, share)
  }
}
