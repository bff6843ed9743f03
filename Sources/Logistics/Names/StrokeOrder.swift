/// 姓氏笔画排序: names by the strokes of their characters, in either of the two conventions.
///
/// Compound surnames count by their first character. Full names that agree to the last character
/// keep the order in which they are given.
public struct StrokeOrder: Sendable {
  /// What becomes of a given name of one character beside one of two.
  public enum Convention: String, Sendable, Hashable, CaseIterable {
    /// 姓氏笔画 (as the CPPCC and Party congresses do): the missing character counts as blank, so
    /// 田富 stands before 田大利.
    case surname
    /// 姓名笔画 (as the NPC does): characters are compared one after another, so 田大利 stands
    /// before 田富.
    case fullName
  }

  public let convention: Convention
  private let table: StrokeTable

  public init(_ convention: Convention = .surname, table: StrokeTable = .builtIn) {
    self.convention = convention
    self.table = table
  }

  /// What two names are compared by: equal keys mean the same characters.
  struct Key: Comparable {
    var places: [StrokeTable.Place]

    static func < (a: Key, b: Key) -> Bool { a.places.lexicographicallyPrecedes(b.places) }
  }

  func key(_ name: String) -> Key {
    let characters = Surname.characters(of: name)
    var places = characters.map(table.place)
    let surname = Surname.length(in: characters)
    let blank = StrokeTable.Place(strokes: 0, sequence: 0)
    if convention == .surname, characters.count == surname + 1 { places.insert(blank, at: surname) }
    return Key(places: places)
  }

  /// Sorts anything that has a name. O(n log n); 10,000 names take well under 0.1 s.
  public func sorted<Element>(_ elements: [Element], by name: (Element) -> String) -> [Element] {
    Logistics.sorted(elements, by: elements.map { key(name($0)) })
  }

  public func sorted(_ names: [String]) -> [String] { sorted(names) { $0 } }

  /// A character that stands where its number of strokes puts it, because its strokes are not
  /// known one by one.
  public struct Estimate: Sendable, Hashable {
    public var character: Character
    /// nil for what is no Chinese character: it stands after all of them.
    public var strokes: Int?
  }

  /// The characters of names that a person should check, in the order of the names.
  public func estimates(in names: some Sequence<String>) -> [Estimate] {
    var seen: Set<Unicode.Scalar> = []
    return names.flatMap(Surname.characters).filter {
      !table.isKnown($0) && seen.insert($0).inserted
    }.map { Estimate(character: Character($0), strokes: table.strokeCount($0)) }
  }
}
