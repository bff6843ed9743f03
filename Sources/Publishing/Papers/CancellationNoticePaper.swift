import CivilTime
import Diagnostics
import Documents
import Meetings

extension Paper {
  /// 取消通知: for a meeting that was announced and no longer stands in the schedule.
  public static let cancellationNotice = Paper(
    name: "cancellation-notice", title: Text(zh: "取消通知", en: "cancellation"),
    subject: .cancelled, fields: cancellationFields
  ) { occasion in
    occasion.cancelled.map { $0.interval.start.day >= occasion.today } ?? false
  } values: { occasion in
    let office = occasion.office
    let cancelled = occasion.cancelled
    let request = office.meetings.first { $0.id == cancelled?.id }
    let organizer = request?.organizer ?? ""
    let people = Set(request?.attendees.map(\.person) ?? [])
    var units: [String] = []
    for person in office.people where people.contains(person.id) && !units.contains(person.unit) {
      units.append(person.unit)
    }
    units.removeAll { $0.isEmpty || $0 == organizer }
    let usual =
      units.isEmpty ? "各参会人员" : units.count <= 8 ? units.joined(separator: "、") : "各有关单位"
    let contact = office.people.first { $0.id == request?.contact }
    let issuer = organizer.isEmpty ? office.organization : organizer
    let facts: [String: TemplateValue] = [
      "name": .text(cancelled?.title ?? ""),
      "time": cancelled.map { .text(OfficialPhrases.span($0.interval)) } ?? .none,
      "place": CommonFacts.text(cancelled?.place ?? ""),
      "addressees": .text((occasion.addressee.isEmpty ? usual : occasion.addressee) + "："),
      "isPostponed": .bool(request != nil),
      "contact": contact.map { person in
        [
          "name": .text(person.name), "phone": CommonFacts.text(person.mobile),
          "email": CommonFacts.text(person.email),
        ]
      } ?? .none,
      "issuers": .list(issuer.isEmpty ? [] : [.text(issuer)]),
      "date": .text(OfficialPhrases.date(occasion.today)),
      "sealed": .bool(true),
    ]
    return facts.with(CommonFacts.head(occasion, number: ""))
  }

  private static let cancellationFields: [TemplateField] =
    [
      CommonFacts.field("name", "会议名称", "会议名称", "name of the meeting", "预算专题会"),
      CommonFacts.field("time", "时间", "原定时间", "when it was to be", "2026年12月3日（星期四）上午9:00至11:00"),
      CommonFacts.field("place", "地点", "原定地点", "where it was to be", "第一会议室"),
      CommonFacts.field("addressees", "主送", "主送机关, 带冒号", "addressees", "市财政局："),
      CommonFacts.flag("isPostponed", ["延期"], "会议申请还在, 另行安排", "it will be held another time"),
    ] + CommonFacts.issue + CommonFacts.head
}
