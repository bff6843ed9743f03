/// Seats people one after another, and goes back where somebody finds no seat (depth-first search).
struct SeatingSearch {
  private let problem: SeatingProblem
  /// The groups that each person belongs to.
  private var apart: [[Int]]
  private var together: [[Int]]
  private var seats: [Int?]
  private var taken: [Bool]
  private var steps: Int

  /// - Parameter steps: how many seats are tried in all before the search gives up.
  init(_ problem: SeatingProblem, steps: Int = 2_000_000) {
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
    seats = Array(repeating: nil, count: count)
    taken = Array(repeating: false, count: problem.seatCount)
    self.steps = steps
  }

  /// The first plan in the order of the people's choices; nil where there is none, or none was found
  /// within the steps.
  mutating func first() -> [Int]? {
    var next = [Int](repeating: 0, count: problem.choices.count)
    var person = 0
    while person < problem.choices.count {
      if person < 0 || steps <= 0 { return nil }
      if let seat = seats[person] {
        taken[seat] = false
        seats[person] = nil
      }
      let choices = problem.choices[person]
      var index = next[person]
      while index < choices.count, !isAllowed(choices[index], for: person) { index += 1 }
      steps -= index - next[person] + 1
      if index < choices.count {
        seats[person] = choices[index]
        taken[choices[index]] = true
        next[person] = index + 1
        person += 1
        if person < next.count { next[person] = 0 }
      } else {
        next[person] = 0
        person -= 1
        if person < 0 { return nil }
      }
    }
    return seats.compactMap(\.self)
  }

  private func isAllowed(_ seat: Int, for person: Int) -> Bool {
    if taken[seat] { return false }
    return SeatingSearch.fits(person, seat, seats, problem, apart[person], together[person])
  }

  /// Whether somebody may have a seat beside those who sit already; who is named first in a group
  /// may sit anywhere.
  static func fits(
    _ person: Int, _ seat: Int, _ seats: [Int?], _ problem: SeatingProblem, _ apart: [Int],
    _ together: [Int]
  ) -> Bool {
    for group in apart {
      for other in problem.apart[group] where other != person {
        guard let taken = seats[other] else { continue }
        if problem.beside[seat].contains(taken) || problem.behind[seat].contains(taken) {
          return false
        }
      }
    }
    for group in together {
      var hasEarlier = false
      var isBeside = false
      for other in problem.together[group] {
        if other == person { break }
        guard let taken = seats[other] else { continue }
        hasEarlier = true
        if problem.beside[seat].contains(taken) { isBeside = true }
      }
      if hasEarlier && !isBeside { return false }
    }
    return true
  }
}
