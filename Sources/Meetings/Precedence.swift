internal import Synchronization

/// Protocol order (职务排序): by rank, then by unit, then as the roster has them.
public struct Precedence: Sendable {
  private let place: [Person.ID: Int]
  /// The place of each unit in protocol order, from 0.
  public let unitPlace: [String: Int]

  /// Sorts the whole roster; `Office.precedence` keeps the result.
  public init(of office: Office) {
    var unitPlace: [String: Int] = [:]
    for unit in office.unitOrder + office.people.map(\.unit) where unitPlace[unit] == nil {
      unitPlace[unit] = unitPlace.count
    }
    let ordered = office.people.enumerated().map { row, person in
      (person.rank ?? Int.max, unitPlace[person.unit] ?? Int.max, row)
    }.sorted(by: <)
    place = Dictionary(
      ordered.enumerated().map { (office.people[$1.2].id, $0) },
      uniquingKeysWith: { first, _ in first })
    self.unitPlace = unitPlace
  }

  public func precedes(_ a: Person.ID, _ b: Person.ID) -> Bool {
    (place[a] ?? Int.max, a) < (place[b] ?? Int.max, b)
  }

  public func sorted(_ people: some Sequence<Person.ID>) -> [Person.ID] {
    people.sorted(by: precedes)
  }
}

/// The precedence of one state of an office, worked out when it is first asked for.
final class KeptPrecedence: Sendable {
  private let kept = Mutex<Precedence?>(nil)

  func value(for office: Office) -> Precedence {
    kept.withLock { kept in
      if let kept { return kept }
      let precedence = Precedence(of: office)
      kept = precedence
      return precedence
    }
  }
}
