import CivilTime
import Diagnostics
import Documents
import Logistics
import Meetings

extension Paper {
  /// 会议纪要: a skeleton in the format of minutes (GB/T 9704-2012 §10.3), to be filled in after the
  /// meeting.
  public static let minutes = Paper(
    name: "minutes", title: Text(zh: "会议纪要", en: "minutes"), fields: minutesFields
  ) { meeting, _ in
    meeting.request.chair != nil
  } values: { meeting, occasion in
    let request = meeting.request
    let issuer = request.organizer.isEmpty ? meeting.office.organization : request.organizer
    let printedBy = occasion.office.papers.letterhead?.printedBy ?? ""
    let nonvoting =
      meeting.attendees(.nonvoting) + meeting.attendees(.optional) + meeting.itemAttendees
    let facts: [String: TemplateValue] = [
      "mark": .text(mark(request, issuer)),
      "serial": CommonFacts.text(serial(occasion.number)),
      "purpose": CommonFacts.text(request.purpose),
      "chairName": CommonFacts.text(meeting.person(request.chair).map(named) ?? ""),
      "attended": CommonFacts.text(names(meeting.attendees(.required))),
      "absent": CommonFacts.text(absent(occasion.records.attendance[request.id])),
      "nonvoting": CommonFacts.text(names(nonvoting)),
      "guests": CommonFacts.text(
        request.guests.filter { $0.count == 1 && !$0.name.isEmpty }.map(\.name)
          .joined(separator: "、")),
      "items": .list(
        meeting.agenda.map { timed in
          let presenter = meeting.person(timed.item.presenter)
          let unit =
            timed.item.presentingUnit.isEmpty ? presenter?.unit ?? "" : timed.item.presentingUnit
          return [
            "title": .text(timed.item.title), "unit": CommonFacts.text(unit),
            "presenter": CommonFacts.text(presenter?.name ?? ""),
          ]
        }),
      "hasItems": .bool(!request.agenda.isEmpty),
      "issuer": CommonFacts.text(printedBy.isEmpty ? issuer : printedBy),
      "date": .text(OfficialPhrases.date(occasion.today)),
      "copyTo": CommonFacts.text(occasion.office.papers.letterhead?.copyTo ?? ""),
    ]
    return facts.with(CommonFacts.meeting(meeting))
  }

  /// 市委书记梁宏远.
  private static func named(_ person: Person) -> String {
    OfficialPhrases.run(PeopleFacts.unitAndPost(person.unit, person.post), person.name)
  }

  /// Minutes are counted by themselves; the number of the notice is not theirs.
  private static func serial(_ number: String) -> String {
    Int(number) == nil ? number : "第\(number)期"
  }

  /// Who has leave or sends a deputy.
  private static func absent(_ list: AttendanceList?) -> String {
    (list?.rows ?? []).filter { [.onLeave, .delegated].contains($0.state) }.map(\.name)
      .joined(separator: "、")
  }

  private static func names(_ people: [Person]) -> String {
    people.map(\.name).joined(separator: "、")
  }

  /// ×××会议纪要, which must stand on one line (§10.3): a long title gives way to the issuing body.
  private static func mark(_ request: MeetingRequest, _ issuer: String) -> String {
    var name = request.title.prefix { $0 != "（" }
    if name.count > 14, !issuer.isEmpty { name = issuer[...] }
    return name.hasSuffix("会议") ? "\(name)纪要" : "\(name)会议纪要"
  }

  private static let minutesFields: [TemplateField] =
    CommonFacts.meeting + [
      CommonFacts.field("mark", "纪要标志", "红色标志", "the red mark", "市委常委会会议纪要"),
      CommonFacts.field("serial", "期号", "期号或文号", "serial number", "第3期"),
      CommonFacts.field("purpose", "目的", "会议目的", "purpose", "为研究财政预算"),
      CommonFacts.field(
        "chairName", "主持人职务姓名", "主持人职务和姓名", "post and name of the chair", "市委书记梁宏远"),
      CommonFacts.field("attended", "出席", "出席人员", "who is required", "陈国栋、何雅琴"),
      CommonFacts.field("absent", "请假", "请假的人", "who has leave", "王海"),
      CommonFacts.field("nonvoting", "列席", "列席人员", "who attends without a vote", "周明"),
      CommonFacts.field("guests", "特邀", "特邀人员", "guests", "赵一鸣"),
      CommonFacts.flag("hasItems", ["有议题"], "有议题", "there are items"),
      TemplateField(
        "items", ["议题"],
        .list([
          CommonFacts.field("title", "标题", "议题名称", "title", "预算编制情况"),
          CommonFacts.field("unit", "单位", "汇报单位", "unit that presents", "市财政局"),
          CommonFacts.field("presenter", "汇报人", "汇报人", "who presents", "何雅琴"),
        ]), meaning: Text(zh: "议题", en: "items")),
      CommonFacts.field("issuer", "署名", "整理单位", "who writes the minutes", "市委办公室"),
      CommonFacts.field("date", "日期", "成文日期", "date of the paper", "2026年12月4日"),
      CommonFacts.field("copyTo", "抄送", "分送单位", "copies to", "市委常委，各有关单位"),
    ]
}
