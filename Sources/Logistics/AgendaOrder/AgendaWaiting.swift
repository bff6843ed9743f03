/// What one order of the items costs those who wait.
public struct AgendaWaiting: Sendable, Hashable {
  /// Minutes of one attender.
  public struct Share: Sendable, Hashable {
    /// While other items are taken between their own.
    public var between: Int
    /// Before their first item.
    public var slack: Int
    public var total: Int { between + slack }
  }

  /// One for each attender, in their order.
  public var shares: [Share]
  /// The sum of minutes times weight: what is minimised.
  public var cost: Int
  /// Minutes of all, without weights.
  public var minutes: Int { shares.reduce(0) { $0 + $1.total } }
}

extension AgendaProblem {
  /// The waiting that an order of all items causes.
  public func waiting(in order: [Int]) -> AgendaWaiting {
    precondition(order.sorted() == Array(items.indices), "an order has each item once")
    var starts = [Int](repeating: 0, count: items.count + 1)
    var slacks = [Int](repeating: 0, count: items.count + 1)
    var position = [Int](repeating: 0, count: items.count)
    var squares = 0
    for (place, item) in order.enumerated() {
      position[item] = place
      slacks[place] = slack(afterSquares: squares, isFirst: place == 0)
      starts[place + 1] = starts[place] + items[item].likely
      squares += square(item)
    }
    var cost = 0
    let shares = attenders.map { attender -> AgendaWaiting.Share in
      let places = attender.items.map { position[$0] }
      guard let first = places.min(), let last = places.max() else {
        return AgendaWaiting.Share(between: 0, slack: 0)
      }
      let own = attender.items.reduce(0) { $0 + items[$1].likely }
      let share = AgendaWaiting.Share(
        between: starts[last + 1] - starts[first] - own, slack: slacks[first])
      cost += share.total * attender.weight
      return share
    }
    return AgendaWaiting(shares: shares, cost: cost)
  }

  /// How an order breaks a condition.
  public enum Breach: Sendable, Hashable {
    /// The item stands elsewhere than where it must.
    case position(item: Int)
    case precedence(item: Int, predecessor: Int)
    /// Another item stands between two of one topic.
    case topic(String)
    /// Minutes of the item that lie outside its window.
    case window(item: Int, minutes: Int)
  }

  /// Everything in which an order is not allowed.
  public func breaches(in order: [Int]) -> [Breach] {
    var position = [Int](repeating: 0, count: items.count)
    for (place, item) in order.enumerated() { position[item] = place }
    var result: [Breach] = []
    var start = 0
    var topics: [String: (first: Int, last: Int, count: Int)] = [:]
    for (place, index) in order.enumerated() {
      let item = items[index]
      if let wanted = item.position, wanted != place { result.append(.position(item: index)) }
      for other in item.predecessors.sorted() where position[other] > place {
        result.append(.precedence(item: index, predecessor: other))
      }
      if let window = item.window {
        let outside =
          max(0, window.lowerBound - start) + max(0, start + item.likely - window.upperBound)
        if outside > 0 { result.append(.window(item: index, minutes: outside)) }
      }
      if let topic = item.topic {
        let known = topics[topic]
        topics[topic] = (known?.first ?? place, place, (known?.count ?? 0) + 1)
      }
      start += item.likely
    }
    for (topic, span) in topics.sorted(by: { $0.key < $1.key })
    where span.last - span.first + 1 > span.count { result.append(.topic(topic)) }
    return result
  }
}
