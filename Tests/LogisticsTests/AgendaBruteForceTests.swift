import Testing

@testable import Logistics

/// The order of items against an independent search: every order is walked through minute by minute,
/// with none of the library's own arithmetic.
@Suite struct AgendaBruteForceTests {
  @Test("every order of up to six items, over 3,000 seeds")
  func short() {
    var possible = 0
    for seed in 0..<3000 {
      let problem = RandomAgenda.problem(seed: UInt64(10_000 + seed), items: 1 + seed % 6)
      if agrees(problem, "seed \(seed)") { possible += 1 }
    }
    #expect((1500...2900).contains(possible), "the conditions should bite: \(possible) possible")
  }

  @Test("every order of seven and eight items, over 400 seeds")
  func long() {
    for seed in 0..<400 {
      let problem = RandomAgenda.problem(seed: UInt64(20_000 + seed), items: 7 + seed % 8 / 7)
      _ = agrees(problem, "seed \(seed)")
    }
  }

  /// Agendas that have one kind of condition on every item that can carry it.
  @Test("each kind of condition by itself, over 300 seeds", arguments: Condition.allCases)
  func single(_ condition: Condition) {
    var binding = 0
    for seed in 0..<300 {
      let free = RandomAgenda.unconditional(seed: UInt64(30_000 + seed), items: 3 + seed % 4)
      let problem = condition.applied(to: free, seed: UInt64(seed))
      _ = agrees(problem, "\(condition) seed \(seed)")
      if BruteForceOrder(problem).least != BruteForceOrder(free).least { binding += 1 }
    }
    #expect(binding > 60, "\(condition) changes the best order of only \(binding) agendas")
  }

  enum Condition: CaseIterable {
    case position, precedence, topic, window, pause

    func applied(to free: AgendaProblem, seed: UInt64) -> AgendaProblem {
      var generator = SplitMix(seed: seed)
      var problem = free
      let count = problem.items.count
      switch self {
      case .position:
        // First, last, and one in between.
        let order = Array(0..<count).shuffled(using: &generator)
        problem.items[order[0]].position = 0
        problem.items[order[1]].position = count - 1
        if count > 3 { problem.items[order[2]].position = 1 }
      case .precedence:
        for item in 1..<count where generator.below(2) == 0 {
          problem.items[item].predecessors = [generator.below(item)]
        }
      case .topic:
        for item in 0..<count { problem.items[item].topic = ["a", "b", nil][generator.below(3)] }
      case .window:
        let total = problem.items.reduce(0) { $0 + $1.likely }
        for item in 0..<count where generator.below(3) == 0 {
          let start = generator.below(max(1, total - problem.items[item].likely))
          problem.items[item].window = start...start + problem.items[item].likely + 20
        }
      case .pause:
        // A break that nobody has to attend, in the middle.
        problem.items.append(.init(likely: 15, position: count / 2))
      }
      return problem
    }
  }

  /// Whether there is an order at all; records where library and brute force differ.
  private func agrees(_ problem: AgendaProblem, _ name: String) -> Bool {
    let brute = BruteForceOrder(problem)
    let best = AgendaOrdering.best(problem)
    #expect(best?.waiting.cost == brute.least, "\(name)")
    if let best {
      #expect(brute.cost(of: best.order) == brute.least, "\(name): \(best.order)")
      #expect(problem.breaches(in: best.order).isEmpty, "\(name)")
    }
    return brute.least != nil
  }

  @Test("no order of up to eight items costs less than the bound, over 600 seeds")
  func bound() throws {
    var positive = 0
    var tight = 0
    for seed in 0..<600 {
      let problem = RandomAgenda.problem(seed: UInt64(40_000 + seed), items: 2 + seed % 7)
      guard let least = BruteForceOrder(problem).least else { continue }
      let order = Array(problem.items.indices)
      let bound = OrderBound.lowerBound(problem, around: order, rounds: 2)
      #expect(bound <= least, "seed \(seed)")
      if bound > 0 { positive += 1 }
      if bound * 2 > least { tight += 1 }
    }
    #expect(positive > 250 && tight > 60, "\(positive) above 0, \(tight) above a half")
  }
}

/// The least cost of all orders of an agenda, found by going through them.
struct BruteForceOrder {
  private let problem: AgendaProblem
  /// nil where no order is allowed.
  private(set) var least: Int?

  init(_ problem: AgendaProblem) {
    self.problem = problem
    extend([], start: 0, cost: 0)
  }

  /// nil for an order that is not allowed.
  func cost(of order: [Int]) -> Int? {
    var (taken, start, cost) = ([Int](), 0, 0)
    for item in order {
      guard let step = step(taken, item, start) else { return nil }
      taken.append(item)
      start += problem.items[item].likely
      cost += step
    }
    return cost
  }

  private mutating func extend(_ taken: [Int], start: Int, cost: Int) {
    if let least, cost >= least { return }
    if taken.count == problem.items.count {
      least = cost
      return
    }
    for item in problem.items.indices where !taken.contains(item) {
      guard let step = step(taken, item, start) else { continue }
      extend(taken + [item], start: start + problem.items[item].likely, cost: cost + step)
    }
  }

  /// What people wait through an item, and come early for it; nil where it may not be taken now.
  private func step(_ taken: [Int], _ item: Int, _ start: Int) -> Int? {
    let own = problem.items[item]
    if let position = own.position, position != taken.count { return nil }
    if !own.predecessors.allSatisfy(taken.contains) { return nil }
    if let window = own.window {
      guard start >= window.lowerBound, start + own.likely <= window.upperBound else { return nil }
    }
    if let last = taken.last, let topic = problem.items[last].topic, topic != own.topic {
      let isOpen = problem.items.indices.contains {
        problem.items[$0].topic == topic && !taken.contains($0)
      }
      if isOpen { return nil }
    }
    var early = 0
    if !taken.isEmpty {
      let squares = taken.map { problem.items[$0].longest - problem.items[$0].likely }
        .reduce(0) { $0 + $1 * $1 }
      // The least whole number whose square is at least the sum.
      var root = 0
      while root * root < squares { root += 1 }
      early = problem.baseSlack + root
    }
    var cost = 0
    for attender in problem.attenders {
      let hasCome = attender.items.contains(where: taken.contains)
      if attender.items.contains(item) {
        if !hasCome { cost += attender.weight * early }
      } else if hasCome, !attender.items.allSatisfy(taken.contains) {
        for _ in 0..<own.likely { cost += attender.weight }
      }
    }
    return cost
  }
}
