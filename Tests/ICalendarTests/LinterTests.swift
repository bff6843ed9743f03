import CivilTime
import Diagnostics
import ICalendar
import TestSupport
import Testing

@Suite struct LinterTests {
  func ids(_ text: String) -> [String] {
    CalendarLinter().findings(in: SourceFile(name: "a.ics", text: text)).map(\.kind.id)
  }

  /// A complete event with these lines more, and none of those that begin with `less`.
  func event(_ more: String..., without less: String = "-") -> String {
    let lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "BEGIN:VEVENT", "UID:u1",
      "DTSTAMP:20261120T010000Z", "DTSTART:20261203T093000", "DTEND:20261203T110000", "SUMMARY:会",
    ]
    return (lines.filter { !$0.hasPrefix(less) } + more + ["END:VEVENT", "END:VCALENDAR", ""])
      .joined(separator: "\r\n")
  }

  @Test("what we write has nothing that a client stumbles over")
  func cleanOutput() throws {
    #expect(try ids(written(.request([invitation()]))) == [])
    var cancelled = invitation()
    cancelled.sequence = 1
    #expect(try ids(written(.cancel([cancelled]))) == [])
    #expect(ids(event()) == [])
  }

  @Test("each rule finds what it is for")
  func eachRule() {
    let samples: [(String, [String])] = [
      (event(without: "UID"), ["missing-calendar-property"]),
      (event(without: "DTSTAMP"), ["missing-calendar-property"]),
      (event(without: "SUMMARY"), ["missing-title"]),
      (event(without: "DTEND"), ["missing-end"]),
      (event("DURATION:PT1H"), ["end-and-duration"]),
      (event("DTEND:20261203T080000", without: "DTEND"), ["calendar-end-before-start"]),
      (event("DTEND;VALUE=DATE:20261203", without: "DTEND"), ["mixed-value-types"]),
      (event("RRULE:FREQ=DAILY", "EXDATE;VALUE=DATE:20261204"), ["mixed-value-types"]),
      (event("X-T;TZID=Asia/Shanghai:20261203T093000"), ["undefined-zone"]),
      (
        event("SUMMARY:" + String(repeating: "x", count: 80), without: "SUMMARY"),
        ["long-calendar-line"]
      ),
      (event("LOCATION:甲\\n乙"), ["line-break-in-title"]),
      (event("RRULE:FREQ=DAILY", "EXDATE:20261204T093000,20261205T093000"), ["exception-list"]),
      (event("RRULE:FREQ=DAILY;UNTIL=20261209T093000Z"), ["until-type"]),
      (event("RRULE:FREQ=WEEKLY;BYDAY=MO"), ["start-not-in-rule"]),
      (event("RRULE:FREQ=MONTHLY;BYDAY=1TH,3TH"), ["outlook-recurrence"]),
      (event("RDATE:20261209T093000"), ["outlook-recurrence"]),
      (event("RRULE:FREQ=YEARLY;BYMONTHDAY=3"), ["month-not-stated"]),
      (event("ATTENDEE:zhang@example.gov.cn"), ["invalid-calendar-address"]),
      (event("ATTENDEE:mailto:"), ["invalid-calendar-address"]),
      (event("ATTENDEE:mailto:a@b.cn;c@d.cn"), ["invalid-calendar-address"]),
      (event("ATTENDEE:invalid:nomail"), []),
      (event("RRULE:FREQ=DAILY;COUNT=3;UNTIL=20261205T093000"), ["count-and-until"]),
      (
        event("BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT5M", "END:VALARM"),
        ["incomplete-reminder"]
      ),
      (
        event().replacing("PRODID:x", with: "PRODID:x\r\nMETHOD:REQUEST"),
        ["invalid-itip-message", "invalid-itip-message"]
      ),
      (
        event("ORGANIZER:mailto:a@b.cn").replacing("PRODID:x", with: "PRODID:x\r\nMETHOD:CANCEL"),
        ["cancel-without-status"]
      ),
      (event().replacing("\r\n", with: "\n"), ["calendar-standard-violation"]),
    ]
    for (text, expected) in samples { #expect(ids(text) == expected, "\(text)") }
  }

  @Test("zones: foreign names, a zone with a Z, a zone on a day, one that nobody knows")
  func zones() throws {
    let text = try written(meeting())
    #expect(ids(text.replacing("T093000", with: "T093000Z")) == ["zone-with-z"])
    #expect(
      ids(text.replacing("Asia/Shanghai", with: "China Standard Time")) == ["foreign-zone-name"])
    #expect(
      ids(text.replacing("TZID:Asia", with: "TZID:Asien")) == ["undefined-zone", "undefined-zone"])
    #expect(ids(event("X-D;TZID=Asia/Shanghai;VALUE=DATE:20261203")).first == "zone-with-z")
    #expect(
      Set(ids(text.replacing("TZID=Asia", with: "TZID=Asien"))).contains("unknown-zone"))
  }

  @Test("an item twice is found, an override is not the item")
  func duplicates() {
    let one = event()
    let second = one.split(separator: "\r\n").drop { $0 != "BEGIN:VEVENT" }.prefix {
      $0 != "END:VCALENDAR"
    }.joined(separator: "\r\n")
    let twice = one.replacing("END:VCALENDAR", with: second + "\r\nEND:VCALENDAR")
    #expect(ids(twice) == ["duplicate-uid"])
    let override = second.replacing("UID:u1", with: "UID:u1\r\nRECURRENCE-ID:20261203T093000")
    #expect(ids(one.replacing("END:VCALENDAR", with: override + "\r\nEND:VCALENDAR")) == [])
  }

  @Test("every rule says which clause speaks of it and names its id once")
  func catalogue() {
    let entries = CalendarLinter.catalogue
    #expect(Set(entries.map(\.kind.id)).count == entries.count)
    for entry in entries {
      #expect(entry.clause.contains("RFC") || entry.clause.contains("MS-"))
      #expect(!entry.kind.explanation.zh.isEmpty && !entry.kind.explanation.en.isEmpty)
    }
  }

  @Test("the page on calendars lists every kind of finding, with its clause and its clients")
  func documented() throws {
    let page = try Project.text("docs/icalendar.md")
    for entry in CalendarLinter.catalogue {
      let row =
        "| `\(entry.kind.id)` | \(entry.clause) | \(entry.clients.joined(separator: ", ")) "
        + "| \(entry.isFixable ? "yes" : "") |"
      #expect(page.contains(row), "\(row)")
    }
  }
}
