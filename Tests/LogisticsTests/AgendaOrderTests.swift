import Testing

@testable import Logistics

/// The order of items: known optima, brute force on small agendas, and conditions.
@Suite struct AgendaOrderTests {
  @Test("the rehearsal problem's best order makes players wait 17, the given one 49")
  func rehearsal() throws {
    let problem = PublishedOrders.rehearsal.problem
    #expect(problem.waiting(in: Array(0..<9)).cost == 49)
    let best = try #require(AgendaOrdering.best(problem))
    #expect(best.waiting.cost == 17)
    #expect(best.isProved)
  }

  @Test("the talent-scheduling problem film105 costs 849 at best")
  func film() throws {
    let film = PublishedOrders.film105
    let published = [2, 1, 11, 17, 14, 7, 12, 18, 10, 4, 13, 16, 3, 9, 15, 6, 5, 8].map { $0 - 1 }
    #expect(film.problem.waiting(in: published).cost + film.ownCost == 849)
    let best = try #require(AgendaOrdering.best(film.problem))
    #expect(best.waiting.cost + film.ownCost == 849)
    #expect(best.isProved)
  }

  @Test("MobStory, too long for the proof, is still brought to its optimum of 871")
  func mobStory() throws {
    let film = PublishedOrders.mobStory
    let best = try #require(AgendaOrdering.best(film.problem))
    #expect(best.waiting.cost + film.ownCost == 871)
    #expect(best.bound <= best.waiting.cost)
    #expect(best.bound > 0)
  }

  @Test("brute force agrees with the proved order, conditions included, over 3,000 seeds")
  func bruteForce() {
    var unsolvable = 0
    for seed in 0..<3000 {
      let problem = RandomAgenda.problem(seed: UInt64(seed), items: 1 + seed % 5)
      let brute = RandomAgenda.orders(of: problem.items.count)
        .filter { problem.breaches(in: $0).isEmpty }
        .map { problem.waiting(in: $0).cost }.min()
      let exact = AgendaOrdering.best(problem)
      #expect(exact?.waiting.cost == brute, "seed \(seed)")
      if let exact { #expect(problem.breaches(in: exact.order).isEmpty, "seed \(seed)") }
      if brute == nil { unsolvable += 1 }
    }
    #expect((20...2500).contains(unsolvable), "the conditions should bite: \(unsolvable)")
  }

  @Test("brute force agrees on seven and eight items", arguments: 0..<6)
  func bruteForceLonger(_ seed: Int) {
    let problem = RandomAgenda.problem(seed: UInt64(90_000 + seed), items: 7 + seed % 2)
    let brute = RandomAgenda.orders(of: problem.items.count)
      .filter { problem.breaches(in: $0).isEmpty }.map { problem.waiting(in: $0).cost }.min()
    #expect(AgendaOrdering.best(problem)?.waiting.cost == brute)
  }

  @Test("the search that serves long agendas reaches the optimum of short ones", arguments: 0..<20)
  func search(_ seed: Int) {
    let problem = RandomAgenda.problem(seed: UInt64(7000 + seed), items: 9)
    var search = OrderSearch(problem, seed: 1)
    let found = search.best(from: Array(problem.items.indices), moves: 20_000)
    guard let exact = ExactOrder.best(problem) else {
      #expect(!problem.breaches(in: found).isEmpty)
      return
    }
    #expect(problem.breaches(in: found).isEmpty)
    #expect(problem.waiting(in: found).cost == problem.waiting(in: exact).cost)
  }

  @Test("no order costs less than the bound", arguments: 0..<40)
  func bound(_ seed: Int) throws {
    var problem = RandomAgenda.problem(seed: UInt64(300 + seed), items: 14)
    for index in problem.items.indices {
      (problem.items[index].position, problem.items[index].window) = (nil, nil)
    }
    let exact = try #require(ExactOrder.best(problem))
    let bound = OrderBound.lowerBound(problem, seed: 0, around: exact)
    #expect(bound <= problem.waiting(in: exact).cost)
  }

  @Test("an uncertain item goes behind those for which people would have to come early")
  func uncertainty() throws {
    let problem = AgendaProblem(
      items: [.init(likely: 10, longest: 60), .init(likely: 10), .init(likely: 10)],
      attenders: [.init(items: [1]), .init(items: [2])], baseSlack: 5)
    let best = try #require(AgendaOrdering.best(problem))
    #expect(best.order.last == 0)
    #expect(best.waiting.cost == 5)
    #expect(problem.waiting(in: [0, 1, 2]).shares.map(\.slack) == [55, 55])
  }

  @Test("nothing to order is an order")
  func empty() {
    #expect(AgendaOrdering.best(AgendaProblem(items: [], attenders: []))?.order == [])
  }

  @Test("contradictory conditions have no order")
  func contradiction() {
    let problem = AgendaProblem(
      items: [.init(likely: 5, predecessors: [1]), .init(likely: 5, predecessors: [0])],
      attenders: [])
    #expect(AgendaOrdering.best(problem) == nil)
  }
}
