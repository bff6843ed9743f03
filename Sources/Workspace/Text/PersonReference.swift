package import Meetings

/// How a file names a person so that it can mean nobody else: by name, by name and unit, or by id.
package struct PersonReference: Sendable {
  private let texts: [Person.ID: String]

  package init(_ people: [Person]) {
    let names = Dictionary(people.map { ($0.name, 1) }, uniquingKeysWith: +)
    let pairs = Dictionary(people.map { ([$0.name, $0.unit], 1) }, uniquingKeysWith: +)
    let ids = Set(people.map(\.id))
    texts = Dictionary(
      people.map { person in
        let isPlain = !person.name.contains { "、,，;；()（）@".contains($0) }
        let isID = ids.contains(person.name) && person.id != person.name
        if isPlain, !isID, names[person.name] == 1 { return (person.id, person.name) }
        if isPlain, !person.unit.isEmpty, pairs[[person.name, person.unit]] == 1 {
          return (person.id, "\(person.name)（\(person.unit)）")
        }
        return (person.id, person.id)
      }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(person: Person.ID) -> String { texts[person] ?? person }
}
