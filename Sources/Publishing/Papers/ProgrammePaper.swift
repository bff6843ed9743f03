import CivilTime
import Diagnostics
import Documents
import Meetings

extension Paper {
  /// 日程: what takes place on each day and half-day; of all the schedule, or of one occasion with
  /// its breakouts.
  public static let programme = Paper(
    name: "programme", title: Text(zh: "日程", en: "programme"), subject: .meetingOrAll,
    fields: programmeFields
  ) { occasion in
    occasion.meeting.map(occasion.isCongress) ?? !occasion.schedule.isEmpty
  } values: { occasion in
    let family = occasion.meeting.map { occasion.family(of: $0) }
    let days = ProgrammeFacts.days(occasion, family: family)
    return [
      "title": .text(occasion.meeting.map(\.request.title) ?? occasion.office.organization + "会议"),
      "period": CommonFacts.text(
        ProgrammeFacts.period(occasion, family: family).map { OfficialPhrases.days($0) } ?? ""),
      "provisional": .bool(!occasion.office.provisionalYears.isEmpty),
      "days": days,
      "isEmpty": .bool(days == .list([])),
      "date": .text(OfficialPhrases.date(occasion.today)),
    ]
  }

  private static let programmeFields: [TemplateField] = [
    CommonFacts.field("title", "标题", "会议名称或单位", "the occasion or the office", "市委十届九次全会"),
    CommonFacts.field("period", "起止日期", "起止日期", "first and last day", "2026年1月7日至9日"),
    CommonFacts.flag("provisional", ["暂定"], "方案是暂定的", "the plan is provisional"),
    ProgrammeFacts.days,
    CommonFacts.flag("isEmpty", ["没有安排"], "没有任何安排", "nothing takes place"),
    CommonFacts.field("date", "成文日期", "成文日期", "date of the paper", "2025年12月26日"),
  ]
}
