/// How the counts of people's days and of days change.
struct LoadCounts: BitwiseCopyable {
  var run = 0
  var lone = 0
  var late = 0
  var load = 0
  var dayCount = 0

  @inline(__always) func weighed(_ constants: WeighedConstants) -> Int {
    run &* constants.run &+ lone &* constants.lone &+ late &* constants.late
      &+ load &* constants.load &+ dayCount &* constants.dayCount
  }

  func penalty(_ terms: SearchTerms.Constants) -> Penalty {
    terms.run * run + terms.lone * lone + terms.late * late + terms.load * load
      + terms.dayCount * dayCount
  }
}
