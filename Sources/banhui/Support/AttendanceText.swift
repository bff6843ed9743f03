import CivilTime
import Diagnostics
import Logistics
import Meetings
import Workspace

/// An attendance list as a terminal shows it.
struct AttendanceText {
  let list: AttendanceList
  let language: Language
  private let people: [Person.ID: Person]

  init(_ list: AttendanceList, _ workspace: OpenWorkspace) {
    self.list = list
    language = workspace.language
    people = Dictionary(
      workspace.office.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func table(width: Int) -> String {
    let rows = list.rows.map { row in
      [row.name, row.unit, role(row.role), state(row), arrival(row.arrival)]
    }
    let lines = ColumnTable(rows: rows, flexibleColumn: 3).lines(width: width)
    return ([heading] + lines).joined(separator: "\n") + "\n\n" + summary
  }

  /// Who still has to be telephoned.
  func unanswered(width: Int) -> String {
    let missing = list.rows.filter { $0.state == .unanswered }
    let rows = missing.map { row -> [String] in
      var phone = ""
      if case .person(let id) = row.invitee { phone = people[id]?.mobile ?? "" }
      return [row.name, row.unit, role(row.role), phone]
    }
    return ColumnTable(rows: rows, flexibleColumn: 1).lines(width: width, indent: 0)
      .map { $0 + "\n" }.joined()
  }

  private var heading: String {
    let time = list.interval.map { "  \($0.start)" } ?? ""
    return list.meeting.title + time
  }

  /// The figures, and where the meeting stands against its quorum.
  var summary: String {
    let counts = list.counts
    var parts = [Text(zh: "应到 \(counts.invited)", en: "invited \(counts.invited)")]
    parts.append(Text(zh: "参加 \(counts.accepted)", en: "coming \(counts.accepted)"))
    let others: [(Int, Text)] = [
      (counts.tentative, Text(zh: "待定", en: "tentative")),
      (counts.delegated, Text(zh: "替会", en: "by deputy")),
      (counts.onLeave, Text(zh: "请假", en: "on leave")),
      (counts.leaveAsked, Text(zh: "请假待批", en: "leave not approved")),
      (counts.unanswered, Text(zh: "未答复", en: "no answer")),
    ]
    for (count, name) in others where count > 0 {
      parts.append(Text(zh: "\(name.zh) \(count)", en: "\(name.en) \(count)"))
    }
    if list.hasBegun {
      let rate = counts.presentPerMille.map { AttendanceText.percent($0) } ?? "—"
      parts.append(
        Text(
          zh: "实到 \(counts.present)（到会率 \(rate)）", en: "present \(counts.present) (\(rate))"))
      if counts.late > 0 {
        parts.append(Text(zh: "迟到 \(counts.late)", en: "late \(counts.late)"))
      }
    }
    var lines = [parts.map { $0[language] }.joined(separator: language == .zh ? ", " : ", ")]
    let seats = list.meeting.seats
    lines.append(Text(zh: "需要座位 \(seats)", en: "seats needed \(seats)")[language])
    if let quorum = QuorumState(list) { lines.append(text(quorum)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func text(_ quorum: QuorumState) -> String {
    let label = list.meeting.attendanceRules.quorum?.label ?? ""
    let whom = label.isEmpty ? "" : "\(label) "
    if list.hasBegun {
      let verdict =
        quorum.isPresent
        ? Text(zh: "已达到", en: "reached")
        : Text(
          zh: "尚差 \(quorum.needed - quorum.present) 人",
          en: "\(quorum.needed - quorum.present) short")
      return Text(
        zh:
          "法定人数: \(whom)\(quorum.total) 人中须到 \(quorum.needed) 人, 实到 \(quorum.present) 人, \(verdict.zh)",
        en:
          "quorum: \(quorum.needed) of \(quorum.total) \(whom)needed, \(quorum.present) present, \(verdict.en)"
      )[language]
    }
    let verdict =
      quorum.isOutOfReach
      ? Text(zh: "达不到", en: "out of reach")
      : quorum.confirmed >= quorum.needed
        ? Text(zh: "已够", en: "enough")
        : Text(
          zh: "还要 \(quorum.needed - quorum.confirmed) 人确认",
          en: "\(quorum.needed - quorum.confirmed) more must confirm")
    return Text(
      zh:
        "法定人数: \(whom)\(quorum.total) 人中须到 \(quorum.needed) 人, 已确认 \(quorum.confirmed) 人, \(verdict.zh)",
      en:
        "quorum: \(quorum.needed) of \(quorum.total) \(whom)needed, \(quorum.confirmed) confirmed, \(verdict.en)"
    )[language]
  }

  static func percent(_ perMille: Int) -> String { "\(perMille / 10).\(perMille % 10)%" }

  /// One row as a sentence, said after a reply is recorded.
  func sentence(_ row: AttendanceList.Row) -> String {
    let unit = row.unit.isEmpty ? "" : "（\(row.unit)）"
    return "\(list.meeting.title): \(row.name)\(unit) \(state(row))"
  }

  private func role(_ role: AttendanceList.Role) -> String {
    switch role {
    case .required: Text(zh: "出席", en: "required")[language]
    case .nonvoting: Text(zh: "列席", en: "non-voting")[language]
    case .optional: Text(zh: "可选", en: "optional")[language]
    case .guest: Text(zh: "特邀", en: "guest")[language]
    }
  }

  private func state(_ row: AttendanceList.Row) -> String {
    var result: String
    switch row.state {
    case .accepted: result = Text(zh: "参加", en: "coming")[language]
    case .tentative: result = Text(zh: "待定", en: "tentative")[language]
    case .unanswered: result = Text(zh: "未答复", en: "no answer")[language]
    case .onLeave: result = Text(zh: "请假", en: "on leave")[language]
    case .leaveAsked: result = Text(zh: "请假待批", en: "leave not approved")[language]
    case .delegated:
      let name: String
      switch row.attending {
      case .person(let id): name = people[id]?.name ?? id
      case .guest(let guest): name = guest
      case nil: name = ""
      }
      result = Text(zh: "由\(name)替会", en: "represented by \(name)")[language]
    }
    let notes = [row.reply?.reason ?? "", approval(row)].filter { !$0.isEmpty }
    if !notes.isEmpty {
      let joined = notes.joined(separator: language == .zh ? ", " : "; ")
      result += language == .zh ? "（\(joined)）" : " (\(joined))"
    }
    return result
  }

  private func approval(_ row: AttendanceList.Row) -> String {
    guard let name = row.reply?.approvedBy, !name.isEmpty else { return "" }
    return Text(zh: "\(name)批准", en: "approved by \(name)")[language]
  }

  private func arrival(_ arrival: AttendanceList.Arrival?) -> String {
    switch arrival {
    case nil: ""
    case .inTime, .unknown: Text(zh: "已到", en: "present")[language]
    case .late(let minutes):
      Text(zh: "迟到\(minutes.count)分钟", en: "\(minutes.count) min late")[language]
    }
  }

  // MARK: JSON

  /// One object for the meeting, then one for each invitee.
  var json: String {
    let counts = list.counts
    var members = [
      ("meeting", JSONText.string(list.meeting.id)), ("invited", "\(counts.invited)"),
      ("accepted", "\(counts.accepted)"), ("tentative", "\(counts.tentative)"),
      ("delegated", "\(counts.delegated)"), ("onLeave", "\(counts.onLeave)"),
      ("leaveAsked", "\(counts.leaveAsked)"), ("unanswered", "\(counts.unanswered)"),
      ("present", "\(counts.present)"), ("late", "\(counts.late)"),
      ("seats", "\(list.meeting.seats)"),
    ]
    if let quorum = QuorumState(list) {
      members.append(
        (
          "quorum",
          JSONText.object([
            ("total", "\(quorum.total)"), ("needed", "\(quorum.needed)"),
            ("confirmed", "\(quorum.confirmed)"), ("possible", "\(quorum.possible)"),
            ("present", "\(quorum.present)"),
          ])
        ))
    }
    let rows = list.rows.map { row -> String in
      var fields: [(String, String)] = []
      switch row.invitee {
      case .person(let id): fields.append(("person", JSONText.string(id)))
      case .guest: break
      }
      fields += [
        ("name", JSONText.string(row.name)), ("unit", JSONText.string(row.unit)),
        ("role", JSONText.string(row.role.rawValue)),
        ("state", JSONText.string(row.state.rawValue)),
      ]
      if let reply = row.reply {
        fields += [
          ("reason", JSONText.string(reply.reason)),
          ("approvedBy", JSONText.string(reply.approvedBy)),
          ("source", JSONText.string(reply.source)),
        ]
        if let time = reply.time { fields.append(("time", JSONText.string(time.description))) }
      }
      if row.state == .delegated, case .person(let id) = row.attending {
        fields.append(("deputy", JSONText.string(id)))
      }
      switch row.arrival {
      case nil: break
      case .late(let minutes): fields.append(("late", "\(minutes.count)"))
      case .inTime, .unknown: fields.append(("late", "0"))
      }
      return JSONText.object(fields) + "\n"
    }
    return JSONText.object(members) + "\n" + rows.joined()
  }
}
