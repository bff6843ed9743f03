import CivilTime
import Diagnostics
import Logistics
import Meetings
import Workspace

/// Duties as a terminal shows them.
struct DutyText {
  let language: Language
  private let people: [Person.ID: Person]
  private let names: [Person.ID: String]
  private let office: Office

  init(_ workspace: OpenWorkspace) {
    language = workspace.language
    office = workspace.office
    names = Namesakes.labels(workspace.office.people)
    people = Dictionary(
      workspace.office.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func name(_ id: Person.ID?) -> String { id.map { names[$0] ?? $0 } ?? "—" }

  /// By the day on which each is due (倒排工期).
  func table(
    _ entries: [DutyPlan.Entry], now: LocalDateTime, width: Int, namesMeeting: Bool
  ) -> String {
    let rows = entries.map { entry -> [String] in
      let duty = entry.duty
      var row = [
        entry.due.map { "\($0.time)" } ?? "", mark(entry, now), duty.matter,
        "\(name(duty.owner))/\(name(duty.deputyOwner))", duty.id,
      ]
      if namesMeeting { row.insert(entry.title, at: 3) }
      return row
    }
    let lines = ColumnTable(rows: rows, flexibleColumn: 2).lines(width: width)
    var result = ""
    var day: Day??
    for (entry, line) in zip(entries, lines) {
      if day != .some(entry.due?.day) {
        result += (day == nil ? "" : "\n") + heading(entry.due?.day, of: entry, namesMeeting) + "\n"
        day = .some(entry.due?.day)
      }
      result += line + "\n"
    }
    return result
  }

  private func heading(_ day: Day?, of entry: DutyPlan.Entry, _ namesMeeting: Bool) -> String {
    guard let day else {
      return Text(zh: "会议还没有时间", en: "the meeting has no time yet")[language]
    }
    var text =
      language == .zh
      ? "\(day.chineseMonthAndDay) \(WeekdayText.short(day.weekday))"
      : "\(day) \(WeekdayText.shortEnglish(day.weekday))"
    if !office.isWorkday(day) { text += Text(zh: "（休息日）", en: " (day off)")[language] }
    return text
  }

  private func mark(_ entry: DutyPlan.Entry, _ now: LocalDateTime) -> String {
    if entry.isOverdue(at: now) { return Text(zh: "过期", en: "overdue")[language] }
    return state(entry.state)
  }

  func state(_ state: ProgressStep.State) -> String {
    switch state {
    case .open: Text(zh: "未完成", en: "open")[language]
    case .underway: Text(zh: "进行中", en: "underway")[language]
    case .done: Text(zh: "已完成", en: "done")[language]
    }
  }

  // MARK: For other programs

  func json(_ entries: [DutyPlan.Entry]) -> String {
    entries.map { entry in
      let duty = entry.duty
      return JSONText.object([
        ("duty", JSONText.string(duty.id)), ("meeting", JSONText.string(duty.meeting)),
        ("matter", JSONText.string(duty.matter)),
        ("start", entry.interval.map { JSONText.string($0.start.description) } ?? "null"),
        ("due", entry.due.map { JSONText.string($0.description) } ?? "null"),
        ("owner", duty.owner.map(JSONText.string) ?? "null"),
        ("deputyOwner", duty.deputyOwner.map(JSONText.string) ?? "null"),
        ("helpers", JSONText.array(duty.helpers.map(JSONText.string))),
        ("place", JSONText.string(duty.place)), ("line", JSONText.string(duty.line)),
        ("waitsFor", JSONText.array(duty.waitsFor.map(JSONText.string))),
        ("state", JSONText.string(entry.state.rawValue)),
      ]) + "\n"
    }.joined()
  }

  func csv(_ entries: [DutyPlan.Entry]) -> String {
    let header =
      language == .zh
      ? ["编号", "会议", "事项", "完成时间", "责任人", "电话", "B角", "B角电话", "协助", "地点", "状态"]
      : [
        "id", "meeting", "matter", "due", "owner", "phone", "deputy owner", "deputy's phone",
        "helpers", "place", "state",
      ]
    let rows = entries.map { entry -> [String] in
      let duty = entry.duty
      let phone = duty.phone.isEmpty ? duty.owner.flatMap { people[$0]?.mobile } ?? "" : duty.phone
      return [
        duty.id, entry.title, duty.matter, entry.due.map { $0.description } ?? "",
        duty.owner.map { name($0) } ?? "", phone, duty.deputyOwner.map { name($0) } ?? "",
        duty.deputyOwner.flatMap { people[$0]?.mobile } ?? "",
        duty.helpers.map { name($0) }.joined(separator: "、"), duty.place, state(entry.state),
      ]
    }
    return CSVText.mark + ([header] + rows).map(CSVText.row).joined()
  }

  // MARK: Load and suggestions

  func load(_ plan: DutyPlan, json: Bool) -> String {
    let loads = DutyLoad.all(of: plan)
    if json {
      return loads.map { load in
        JSONText.object([
          ("person", JSONText.string(load.person)), ("owned", "\(load.owned)"),
          ("deputized", "\(load.deputized)"), ("minutes", "\(load.length.count)"),
        ]) + "\n"
      }.joined()
    }
    let rows = loads.map { load in
      [
        name(load.person), people[load.person]?.unit ?? "",
        Text(zh: "负责 \(load.owned) 项", en: "owns \(load.owned)")[language],
        Text(zh: "B角 \(load.deputized) 项", en: "deputy for \(load.deputized)")[language],
        hours(load.length),
      ]
    }
    return ColumnTable(rows: rows, flexibleColumn: 1).lines(width: Terminal.width, indent: 0)
      .map { $0 + "\n" }.joined()
  }

  private func hours(_ length: Minutes) -> String {
    let tenths = (length.count * 10 + 30) / 60
    let text = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    return Text(zh: "约 \(text) 小时", en: "about \(text) h")[language]
  }

  func suggestions(_ suggestions: [DutySuggestion], _ plan: DutyPlan, json: Bool) -> String {
    if json {
      return suggestions.map { suggestion in
        JSONText.object([
          ("duty", JSONText.string(suggestion.duty)),
          ("role", JSONText.string(suggestion.role.rawValue)),
          ("person", suggestion.person.map(JSONText.string) ?? "null"),
          ("instead", suggestion.instead.map(JSONText.string) ?? "null"),
          ("minutes", "\(suggestion.load.count)"),
        ]) + "\n"
      }.joined()
    }
    let rows = suggestions.map { suggestion -> [String] in
      let role =
        suggestion.role == .owner
        ? Text(zh: "责任人", en: "owner") : Text(zh: "B角", en: "deputy owner")
      let person =
        suggestion.person.map { name($0) }
        ?? Text(zh: "没有人有空", en: "nobody is free")[language]
      let instead = suggestion.instead.map {
        Text(zh: "（\(name($0))到不了）", en: " (\(name($0)) is away)")[language]
      }
      return [
        suggestion.duty, plan[suggestion.duty]?.duty.matter ?? "", role[language],
        person + (instead ?? ""),
        suggestion.person == nil
          ? "" : Text(zh: "已负责", en: "owes")[language] + " " + hours(suggestion.load),
      ]
    }
    return ColumnTable(rows: rows, flexibleColumn: 1).lines(width: Terminal.width, indent: 0)
      .map { $0 + "\n" }.joined()
  }
}
