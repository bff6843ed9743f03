/// A half-open run of grains `[start, end)`; empty where the end is not after the start.
public struct GrainSpan: Sendable, Hashable {
  public var start: Int
  public var end: Int

  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  public func contains(_ grain: Int) -> Bool { start <= grain && grain < end }

  func shifted(by grains: Int) -> GrainSpan { GrainSpan(start + grains, end + grains) }

  /// Grains that both spans share.
  public func overlap(_ other: GrainSpan) -> Int {
    max(0, min(end, other.end) - max(start, other.start))
  }
}

extension Sequence<GrainSpan> {
  /// Grains of `span` that the spans cover, counted once for each span that covers them.
  func overlap(_ span: GrainSpan) -> Int { reduce(0) { $0 + $1.overlap(span) } }
}
