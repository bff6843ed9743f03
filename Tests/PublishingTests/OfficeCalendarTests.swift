import CivilTime
import ICalendar
import Meetings
import Publishing
import Testing

@Suite struct OfficeCalendarTests {
  private let revisions = ["budget": Revision(uid: "u1@banhui", sequence: 3)]

  private func calendars(_ change: (inout MeetingRequest) -> Void = { _ in }) -> OfficeCalendars {
    var office = Sample.office
    change(&office.meetings[0])
    return OfficeCalendars(schedule: Sample.schedule(), office: office, revisions: revisions)
  }

  @Test("an event carries identity, time in the office's zone and place")
  func event() throws {
    let event = try #require(calendars().all.events.first)
    #expect(event.uid == "u1@banhui")
    #expect(event.sequence == 3)
    #expect(event.start == .zoned(Sample.time(9), zone: "Asia/Shanghai"))
    #expect(event.extent == .end(.zoned(Sample.time(11), zone: "Asia/Shanghai")))
    #expect(event.location == "第一会议室")
    #expect(event.organizer?.address == "mailto:zhou@example.cn")
    #expect(event.description?.contains("2. 09:40—10:00 审计情况") == true)
  }

  @Test("who comes for one item only is told which")
  func itemAttendee() throws {
    let person = try #require(Sample.office.people.first { $0.id == "4" })
    let event = try #require(calendars().person(person).events.first)
    #expect(event.description?.hasPrefix("请参加以下议题: 2. 09:40—10:00") == true)
  }

  @Test("a confidential meeting shows only that the time is taken")
  func confidential() throws {
    let event = try #require(calendars { $0.confidentiality = .confidential }.all.events.first)
    #expect(event.summary?.contains("预算") == false)
    #expect(event.description == nil)
    #expect(event.categories == [])
    #expect(event.classification == .confidential)
  }

  @Test("an internal meeting keeps its agenda to itself")
  func internalMeeting() throws {
    let event = try #require(calendars { $0.confidentiality = .internal }.all.events.first)
    #expect(event.summary == "预算专题会")
    #expect(event.description?.contains("审计情况") == false)
  }

  @Test("a cancelled meeting stays in the calendar as cancelled")
  func cancelled() throws {
    let gone = CancelledMeeting(
      revision: Revision(uid: "u2@banhui", sequence: 5), title: "调度会",
      interval: Interval(start: Sample.time(14), length: Minutes(60)), place: "第一会议室",
      room: "r1", people: ["2"])
    let calendars = OfficeCalendars(
      schedule: Sample.schedule(), office: Sample.office, revisions: revisions, cancelled: [gone])
    let event = try #require(calendars.all.events.last)
    #expect(event.status == .cancelled)
    #expect(event.sequence == 5)
    #expect(calendars.room(Sample.office.rooms[0]).events.count == 2)
    let people = Sample.office.people.map { calendars.person($0).events.count }
    #expect(people == [1, 2, 1, 1])
  }
}
