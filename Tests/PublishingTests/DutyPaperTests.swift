import CivilTime
import Documents
import ICalendar
import Logistics
import Meetings
import Testing

@testable import Publishing

@Suite struct DutyPaperTests {
  private let day = Day(year: 2026, month: 1, day: 8) ?? Day(number: 0)
  private func moment(_ hour: Int) -> LocalDateTime {
    LocalDateTime(day, TimeOfDay(hour: hour, minute: 0) ?? .midnight)
  }

  private var office: Office {
    var office = Office(organization: "办公室", horizon: day...day + 10)
    office.people = [
      Person(id: "1", name: "周明", unit: "秘书科", mobile: "138"),
      Person(id: "2", name: "徐晓燕", unit: "会务科"), Person(id: "3", name: "何雅琴"),
    ]
    var meeting = MeetingRequest(id: "m", title: "预算会", duration: Minutes(60))
    meeting.attendees = [Attendance("1", .required), Attendance("3", .nonvoting)]
    office.meetings = [meeting]
    return office
  }

  private var plan: DutyPlan {
    let schedule = Schedule([
      Assignment(
        meeting: "m", interval: Interval(start: moment(9), length: Minutes(60)), room: "r")
    ])
    return DutyPlan(
      [
        Duty(
          id: "m/a", meeting: "m", matter: "布场", due: .beforeStart(.zero), owner: "1",
          deputyOwner: "2", helpers: ["3"], length: Minutes(60), place: "一号厅"),
        Duty(id: "m/b", meeting: "m", matter: "通知", due: .workdaysBefore(1, .midnight), owner: "2"),
        Duty(id: "x/c", meeting: "x", matter: "没有时间的", due: .throughout, owner: "1"),
      ], schedule: schedule, office: office, progress: [ProgressStep(.duty, "m/b", .done)])
  }

  @Test("to-dos are due when the duties are, remind before, and keep their UIDs")
  func todos() throws {
    let office = office
    let calendar = DutyCalendar(plan.entries, office: office, reminder: Minutes(90)).calendar()
    #expect(calendar.todos.count == 2, "what has no time is left out")
    let done = try #require(calendar.todos.first)
    #expect(done.status == .completed && done.alarms.isEmpty)
    let open = try #require(calendar.todos.last)
    #expect(open.due == .zoned(moment(9), zone: "Asia/Shanghai"))
    #expect(open.start == .zoned(moment(8), zone: "Asia/Shanghai"))
    #expect(open.alarms.first?.trigger == .fromEnd(.minutes(-90)))
    #expect(open.location == "一号厅")
    #expect(open.description?.contains("周明 138") == true)
    let again = DutyCalendar(plan.entries, office: office).calendar()
    #expect(again.todos.map(\.uid) == calendar.todos.map(\.uid))
    #expect(Set(calendar.todos.map(\.uid)).count == 2)
    let text = String(
      decoding: try CalendarWriter(stamp: moment(1)).write(calendar), as: UTF8.self)
    #expect(text.contains("BEGIN:VTODO") && text.contains("TRIGGER;RELATED=END:-PT1H30M"))
  }

  @Test("each person's to-dos are what they own, stand ready for or help with")
  func ownTodos() {
    let office = office
    func titles(_ index: Int) -> [String] {
      DutyCalendar(plan.entries, office: office).calendar(for: office.people[index]).todos
        .compactMap(\.summary)
    }
    #expect(titles(0) == ["布场（预算会）"])
    #expect(titles(1) == ["通知（预算会）", "布场（预算会）"])
    #expect(titles(2) == ["布场（预算会）"])
  }

  @Test("the tables name every duty, reply and line of the budget")
  func papers() {
    let office = office
    let duties = MarkdownRenderer().render(
      WorkBackPaper(plan.entries, office: office, today: day).document)
    for word in ["布场", "通知", "没有时间的", "周明", "徐晓燕", "待定", "已完成"] {
      #expect(duties.contains(word), "\(word)")
    }
    var meeting = office.meetings[0]
    meeting.apply(
      [
        Reply(
          meeting: "m", invitee: .person("3"), answer: .delegated, reason: "出差",
          deputy: .person("2"))
      ], precedence: Precedence(of: office))
    let attendance = MarkdownRenderer().render(
      AttendancePaper(
        AttendanceList(meeting, interval: nil, office: office), office: office, today: day
      ).document)
    #expect(attendance.contains("由徐晓燕替会（出差）") && attendance.contains("未答复 1 人：周明"))
    let sheet = BudgetSheet(
      Budget(
        meeting: "m", meetingClass: "四类", staff: 1,
        items: [.init(kind: .meals, title: "工作餐", unitPrice: 40_000, quantity: 3)]), attendees: 2)
    let quota = PolicyRule(
      id: "a", policy: "p", measure: .mealsPerPersonDay, limit: 130,
      scope: .init(classes: ["四类"]))
    let budget = MarkdownRenderer().render(
      BudgetPaper(sheet, of: meeting, interval: nil, quotas: [quota], today: day).document)
    #expect(budget.contains("工作餐") && budget.contains("1,200") && budget.contains("超出 270"))
  }
}
