/// Who may sit where, as numbers: people in the order in which they choose, each with the seats that
/// they may have in the order in which they would take them.
///
/// The plan that is sought is the first in that order: the first person has the best seat that
/// leaves room for everybody else, the second the best of what then remains, and so on.
public struct SeatingProblem: Sendable {
  public var seatCount: Int
  /// For each person, the seats that they may have, the preferred first.
  public var choices: [[Int]]
  /// Seats side by side, for each seat.
  public var beside: [[Int]]
  /// Seats before and behind, for each seat.
  public var behind: [[Int]]
  /// Groups no two of whom may be side by side or one behind the other.
  public var apart: [[Int]]
  /// Groups each of whom (but the first) sits beside one who stands earlier in the list.
  public var together: [[Int]]

  public init(
    seatCount: Int, choices: [[Int]], beside: [[Int]], behind: [[Int]] = [],
    apart: [[Int]] = [], together: [[Int]] = []
  ) {
    self.seatCount = seatCount
    self.choices = choices
    self.beside = beside
    self.behind = behind.isEmpty ? Array(repeating: [], count: seatCount) : behind
    self.apart = apart
    self.together = together
  }

  /// What an assignment of seats to people breaks.
  public enum Breach: Sendable, Hashable {
    /// Two people who must be apart are neighbours.
    case neighbours(Int, Int)
    /// Somebody sits beside none of those of the group who are named before.
    case separated(Int)
  }

  /// Every breach, for `seats[person]`; people without a seat break nothing.
  public func breaches(_ seats: [Int?]) -> [Breach] {
    var result: [Breach] = []
    for group in apart {
      for (place, a) in group.enumerated() {
        for b in group[..<place] {
          guard let left = seats[a], let right = seats[b] else { continue }
          if beside[left].contains(right) || behind[left].contains(right) {
            result.append(.neighbours(b, a))
          }
        }
      }
    }
    for group in together {
      for (place, member) in group.enumerated() where place > 0 {
        let earlier = group[..<place].compactMap { seats[$0] }
        guard let seat = seats[member], !earlier.isEmpty else { continue }
        if !earlier.contains(where: { beside[seat].contains($0) }) {
          result.append(.separated(member))
        }
      }
    }
    return result
  }
}
