import CivilTime
import Diagnostics
import Documents
import Meetings

extension Paper {
  /// 议程: the items in order, each with its start and predicted end.
  public static let agenda = Paper(
    name: "agenda", title: Text(zh: "议程", en: "agenda"), fields: agendaFields
  ) { meeting, _ in
    !meeting.request.agenda.isEmpty
  } values: { meeting, _ in
    let items = meeting.agenda
    let calls = meeting.itemAttendees
    let waiting = meeting.request.waiting
    return [
      "name": .text(meeting.request.title),
      "time": .text(OfficialPhrases.span(meeting.interval)),
      "provisional": .bool(!meeting.office.provisionalYears.isEmpty),
      "place": .text(meeting.place),
      "chair": meeting.person(meeting.request.chair).map { .text(OfficialPhrases.withPost($0)) }
        ?? .none,
      "hasRequired": .bool(!meeting.attendees(.required).isEmpty),
      "required": attendeeTexts(meeting.attendees(.required)),
      "hasNonvoting": .bool(!meeting.attendees(.nonvoting).isEmpty),
      "nonvoting": attendeeTexts(meeting.attendees(.nonvoting)),
      "hasItems": .bool(!items.isEmpty),
      "items": .list(items.map { item($0, of: meeting) }),
      "hasCalls": .bool(!calls.isEmpty),
      "callMinutes": .number(waiting.slack.count),
      "waitingRoom": .text(waiting.room.isEmpty ? "候会室" : waiting.room),
    ]
  }

  private static func attendeeTexts(_ people: [Person]) -> TemplateValue {
    if people.count > longestSentence {
      return [["text": .text(OfficialPhrases.summary(people, isListed: false))]]
    }
    return .list(
      OfficialPhrases.groups(people).map { unit, members in
        .object(["text": .text(OfficialPhrases.byUnit(members))])
      })
  }

  private static func item(
    _ timed: TimedItem, of meeting: ScheduledMeeting
  ) -> TemplateValue {
    let presenter = meeting.person(timed.item.presenter)
    let unit = timed.item.presentingUnit.isEmpty ? presenter?.unit ?? "" : timed.item.presentingUnit
    let attending = timed.item.attendees.compactMap { meeting.person($0) }
    let whole = Set(meeting.request.attendees.map(\.person))
    let called = attending.filter { !whole.contains($0.id) && $0.id != timed.item.presenter }
    return [
      "number": .number(timed.number), "start": .text(OfficialPhrases.clock(timed.start.time)),
      "end": .text(OfficialPhrases.clock(timed.end.time)), "title": .text(timed.item.title),
      "presenter": .text(
        [unit, presenter?.name ?? ""].filter { !$0.isEmpty }.joined(separator: " ")),
      "attending": .text(OfficialPhrases.byUnit(called)),
    ]
  }

  private static let agendaFields: [TemplateField] = [
    TemplateField(
      "name", ["会议名称"], meaning: Text(zh: "会议名称", en: "name of the meeting"),
      example: "市委常委会会议"),
    TemplateField(
      "time", ["时间"], meaning: Text(zh: "起止时间", en: "start and end"),
      example: "2026年12月3日（星期四）上午9:00至11:30"),
    TemplateField(
      "provisional", ["暂定"], .bool, meaning: Text(zh: "方案是暂定的", en: "the plan is provisional")),
    TemplateField(
      "place", ["地点"], meaning: Text(zh: "会议室", en: "the room"), example: "第一会议室"),
    TemplateField(
      "chair", ["主持人"], meaning: Text(zh: "主持人", en: "the chair"), example: "陈国栋（主任）"),
    TemplateField("hasRequired", [], .bool, meaning: Text(zh: "有出席人员", en: "someone is required")),
    TemplateField(
      "required", ["出席"], unitTexts,
      meaning: Text(zh: "出席, 每单位一项", en: "required, one entry a unit")),
    TemplateField(
      "hasNonvoting", [], .bool, meaning: Text(zh: "有列席人员", en: "someone attends without a vote")),
    TemplateField(
      "nonvoting", ["列席"], unitTexts,
      meaning: Text(zh: "列席, 每单位一项", en: "non-voting, one entry a unit")),
    TemplateField("hasItems", [], .bool, meaning: Text(zh: "有议题", en: "there are items")),
    TemplateField(
      "items", ["议题"],
      .list([
        TemplateField(
          "number", ["序号"], .number, meaning: Text(zh: "序号", en: "number"), example: "1"),
        TemplateField("start", ["开始"], meaning: Text(zh: "开始时间", en: "start"), example: "09:00"),
        TemplateField(
          "end", ["结束"], meaning: Text(zh: "预计结束时间", en: "predicted end"), example: "09:20"),
        TemplateField(
          "title", ["标题"], meaning: Text(zh: "议题名称", en: "title"), example: "关于预算编制情况的汇报"),
        TemplateField(
          "presenter", ["汇报人"], meaning: Text(zh: "汇报单位和汇报人", en: "who presents"),
          example: "市财政局 何雅琴"),
        TemplateField(
          "attending", ["参加"], meaning: Text(zh: "只参加本议题的人员", en: "who attends this item only"),
          example: "市审计局 王海"),
      ]), meaning: Text(zh: "议题", en: "items")),
    TemplateField(
      "hasCalls", [], .bool, meaning: Text(zh: "有只参加单个议题的人员", en: "someone attends one item only")),
    TemplateField(
      "callMinutes", ["提前分钟"], .number, meaning: Text(zh: "候会提前的分钟数", en: "minutes to come early"),
      example: "15"),
    TemplateField(
      "waitingRoom", ["候会室"], meaning: Text(zh: "候会室", en: "waiting room"), example: "候会室"),
  ]

  private static let unitTexts = TemplateField.Shape.list([
    TemplateField(
      "text", ["文字"], meaning: Text(zh: "单位和姓名", en: "unit and names"), example: "市财政局 何雅琴")
  ])
}
