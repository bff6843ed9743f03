import Foundation
import TestSupport
import Testing

@testable import Scheduling

/// `docs/rules.md` is written by this test from the catalogue, the default objective and the
/// sentence that stands above each rule: `UPDATE_GOLDEN=1 swift test --filter RulesPageTests`.
@Suite struct RulesPageTests {
  @Test("the page of rules says what the rules are")
  func page() throws {
    #expect(RuleCatalogue.all.count > 40)
    let page = try text()
    #expect(Golden.compare(page, with: Project.file("docs/rules.md")) == .same)
  }

  private func text() throws -> String {
    var lines = [
      "# 规则 · Rules", "",
      "Written by the tests from the planner's catalogue; do not edit. 规则名写在 `banhui.yaml` 的“规则”里, 中英文都可以。",
      "How they work together: [planning.md](planning.md).", "",
      "| 规则 | Rule | 默认 Default | What it counts |", "|---|---|---|---|",
    ]
    for rule in RuleCatalogue.all {
      let counted = try sentence(above: "\(rule)")
      lines.append(
        "| \(rule.title.zh) | `\(rule.id)` – \(rule.title.en) | \(setting(of: rule)) | \(counted) |"
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func setting(of rule: any Rule.Type) -> String {
    if rule.isStructural { return "硬 hard, always" }
    guard let setting = Objective.office[rule.id] else { return "关 off" }
    let level =
      switch setting.level {
      case .hard: "硬 hard"
      case .medium: "中 medium"
      case .soft: "软 soft"
      }
    return setting.level == .hard ? level : "\(level) \(setting.weight)"
  }

  /// The first sentences of the doc comment of the rule's own file.
  private func sentence(above name: String) throws -> String {
    let source = try Project.text("Sources/Scheduling/Rules/\(name).swift")
    let comment = source.split(separator: "\n").drop { !$0.hasPrefix("///") }
      .prefix { $0.hasPrefix("///") }
    #expect(!comment.isEmpty, "\(name) says nothing of itself")
    return comment.map { $0.dropFirst(3).trimmingCharacters(in: .whitespaces) }
      .joined(separator: " ").replacingOccurrences(of: "|", with: "\\|")
  }
}
