@testable import Logistics

/// Small agendas with conditions.
enum RandomAgenda {
  static func problem(seed: UInt64, items count: Int) -> AgendaProblem {
    var generator = SplitMix(seed: seed)
    var items = (0..<count).map { _ -> AgendaProblem.Item in
      let likely = 5 + generator.below(6) * 5
      return AgendaProblem.Item(likely: likely, longest: likely + generator.below(4) * 7)
    }
    for index in items.indices {
      if generator.below(6) == 0 {
        let other = generator.below(count)
        if other != index { items[index].predecessors.insert(other) }
      }
      if generator.below(9) == 0 { items[index].position = generator.below(count) }
      if generator.below(4) == 0 { items[index].topic = ["a", "b"][generator.below(2)] }
      if generator.below(9) == 0 {
        let start = generator.below(40)
        items[index].window = start...start + 90
      }
    }
    let attenders = (0..<1 + generator.below(8)).map { _ in
      AgendaProblem.Attender(
        items: (0..<1 + generator.below(3)).map { _ in generator.below(count) },
        weight: 1 + generator.below(4))
    }
    return AgendaProblem(items: items, attenders: attenders, baseSlack: generator.below(15))
  }

  /// The same without any condition.
  static func unconditional(seed: UInt64, items count: Int) -> AgendaProblem {
    var result = problem(seed: seed, items: count)
    for index in result.items.indices {
      result.items[index].predecessors = []
      result.items[index].topic = nil
      result.items[index].position = nil
      result.items[index].window = nil
    }
    return result
  }
}
