public import Diagnostics
public import Scheduling

/// An evaluation in names: what `verify` prints.
public struct VerificationReport: Sendable {
  public var problem: Problem
  public var evaluation: Evaluation
  public var language: Language

  public init(problem: Problem, evaluation: Evaluation, language: Language) {
    self.problem = problem
    self.evaluation = evaluation
    self.language = language
  }

  /// The violations of hard rules, or all of them, then a line for each rule and the score.
  public func text(all: Bool = false) -> String {
    var lines = shown(all).map { violation in
      let who =
        violation.meetings.map { problem[$0].id } + violation.rooms.map { problem[$0].id }
        + violation.people.map { problem[$0].id } + (violation.day.map { [date($0)] } ?? [])
      return "\(violation.rule)\t\(violation.count)\t\(who.joined(separator: " "))"
    }
    for count in evaluation.counts {
      let title = RuleCatalogue.title(of: count.setting.rule)[language]
      lines.append(
        padded(count.setting.level.name, to: 8) + padded(count.setting.rule.name, to: 28) + " "
          + left(count.count, 10) + "  × \(count.setting.weight)  \(title)")
    }
    lines.append(evaluation.score.description)
    return lines.joined(separator: "\n") + "\n"
  }

  /// One object a line: violations, then rules, then the score.
  public func json(all: Bool = false) -> String {
    var lines = shown(all).map { violation in
      var members = [
        ("rule", JSONText.string(violation.rule.name)),
        ("level", JSONText.string(violation.level.name)), ("weight", "\(violation.weight)"),
        ("count", "\(violation.count)"),
        ("meetings", names(violation.meetings.map { problem[$0].id })),
        ("rooms", names(violation.rooms.map { problem[$0].id })),
        ("people", names(violation.people.map { problem[$0].id })),
      ]
      if let day = violation.day { members.append(("date", JSONText.string(date(day)))) }
      return JSONText.object(members)
    }
    lines += evaluation.counts.map { count in
      JSONText.object([
        ("rule", JSONText.string(count.setting.rule.name)),
        ("level", JSONText.string(count.setting.level.name)),
        ("weight", "\(count.setting.weight)"), ("total", "\(count.count)"),
      ])
    }
    let score = evaluation.score
    lines.append(
      JSONText.object([
        ("hard", "\(score.hard)"), ("medium", "\(score.medium)"), ("soft", "\(score.soft)"),
      ]))
    return lines.joined(separator: "\n") + "\n"
  }

  private func shown(_ all: Bool) -> [Violation] {
    evaluation.violations.filter { all || $0.level == .hard }
  }

  private func names(_ ids: [String]) -> String { JSONText.array(ids.map(JSONText.string)) }

  private func date(_ day: Int) -> String { problem.days[day].date }

  private func left(_ number: Int, _ width: Int) -> String {
    let text = "\(number)"
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
