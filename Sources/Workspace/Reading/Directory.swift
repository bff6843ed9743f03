import Diagnostics
import Meetings

/// Turns the names that meetings use into people and rooms.
final class Directory {
  private let findings: Findings
  private let precedence: Precedence
  private var byID: [Person.ID: Person] = [:]
  private var byName: [String: [Person]] = [:]
  private var byUnit: [String: [Person.ID]] = [:]
  private var byGroup: [String: [Person.ID]] = [:]
  private var byPost: [String: [Person.ID]] = [:]
  private var rooms: [String: Room.ID] = [:]
  private let everyone: [Person.ID]

  init(_ office: Office, findings: Findings) {
    self.findings = findings
    precedence = office.precedence
    everyone = office.people.map(\.id)
    for person in office.people {
      byID[person.id] = person
      byName[person.name, default: []].append(person)
      if !person.unit.isEmpty { byUnit[person.unit, default: []].append(person.id) }
      if !person.post.isEmpty { byPost[person.post, default: []].append(person.id) }
      for group in person.groups { byGroup[group, default: []].append(person.id) }
    }
    for unit in office.unitOrder where byUnit[unit] == nil { byUnit[unit] = [] }
    for room in office.rooms {
      rooms[room.name] = room.id
      rooms[room.id] = room.id
    }
  }

  /// The people that a name, a unit, a group or a post stands for, in protocol order.
  func people(_ text: String, at place: SourceLocation) -> [Person.ID] {
    let prefixes: [(String, [String: [Person.ID]])] = [
      ("组:", byGroup), ("group:", byGroup), ("单位:", byUnit), ("unit:", byUnit),
      ("职务:", byPost), ("post:", byPost),
    ]
    let normalized = text.replacing("：", with: ":")
    for (prefix, table) in prefixes where normalized.lowercased().hasPrefix(prefix) {
      let name = normalized.dropFirst(prefix.count).trimmingBlanks()
      guard let members = table[name] else { return unknown(name, among: table.keys, at: place) }
      return collective(name, members, at: place)
    }
    if ["全体人员", "所有人", "everyone"].contains(text.lowercased()) { return everyone }
    if byName[text.plainName()] != nil || byID[text.plainName()] != nil {
      return person(text, at: place).map { [$0] } ?? []
    }
    if !qualified(normalized).isEmpty { return person(text, at: place).map { [$0] } ?? [] }
    for table in [byGroup, byUnit, byPost] {
      if let members = table[text] { return collective(text, members, at: place) }
    }
    return unknown(text, among: allNames, at: place)
  }

  /// Whether a text can only mean somebody of the roster.
  func hasPerson(_ text: String) -> Bool {
    byID[text.plainName()] != nil || byName[text.plainName()] != nil
      || !qualified(text.replacing("：", with: ":")).isEmpty
  }

  func units(of people: [Person.ID]) -> Set<String> { Set(people.compactMap { byID[$0]?.unit }) }

  /// The unit that a text names, as `单位:市财政局` or bare where it can mean nobody.
  func unit(_ text: String) -> String? {
    let plain = text.replacing("：", with: ":")
    for prefix in ["单位:", "unit:"] where plain.lowercased().hasPrefix(prefix) {
      let name = plain.dropFirst(prefix.count).trimmingBlanks()
      return byUnit[name] == nil ? nil : name
    }
    return !hasPerson(text) && byUnit[text] != nil ? text : nil
  }

  /// One person by id, name, name and unit, or as the only one of a post, unit or group; nil (and
  /// a finding) where it is not one.
  func person(_ text: String, at place: SourceLocation) -> Person.ID? {
    let plain = text.plainName()
    let named = byName[plain] ?? qualified(text.replacing("：", with: ":"))
    if named.count > 1, byID[plain] == nil || named.contains(where: { $0.id == plain }) {
      findings.report(
        .ambiguousReference,
        Text(zh: "有 \(named.count) 个“\(text)”", en: "\(named.count) people are called “\(text)”"),
        at: place, hint: Namesakes.hint(named))
      return nil
    }
    if let person = byID[plain] ?? named.first { return person.id }
    guard let members = byPost[text] ?? byUnit[text] ?? byGroup[text], !members.isEmpty else {
      _ = unknown(text, among: Array(byName.keys), at: place)
      return nil
    }
    if members.count == 1 { return members[0] }
    let names = precedence.sorted(members).prefix(3).compactMap { byID[$0]?.name }
    findings.report(
      .ambiguousReference,
      Text(
        zh: "“\(text)”有 \(members.count) 人, 这里要写一个人",
        en: "“\(text)” is \(members.count) people; one person is wanted here"),
      at: place,
      hint: Text(
        zh: "写姓名, 例如 \(names.joined(separator: "、"))",
        en: "give a name, such as \(names.joined(separator: ", "))"))
    return nil
  }

  private func qualified(_ text: String) -> [Person] {
    guard let name = Namesakes.parts(text)?.name else { return [] }
    return Namesakes.qualified(text, among: byName[name] ?? [])
  }

  func room(_ text: String, at place: SourceLocation) -> Room.ID? {
    if let id = rooms[text] { return id }
    if rooms.isEmpty { return nil }
    let hint = Similarity.didYouMean(text, among: rooms.keys.sorted())
    findings.report(
      .unknownRoom, Text(zh: "没有会议室“\(text)”", en: "there is no room “\(text)”"), at: place,
      hint: hint
        ?? Text(zh: "在 rooms.yaml 里登记它", en: "add it to rooms.yaml"))
    return nil
  }

  func sorted(_ people: [Person.ID]) -> [Person.ID] { precedence.sorted(people) }

  private func collective(_ name: String, _ members: [Person.ID], at place: SourceLocation)
    -> [Person.ID]
  {
    if members.isEmpty, !everyone.isEmpty {
      findings.report(
        .emptyGroup, Text(zh: "“\(name)”里一个人也没有", en: "“\(name)” has nobody in it"), at: place,
        hint: Text(zh: "检查花名册的单位和组", en: "check units and groups in the roster"))
    }
    return precedence.sorted(members)
  }

  private lazy var allNames: [String] =
    (Array(byName.keys) + Array(byUnit.keys) + Array(byGroup.keys) + Array(byPost.keys)).sorted()

  private func unknown(
    _ text: String, among candidates: some Sequence<String>, at place: SourceLocation
  ) -> [Person.ID] {
    if everyone.isEmpty { return [] }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let hint: Text? =
      if words.count > 1, words.allSatisfy(hasPerson) {
        Text(
          zh: "几个人之间用“、”隔开: \(words.joined(separator: "、"))",
          en: "put commas between people: \(words.joined(separator: ", "))")
      } else if let named = Namesakes.parts(text).flatMap({ byName[$0.name] }), named.count > 1 {
        Namesakes.hint(named)
      } else if ["全体", "全院", "全局", "全校", "全公司", "全员", "所有人员"].contains(text) {
        Text(zh: "花名册上的所有人写“全体人员”", en: "write “everyone” for the whole roster")
      } else {
        Similarity.didYouMean(text, among: candidates.sorted())
      }
    findings.report(
      .unknownPerson, Text(zh: "花名册里没有“\(text)”", en: "the roster has no “\(text)”"), at: place,
      hint: hint
        ?? Text(
          zh: "可以写姓名、单位、组或职务; 外单位的人写在“特邀”里",
          en: "name a person, unit, group or post; people from outside go under “guests”"))
    return []
  }
}
