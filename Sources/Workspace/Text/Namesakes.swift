package import Diagnostics
package import Meetings

/// People of one name, and how a text tells them apart: `李伟（市财政局）`, `李伟@局长`, `李伟（1053）`.
package enum Namesakes {
  /// Whom a name with a unit, a post or an id after it can mean.
  package static func qualified(_ text: String, among people: [Person]) -> [Person] {
    guard let (name, mark) = parts(text) else { return [] }
    return people.filter {
      $0.name == name && [$0.unit, $0.post, $0.id].contains(mark)
    }
  }

  /// The name before the mark that tells namesakes apart, and the mark.
  static func parts(_ text: String) -> (name: String, mark: String)? {
    let plain = text.replacing("（", with: "(").replacing("）", with: ")")
    let separator: Character = plain.contains("@") ? "@" : "("
    guard let split = plain.firstIndex(of: separator) else { return nil }
    return (
      plain[..<split].plainName(),
      plain[plain.index(after: split)...].filter { $0 != ")" }.trimmingBlanks()
    )
  }

  /// What to call each person of a roster: by name, and where others have that name, as `hint` does.
  package static func labels(_ people: [Person]) -> [Person.ID: String] {
    let labels = Dictionary(grouping: people, by: \.name).values.flatMap { named in
      named.map { ($0.id, named.count == 1 ? $0.name : label($0, among: named) ?? $0.id) }
    }
    return Dictionary(labels, uniquingKeysWith: { first, _ in first })
  }

  /// How each can be named so that nobody else is meant; ids of their own are wanted where nothing
  /// tells them apart.
  package static func hint(_ people: [Person]) -> Text {
    let choices = people.compactMap { label($0, among: people) }
    if choices.count < people.count {
      return Text(zh: "在花名册里给他们各加一个编号", en: "give each of them an id in the roster")
    }
    return Text(
      zh: "写明是哪一位: \(choices.joined(separator: " 或 "))",
      en: "say which: \(choices.joined(separator: " or "))")
  }

  /// A name with the first that differs of unit, post and id; an id that was made of the name tells
  /// nobody apart.
  private static func label(_ person: Person, among namesakes: [Person]) -> String? {
    let marks = [person.unit, person.post].filter { mark in
      !mark.isEmpty && namesakes.count { $0.unit == mark || $0.post == mark } == 1
    }
    let mark = marks.first ?? (person.id.hasPrefix(person.name) ? nil : person.id)
    return mark.map { "\(person.name)（\($0)）" }
  }
}
