import CivilTime
import Meetings
import Publishing

/// A small office with one meeting of every sort of attendance.
enum Sample {
  static let day = Day(number: 20_790)  // 2026-12-03, a Thursday

  static func time(_ hour: Int, _ minute: Int = 0) -> LocalDateTime {
    LocalDateTime(day, TimeOfDay(hour: hour, minute: minute) ?? .midnight)
  }

  static var office: Office {
    var office = Office(organization: "云溪市委办公室", horizon: day...day + 7)
    office.people = [
      Person(
        id: "1", name: "陈国栋", unit: "市委办公室", post: "主任", rank: 1, mobile: "13800000001",
        email: "chen@example.cn"),
      Person(id: "2", name: "何雅琴", unit: "市财政局", post: "局长", rank: 2),
      Person(
        id: "3", name: "周明", unit: "市委办公室", post: "科长", rank: 9, mobile: "13800000005",
        email: "zhou@example.cn"),
      Person(id: "4", name: "王海", unit: "市审计局", post: "局长", rank: 3),
    ]
    office.rooms = [Room(id: "r1", name: "第一会议室", capacity: 40)]
    office.meetings = [request]
    return office
  }

  static var request: MeetingRequest {
    var request = MeetingRequest(id: "budget", title: "预算专题会", duration: Minutes(120))
    request.organizer = "云溪市委办公室"
    request.chair = "1"
    request.contact = "3"
    request.attendees = [
      Attendance("1", .required), Attendance("2", .required), Attendance("3", .nonvoting),
    ]
    request.agenda = [
      AgendaItem(title: "预算编制情况", duration: Minutes(40), presenter: "2"),
      AgendaItem(title: "审计情况", duration: Minutes(20), presenter: "4"),
      AgendaItem(title: "讨论"),
    ]
    return request
  }

  static func schedule(start: LocalDateTime = time(9)) -> Schedule {
    Schedule([
      Assignment(
        meeting: "budget", interval: Interval(start: start, length: Minutes(120)), room: "r1")
    ])
  }

  static func meeting(_ change: (inout MeetingRequest) -> Void = { _ in }) throws
    -> ScheduledMeeting
  {
    var office = office
    change(&office.meetings[0])
    return ScheduledMeeting.all(of: schedule(), in: office)[0]
  }

  /// What a paper about a meeting is made from, with an announcement of another time and room.
  static func occasion(_ meeting: ScheduledMeeting, _ paper: Paper) -> PaperOccasion {
    let before = AnnouncedMeeting(
      id: meeting.request.id, title: meeting.request.title,
      interval: Interval(start: time(15), length: Minutes(120)), place: "第二会议室")
    let base = PaperOccasion(
      office: meeting.office, schedule: [meeting], today: day,
      announced: [meeting.request.id: before])
    return paper.subject == .cancelled ? base.about(before) : base.about(meeting)
  }
}
