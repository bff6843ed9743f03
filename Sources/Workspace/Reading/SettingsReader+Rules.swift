import Diagnostics
import Meetings
import Yams

extension SettingsReader {
  private static let severities: [(RulePreference.Severity, [String])] = [
    (.off, ["off", "关", "不用"]), (.soft, ["soft", "软"]), (.medium, ["medium", "中"]),
    (.hard, ["hard", "硬"]),
  ]
  private static let weights = 0...1_000_000

  /// `rules:` maps a rule's name to `soft 5` or to severity, weight and limit.
  func rules(_ reader: MappingReader) -> [RulePreference] {
    guard let node = reader.node(.rules) else { return [] }
    guard let mapping = node.mapping else {
      reader.wrongType(.rules, Text(zh: "要写成“规则名: 级别 权重”", en: "maps rules to severity and weight"))
      return []
    }
    return mapping.compactMap { key, value in
      let name = key.scalar?.string ?? ""
      guard let rule = knownRules.first(where: { $0.id == name || $0.chineseName == name }) else {
        let hint = Similarity.suggestion(
          to: name, among: knownRules.flatMap { [$0.id, $0.chineseName] })
        context.findings.report(
          .unknownRule, Text(zh: "没有“\(name)”这条规则", en: "there is no rule “\(name)”"),
          at: reader.file.location(key),
          hint: hint)
        return nil
      }
      return setting(rule.id, value, in: reader)
    }
  }

  private func setting(_ rule: String, _ node: Node, in reader: MappingReader) -> RulePreference? {
    if let scalar = node.scalar {
      let words = scalar.string.split { $0.isWhitespace || "，,".contains($0) }.map(String.init)
      let severity = words.first.flatMap { word in
        SettingsReader.severities.first { $0.1.contains(word.lowercased()) }?.0
      }
      let weight = words.count > 1 ? Int(words[1]) : 1
      guard let severity, let weight, SettingsReader.weights.contains(weight), words.count <= 2
      else {
        context.findings.report(
          .badChoice, Text(zh: "看不懂“\(scalar.string)”", en: "cannot read “\(scalar.string)”"),
          at: reader.file.location(node),
          hint: Text(zh: "例如 软 5、硬、关", en: "for example soft 5, hard, off"))
        return nil
      }
      return RulePreference(rule: rule, severity: severity, weight: weight)
    }
    guard
      let entry = MappingReader(
        node, in: reader.file, allowed: [.severity, .weight, .limit], context: context),
      let severity = entry.choice(.severity, SettingsReader.severities)
        ?? (entry.has(.severity) ? nil : .soft)
    else { return nil }
    return RulePreference(
      rule: rule, severity: severity,
      weight: entry.integer(.weight, in: SettingsReader.weights) ?? 1,
      limit: entry.integer(.limit, in: 0...100_000))
  }
}
