import ArgumentParser
import Diagnostics
import Logistics
import Meetings
import Workspace

/// `banhui policy`: the regulations that `check --policy` judges by.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: .abstract(
      zh: "列出会风规定: 出处、效力、限度、是否启用。", en: "The regulations that check --policy judges by."),
    discussion: .discussion(
      zh: """
        国家层面的规定已经内置, 本单位的写在 policies/ 里; 未核实的默认不启用。
        """,
      en: """
        National regulations are built in, your own stand in policies/; unconfirmed ones are off.
        """))

  @OptionGroup var options: CommonOptions

  @Flag(help: ArgumentHelp(zh: "也列出没有启用的。", en: "Lists those that are off, too."))
  var all = false

  func run() throws {
    let workspace = try OpenWorkspace(options)
    let language = workspace.language
    for policy in workspace.contents.policies {
      let rules = policy.rules.filter { all || $0.isOn }
      if rules.isEmpty { continue }
      if options.json {
        for rule in rules { Terminal.data(json(rule, policy)) }
        continue
      }
      let origin = [policy.source, policy.date].filter { !$0.isEmpty }.joined(separator: ", ")
      Terminal.data("\(policy.name)  \(standing(policy.standing)[language])  \(origin)\n")
      let rows = rules.map { rule in
        [
          rule.id, PolicyWording(rule).limit[language], scope(rule),
          severity(rule.severity)[language],
          rule.isOn ? "" : Text(zh: "未启用", en: "off")[language],
        ]
      }
      for line in ColumnTable(rows: rows, flexibleColumn: 2).lines(width: Terminal.width) {
        Terminal.data(line + "\n")
      }
    }
  }

  private func scope(_ rule: PolicyRule) -> String {
    let scope = rule.scope
    var parts = scope.classes.sorted() + scope.kinds.sorted()
    parts += scope.exceptKinds.sorted().map { "−\($0)" }
    if let has = scope.hasBreakouts {
      parts.append(
        (has ? Text(zh: "有分组讨论", en: "with breakouts") : Text(zh: "无分组讨论", en: "no breakouts"))[
          options.language])
    }
    return (parts + scope.words.map { "“\($0)”" }).joined(separator: " ")
  }

  private func standing(_ standing: Policy.Standing) -> Text {
    switch standing {
    case .national: Text(zh: "国家", en: "national")
    case .provincial: Text(zh: "省级", en: "provincial")
    case .own: Text(zh: "本级", en: "own")
    case .unconfirmed: Text(zh: "未核实", en: "unconfirmed")
    }
  }

  private func severity(_ severity: PolicyRule.Severity) -> Text {
    switch severity {
    case .error: Text(zh: "错误", en: "error")
    case .warning: Text(zh: "警告", en: "warning")
    case .note: Text(zh: "说明", en: "note")
    }
  }

  private func json(_ rule: PolicyRule, _ policy: Policy) -> String {
    JSONText.object([
      ("rule", JSONText.string(rule.id)), ("clause", JSONText.string(rule.clause)),
      ("source", JSONText.string(policy.source)), ("date", JSONText.string(policy.date)),
      ("standing", JSONText.string(policy.standing.rawValue)),
      ("measure", JSONText.string(rule.measure.rawValue)),
      ("bound", JSONText.string(rule.bound.rawValue)), ("limit", "\(rule.limit)"),
      ("severity", JSONText.string(rule.severity.rawValue)), ("on", rule.isOn ? "true" : "false"),
    ]) + "\n"
  }
}
