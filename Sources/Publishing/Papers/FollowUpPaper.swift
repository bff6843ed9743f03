public import CivilTime
public import Documents
public import Logistics
public import Meetings

/// 督办台账: decisions with who carries them out, by when, and how far they are.
public struct FollowUpPaper: Sendable {
  private let entries: [FollowUpLedger.Entry]
  private let office: Office
  private let today: Day

  /// `today` dates the paper and decides what is overdue.
  public init(_ entries: [FollowUpLedger.Entry], office: Office, today: Day) {
    self.entries = entries
    self.office = office
    self.today = today
  }

  public var document: Document {
    let people = Dictionary(
      office.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let titles = Dictionary(
      office.meetings.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    let rows = entries.enumerated().map { index, entry -> [Inline] in
      let followUp = entry.followUp
      let who = [followUp.unit, followUp.owner.flatMap { people[$0]?.name } ?? ""]
        .filter { !$0.isEmpty }.joined(separator: "\n")
      let due = followUp.due.map { "\($0.year)年\n\($0.month)月\($0.dayOfMonth)日" } ?? ""
      return [
        "\(index + 1)", titles[followUp.meeting] ?? followUp.meeting, followUp.matter, who,
        followUp.otherUnits.joined(separator: "、"), due, state(entry),
        entry.steps.last?.note ?? "",
      ].map { Inline($0) }
    }
    let header = ["序号", "来源会议", "督办事项", "牵头单位", "配合单位", "办结期限", "状态", "进展情况"]
    let alignments: [Table.Alignment?] = [
      .center, .left, .left, .center, .left, .center, .center, .left,
    ]
    return Document(
      kind: "follow-ups", style: "plain",
      paper: Documents.Paper(size: .a4, orientation: .landscape),
      blocks: [
        .title(Inline("\(office.organization)督办事项台账")),
        .paragraph(
          Paragraph(Inline("截至：\(OfficialPhrases.date(today))"), alignment: .right)),
        .table(Table(header: header.map { Inline($0) }, rows: rows, alignments: alignments)),
      ])
  }

  private func state(_ entry: FollowUpLedger.Entry) -> String {
    if entry.isOverdue(on: today) { return "已过期限" }
    switch entry.state {
    case .done: return entry.wasLate ? "逾期办结" : "按期办结"
    case .underway: return "办理中"
    case .open: return "未反馈"
    }
  }
}
