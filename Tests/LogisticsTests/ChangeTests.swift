import CivilTime
import Logistics
import Meetings
import Testing

@Suite struct ChangeTests {
  private let day = Day(year: 2026, month: 1, day: 8) ?? Day(number: 0)
  private func interval(_ hour: Int) -> Interval {
    Interval(
      start: LocalDateTime(day, TimeOfDay(hour: hour, minute: 0) ?? .midnight),
      length: Minutes(60))
  }
  private var office: Office {
    var office = Office(horizon: day...day)
    office.people = (1...4).map { Person(id: "\($0)", name: "人\($0)", mobile: "13\($0)") }
    office.meetings = [MeetingRequest(id: "m", title: "会", duration: Minutes(60))]
    return office
  }
  private var duties: [Duty] {
    [
      Duty(id: "m/名单", meeting: "m", matter: "核定名单", due: .at(interval(8).start), owner: "4"),
      Duty(id: "m/设备", meeting: "m", matter: "调试设备", due: .beforeStart(Minutes(30)), owner: "4"),
      Duty(id: "x/设备", meeting: "x", matter: "别的会", due: .beforeStart(Minutes(30)), owner: "4"),
    ]
  }
  private func tasks(_ after: MeetingFacts?) -> [ChangeTask] {
    let before = MeetingFacts(interval: interval(9), place: "一号厅", people: ["1", "2"])
    guard let change = MeetingChange("m", title: "会", from: before, to: after) else { return [] }
    return ChangeTasks(office: office, duties: duties).tasks(for: change)
  }
  private func kinds(_ tasks: [ChangeTask]) -> Set<ChangeTask.Kind> { Set(tasks.map(\.kind)) }

  @Test("nothing changed, nothing to do")
  func same() {
    #expect(tasks(MeetingFacts(interval: interval(9), place: "一号厅", people: ["2", "1"])).isEmpty)
  }

  @Test("one more person: told, seated, a card, a new invitation, and whoever makes the lists")
  func added() {
    let found = tasks(MeetingFacts(interval: interval(9), place: "一号厅", people: ["1", "2", "3"]))
    #expect(kinds(found) == [.people, .seats, .cards, .calendars, .duties])
    #expect(found.filter { $0.kind == .people }.map(\.text.zh).allSatisfy { $0.contains("人3") })
    #expect(found.first { $0.kind == .cards }?.text.zh == "做席卡: 人3")
    let duty = found.filter { $0.kind == .duties }.map(\.text.zh)
    #expect(duty.count == 1 && duty[0].contains("核定名单") && duty[0].contains("3 人"))
  }

  @Test("one person fewer: told, the card taken away")
  func removed() {
    let found = tasks(MeetingFacts(interval: interval(9), place: "一号厅", people: ["1"]))
    #expect(found.contains { $0.text.zh == "撤席卡: 人2" })
    #expect(found.contains { $0.kind == .people && $0.text.zh.contains("不必参会") })
  }

  @Test("another time: everybody, the room's keeper, and each duty whose time follows")
  func moved() {
    let found = tasks(MeetingFacts(interval: interval(10), place: "一号厅", people: ["1", "2"]))
    #expect(kinds(found) == [.people, .room, .calendars, .duties])
    let room = found.filter { $0.kind == .room }
    #expect(room.count == 1 && room[0].text.zh.contains("10:00"))
    let duty = found.filter { $0.kind == .duties }.map(\.text.zh)
    #expect(duty.count == 1 && duty[0].contains("调试设备") && duty[0].contains("09:30"))
  }

  @Test("another room: both keepers are told, and everybody with a duty")
  func elsewhere() {
    let found = tasks(MeetingFacts(interval: interval(9), place: "二号厅", people: ["1", "2"]))
    let rooms = found.filter { $0.kind == .room }.map(\.text.zh)
    #expect(rooms.count == 2 && rooms.contains { $0.contains("一号厅") && $0.contains("不用了") })
    #expect(found.contains { $0.kind == .duties && $0.text.zh.contains("2 项任务") })
  }

  @Test("no longer held: everybody, the room, the calendars and the owners")
  func dropped() {
    let found = tasks(nil)
    #expect(kinds(found) == [.people, .room, .calendars, .duties])
  }

  @Test("a task keeps its id while it stays the same, and ids differ within a change")
  func ids() {
    let after = MeetingFacts(interval: interval(10), place: "二号厅", people: ["1", "3", "4"])
    #expect(tasks(after).map(\.id) == tasks(after).map(\.id))
    #expect(Set(tasks(after).map(\.id)).count == tasks(after).count)
    let later = MeetingFacts(interval: interval(11), place: "二号厅", people: ["1", "3", "4"])
    #expect(tasks(after).first?.id != tasks(later).first?.id)
  }
}
