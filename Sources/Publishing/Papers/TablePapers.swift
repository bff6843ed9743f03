import Diagnostics
import Documents
public import Logistics
public import Meetings

/// What an office keeps besides its plan, for the tables that are printed of it.
public struct OfficeRecords: Sendable {
  public var duties: [DutyPlan.Entry] = []
  public var attendance: [MeetingRequest.ID: AttendanceList] = [:]
  public var budgets: [MeetingRequest.ID: BudgetSheet] = [:]
  /// The clauses on money that are on.
  public var quotas: [PolicyRule] = []
  public var followUps: [FollowUpLedger.Entry] = []

  public init() {}
}

extension Paper {
  /// Tables of what the office keeps; they have no template, as each is one table.
  public static let tables: [Paper] = [dutyTable, attendanceTable, budgetTable, followUpTable]

  /// 倒排工期表, of a meeting that has duties.
  static let dutyTable = Paper(
    table: "duty-table", title: Text(zh: "倒排工期表", en: "work-back schedule"), subject: .meeting
  ) { occasion in
    guard let meeting = occasion.meeting else { return nil }
    let entries = occasion.records.duties.filter { $0.duty.meeting == meeting.request.id }
    return entries.isEmpty
      ? nil
      : WorkBackPaper(
        entries, office: occasion.office, meeting: meeting.request, today: occasion.today
      ).document
  }

  /// 参会情况表, of a meeting that somebody has answered for or signed in to.
  static let attendanceTable = Paper(
    table: "attendance-table", title: Text(zh: "参会情况表", en: "attendance table"), subject: .meeting
  ) { occasion in
    guard let meeting = occasion.meeting,
      let list = occasion.records.attendance[meeting.request.id],
      list.hasBegun || list.rows.contains(where: { $0.reply != nil })
    else { return nil }
    return AttendancePaper(list, office: occasion.office, today: occasion.today).document
  }

  /// 会议费预算表, of a meeting that has a budget.
  static let budgetTable = Paper(
    table: "budget-table", title: Text(zh: "会议费预算表", en: "budget"), subject: .meeting
  ) { occasion in
    guard let meeting = occasion.meeting,
      let sheet = occasion.records.budgets[meeting.request.id]
    else { return nil }
    return BudgetPaper(
      sheet, of: meeting.request, interval: meeting.interval, quotas: occasion.records.quotas,
      today: occasion.today
    ).document
  }

  /// 督办台账, of the whole office.
  static let followUpTable = Paper(
    table: "follow-up-table", title: Text(zh: "督办台账", en: "follow-up ledger"),
    subject: .meetingOrAll
  ) { occasion in
    let entries = occasion.records.followUps
    guard occasion.meeting == nil, !entries.isEmpty else { return nil }
    return FollowUpPaper(entries, office: occasion.office, today: occasion.today).document
  }

  /// The rows of tables and the other texts as facts, so that one can tell which of them changed.
  static func rows(of document: Document?) -> [String: TemplateValue] {
    let texts = (document?.blocks ?? []).flatMap { block -> [String] in
      switch block {
      case .table(let table):
        table.rows.dropFirst(table.headerRows).map { row in
          row.map(\.inline.plain).drop { Int($0) != nil }.joined(separator: " ")
        }
      case .title(let inline): [inline.plain]
      case .paragraph(let paragraph): [paragraph.inline.plain]
      case .labelled(let lines): lines.map { "\($0.label)\($0.inline.plain)" }
      default: []
      }
    }
    return ["rows": .list(texts.map { ["text": .text($0)] })]
  }

  static let rowFields = [
    TemplateField(
      "rows", ["内容"],
      .list([
        TemplateField(
          "text", ["文字"], meaning: Text(zh: "一行的文字", en: "the words of a row"), example: "")
      ]), meaning: Text(zh: "表的各行", en: "rows of the table"))
  ]
}
