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

  func text(_ solution: Solution) -> String {
    var lines = [
      Text(zh: "排不出来: 已证明没有可行的方案。", en: "Cannot be scheduled: no plan is possible.")[language]
    ]
    guard let conflict = solution.conflictSet else { return lines[0] }
    lines.append(
      Text(
        zh: "下面这些会议合在一起排不下（去掉任何一个就能排）:",
        en: "These meetings cannot all be held (without any one of them, the rest can):")[
          language])
    lines += conflict.meetings.map { "  · " + meeting($0) }
    if !conflict.people.isEmpty {
      let names = conflict.people.map(person).joined(separator: Text(zh: "、", en: ", ")[language])
      lines.append(Text(zh: "都要用到的人: \(names)", en: "people they share: \(names)")[language])
    }
    if !conflict.rooms.isEmpty {
      let names = conflict.rooms.map(room).joined(separator: Text(zh: "、", en: ", ")[language])
      lines.append(Text(zh: "都要用到的会议室: \(names)", en: "rooms they share: \(names)")[language])
    }
    let rules = conflict.rules.map { RuleCatalogue.title(of: $0)[language] }
    if !rules.isEmpty {
      let names = rules.joined(separator: Text(zh: "、", en: ", ")[language])
      lines.append(
        Text(zh: "相互矛盾的规则: \(names)", en: "rules that stand against it: \(names)")[language])
    }
    return lines.joined(separator: "\n")
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

  private func meeting(_ index: MeetingIndex) -> String {
    let id = planning.problem[index].id
    let request = planning.office.meetings.first { $0.id == id }
    return "\(request?.title ?? id)（\(id)）"
  }

  private func person(_ index: PersonIndex) -> String {
    let id = planning.problem[index].id
    return planning.office.people.first { $0.id == id }?.name ?? id
  }

  private func room(_ index: RoomIndex) -> String {
    let id = planning.problem[index].id
    return planning.office.rooms.first { $0.id == id }?.name ?? id
  }
}
