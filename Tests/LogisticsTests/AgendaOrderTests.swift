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

  @Test("six more published films are proved to cost what is known to be best", arguments: 0..<6)
  func films(_ index: Int) throws {
    let film = PublishedOrders.films[index]
    let best = try #require(AgendaOrdering.best(film.instance.problem))
    #expect(best.waiting.cost + film.instance.ownCost == film.cost, "\(film.name)")
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
    let cost = problem.waiting(in: exact).cost
    #expect(OrderBound.lowerBound(problem, around: exact, rounds: 1) <= cost)
    // In parts, as longer agendas are.
    var between = BetweenBound(problem, around: exact, partSize: 6)
    let lengths = problem.items.map { Double($0.likely) }
    #expect(between.ascend(lengths: lengths, rounds: 8) <= Double(cost))
  }

  @Test("where most people come for one item, the order of 30 is within a third of the bound")
  func gap() throws {
    var generator = SplitMix(seed: 5)
    let items = (0..<30).map { _ -> AgendaProblem.Item in
      let likely = 5 + 5 * generator.below(5)
      return .init(likely: likely, longest: likely + generator.below(16))
    }
    let attenders = (0..<60).map { person in
      AgendaProblem.Attender(
        items: (0..<(person % 5 == 0 ? 2 : 1)).map { _ in generator.below(30) })
    }
    let problem = AgendaProblem(items: items, attenders: attenders, baseSlack: 15)
    var search = OrderSearch(problem, seed: 0)
    let order = search.best(from: Array(0..<30), moves: 5000)
    let cost = problem.waiting(in: order).cost
    let bound = OrderBound.lowerBound(problem, around: order, rounds: 1)
    #expect(bound <= cost)
    #expect(3 * bound >= 2 * cost, "\(bound) of \(cost)")
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
