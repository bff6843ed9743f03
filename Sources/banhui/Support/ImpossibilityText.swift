import CivilTime
import Diagnostics
import Meetings
import Scheduling

/// "Cannot be scheduled", in names and plain sentences.
struct ImpossibilityText {
  let planning: OfficeProblem
  let language: Language

  init(_ planning: OfficeProblem, _ language: Language) {
    self.planning = planning
    self.language = language
  }

  /// Time ran out first: what the best attempt still breaks.
  func unfinished(_ solution: Solution) -> String {
    let evaluation = planning.problem.evaluate(solution.schedule)
    var lines = [
      Text(
        zh: "时限内没有找到可行的方案, 也没有证明不可能。可以用 --seconds 给更多时间。",
        en: "No plan was found in the time given, and none was proved impossible; try --seconds.")[
          language],
      Text(zh: "最好的尝试还违反:", en: "the best attempt still breaks:")[language],
    ]
    let text = ViolationText(planning, language)
    lines += evaluation.violations.filter { $0.level == .hard }.prefix(20).map {
      "  · " + text.text($0)
    }
    return lines.joined(separator: "\n")
  }
}
