public import CivilTime
public import Documents
public import Logistics
public import Meetings

/// 参会情况表: the figures of each unit, and whoever is on leave, represented or silent, by name.
public struct AttendancePaper: Sendable {
  private let list: AttendanceList
  private let people: [Person.ID: Person]
  private let today: Day

  /// `today` dates the paper.
  public init(_ list: AttendanceList, office: Office, today: Day) {
    self.list = list
    self.today = today
    people = Dictionary(
      office.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public var document: Document {
    var blocks: [Block] = [
      .title(Inline("\(list.meeting.title)参会情况")),
      .paragraph(Paragraph(Inline("截至：\(OfficialPhrases.date(today))"), alignment: .right)),
      .table(units),
    ]
    if let quorum = QuorumState(list) {
      let present = list.hasBegun ? "，实到 \(quorum.present) 人" : ""
      blocks.append(
        .paragraph(
          Paragraph(
            Inline(
              "法定人数：\(quorum.total) 人中须到 \(quorum.needed) 人，已确认 \(quorum.confirmed) 人\(present)。"))
        ))
    }
    let notable = list.rows.filter { ![.accepted, .unanswered].contains($0.state) }
    if !notable.isEmpty { blocks.append(.table(names(notable))) }
    let silent = list.rows.filter { $0.state == .unanswered }.map(\.name)
    if !silent.isEmpty {
      blocks.append(
        .paragraph(
          Paragraph(Inline("未答复 \(silent.count) 人：\(silent.joined(separator: "、"))。"))))
    }
    return Document(kind: "attendance", style: "plain", blocks: blocks)
  }

  private var units: Table {
    var header = ["单位", "应到", "参加", "请假", "替会", "未答复"]
    if list.hasBegun { header += ["实到", "迟到"] }
    func cells(_ name: String, _ counts: AttendanceCounts) -> [Inline] {
      var cells = [
        name, "\(counts.invited)", "\(counts.accepted + counts.tentative)",
        "\(counts.onLeave + counts.leaveAsked)", "\(counts.delegated)", "\(counts.unanswered)",
      ]
      if list.hasBegun { cells += ["\(counts.present)", "\(counts.late)"] }
      return cells.map { Inline($0) }
    }
    let rows = list.countsByUnit.map { cells($0.unit, $0.counts) } + [cells("合计", list.counts)]
    return Table(
      header: header.map { Inline($0) }, rows: rows,
      alignments: [.left] + header.dropFirst().map { _ in .center })
  }

  private func names(_ rows: [AttendanceList.Row]) -> Table {
    Table(
      header: ["姓名", "单位", "情况", "电话"].map { Inline($0) },
      rows: rows.map { row in
        var phone = ""
        if case .person(let id) = row.invitee { phone = people[id]?.mobile ?? "" }
        return [row.name, row.unit, state(row), phone].map { Inline($0) }
      }, alignments: [.center, .left, .left, .center])
  }

  private func state(_ row: AttendanceList.Row) -> String {
    let reason = [row.reply?.reason ?? "", approval(row)].filter { !$0.isEmpty }
    let note = reason.isEmpty ? "" : "（\(reason.joined(separator: "，"))）"
    switch row.state {
    case .accepted: return "参加"
    case .tentative: return "待定\(note)"
    case .onLeave: return "请假\(note)"
    case .leaveAsked: return "请假待批\(note)"
    case .unanswered: return "未答复"
    case .delegated:
      switch row.attending {
      case .person(let id): return "由\(people[id]?.name ?? id)替会\(note)"
      case .guest(let name): return "由\(name)替会\(note)"
      case nil: return "替会\(note)"
      }
    }
  }

  private func approval(_ row: AttendanceList.Row) -> String {
    guard let name = row.reply?.approvedBy, !name.isEmpty else { return "" }
    return "\(name)批准"
  }
}
