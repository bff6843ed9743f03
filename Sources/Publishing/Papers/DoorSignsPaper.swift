import CivilTime
import Diagnostics
import Documents
import Meetings

extension Paper {
  /// 门牌: a sheet for the door, of one meeting or of each.
  public static let doorSigns = Paper(
    name: "door-signs", title: Text(zh: "门牌", en: "door signs"), subject: .meetingOrAll,
    fields: [
      TemplateField(
        "signs", ["各牌"],
        .list([
          CommonFacts.field("room", "会议室", "会议室", "the room", "第一会议室"),
          CommonFacts.field("title", "会议名称", "会议名称, 涉密的不写", "the meeting", "预算专题会"),
          CommonFacts.field("time", "时间", "起止时间", "start and end", "12月3日（星期四）上午9:00至11:30"),
          CommonFacts.field("organizer", "召集单位", "召集单位", "organizer", "市委办公室"),
        ]), meaning: Text(zh: "每个会议一张", en: "one for each meeting"))
    ]
  ) { occasion in
    occasion.meeting == nil && !occasion.schedule.isEmpty
  } values: { occasion in
    let meetings = occasion.meeting.map { [$0] } ?? occasion.schedule
    return ["signs": .list(meetings.map(doorSign))]
  }

  private static func doorSign(_ meeting: ScheduledMeeting) -> TemplateValue {
    let day = meeting.interval.start.day
    let (_, month, number) = day.components
    let isOpen = meeting.request.confidentiality == .open
    return [
      "room": .text(meeting.place),
      "title": .text(isOpen ? meeting.request.title : "内部会议"),
      "time": .text(
        "\(month)月\(number)日（\(OfficialPhrases.weekday(day))）"
          + OfficialPhrases.hours(meeting.interval)
          + (meeting.office.provisionalYears.isEmpty ? "" : "（暂定）")),
      "organizer": isOpen ? CommonFacts.text(meeting.request.organizer) : .none,
    ]
  }
}
