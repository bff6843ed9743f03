import CivilTime
import Diagnostics
import Documents
import Meetings

extension Paper {
  /// 会议指南: everything that a participant wants to know, bound, with contents.
  public static let guide = Paper(
    name: "guide", title: Text(zh: "会议指南", en: "guide"), fields: guideFields
  ) { meeting, occasion in
    occasion.isCongress(meeting)
  } values: { meeting, occasion in
    let family = occasion.family(of: meeting)
    let settings = occasion.office.papers
    let breakouts = family.filter { $0.request.plenary == meeting.request.id }
    let people = meeting.participants(in: settings.nameOrder)
    let facts: [String: TemplateValue] = [
      "period": .text(period(family)),
      "days": ProgrammeFacts.days(occasion, family: family),
      "agendas": .list(family.filter { !$0.request.agenda.isEmpty }.map(guideAgenda)),
      "groups": PeopleFacts.byPart(people),
      "showsPhones": .bool(settings.showsPhones),
      "hasBreakouts": .bool(!breakouts.isEmpty),
      "breakouts": .list(breakouts.map { breakout($0, settings.nameOrder) }),
      "requirements": numbered(requirements(meeting.request)),
      "contacts": .list(contacts(family)),
    ]
    return facts.with(CommonFacts.meeting(meeting))
      .with(CommonFacts.issue(meeting, occasion.today))
  }

  private static func period(_ family: [ScheduledMeeting]) -> String {
    let days = family.map(\.interval.start.day)
    guard let first = days.min(), let last = days.max() else { return "" }
    return OfficialPhrases.days(first...last)
  }

  private static func guideAgenda(_ meeting: ScheduledMeeting) -> TemplateValue {
    let items = meeting.agenda.map { timed -> TemplateValue in
      [
        "number": .text(HeadingNumber.chinese(timed.number)), "title": .text(timed.item.title),
        "presenter": CommonFacts.text(
          meeting.person(timed.item.presenter)?.name ?? timed.item.presentingUnit),
      ]
    }
    return ["items": TemplateValue.list(items)].with(CommonFacts.meeting(meeting)).value
  }

  private static func breakout(_ meeting: ScheduledMeeting, _ order: ListOrder) -> TemplateValue {
    let people = meeting.participants(in: order)
    let contact = meeting.person(meeting.request.contact)
    let facts: [String: TemplateValue] = [
      "contactName": CommonFacts.text(contact?.name ?? ""),
      "contactPhone": CommonFacts.text(contact?.mobile ?? ""),
      "count": .number(people.count),
      "names": .text(people.map(\.name).joined(separator: "、")),
    ]
    return facts.with(CommonFacts.meeting(meeting)).value
  }

  /// The contact of each meeting, each person once.
  private static func contacts(_ family: [ScheduledMeeting]) -> [TemplateValue] {
    var order: [Person] = []
    var matters: [Person.ID: [String]] = [:]
    for meeting in family {
      guard let person = meeting.person(meeting.request.contact) else { continue }
      if matters[person.id] == nil { order.append(person) }
      matters[person.id, default: []].append(meeting.request.title)
    }
    return order.map { person in
      [
        "name": .text(person.name), "unit": CommonFacts.text(person.unit),
        "phone": CommonFacts.text(person.mobile),
        "matter": .text((matters[person.id] ?? []).joined(separator: "、")),
      ]
    }
  }

  private static let guideFields: [TemplateField] =
    CommonFacts.meeting + [
      CommonFacts.field("period", "起止日期", "起止日期", "first and last day", "2026年1月7日至9日"),
      ProgrammeFacts.days,
      TemplateField(
        "agendas", ["各会议程"],
        .list(
          CommonFacts.meeting + [
            TemplateField(
              "items", ["议题"],
              .list([
                CommonFacts.field("number", "序号", "汉字序号", "number in Chinese", "一"),
                CommonFacts.field("title", "标题", "议题名称", "title", "市委常委会工作报告"),
                CommonFacts.field("presenter", "汇报人", "汇报人", "who presents", "梁宏远"),
              ]), meaning: Text(zh: "议题", en: "items"))
          ]), meaning: Text(zh: "各次会议的议程", en: "the agendas")),
      TemplateField(
        "groups", ["各组"], .list(PeopleFacts.group),
        meaning: Text(zh: "出席、列席、特邀各一组", en: "one group for each part")),
      CommonFacts.flag("showsPhones", ["含电话"], "名单带电话", "with telephones"),
      CommonFacts.flag("hasBreakouts", ["有分组"], "有分组讨论", "there are breakouts"),
      TemplateField(
        "breakouts", ["分组"],
        .list(
          CommonFacts.meeting + [
            CommonFacts.field("contactName", "联系人", "联系人", "contact", "毛俊杰"),
            CommonFacts.field("contactPhone", "联系电话", "联系电话", "phone", "13900001027"),
            TemplateField(
              "count", ["人数"], .number, meaning: Text(zh: "人数", en: "how many"), example: "15"),
            CommonFacts.field("names", "名单", "成员", "members", "陈国栋、何雅琴"),
          ]), meaning: Text(zh: "分组讨论", en: "breakouts")),
      TemplateField(
        "requirements", ["要求"], numberedShape, meaning: Text(zh: "会议须知", en: "what to mind")),
      TemplateField(
        "contacts", ["联系方式"],
        .list([
          CommonFacts.field("name", "姓名", "姓名", "name", "李静"),
          CommonFacts.field("unit", "单位", "单位", "unit", "市委办公室"),
          CommonFacts.field("phone", "电话", "电话", "phone", "13900001029"),
          CommonFacts.field("matter", "事项", "联系事项", "what for", "第一次全体会议"),
        ]), meaning: Text(zh: "联系人", en: "contacts")),
    ] + CommonFacts.issue
}
