/// A set of points on the wall clock: sorted intervals that neither overlap nor touch.
public struct IntervalSet: Sendable, Hashable {
  public private(set) var intervals: [Interval]

  public init() {
    intervals = []
  }

  public init(_ intervals: some Sequence<Interval>) {
    var merged: [Interval] = []
    for next in intervals.filter({ !$0.isEmpty }).sorted(by: { $0.start < $1.start }) {
      if let last = merged.last, next.start <= last.end,
        let joined = Interval(last.start, max(last.end, next.end))
      {
        merged[merged.count - 1] = joined
      } else {
        merged.append(next)
      }
    }
    self.intervals = merged
  }

  public var isEmpty: Bool { intervals.isEmpty }
  public var total: Minutes { intervals.reduce(.zero) { $0 + $1.length } }

  public func contains(_ interval: Interval) -> Bool {
    intervals.contains { $0.contains(interval) }
  }

  public func overlaps(_ interval: Interval) -> Bool {
    intervals.contains { $0.overlaps(interval) }
  }

  public func union(_ other: IntervalSet) -> IntervalSet {
    IntervalSet(intervals + other.intervals)
  }

  public func intersection(_ other: IntervalSet) -> IntervalSet {
    var result: [Interval] = []
    var (i, j) = (0, 0)
    while i < intervals.count, j < other.intervals.count {
      let (a, b) = (intervals[i], other.intervals[j])
      if let common = a.intersection(b) { result.append(common) }
      if a.end <= b.end { i += 1 } else { j += 1 }
    }
    return IntervalSet(result)
  }

  public func subtracting(_ other: IntervalSet) -> IntervalSet {
    var result: [Interval] = []
    var j = 0
    for interval in intervals {
      var start = interval.start
      while j < other.intervals.count, other.intervals[j].end <= start { j += 1 }
      var k = j
      while k < other.intervals.count, other.intervals[k].start < interval.end {
        if let free = Interval(start, other.intervals[k].start) { result.append(free) }
        start = max(start, other.intervals[k].end)
        k += 1
      }
      if let rest = Interval(start, interval.end) { result.append(rest) }
    }
    return IntervalSet(result)
  }
}
