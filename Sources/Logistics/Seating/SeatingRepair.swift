/// Changes a plan that is known already as little as possible: those who must sit elsewhere, or are
/// new, find seats while as few of the others as possible move.
///
/// Moves are allowed one by one (iterative deepening), so that the first plan found moves the
/// fewest. Beyond the step limit nil tells that a new plan must be made.
struct SeatingRepair {
  private let problem: SeatingProblem
  private var apart: [[Int]]
  private var together: [[Int]]
  private let allowed: [Set<Int>]
  private var seats: [Int?]
  private var owner: [Int?]
  private var steps: Int
  /// Those who have left their old seat, and do not return to it.
  private var hasMoved: [Bool]
  private let old: [Int?]

  /// - Parameter old: the seat of each person until now; nil for who is new. A seat is used once.
  init(_ problem: SeatingProblem, old: [Int?], steps: Int = 200_000) {
    self.problem = problem
    let count = problem.choices.count
    apart = Array(repeating: [], count: count)
    together = Array(repeating: [], count: count)
    for (index, group) in problem.apart.enumerated() {
      for person in group { apart[person].append(index) }
    }
    for (index, group) in problem.together.enumerated() {
      for person in group { together[person].append(index) }
    }
    allowed = problem.choices.map(Set.init)
    self.old = old
    seats = Array(repeating: nil, count: count)
    owner = Array(repeating: nil, count: problem.seatCount)
    hasMoved = Array(repeating: false, count: count)
    self.steps = steps
    for (person, seat) in old.enumerated() {
      guard let seat, allowed[person].contains(seat), owner[seat] == nil else { continue }
      seats[person] = seat
      owner[seat] = person
    }
  }

  /// Seats for everybody, with as few of the `old` ones given up as possible; nil where there is no
  /// plan or it is too far from the old one to be found.
  mutating func fewestMoves() -> [Int]? {
    let homeless = seats.indices.filter { seats[$0] == nil }
    for person in homeless where old[person] != nil { hasMoved[person] = true }
    let seated = seats.count - homeless.count
    for budget in 0...seated {
      if settle(homeless, budget) { return seats.compactMap(\.self) }
      if steps <= 0 { return nil }
    }
    return nil
  }

  /// Seats all of `waiting`, unseating at most `budget` others.
  private mutating func settle(_ waiting: [Int], _ budget: Int) -> Bool {
    steps -= 1
    if steps <= 0 { return false }
    guard let person = waiting.first else { return resolve(budget) }
    let rest = Array(waiting.dropFirst())
    for seat in problem.choices[person]
    where owner[seat] == nil && !(hasMoved[person] && old[person] == seat) {
      place(person, seat)
      if settle(rest, budget) { return true }
      unplace(person)
    }
    guard budget > 0 else { return false }
    for seat in problem.choices[person] {
      guard let other = owner[seat], canMove(other) else { continue }
      unplace(other)
      hasMoved[other] = true
      place(person, seat)
      if settle(rest + [other], budget - 1) { return true }
      unplace(person)
      hasMoved[other] = false
      place(other, seat)
    }
    return false
  }

  /// With everybody seated, mends what wishes are still broken by moving one of those concerned.
  private mutating func resolve(_ budget: Int) -> Bool {
    guard let breach = problem.breaches(seats).first else { return true }
    guard budget > 0 else { return false }
    let concerned: [Int] =
      switch breach {
      case .neighbours(let a, let b): [a, b]
      case .separated(let member):
        problem.together.filter { $0.contains(member) }.flatMap(\.self)
      }
    for person in Set(concerned).sorted() where canMove(person) {
      guard let seat = seats[person] else { continue }
      unplace(person)
      hasMoved[person] = true
      if settle([person], budget - 1) { return true }
      hasMoved[person] = false
      place(person, seat)
    }
    return false
  }

  /// Whoever sits where they sat before may be moved, once.
  private func canMove(_ person: Int) -> Bool {
    !hasMoved[person] && old[person] != nil && seats[person] == old[person]
  }

  private mutating func place(_ person: Int, _ seat: Int) {
    seats[person] = seat
    owner[seat] = person
  }

  private mutating func unplace(_ person: Int) {
    if let seat = seats[person] { owner[seat] = nil }
    seats[person] = nil
  }
}
