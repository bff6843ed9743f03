/// Protocol order (职务排序): by rank, then by unit, then as the roster has them.
public struct Precedence: Sendable {
  private let place: [Person.ID: Int]

  public init(of office: Office) {
    var unitPlace: [String: Int] = [:]
    for unit in office.unitOrder + office.people.map(\.unit) where unitPlace[unit] == nil {
      unitPlace[unit] = unitPlace.count
    }
    let ordered = office.people.enumerated().sorted { a, b in
      func key(_ person: Person, _ row: Int) -> (Int, Int, Int) {
        (person.rank ?? Int.max, unitPlace[person.unit] ?? Int.max, row)
      }
      return key(a.element, a.offset) < key(b.element, b.offset)
    }
    place = Dictionary(
      ordered.enumerated().map { ($1.element.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public func precedes(_ a: Person.ID, _ b: Person.ID) -> Bool {
    (place[a] ?? Int.max, a) < (place[b] ?? Int.max, b)
  }

  public func sorted(_ people: some Sequence<Person.ID>) -> [Person.ID] {
    people.sorted(by: precedes)
  }
}
