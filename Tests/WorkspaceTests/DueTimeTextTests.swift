import CivilTime
import Diagnostics
import Meetings
import Testing

@testable import Workspace

@Suite struct DueTimeTextTests {
  private func time(_ hour: Int, _ minute: Int = 0) -> TimeOfDay {
    TimeOfDay(hour: hour, minute: minute) ?? .midnight
  }
  private func read(_ text: String) -> Duty.DueTime? {
    DueTimeText.read(text, near: Day(number: 20_500), hours: .standard)
  }

  @Test("due times are read in both languages")
  func known() throws {
    let day = try #require(Day(iso: "2026-12-03"))
    let cases: [(String, Duty.DueTime)] = [
      ("会前3个工作日 17:00", .workdaysBefore(3, time(17))),
      ("会前三个工作日", .workdaysBefore(3, time(17, 30))),
      ("会前1个工作日下午4点", .workdaysBefore(1, time(16))),
      ("会后2个工作日 12:00", .workdaysAfter(2, time(12))),
      ("会前2天 9:00", .daysBefore(2, time(9))), ("会后1天 9:00", .daysBefore(-1, time(9))),
      ("会议当天 8:00", .daysBefore(0, time(8))), ("会前30分钟", .beforeStart(Minutes(30))),
      ("会前0分钟", .beforeStart(.zero)), ("会前1小时30分", .beforeStart(Minutes(90))),
      ("会后1小时", .afterEnd(Minutes(60))), ("会中", .throughout), ("during", .throughout),
      ("3 workdays before 17:00", .workdaysBefore(3, time(17))),
      ("30m before", .beforeStart(Minutes(30))),
      ("2 workdays after", .workdaysAfter(2, time(17, 30))),
      ("2026-12-03 16:00", .at(LocalDateTime(day, time(16)))),
      ("2026年12月3日", .at(LocalDateTime(day, time(17, 30)))),
    ]
    for (text, expected) in cases { #expect(read(text) == expected, "\(text)") }
  }

  @Test(
    "what is no due time is refused",
    arguments: ["", "会前", "会前3", "3个工作日", "会前3个工作日 25:00", "会前9999个工作日", "以后", "会前3个工作日左右"])
  func unknown(_ text: String) {
    #expect(read(text) == nil)
  }

  @Test("each built-in checklist is sound: times are read, waits are known, nothing in a circle")
  func builtIn() throws {
    let findings = Findings()
    let context = ReadingContext(findings: findings, reference: Day(number: 20_500))
    let lists = ChecklistReader.builtIn.compactMap { name, text in
      ChecklistReader(context: context).read(
        YAMLFile(SourceFile(name: name, text: text), findings: findings), isBuiltIn: true)
    }
    #expect(lists.count == 3)
    var office = Office(horizon: Day(number: 20_500)...Day(number: 20_530))
    office.people = [Person(id: "1", name: "甲"), Person(id: "2", name: "乙")]
    for list in lists {
      let meeting = MeetingRequest(id: "m", title: "会", duration: Minutes(60))
      let names = Set(list.tasks.compactMap { $0.string(.line) }).sorted()
      let lines = names.map { "\($0): 甲、乙" }.joined(separator: ", ")
      let text = "- {会议: m, 清单: \(list.list.name), 分工: {\(lines)}}\n"
      let duties = DutiesReader(
        context: context, directory: Directory(office, findings: findings),
        meetings: MeetingNames([meeting], findings: findings), requests: ["m": meeting],
        checklists: lists
      ).read(YAMLFile(SourceFile(name: "duties.yaml", text: text), findings: findings))
      #expect(duties.count == list.tasks.count)
      #expect(duties.allSatisfy { $0.value.owner == "1" && $0.value.deputyOwner == "2" })
    }
    #expect(findings.diagnostics.map(\.message.zh).isEmpty)
    #expect(lists.count { $0.list.kinds.isEmpty } == 1, "one is for all other meetings")
  }
}
