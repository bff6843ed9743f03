import Diagnostics
import Meetings

/// `attendance:` of a meeting: quorum, who may stand in, who may be brought along.
struct AttendanceRulesReader {
  let directory: Directory

  private static let keys: [Key] = [
    .quorum, .quorumOf, .countDeputies, .approval, .deputies, .lowestRank, .companions,
  ]

  private static let deputyRules: [(AttendanceRules.DeputyRule, [String])] = [
    (.anybody, ["不限", "anybody", "any"]), (.sameUnit, ["同单位", "same-unit"]),
    (.nobody, ["不允许", "nobody", "none"]),
  ]

  func read(_ meeting: MappingReader) -> AttendanceRules {
    var rules = AttendanceRules()
    guard let entry = meeting.mapping(.attendance, allowed: AttendanceRulesReader.keys) else {
      return rules
    }
    rules.quorum = quorum(entry)
    rules.leaveNeedsApproval = entry.boolean(.approval) ?? true
    rules.deputies = entry.choice(.deputies, AttendanceRulesReader.deputyRules) ?? .anybody
    rules.lowestDeputyRank = entry.integer(.lowestRank, in: 1...1_000_000)
    rules.companionsPerUnit = entry.integer(.companions, in: 0...1000)
    return rules
  }

  private func quorum(_ entry: MappingReader) -> AttendanceRules.Quorum? {
    guard let text = entry.string(.quorum) else { return nil }
    guard let share = QuorumText.read(text) else {
      entry.findings.report(
        .badNumber, Text(zh: "看不懂法定人数“\(text)”", en: "cannot read the quorum “\(text)”"),
        at: entry.place(.quorum),
        hint: Text(zh: "例如 过半数、三分之二、30人", en: "for example half, 2/3, 30 people"))
      return nil
    }
    var quorum = AttendanceRules.Quorum(
      share, countsDeputies: entry.boolean(.countDeputies) ?? false)
    if entry.has(.quorumOf) {
      let named = entry.strings(.quorumOf)
      quorum.members = Set(named.flatMap { directory.people($0.text, at: $0.place) })
      quorum.label = named.map(\.text).joined(separator: "、")
    }
    return quorum
  }
}
