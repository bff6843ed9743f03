/// In which order to take the items of a meeting, as numbers: lengths in minutes, who is needed
/// when, and which orders are allowed.
///
/// Somebody waits while an item is taken between two of theirs, and before their first one by the
/// slack that they come early: a fixed part, and one that grows with how uncertain the length of
/// all that comes before is. With no slack this is the rehearsal problem (CSPLib 039) and, with
/// weights, talent scheduling (Cheng, Diamond and Lin, 1993).
public struct AgendaProblem: Sendable {
  public struct Item: Sendable, Hashable {
    /// Minutes that it will probably take.
    public var likely: Int
    /// Minutes that it may take at most; never less than `likely`.
    public var longest: Int
    /// Items that must all come before this one.
    public var predecessors: Set<Int>
    /// Items of one topic are taken one after another.
    public var topic: String?
    /// The only position that it may have, from 0.
    public var position: Int?
    /// Minutes after the start of the meeting between which it must be taken.
    public var window: ClosedRange<Int>?

    public init(
      likely: Int, longest: Int? = nil, predecessors: Set<Int> = [], topic: String? = nil,
      position: Int? = nil, window: ClosedRange<Int>? = nil
    ) {
      self.likely = likely
      self.longest = max(likely, longest ?? likely)
      self.predecessors = predecessors
      self.topic = topic
      self.position = position
      self.window = window
    }
  }

  /// Somebody who is needed for some of the items.
  public struct Attender: Sendable, Hashable {
    /// Ascending, each once, at least one.
    public var items: [Int]
    /// What a minute of their waiting counts.
    public var weight: Int

    public init(items: some Sequence<Int>, weight: Int = 1) {
      self.items = Set(items).sorted()
      self.weight = weight
    }
  }

  public var items: [Item]
  public var attenders: [Attender]
  /// Minutes that everybody comes before their first item unless it is the meeting's first.
  public var baseSlack: Int

  public init(items: [Item], attenders: [Attender], baseSlack: Int = 0) {
    self.items = items
    self.attenders = attenders
    self.baseSlack = baseSlack
  }

  /// Minutes to come early where items of these spreads come before: the fixed part, and the root
  /// of the sum of squares, because lengths vary independently.
  ///
  /// - Parameter squares: the sum of (longest − likely)² over all that comes before.
  func slack(afterSquares squares: Int, isFirst: Bool) -> Int {
    if isFirst { return 0 }
    let root = Int(Double(squares).squareRoot().rounded(.up))
    return baseSlack + root
  }

  func square(_ item: Int) -> Int {
    let spread = items[item].longest - items[item].likely
    return spread * spread
  }
}
