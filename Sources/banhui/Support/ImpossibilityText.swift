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

/// One violation in words: the rule, the meetings, and whom and what it concerns.
struct ViolationText {
  let planning: OfficeProblem
  let language: Language
  private let titles: [String: String]
  private let people: [String: String]
  private let rooms: [String: String]

  init(_ planning: OfficeProblem, _ language: Language) {
    self.planning = planning
    self.language = language
    let office = planning.office
    titles = Dictionary(office.meetings.map { ($0.id, $0.title) }, uniquingKeysWith: { a, _ in a })
    people = Dictionary(office.people.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
    rooms = Dictionary(office.rooms.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
  }

  func text(_ violation: Violation) -> String {
    let rule = RuleCatalogue.title(of: violation.rule)[language]
    var details: [String] = []
    let meetings = meetings(violation).map { language == .zh ? "“\($0)”" : "“\($0)”" }
    if !meetings.isEmpty { details.append(list(meetings, limit: 4)) }
    let names = self.people(violation)
    if !names.isEmpty { details.append(list(names, limit: 6)) }
    let rooms = self.rooms(violation)
    if !rooms.isEmpty { details.append(list(rooms, limit: 4)) }
    if let day = violation.day, planning.grid.days.count > day {
      details.append("\(planning.grid.days.lowerBound + day)")
    }
    return rule + Text(zh: ": ", en: ": ")[language]
      + details.joined(separator: Text(zh: "; ", en: "; ")[language])
  }

  func meetings(_ violation: Violation) -> [String] {
    violation.meetings.map { titles[planning.problem[$0].id] ?? planning.problem[$0].id }
  }

  func people(_ violation: Violation) -> [String] {
    violation.people.map { people[planning.problem[$0].id] ?? planning.problem[$0].id }
  }

  func rooms(_ violation: Violation) -> [String] {
    violation.rooms.map { rooms[planning.problem[$0].id] ?? planning.problem[$0].id }
  }

  private func list(_ names: [String], limit: Int) -> String {
    let shown = names.prefix(limit).joined(separator: Text(zh: "、", en: ", ")[language])
    if names.count <= limit { return shown }
    return Text(zh: "\(shown)等 \(names.count) 项", en: "\(shown) and \(names.count - limit) more")[
      language]
  }
}
