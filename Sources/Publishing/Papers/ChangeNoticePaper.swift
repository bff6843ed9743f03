import CivilTime
import Diagnostics
import Documents
import Meetings

extension Paper {
  /// 变更通知: what was announced and what holds now.
  public static let changeNotice = Paper(
    name: "change-notice", title: Text(zh: "变更通知", en: "change notice"),
    fields: changeNoticeFields
  ) { _, occasion in
    occasion.change != nil
  } values: { meeting, occasion in
    let before = occasion.change
    let changes = before.map { Self.changes(from: $0, to: meeting) } ?? []
    let what = changes.map(\.what).joined(separator: "和")
    let facts: [String: TemplateValue] = [
      "title": .text("关于调整\(meeting.request.title)\(what)的通知"),
      "addressees": .text(
        occasion.addressee.isEmpty ? addressees(meeting) : occasion.addressee + "："),
      "what": .text(what),
      "oldName": .text(before?.title ?? meeting.request.title),
      "oldTime": .text(OfficialPhrases.span(before?.interval ?? meeting.interval)),
      "oldPlace": .text(before?.place ?? meeting.place),
      "changes": .list(
        changes.map { change in
          [
            "what": .text(change.what), "before": .text(change.before),
            "after": .text(change.after),
          ]
        }),
    ]
    return facts.with(CommonFacts.meeting(meeting))
      .with(CommonFacts.issue(meeting, occasion.today))
      .with(CommonFacts.head(occasion, number: ""))
  }

  private static func changes(
    from before: AnnouncedMeeting, to meeting: ScheduledMeeting
  ) -> [(what: String, before: String, after: String)] {
    var result: [(what: String, before: String, after: String)] = []
    if before.title != meeting.request.title {
      result.append(("名称", before.title, meeting.request.title))
    }
    if before.interval != meeting.interval {
      result.append(
        ("时间", OfficialPhrases.span(before.interval), OfficialPhrases.span(meeting.interval)))
    }
    if before.place != meeting.place { result.append(("地点", before.place, meeting.place)) }
    return result
  }

  private static let changeNoticeFields: [TemplateField] =
    CommonFacts.meeting + [
      CommonFacts.field("title", "标题", "公文标题", "title of the paper", "关于调整预算专题会时间的通知"),
      CommonFacts.field("addressees", "主送", "主送机关, 带冒号", "addressees", "市财政局："),
      CommonFacts.field("what", "变更事项", "改了什么", "what has changed", "时间和地点"),
      CommonFacts.field("oldName", "原名称", "原来的会议名称", "the name before", "预算专题会"),
      CommonFacts.field(
        "oldTime", "原时间", "原来的时间", "the time before", "2026年12月3日（星期四）上午9:00至11:00"),
      CommonFacts.field("oldPlace", "原地点", "原来的地点", "the room before", "第二会议室"),
      TemplateField(
        "changes", ["各项变更"],
        .list([
          CommonFacts.field("what", "事项", "名称、时间或地点", "name, time or place", "时间"),
          CommonFacts.field("before", "原", "原来的", "before", "2026年12月3日（星期四）上午9:00至11:00"),
          CommonFacts.field("after", "现", "现在的", "now", "2026年12月4日（星期五）下午2:30至4:30"),
        ]), meaning: Text(zh: "逐项列出", en: "one by one")),
    ] + CommonFacts.issue + CommonFacts.head
}
