import CivilTime
import Diagnostics
import Logistics
import Meetings
import Workspace

/// Decisions that are followed up, as a terminal shows them.
struct FollowUpText {
  let language: Language
  private let today: Day
  private let people: [Person.ID: Person]
  private let titles: [MeetingRequest.ID: String]

  init(_ workspace: OpenWorkspace, today: Day) {
    language = workspace.language
    self.today = today
    people = Dictionary(
      workspace.office.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    titles = Dictionary(
      workspace.office.meetings.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  }

  /// The unit that an entry counts for: the leading one, else that of its person.
  func unit(_ entry: FollowUpLedger.Entry) -> String {
    if !entry.followUp.unit.isEmpty { return entry.followUp.unit }
    return entry.followUp.owner.flatMap { people[$0]?.unit } ?? ""
  }

  private func owner(_ entry: FollowUpLedger.Entry) -> String {
    entry.followUp.owner.map { people[$0]?.name ?? $0 } ?? ""
  }

  private func state(_ entry: FollowUpLedger.Entry) -> String {
    if entry.isOverdue(on: today), let due = entry.followUp.due {
      return Text(zh: "过期\(today - due)天", en: "\(today - due) d overdue")[language]
    }
    switch entry.state {
    case .done: return Text(zh: "办结", en: "done")[language]
    case .underway: return Text(zh: "办理中", en: "underway")[language]
    case .open: return Text(zh: "未反馈", en: "no word")[language]
    }
  }

  func table(_ entries: [FollowUpLedger.Entry]) -> String {
    let rows = entries.map { entry -> [String] in
      let due = entry.followUp.due.map { $0.description } ?? "—"
      let who = [unit(entry), owner(entry)].filter { !$0.isEmpty }.joined(separator: " ")
      return [entry.followUp.id, due, state(entry), who, entry.followUp.matter]
    }
    return ColumnTable(rows: rows, flexibleColumn: 4).lines(width: Terminal.width, indent: 0)
      .map { $0 + "\n" }.joined()
  }

  /// What to say to each unit, with the phone of who answers for it.
  func reminders(_ entries: [FollowUpLedger.Entry]) -> String {
    var order: [String] = []
    var lines: [String: [String]] = [:]
    for entry in entries {
      let person = entry.followUp.owner.flatMap { people[$0] }
      let phone = person.map { $0.mobile.isEmpty ? $0.name : "\($0.name) \($0.mobile)" } ?? ""
      let key = [unit(entry), phone].filter { !$0.isEmpty }.joined(separator: " ")
      if lines[key] == nil { order.append(key) }
      let due = entry.followUp.due.map(day) ?? ""
      lines[key, default: []].append(
        "  \(entry.followUp.id)  \(due)  \(state(entry))  \(entry.followUp.matter)")
    }
    return order.map { key in
      ([key] + (lines[key] ?? [])).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private func day(_ day: Day) -> String {
    language == .zh
      ? "\(day.chineseMonthAndDay)（\(WeekdayText.short(day.weekday))）前"
      : "by \(day) (\(WeekdayText.shortEnglish(day.weekday)))"
  }

  // MARK: For other programs

  func json(_ entries: [FollowUpLedger.Entry]) -> String {
    entries.map { entry in
      let followUp = entry.followUp
      return JSONText.object([
        ("id", JSONText.string(followUp.id)), ("meeting", JSONText.string(followUp.meeting)),
        ("matter", JSONText.string(followUp.matter)), ("unit", JSONText.string(unit(entry))),
        ("owner", followUp.owner.map(JSONText.string) ?? "null"),
        ("due", followUp.due.map { JSONText.string($0.description) } ?? "null"),
        ("state", JSONText.string(entry.state.rawValue)),
        ("overdue", entry.isOverdue(on: today) ? "true" : "false"),
        ("note", JSONText.string(entry.steps.last?.note ?? "")),
      ]) + "\n"
    }.joined()
  }

  func csv(_ entries: [FollowUpLedger.Entry]) -> String {
    let header =
      language == .zh
      ? ["编号", "会议", "事项", "牵头单位", "配合单位", "责任人", "交办日期", "期限", "状态", "最近进展", "来源"]
      : [
        "id", "meeting", "matter", "unit", "other units", "owner", "assigned", "due", "state",
        "last note", "source",
      ]
    let rows = entries.map { entry -> [String] in
      let followUp = entry.followUp
      return [
        followUp.id, titles[followUp.meeting] ?? followUp.meeting, followUp.matter, unit(entry),
        followUp.otherUnits.joined(separator: "、"), owner(entry),
        followUp.assigned?.description ?? "", followUp.due?.description ?? "", state(entry),
        entry.steps.last?.note ?? "", followUp.source,
      ]
    }
    return CSVText.mark + ([header] + rows).map(CSVText.row).joined()
  }

  func statistics(_ ledger: FollowUpLedger, csv: Bool, json: Bool) -> String {
    let statistics = FollowUpStatistics.byUnit(ledger, today: today, unit: unit)
    if json {
      return statistics.map { unit in
        JSONText.object([
          ("unit", JSONText.string(unit.unit)), ("total", "\(unit.total)"),
          ("doneInTime", "\(unit.doneInTime)"), ("doneLate", "\(unit.doneLate)"),
          ("underway", "\(unit.underway)"), ("untouched", "\(unit.untouched)"),
          ("overdue", "\(unit.overdue)"),
          ("nextDue", unit.nextDue.map { JSONText.string($0.description) } ?? "null"),
        ]) + "\n"
      }.joined()
    }
    let header =
      language == .zh
      ? ["单位", "事项", "按期办结", "逾期办结", "办理中", "未反馈", "过期未办结", "下一期限"]
      : ["unit", "total", "in time", "late", "underway", "no word", "overdue", "next due"]
    let rows = statistics.map { unit in
      [
        unit.unit, "\(unit.total)", "\(unit.doneInTime)", "\(unit.doneLate)", "\(unit.underway)",
        "\(unit.untouched)", "\(unit.overdue)", unit.nextDue?.description ?? "",
      ]
    }
    if csv { return CSVText.mark + ([header] + rows).map(CSVText.row).joined() }
    return ColumnTable(rows: [header] + rows, flexibleColumn: 0)
      .lines(width: Terminal.width, indent: 0).map { $0 + "\n" }.joined()
  }
}
