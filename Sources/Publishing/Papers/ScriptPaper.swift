import CivilTime
import Diagnostics
import Documents
import Meetings

extension Paper {
  /// 主持词: what the chair says, item by item.
  public static let script = Paper(
    name: "script", title: Text(zh: "主持词", en: "script"), fields: scriptFields
  ) { meeting, _ in
    meeting.request.chair != nil && !meeting.request.agenda.isEmpty
  } values: { meeting, occasion in
    let people = meeting.participants(in: .rank)
    let required = people.count { $0.part == .required }
    let items = meeting.agenda
    let facts: [String: TemplateValue] = [
      "today": .text(OfficialPhrases.date(meeting.interval.start.day)),
      "chairName": CommonFacts.text(meeting.person(meeting.request.chair)?.name ?? ""),
      "half": .text(OfficialPhrases.halfDay(meeting.interval.start.time)),
      "purpose": CommonFacts.text(meeting.request.purpose),
      "expected": .number(required),
      "others": .number(people.count - required + meeting.unnamedGuests),
      "guests": CommonFacts.text(guests(meeting)),
      "count": .text(HeadingNumber.chinese(items.count)),
      "hasSeveral": .bool(items.count > 1),
      "items": .list(items.map { scriptItem($0, of: meeting) }),
      "hasItems": .bool(!items.isEmpty),
    ]
    return facts.with(CommonFacts.meeting(meeting))
  }

  /// 罗晋安同志、沙燕同志, as the chair welcomes them.
  private static func guests(_ meeting: ScheduledMeeting) -> String {
    meeting.request.guests.filter { $0.count == 1 && !$0.name.isEmpty }.map { guest in
      let unit = guest.post.hasPrefix(guest.unit) ? "" : guest.unit
      return OfficialPhrases.run(unit, guest.post, guest.name)
    }.joined(separator: "、")
  }

  private static func scriptItem(
    _ timed: TimedItem, of meeting: ScheduledMeeting
  ) -> TemplateValue {
    let presenter = meeting.person(timed.item.presenter)
    let isChair = presenter != nil && timed.item.presenter == meeting.request.chair
    let whole = Set(meeting.request.attendees.map(\.person))
    let called = timed.item.attendees.compactMap { meeting.person($0) }
      .filter { !whole.contains($0.id) && $0.id != timed.item.presenter }
    return [
      "number": .text(HeadingNumber.chinese(timed.number)),
      "title": .text(timed.item.title),
      "presenter": presenter.map { .text(addressed($0)) }
        ?? CommonFacts.text(
          timed.item.presentingUnit),
      "isChair": .bool(isChair),
      "act": .text(act(timed.item.title, isPresented: presenter != nil)),
      "start": .text(OfficialPhrases.clock(timed.start.time)),
      "minutes": .number((timed.end - timed.start).count),
      "called": CommonFacts.text(OfficialPhrases.byUnit(called)),
      "isLast": .bool(timed.number == meeting.request.agenda.count),
    ]
  }

  /// 市财政局局长何雅琴同志.
  private static func addressed(_ person: Person) -> String {
    OfficialPhrases.run(PeopleFacts.unitAndPost(person.unit, person.post), person.name, "同志")
  }

  /// What somebody is asked to do at an item, by its title.
  private static func act(_ title: String, isPresented: Bool) -> String {
    if isPresented {
      if title.contains("讲话") { return "讲话" }
      if title.hasSuffix("致辞") { return "致辞" }
      if title.contains("说明") { return "作说明" }
      if title.hasSuffix("报告") { return "作报告" }
      if title.hasPrefix("宣布") || title.hasPrefix("宣读") { return String(title.prefix(2)) }
      return "汇报"
    }
    if title.contains("表决") || title.hasPrefix("通过") { return "审议并表决" }
    if title.contains("审议") { return "审议" }
    if title.contains("讨论") { return "讨论" }
    return "发言"
  }

  private static let scriptFields: [TemplateField] =
    CommonFacts.meeting + [
      CommonFacts.field("today", "当天", "开会当天的日期", "the day of the meeting", "2026年12月3日"),
      CommonFacts.field("chairName", "主持人姓名", "主持人姓名", "name of the chair", "陈国栋"),
      CommonFacts.field("half", "时段", "上午、下午或晚上", "half of the day", "上午"),
      CommonFacts.field("purpose", "目的", "会议目的", "purpose", "为安排部署明年工作"),
      TemplateField(
        "expected", ["应到"], .number, meaning: Text(zh: "应到会人数", en: "how many are required"),
        example: "36"),
      TemplateField(
        "others", ["列席人数"], .number, meaning: Text(zh: "列席和特邀人数", en: "how many others"),
        example: "12"),
      CommonFacts.field("guests", "来宾", "有姓名的来宾", "guests with a name", "省委党校教授赵一鸣"),
      CommonFacts.field("count", "议程项数", "汉字项数", "how many items, in Chinese", "四"),
      CommonFacts.flag("hasSeveral", ["多项"], "不止一项议程", "more than one item"),
      CommonFacts.flag("hasItems", ["有议题"], "有议题", "there are items"),
      TemplateField(
        "items", ["议题"],
        .list([
          CommonFacts.field("number", "序号", "汉字序号", "number in Chinese", "一"),
          CommonFacts.field("title", "标题", "议题名称", "title", "关于预算编制情况的汇报"),
          CommonFacts.field("presenter", "汇报人", "单位、职务和姓名", "who presents", "市财政局局长何雅琴同志"),
          CommonFacts.flag("isChair", ["主持人自己"], "由主持人自己汇报", "presented by the chair"),
          CommonFacts.field("act", "做什么", "汇报、作报告、讨论……", "what is done", "汇报"),
          CommonFacts.field("start", "开始", "预计开始时间", "when it should start", "09:20"),
          TemplateField(
            "minutes", ["分钟"], .number, meaning: Text(zh: "预计分钟数", en: "minutes"), example: "20"),
          CommonFacts.field("called", "请进会场", "只参加本议题的人员", "who comes for this item", "市审计局 王海"),
          CommonFacts.flag("isLast", ["最后一项"], "是最后一项", "is the last item"),
        ]), meaning: Text(zh: "议题", en: "items")),
    ]
}
