import CivilTime
import Diagnostics
import Documents
import Meetings

extension Paper {
  /// 预通知: weeks before a congress, so that people keep the days free and write their reports.
  public static let advanceNotice = Paper(
    name: "advance-notice", title: Text(zh: "会议预通知", en: "advance notice"),
    fields: advanceNoticeFields
  ) { meeting, occasion in
    occasion.isCongress(meeting)
  } values: { meeting, occasion in
    let request = meeting.request
    let family = occasion.family(of: meeting)
    let days = family.map(\.interval.start.day)
    let first = days.min() ?? meeting.interval.start.day
    let last = days.max() ?? first
    let reports = request.agenda.compactMap { item -> TemplateValue? in
      guard let presenter = meeting.person(item.presenter) else { return nil }
      return ["title": .text(item.title), "presenter": .text(presenter.name)]
    }
    let facts: [String: TemplateValue] = [
      "title": .text("关于召开\(request.title)的预通知"),
      "addressees": .text(
        occasion.addressee.isEmpty ? addressees(meeting) : occasion.addressee + "："),
      "purpose": CommonFacts.text(request.purpose),
      "period": .text(OfficialPhrases.days(first...last)),
      "length": .text("\(Set(days).count)天"),
      "scope": .text(OfficialPhrases.scope(meeting.attendees(.required))),
      "hasBusiness": .bool(!request.agenda.isEmpty),
      "business": numbered(request.agenda.map(\.title)),
      "hasReports": .bool(!reports.isEmpty),
      "reports": .list(reports),
    ]
    return facts.with(CommonFacts.meeting(meeting))
      .with(CommonFacts.issue(meeting, occasion.today))
      .with(CommonFacts.head(occasion, number: ""))
  }

  private static let advanceNoticeFields: [TemplateField] =
    CommonFacts.meeting + [
      CommonFacts.field("title", "标题", "公文标题", "title of the paper", "关于召开市委全会的预通知"),
      CommonFacts.field("addressees", "主送", "主送机关, 带冒号", "addressees", "各有关单位："),
      CommonFacts.field("purpose", "目的", "会议目的", "purpose", "为安排部署明年工作"),
      CommonFacts.field("period", "起止日期", "会期所在的日子", "the days", "2026年1月7日至9日"),
      CommonFacts.field("length", "会期", "共几天", "how many days", "3天"),
      CommonFacts.field("scope", "范围", "参会范围", "who is to come", "市委委员，各县区主要负责同志，共60人左右"),
      CommonFacts.flag("hasBusiness", ["有内容"], "有会议内容", "there is business"),
      TemplateField("business", ["内容"], numberedShape, meaning: Text(zh: "会议内容", en: "business")),
      CommonFacts.flag("hasReports", ["有材料"], "有要准备的材料", "there are reports to write"),
      TemplateField(
        "reports", ["材料"],
        .list([
          CommonFacts.field("title", "标题", "材料名称", "title", "市委常委会工作报告"),
          CommonFacts.field("presenter", "汇报人", "汇报人", "who presents", "梁宏远"),
        ]), meaning: Text(zh: "要准备的汇报材料", en: "reports to be written")),
    ] + CommonFacts.issue + CommonFacts.head
}
