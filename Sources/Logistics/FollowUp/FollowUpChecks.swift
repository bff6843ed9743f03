public import CivilTime
public import Diagnostics
public import Meetings

/// What is wrong with the decisions that are followed up.
public enum FollowUpChecks {
  public static func diagnostics(
    _ ledger: FollowUpLedger, places: [FollowUp.ID: SourceLocation] = [:], today: Day
  ) -> [Diagnostic] {
    ledger.entries.flatMap { entry -> [Diagnostic] in
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
      if due < today {
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
}
