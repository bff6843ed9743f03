public import CivilTime
public import Diagnostics
public import Meetings

/// What is wrong with the decisions that are followed up.
public enum FollowUpChecks {
  public static func diagnostics(
    _ ledger: FollowUpLedger, places: [FollowUp.ID: SourceLocation] = [:], today: Day
  ) -> [Diagnostic] {
    let late = ledger.entries.filter { entry in
      !entry.isDone && (entry.followUp.due.map { $0 < today } ?? false)
    }.map(\.followUp)
    let summary = overdue(late, places, today)
    return (summary.map { [$0] } ?? [])
      + ledger.entries.flatMap { entry -> [Diagnostic] in
        let followUp = entry.followUp
        if entry.isDone { return [] }
        func finding(_ kind: DiagnosticKind, _ message: Text, _ hint: Text) -> Diagnostic {
          Diagnostic(kind, message, at: places[followUp.id], hint: hint)
        }
        var result: [Diagnostic] = []
        if followUp.unit.isEmpty, followUp.owner == nil {
          result.append(
            finding(
              .followUpWithoutOwner,
              Text(
                zh: "“\(followUp.matter)”没有牵头单位和责任人",
                en: "“\(followUp.matter)” names neither a unit nor a person"),
              Text(zh: "写上“牵头单位”或“责任人”", en: "add “unit” or “owner”")))
        }
        guard let due = followUp.due else {
          return result + [
            finding(
              .followUpWithoutDate,
              Text(zh: "“\(followUp.matter)”没有期限", en: "“\(followUp.matter)” has no date"),
              Text(zh: "写上“期限”", en: "add “due”"))
          ]
        }
        if due < today, summary == nil {
          let who = followUp.unit.isEmpty ? "" : "（\(followUp.unit)）"
          result.append(
            finding(
              .followUpOverdue,
              Text(
                zh: "“\(followUp.matter)”\(who)应在 \(due) 前办结, 已过 \(today - due) 天",
                en: "“\(followUp.matter)”\(who) was due on \(due), \(today - due) days ago"),
              Text(
                zh: "办结了就运行 banhui followup done \(followUp.id)",
                en: "if it is done: banhui followup done \(followUp.id)")))
        }
        return result
      }
  }

  /// More than these are one finding, so that they do not bury everything else.
  private static let mostSingleOverdue = 3

  private static func overdue(
    _ late: [FollowUp], _ places: [FollowUp.ID: SourceLocation], _ today: Day
  ) -> Diagnostic? {
    guard late.count > mostSingleOverdue,
      let first = late.min(by: { ($0.due ?? today) < ($1.due ?? today) }), let due = first.due
    else { return nil }
    return Diagnostic(
      .followUpOverdue,
      Text(
        zh: "\(late.count) 件督办事项过期没有办结; 最早的是“\(first.matter)”, 应在 \(due) 前办结",
        en: "\(late.count) decisions are overdue; the first is “\(first.matter)”, due on \(due)"),
      at: places[first.id],
      hint: Text(
        zh: "banhui followup --overdue 列出全部; 办结一件运行 banhui followup done 编号",
        en: "banhui followup --overdue lists them; close one with banhui followup done ID"))
  }
}
