import Testing

@testable import Logistics

/// The seat rules against brute force on small rooms.
@Suite struct SeatingSearchTests {
  /// A small room of two rows, and people with choices and wishes.
  private func problem(_ seed: UInt64) -> SeatingProblem {
    var generator = SplitMix(seed: seed)
    let width = 2 + generator.below(2)
    let seats = width * 2 - generator.below(2)
    var beside = [[Int]](repeating: [], count: seats)
    var behind = [[Int]](repeating: [], count: seats)
    for seat in 0..<seats {
      if seat % width + 1 < width, seat + 1 < seats {
        beside[seat].append(seat + 1)
        beside[seat + 1].append(seat)
      }
      if seat + width < seats {
        behind[seat].append(seat + width)
        behind[seat + width].append(seat)
      }
    }
    let people = 1 + generator.below(seats)
    let choices = (0..<people).map { _ -> [Int] in
      let all = Array(0..<seats)
      if generator.below(4) == 0 { return all.shuffled(using: &generator) }
      return generator.below(4) == 0 ? all.filter { _ in generator.below(2) == 0 } : all
    }
    func groups() -> [[Int]] {
      (0..<generator.below(3)).compactMap { _ in
        let members = (0..<people).filter { _ in generator.below(2) == 0 }.prefix(3)
        return members.count > 1 ? members.shuffled(using: &generator).sorted() : nil
      }
    }
    return SeatingProblem(
      seatCount: seats, choices: choices, beside: beside, behind: behind, apart: groups(),
      together: groups())
  }

  /// Every plan that keeps all conditions, in the order of the people's choices.
  private func plans(_ problem: SeatingProblem) -> [[Int]] {
    func extend(_ seats: [Int]) -> [[Int]] {
      guard seats.count < problem.choices.count else { return [seats] }
      return problem.choices[seats.count].filter { !seats.contains($0) }
        .flatMap { extend(seats + [$0]) }
    }
    return extend([]).filter { problem.breaches($0).isEmpty }
  }

  @Test("the plan is the first of all that keep every condition, over 2,000 rooms")
  func first() {
    var impossible = 0
    for seed in 0..<2000 {
      let problem = problem(UInt64(seed))
      let expected = plans(problem).first
      var search = SeatingSearch(problem)
      #expect(search.first() == expected, "seed \(seed)")
      if expected == nil { impossible += 1 }
    }
    #expect((100...1900).contains(impossible), "\(impossible) impossible")
  }

  @Test("a change moves as few people as brute force says, over 1,500 rooms")
  func repair() {
    var moved = [Int](repeating: 0, count: 8)
    for seed in 0..<1500 {
      let problem = problem(UInt64(50_000 + seed))
      var generator = SplitMix(seed: UInt64(seed))
      let places = Array(0..<problem.seatCount).shuffled(using: &generator)
      let old = problem.choices.indices.map { generator.below(5) == 0 ? nil : places[$0] }
      func moves(_ plan: [Int]) -> Int {
        zip(plan, old).count { $1 != nil && $0 != $1 }
      }
      let fewest = plans(problem).map(moves).min()
      var repair = SeatingRepair(problem, old: old)
      let found = repair.fewestMoves()
      #expect(found.map(moves) == fewest, "seed \(seed)")
      if let found {
        #expect(problem.breaches(found).isEmpty, "seed \(seed)")
        #expect(Set(found).count == found.count, "seed \(seed)")
        for (person, seat) in found.enumerated() {
          #expect(problem.choices[person].contains(seat), "seed \(seed)")
        }
      }
      if let fewest { moved[fewest] += 1 }
    }
    #expect(moved[0] > 50 && moved[1] > 50 && moved[2] > 20, "\(moved)")
  }
}
