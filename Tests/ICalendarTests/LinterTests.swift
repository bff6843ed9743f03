import CivilTime
import Diagnostics
import ICalendar
import Testing

@Suite struct LinterTests {
  func ids(_ text: String) -> [String] {
    CalendarLinter().findings(in: SourceFile(name: "a.ics", text: text)).map(\.kind.id)
  }

  @Test("what we write has nothing that a client stumbles over")
  func cleanOutput() throws {
    #expect(try ids(written(.request([invitation()]))) == [])
  }

  @Test("what is missing, undefined, doubled or too long is found")
  func findings() throws {
    let text = try written(meeting())
    #expect(
      ids(text.replacing("UID:m1@example.gov.cn\r\n", with: "")) == [
        "missing-calendar-property"
      ])
    #expect(
      ids(text.replacing("TZID:Asia", with: "TZID:Asien")) == [
        "undefined-zone", "undefined-zone",
      ])
    #expect(ids(text.replacing("T093000", with: "T093000Z")) == ["zone-with-z"])
    #expect(
      ids(text.replacing("SUMMARY:", with: "SUMMARY:" + String(repeating: "x", count: 80)))
        == ["long-calendar-line"])
    #expect(ids(text.replacing("\r\n", with: "\n")) == ["calendar-standard-violation"])
  }
}
