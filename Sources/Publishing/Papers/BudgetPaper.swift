public import CivilTime
public import Documents
public import Logistics
public import Meetings

/// 会议费预算表: what a meeting is to cost, line by line, against the quota of its class.
public struct BudgetPaper: Sendable {
  private let sheet: BudgetSheet
  private let meeting: MeetingRequest
  private let interval: Interval?
  private let quotas: [PolicyRule]
  private let today: Day

  /// - Parameters:
  ///   - quotas: the clauses on money that are on; those of the budget's class are printed.
  ///   - today: dates the paper.
  public init(
    _ sheet: BudgetSheet, of meeting: MeetingRequest, interval: Interval?, quotas: [PolicyRule],
    today: Day
  ) {
    self.sheet = sheet
    self.meeting = meeting
    self.interval = interval
    self.quotas = quotas.filter { $0.scope.classes.contains(sheet.budget.meetingClass) }
    self.today = today
  }

  public var document: Document {
    let header = ["序号", "项目", "内容", "单价（元）", "数量", "天数", "金额（元）"]
    var rows = sheet.budget.items.enumerated().map { index, item in
      [
        "\(index + 1)", Self.title(item.kind), item.title, BudgetSheet.yuan(item.unitPrice),
        "\(item.quantity)", "\(item.days)", BudgetSheet.yuan(item.amount),
      ]
    }
    rows.append(["", "合计", "", "", "", "", BudgetSheet.yuan(sheet.total)])
    let alignments: [Table.Alignment?] = [
      .center, .center, .left, .right, .right, .right, .right,
    ]
    var blocks: [Block] = [
      .title(Inline("\(meeting.title)会议费预算表")), .labelled(facts),
      .table(
        Table(
          header: header.map { Inline($0) }, rows: rows.map { $0.map { Inline($0) } },
          alignments: alignments)),
    ]
    blocks.append(.table(comparison))
    blocks.append(
      .paragraph(Paragraph(Inline("编制日期：\(OfficialPhrases.date(today))"), alignment: .right)))
    return Document(kind: "budget", style: "plain", blocks: blocks)
  }

  private var facts: [Labelled] {
    let budget = sheet.budget
    return [
      interval.map { Labelled("时间", Inline(OfficialPhrases.moment($0.start))) },
      budget.meetingClass.isEmpty ? nil : Labelled("类别", Inline(budget.meetingClass + "会议")),
      Labelled(
        "人数", Inline("参会 \(sheet.attendees) 人，工作人员 \(budget.staff) 人，共 \(sheet.people) 人")),
      Labelled("会期", Inline("\(budget.days) 天")),
    ].compactMap { $0 }
  }

  /// Each person's cost a day beside the quota.
  private var comparison: Table {
    let parts: [(String, PolicyRule.Measure, Int)] = [
      ("住宿", .lodgingPerPersonDay, sheet.total(of: [.lodging])),
      ("伙食", .mealsPerPersonDay, sheet.total(of: [.meals])),
      ("其他", .otherPerPersonDay, sheet.total(of: BudgetSheet.otherKinds)),
      ("综合", .costPerPersonDay, sheet.total),
    ]
    let rows = parts.map { name, measure, fen -> [Inline] in
      let quota = quotas.filter { $0.measure == measure && $0.bound == .atMost }.map(\.limit).min()
      let actual = sheet.perPersonDay(fen)
      let verdict = quota.flatMap { limit in
        actual.map { $0 > limit * 100 ? "超出 \(BudgetSheet.yuan($0 - limit * 100))" : "未超" }
      }
      return [
        name, actual.map(BudgetSheet.yuan) ?? "", quota.map { "\($0)" } ?? "", verdict ?? "",
      ].map { Inline($0) }
    }
    return Table(
      header: ["每人每天", "预算（元）", "定额（元）", "比较"].map { Inline($0) }, rows: rows,
      alignments: [.center, .right, .right, .center])
  }

  /// 住宿, 伙食, ….
  public static func title(_ kind: Budget.Kind) -> String {
    switch kind {
    case .lodging: "住宿"
    case .meals: "伙食"
    case .venue: "场租"
    case .transport: "交通"
    case .printing: "文印"
    case .other: "其他"
    }
  }
}
