public import CivilTime
public import Meetings

/// Finds the decisions of minutes (会议纪要) that somebody must carry out: sentences in which a unit
/// or a person of the office leads, is responsible or sees to something, and the day they name.
public struct MinutesDecisions: Sendable {
  public struct Decision: Sendable, Hashable {
    public var matter: String
    public var unit: String
    public var otherUnits: [String]
    public var owner: Person.ID?
    public var due: Day?
    /// 1-based line of the minutes.
    public var line: Int
  }

  /// Longer names first, so that 市财政局 is not taken for 财政局.
  private let units: [String]
  private let people: [(name: String, id: Person.ID)]
  private let held: Day

  /// `held` is the day of the meeting: dates without a year lie after it.
  public init(office: Office, held: Day) {
    units = Set(office.people.map(\.unit) + office.unitOrder).filter { !$0.isEmpty }
      .sorted { ($1.count, $0) < ($0.count, $1) }
    let counts = Dictionary(office.people.map { ($0.name, 1) }, uniquingKeysWith: +)
    people = office.people.filter { counts[$0.name] == 1 }.map { ($0.name, $0.id) }
      .sorted { ($1.name.count, $0.name) < ($0.name.count, $1.name) }
    self.held = held
  }

  private static let verbs = ["牵头", "负责", "组织落实", "抓好落实", "督促落实", "会同", "承办"]

  public func decisions(in text: String) -> [Decision] {
    var result: [Decision] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      for sentence in line.split(whereSeparator: { "。；;".contains($0) }) {
        if let decision = decision(of: String(sentence), line: index + 1) {
          result.append(decision)
        }
      }
    }
    return result
  }

  private func decision(of sentence: String, line: Int) -> Decision? {
    guard Self.verbs.contains(where: sentence.contains) else { return nil }
    let named = mentions(units.map { ($0, $0) }, in: sentence)
    let persons = mentions(people.map { ($0.name, $0.id) }, in: sentence)
    guard !named.isEmpty || !persons.isEmpty else { return nil }
    return Decision(
      matter: matter(sentence), unit: named.first ?? "", otherUnits: Array(named.dropFirst()),
      owner: persons.first, due: due(in: sentence), line: line)
  }

  /// What is mentioned, in the order of the sentence; a name inside a longer one does not count.
  private func mentions<Value>(_ names: [(String, Value)], in sentence: String) -> [Value] {
    var rest = sentence
    var found: [(place: String.Index, value: Value)] = []
    for (name, value) in names where !name.isEmpty {
      while let range = rest.firstRange(of: name) {
        if !found.contains(where: { $0.place == range.lowerBound }) {
          found.append((range.lowerBound, value))
        }
        // The same length in place of the name, so that the places of the others stay.
        rest.replaceSubrange(range, with: String(repeating: "\u{3000}", count: name.count))
      }
    }
    return found.sorted { $0.place < $1.place }.map(\.value)
  }

  /// The sentence without list marks and the opening 会议决定.
  private func matter(_ sentence: String) -> String {
    var text = sentence[...]
    while let first = text.first,
      first.isWhitespace || "-*#·0123456789.、（）()一二三四五六七八九十".contains(first)
    {
      text = text.dropFirst()
    }
    for opening in ["会议决定，", "会议决定：", "会议要求，", "会议要求：", "会议明确，", "会议确定，", "会议议定，"]
    where text.hasPrefix(opening) {
      text = text.dropFirst(opening.count)
    }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }

  /// `1月20日前`, `2026年2月底前`, `年底前`.
  private func due(in sentence: String) -> Day? {
    if let match = sentence.firstMatch(
      of: /(?:([0-9]{4})年)?([0-9]{1,2})月(?:([0-9]{1,2})[日号]|(底|末))(?:（[^）]*）)?(?:之前|以前|前)/)
    {
      guard let month = Int(match.2), (1...12).contains(month) else { return nil }
      func day(_ year: Int) -> Day? {
        let number = match.3.flatMap { Int($0) } ?? Day.length(ofMonth: month, year: year)
        return Day(year: year, month: month, day: number)
      }
      if let year = match.1.flatMap({ Int($0) }) { return day(year) }
      return [held.year, held.year + 1].compactMap(day).first { $0 >= held }
    }
    if sentence.contains("年底前") { return Day(year: held.year, month: 12, day: 31) }
    return nil
  }
}
