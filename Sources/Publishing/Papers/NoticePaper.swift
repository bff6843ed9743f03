import CivilTime
import Diagnostics
import Documents
import Meetings

extension Paper {
  /// 会议通知: purpose, time, place, who, business, requirements, replies, contact.
  public static let notice = Paper(
    name: "notice", title: Text(zh: "会议通知", en: "notice"), fields: noticeFields
  ) { meeting, occasion in
    let request = meeting.request
    let required = meeting.attendees(.required)
    let nonvoting = meeting.attendees(.nonvoting) + meeting.attendees(.optional)
    let listsApart = required.count + nonvoting.count > longestSentence
    let business = request.agenda.map(\.title)
    let facts: [String: TemplateValue] = [
      "title": .text("关于召开\(request.title)的通知"),
      "name": .text(request.title),
      "addressees": .text(
        occasion.addressee.isEmpty ? addressees(meeting) : occasion.addressee + "："),
      "purpose": CommonFacts.text(request.purpose),
      "time": .text(OfficialPhrases.moment(meeting.interval.start)),
      "duration": .text(OfficialPhrases.length(request.duration, in: meeting.office)),
      "provisional": .bool(!meeting.office.provisionalYears.isEmpty),
      "arrival": arrival(meeting),
      "place": .text(meeting.place),
      "video": .none,
      "required": people(1, required, listsApart),
      "nonvoting": people(2, nonvoting, listsApart),
      "guests": guests(request, number: nonvoting.isEmpty ? 2 : 3),
      "chair": meeting.person(request.chair).map { .text(OfficialPhrases.withPost($0)) } ?? .none,
      "hasBusiness": .bool(!business.isEmpty),
      "business": numbered(business),
      "requirements": numbered(requirements(request)),
      "reply": reply(meeting),
      "hasAttachments": .bool(listsApart),
      "attachments": .list(listsApart ? ["参会人员名单"] : []),
      "roster": .list(listsApart ? rosterEntries(required + nonvoting) : []),
      "note": .none,
    ]
    return facts.with(CommonFacts.issue(meeting, occasion.today))
      .with(CommonFacts.head(occasion, number: request.documentNumber))
  }

  /// More people than this go on a list of their own.
  static let longestSentence = 40

  /// The units of those who attend, in protocol order; a phrase for many.
  static func addressees(_ meeting: ScheduledMeeting) -> String {
    let groups = OfficialPhrases.groups(
      meeting.attendees(.required) + meeting.attendees(.nonvoting))
    let units = groups.map(\.unit).filter { !$0.isEmpty && $0 != meeting.request.organizer }
    if units.isEmpty { return "各参会人员：" }
    return units.count <= 8 ? units.joined(separator: "、") + "：" : "各有关单位："
  }

  private static func arrival(_ meeting: ScheduledMeeting) -> TemplateValue {
    guard meeting.request.checkIn > .zero else { return .none }
    let moment = meeting.interval.start - meeting.request.checkIn
    let time =
      moment.day == meeting.interval.start.day
      ? OfficialPhrases.time(moment.time) : OfficialPhrases.moment(moment)
    return ["time": .text(time + "前"), "place": .none]
  }

  private static func people(_ number: Int, _ people: [Person], _ listsApart: Bool)
    -> TemplateValue
  {
    if people.isEmpty { return .list([]) }
    let text =
      listsApart
      ? OfficialPhrases.summary(people)
      : OfficialPhrases.byUnit(people)
    return [["number": .text(HeadingNumber.chinese(number)), "text": .text(text)]]
  }

  private static func guests(_ request: MeetingRequest, number: Int) -> TemplateValue {
    var parts = request.guests.map { guest in
      let origin = OfficialPhrases.run(guest.unit, guest.post)
      if guest.count > 1 { return OfficialPhrases.run(origin, guest.name) }
      return origin.isEmpty ? guest.name : "\(guest.name)（\(origin)）"
    }
    if request.unnamedGuests > 0 {
      parts.append(parts.isEmpty ? "\(request.unnamedGuests)人" : "另\(request.unnamedGuests)人")
    }
    if parts.isEmpty { return .list([]) }
    return [
      [
        "number": .text(HeadingNumber.chinese(number)),
        "text": .text(parts.joined(separator: "、")),
      ]
    ]
  }

  static func numbered(_ texts: [String]) -> TemplateValue {
    .list(
      texts.enumerated().map { index, text in
        [
          "number": .text(HeadingNumber.chinese(index + 1)),
          "text": .text(
            text.last.map { "。；".contains($0) } == true ? String(text.dropLast()) : text),
        ]
      })
  }

  static func requirements(_ request: MeetingRequest) -> [String] {
    if !request.requirements.isEmpty { return request.requirements }
    return ["请参会人员安排好工作，准时参会，不得无故缺席或中途离会", "会议期间请将手机关闭或调至静音，遵守会场纪律"]
  }

  static func reply(_ meeting: ScheduledMeeting) -> TemplateValue {
    guard let deadline = meeting.request.replyBy else { return .none }
    return [
      "deadline": .text(OfficialPhrases.moment(deadline)),
      "form": "含姓名、单位、职务、联系电话",
      "to": .text(meeting.request.organizer.isEmpty ? "会议联系人" : meeting.request.organizer),
    ]
  }

  private static func rosterEntries(_ people: [Person]) -> [TemplateValue] {
    OfficialPhrases.groups(people).flatMap(\.members).enumerated().map { index, person in
      [
        "number": .text("\(index + 1)"), "name": .text(person.name),
        "spacedName": .text(OfficialPhrases.spaced(person.name)), "unit": .text(person.unit),
        "post": .text(person.post),
      ]
    }
  }
}
