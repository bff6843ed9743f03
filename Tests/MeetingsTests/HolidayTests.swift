import CivilTime
import Testing

@testable import Meetings

@Suite struct HolidayTests {
  private let calendar = HolidayCalendar.builtIn

  private func isWorkday(_ text: String) throws -> Bool {
    calendar.isWorkday(
      try #require(Day(iso: text)), weekdays: WorkingHours.standard.weekdays)
  }

  @Test("make-up workdays are worked, holidays are not")
  func announced() throws {
    #expect(try isWorkday("2026-01-04"))
    #expect(try isWorkday("2026-02-14"))
    #expect(try !isWorkday("2026-01-01"))
    #expect(try !isWorkday("2026-10-01"))
    #expect(try isWorkday("2026-11-23"))
    #expect(try !isWorkday("2026-11-22"))
  }

  @Test("2023 to 2026 are announced, 2027 is not")
  func years() throws {
    let first = try #require(Day(iso: "2026-12-20"))
    #expect(calendar.unannouncedYears(in: first...first + 20) == [2027])
    #expect(calendar.announcedYears == [2023, 2024, 2025, 2026])
  }
}

@Suite struct PrecedenceTests {
  @Test("rank comes first, then the order of units, then the roster")
  func order() {
    var office = Office(horizon: Day(number: 0)...Day(number: 1))
    office.unitOrder = ["乙单位", "甲单位"]
    office.people = [
      Person(id: "1", name: "一", unit: "甲单位"), Person(id: "2", name: "二", unit: "乙单位"),
      Person(id: "3", name: "三", unit: "甲单位", rank: 5), Person(id: "4", name: "四", unit: "乙单位"),
    ]
    #expect(Precedence(of: office).sorted(["1", "2", "3", "4"]) == ["3", "2", "4", "1"])
  }
}
