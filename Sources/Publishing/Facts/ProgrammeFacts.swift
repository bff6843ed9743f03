import CivilTime
import Diagnostics
import Documents
import Meetings

/// Days, halves of days and what takes place in them, as programmes print them.
enum ProgrammeFacts {
  static let days: TemplateField = TemplateField(
    "days", ["各日"],
    .list([
      CommonFacts.field("date", "日期", "日期", "date", "1月8日"),
      CommonFacts.field("weekday", "星期", "星期", "day of the week", "星期四"),
      CommonFacts.field("holiday", "节假日", "节假日或调休", "holiday", "元旦"),
      TemplateField(
        "rows", ["各项"],
        .list([
          CommonFacts.field("half", "时段", "上午、下午或晚上", "half of the day", "上午"),
          CommonFacts.flag("opensHalf", ["时段首项"], "是这个时段的第一项", "is the first of its half"),
          CommonFacts.field("time", "时间", "起止时间", "start and end", "09:00—11:30"),
          CommonFacts.field("title", "内容", "会议或活动", "meeting or activity", "第一次全体会议"),
          CommonFacts.field("place", "地点", "地点", "place", "云溪大礼堂"),
          CommonFacts.field("chair", "主持人", "主持人", "chair", "梁宏远"),
          CommonFacts.field("participants", "参加", "参加人员", "who takes part", "全体参会人员"),
        ]), meaning: Text(zh: "当日的会议和活动", en: "what takes place")),
    ]), meaning: Text(zh: "日程的每一天", en: "the days"))

  /// One thing in the programme.
  private struct Row {
    var start: LocalDateTime
    var end: LocalDateTime?
    var title: String
    var place: String
    var chair: String
    var participants: String
  }

  /// - Parameter family: the meetings of one occasion, whose arrivals are listed too; nil for all.
  static func days(_ occasion: PaperOccasion, family: [ScheduledMeeting]?) -> TemplateValue {
    let rows = rows(occasion, family: family)
    var result: [TemplateValue] = []
    var index = 0
    while index < rows.count {
      let day = rows[index].start.day
      let end = rows[index...].firstIndex { $0.start.day != day } ?? rows.count
      result.append(self.day(day, Array(rows[index..<end]), occasion.office))
      index = end
    }
    return .list(result)
  }

  /// The first and the last day on which anything takes place.
  static func period(
    _ occasion: PaperOccasion, family: [ScheduledMeeting]?
  ) -> ClosedRange<Day>? {
    if let span = occasion.span { return span }
    let days = rows(occasion, family: family).map(\.start.day)
    guard let first = days.first, let last = days.last else { return nil }
    return first...last
  }

  /// Meetings, arrivals and activities by their starts.
  private static func rows(_ occasion: PaperOccasion, family: [ScheduledMeeting]?) -> [Row] {
    let meetings = family ?? occasion.schedule
    let ids = Set(meetings.map(\.request.id))
    var rows = meetings.map { row($0) }
    if family != nil {
      let arrivals = meetings.filter { $0.request.checkIn > .zero }
      rows += arrivals.map { arrival($0, isOnly: arrivals.count == 1) }
    }
    rows += occasion.office.papers.activities
      .filter { activity in activity.meeting.map { ids.contains($0) } ?? true }
      .filter { activity in
        family == nil || activity.meeting != nil
          || meetings.contains { $0.interval.start.day == activity.start.day }
      }
      .map {
        Row(
          start: $0.start, end: $0.end, title: $0.title, place: $0.place, chair: "",
          participants: $0.participants)
      }
    if let span = occasion.span { rows.removeAll { !span.contains($0.start.day) } }
    return rows.enumerated()
      .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(\.element)
  }

  private static func row(_ meeting: ScheduledMeeting) -> Row {
    let isSecret = meeting.request.confidentiality == .confidential
    let chair = isSecret ? nil : meeting.person(meeting.request.chair)
    return Row(
      start: meeting.interval.start, end: meeting.interval.end,
      title: isSecret ? EventWording.undisclosed : meeting.request.title, place: meeting.place,
      chair: chair?.name ?? "",
      participants: isSecret ? "" : participants(meeting))
  }

  /// 报到, where people come before the start.
  private static func arrival(_ meeting: ScheduledMeeting, isOnly: Bool) -> Row {
    Row(
      start: meeting.interval.start - meeting.request.checkIn, end: meeting.interval.start,
      title: isOnly ? "报到" : "报到（\(meeting.request.title)）", place: meeting.place, chair: "",
      participants: "参会人员")
  }

  /// Names where they are few, else units, else how many.
  private static func participants(_ meeting: ScheduledMeeting) -> String {
    let people = meeting.attendees(.required)
    if people.count <= 4 { return people.map(\.name).joined(separator: "、") }
    let units = OfficialPhrases.groups(people).map(\.unit)
    if units.count == 1 { return "\(units[0])\(people.count)人" }
    if units.count <= 4 { return units.joined(separator: "、") + "负责同志" }
    return "\(people[0].name)等\(people.count)人"
  }

  private static func day(_ day: Day, _ rows: [Row], _ office: Office) -> TemplateValue {
    let (_, month, number) = day.components
    var half = ""
    return [
      "date": .text("\(month)月\(number)日"), "weekday": .text(OfficialPhrases.weekday(day)),
      "holiday": office.holidays[day].map { .text($0.isOff ? $0.name : "\($0.name)调休上班") } ?? .none,
      "rows": .list(
        rows.map { row in
          let own = OfficialPhrases.halfDay(row.start.time)
          defer { half = own }
          return [
            "half": .text(own), "opensHalf": .bool(own != half), "time": .text(clock(row)),
            "title": .text(row.title), "place": CommonFacts.text(row.place),
            "chair": CommonFacts.text(row.chair),
            "participants": CommonFacts.text(row.participants),
          ]
        }),
    ]
  }

  private static func clock(_ row: Row) -> String {
    let start = OfficialPhrases.clock(row.start.time)
    guard let end = row.end else { return start }
    if end.time == .midnight { return "\(start)—24:00" }
    return "\(start)—\(OfficialPhrases.clock(end.time))"
  }
}

extension PaperOccasion {
  /// The meetings that make up one occasion with this one: its breakouts, and those tied to them by
  /// a longest gap; by their starts, those at one time as the office lists them.
  func family(of meeting: ScheduledMeeting) -> [ScheduledMeeting] {
    var ids: Set<MeetingRequest.ID> = [meeting.request.plenary ?? meeting.request.id]
    func isTied(_ request: MeetingRequest) -> Bool {
      if request.plenary.map({ ids.contains($0) }) ?? false { return true }
      if request.after.contains(where: { $0.maxGap != nil && ids.contains($0.meeting) }) {
        return true
      }
      return schedule.contains { other in
        ids.contains(other.request.id)
          && other.request.after.contains { $0.maxGap != nil && $0.meeting == request.id }
      }
    }
    var grows = true
    while grows {
      let more = schedule.filter { !ids.contains($0.request.id) && isTied($0.request) }
      ids.formUnion(more.map(\.request.id))
      grows = !more.isEmpty
    }
    let places = Dictionary(
      office.meetings.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    func place(_ meeting: ScheduledMeeting) -> Int { places[meeting.request.id] ?? Int.max }
    return schedule.filter { ids.contains($0.request.id) }
      .sorted { ($0.interval.start, place($0)) < ($1.interval.start, place($1)) }
  }

  /// Whether a meeting is the head of an occasion of several meetings.
  func isCongress(_ meeting: ScheduledMeeting) -> Bool {
    schedule.contains { $0.request.plenary == meeting.request.id }
  }
}
