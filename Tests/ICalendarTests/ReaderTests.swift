import CivilTime
import Diagnostics
import Testing

@testable import ICalendar

func read(
  _ text: String, _ mode: ReadingOptions.Mode = .lenient
) -> CalendarReader.Result {
  CalendarReader(ReadingOptions(mode: mode)).read(SourceFile(name: "a.ics", text: text))
}

/// A calendar of one event with these lines more.
func calendarText(_ more: String...) -> String {
  (["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "BEGIN:VEVENT", "UID:u1"] + more + [
    "END:VEVENT", "END:VCALENDAR", "",
  ]).joined(separator: "\r\n")
}

@Suite struct ReaderTests {
  @Test("what is written is read back the same")
  func roundTrip() throws {
    var event = invitation()
    event.stamp = stamp
    event.description = "第一项,第二项;第三项\\\n" + String(repeating: "审议年度工作要点。", count: 30)
    event.attendees[0].name = "张\"三\"^:;,"
    event.attendees[0].delegatedTo = ["mailto:a@example.gov.cn", "mailto:b@example.gov.cn"]
    event.attendees[1].parameters = [Parameter("SCHEDULE-STATUS", "2.0")]
    event.rules = [try RecurrenceRule("FREQ=MONTHLY;UNTIL=20271201T013000Z;BYDAY=1TH,-1TH")]
    event.extraDates = [
      .start(beijing("2026-12-24 09:30")),
      .period(Period(beijing("2026-12-25 09:30"), length: .minutes(45))),
    ]
    event.exceptions = [beijing("2027-01-07 09:30")]
    event.categories = ["例会", "a,b"]
    event.status = .confirmed
    event.transparency = .opaque
    event.classification = .confidential
    event.priority = 3
    event.url = "https://example.gov.cn/m/1"
    event.created = stamp
    event.modified = stamp
    event.conferences = [
      Conference("https://meet.example.cn/1", features: ["AUDIO", "VIDEO"], label: "视频会议")
    ]
    event.attachments = [
      Attachment(uri: "https://example.gov.cn/a.pdf", format: "application/pdf"),
      Attachment(base64: "AAECAw==", format: "image/png"),
    ]
    event.alarms = [.reminder(minutesBefore: 15, "开会"), Alarm("AUDIO", .fromEnd(.minutes(5)))]
    event.alarms[0].repetition = Alarm.Repetition(count: 2, pause: .minutes(5))
    event.properties = [Property("X-FOO", [Parameter("X-P", "a:b")], value: "1;2\\,3")]
    event.parameters = ["SUMMARY": [Parameter("LANGUAGE", "zh-CN")]]
    var moved = meeting()
    moved.stamp = stamp
    moved.recurrenceID = RecurrenceID(beijing("2027-02-04 09:30"), andFuture: true)
    var todo = Todo(uid: "t1", summary: "印制材料", due: .utc(local("2026-12-02 09:00")))
    todo.stamp = stamp
    todo.percentComplete = 40
    todo.completed = local("2026-12-01 08:00")
    var busy = FreeBusy(
      uid: "f1", from: .utc(local("2026-12-01 00:00")), to: .utc(local("2026-12-31 00:00")))
    busy.stamp = stamp
    busy.entries = [
      .init(.tentative, Period(.utc(local("2026-12-03 01:30")), length: .minutes(90)))
    ]
    var calendar = Calendar()
    calendar.feed = Calendar.Feed(name: "日程", refreshInterval: Span(seconds: 3600))
    calendar.events = [event, moved]
    calendar.todos = [todo]
    calendar.freeBusy = [busy]
    calendar.properties = [Property("X-TEST", value: "1")]
    calendar.components = [Component("X-OTHER", [Property("X-A", value: "b")])]
    let text = try written(calendar, .faithful)
    let result = read(text, .strict)
    #expect(result.findings.map(\.message.en) == [])
    var back = try #require(result.calendars.first)
    #expect(back.zones.count == 1)
    back.zones = []
    #expect(back == calendar)
  }

  @Test(
    "a finding points at its line and column",
    arguments: [
      (calendarText("DTSTART:20261399"), "invalid-calendar-value", 6, 9),
      (calendarText("RRULE:FREQ=DAILY;COUNT=0"), "invalid-calendar-value", 6, 18),
      (calendarText("SUMMARY"), "malformed-calendar-line", 6, 8),
      (calendarText("ATTENDEE;CN=\"a:mailto:b@c"), "malformed-calendar-line", 6, 13),
      (calendarText("SUMMARY:会议\u{1}"), "invalid-calendar-encoding", 6, 11),
      (calendarText("END:VTODO"), "unbalanced-component", 6, 5),
      ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "unbalanced-component", 1, 1),
      ("hello: world", "malformed-calendar-line", 1, 7),
      ("<!DOCTYPE html>", "not-a-calendar", 1, 1),
      ("BEGIN:VCALENDAR\r\nVERSION:1.0\r\nEND:VCALENDAR\r\n", "not-a-calendar", 2, 9),
      (calendarText("DURATION:-PT1H"), "invalid-calendar-value", 6, 10),
      (calendarText("EXRULE:FREQ=DAILY"), "invalid-calendar-value", 6, 8),
      (
        calendarText("BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:15", "END:VALARM"),
        "invalid-calendar-value", 8, 9
      ),
      (calendarText("ATTENDEE;CN=a\"b\":mailto:b@c"), "tolerated-calendar-text", 6, 1),
      ("", "not-a-calendar", 1, 1),
    ])
  func places(_ text: String, _ id: String, _ line: Int, _ column: Int) {
    let found = read(text).findings.first { $0.kind.id == id }
    #expect(found?.location?.position == SourcePosition(line: line, column: column))
  }

  @Test("Outlook's, libical's and bare zones are known for what they are")
  func zoneNames() {
    for id in [
      "China Standard Time", "/freeassociation.sourceforge.net/Asia/Shanghai", "Asia/Shanghai",
      "\"China Standard Time\"", "中国标准时间", "北京时间", "Asia/Beijing", "GMT+8", "UTC+08:00",
      "GMT+0800",
    ] {
      let result = read(calendarText("DTSTART;TZID=\(id):20261203T093000"))
      #expect(result.calendars.first?.events.first?.start == beijing("2026-12-03 09:30"))
    }
  }

  @Test("a zone named by its offset has plus in the east, and stays unknown where it is no offset")
  func offsetZones() {
    for (id, zone) in [
      ("UTC-05", "Etc/GMT+5"), ("GMT-0500", "Etc/GMT+5"), ("UTC+9", "Etc/GMT-9"), ("GMT+0", "UTC"),
      ("Etc/GMT-8", "Etc/GMT-8"), ("GMT+5:30", "GMT+5:30"), ("UTC+15", "UTC+15"), ("GMT+", "GMT+"),
      ("CST", "CST"),
    ] {
      let result = read(calendarText("DTSTART;TZID=\(id):20261203T093000"))
      let start = result.calendars.first?.events.first?.start
      #expect(start == .zoned(local("2026-12-03 09:30"), zone: zone))
    }
  }

  @Test("a file's own definition says what the sign of an offset means")
  func definedOffset() {
    let zone =
      "BEGIN:VTIMEZONE\r\nTZID:GMT+8\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
      + "TZOFFSETFROM:-0800\r\nTZOFFSETTO:-0800\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    let text = calendarText("DTSTART;TZID=GMT+8:20261203T093000", "DTEND:20261203T183000Z")
      .replacing("BEGIN:VEVENT", with: zone + "BEGIN:VEVENT")
    let calendar = read(text).calendars.first
    let day = Day(number: 20_790)
    let found = calendar?.occurrences(from: day, to: day).first
    #expect(found?.start == .zoned(local("2026-12-03 09:30"), zone: "GMT+8"))
    #expect(found?.end == .zoned(local("2026-12-03 10:30"), zone: "GMT+8"))
  }

  @Test(
    "a rule with COUNT and UNTIL ends with whichever comes first",
    arguments: [
      ("COUNT=5;UNTIL=20261205T093000", 3), ("UNTIL=20261205T093000;COUNT=5", 3),
      ("COUNT=2;UNTIL=20261215T093000", 2), ("COUNT=3;UNTIL=20261205T093000", 3),
    ])
  func twoEnds(_ ends: String, _ count: Int) {
    let text = calendarText("DTSTART:20261203T093000", "RRULE:FREQ=DAILY;\(ends)")
    func found(_ result: CalendarReader.Result) -> Int? {
      result.calendars.first?.occurrences(from: Day(number: 20_700), to: Day(number: 21_100)).count
    }
    #expect(found(read(text)) == count)
    #expect(read(text).findings.map(\.kind.id) == ["tolerated-calendar-text"])
    let source = SourceFile(name: "a.ics", text: text)
    #expect(CalendarLinter().findings(in: source).contains { $0.kind.id == "count-and-until" })
    let fixed = String(
      decoding: CalendarFixer(stamp: stamp).fix(source).bytes ?? [], as: UTF8.self)
    #expect(read(fixed).findings.isEmpty && found(read(fixed)) == count)
    #expect(fixed.contains("COUNT") != fixed.contains("UNTIL"))
  }

  @Test(
    "an address in angle brackets is the address within them",
    arguments: ["mailto:<a@b.cn>", "<a@b.cn>", "mailto:李 <a@b.cn>", "<MAILTO:a@b.cn>"])
  func angleBrackets(_ written: String) throws {
    let text = calendarText("ORGANIZER;CN=王:\(written)", "ATTENDEE:\(written)")
    let event = try #require(read(text).calendars.first?.events.first)
    #expect(event.organizer?.address.lowercased() == "mailto:a@b.cn")
    #expect(event.organizer?.name == "王")
    #expect(event.attendees.map { $0.address.lowercased() } == ["mailto:a@b.cn"])
    let name = written.contains("李") ? "李" : nil
    #expect(event.attendees.first?.name == name)
    let source = SourceFile(name: "a.ics", text: text)
    func bad(_ source: SourceFile) -> Int {
      CalendarLinter().findings(in: source).count { $0.kind.id == "invalid-calendar-address" }
    }
    #expect(bad(source) == 2)
    let fixed = try #require(CalendarFixer(stamp: stamp).fix(source).bytes)
    let mended = SourceFile(name: "a.ics", bytes: fixed)
    #expect(bad(mended) == 0)
    #expect(
      CalendarReader().read(mended).calendars.first?.events.first?.attendees == event.attendees)
  }

  @Test("zones with colons are read without the quotes that they need, and with a warning")
  func colonsInZones() {
    for (id, start) in [
      ("tzone://Microsoft/Utc", DateTime.zoned(local("2026-12-03 09:30"), zone: "UTC")),
      ("(UTC+08:00) Beijing\\, Chongqing\\, Hong Kong", beijing("2026-12-03 09:30")),
    ] {
      let lines = ["DTSTART;TZID=\(id):20261203T093000", "EXDATE;TZID=\(id):20261204T093000"]
      let result = read(calendarText(lines[0], lines[1]))
      #expect(result.calendars.first?.events.first?.start == start)
      #expect(result.calendars.first?.events.first?.exceptions.count == 1)
      #expect(
        result.findings.map(\.kind.id) == Array(repeating: "tolerated-calendar-text", count: 2))
    }
    // Elsewhere the first colon ends the parameters.
    for value in ["x:20261203", "2;VALUE=X:20261203"] {
      let other = read(calendarText("DTSTART;TZID=Asia/Shanghai:\(value)"))
      #expect(other.findings.map(\.message.en) == ["‘\(value)’ is no value of DTSTART"])
    }
    let extended = read(calendarText("DTSTART;TZID=Asia/Shanghai:2026-12-03T09:30:00"))
    #expect(
      extended.findings.map(\.message.en) == ["‘2026-12-03T09:30:00’ is no value of DTSTART"])
    let other = read(calendarText("X-PLACE;TZID=a:http://b.cn/", "DTSTART:20261203T093000"))
    #expect(other.calendars.first?.events.first?.properties.first?.value == "http://b.cn/")
  }

  @Test("a TZID is text: escaped in its VTIMEZONE it is the same zone")
  func escapedZone() {
    let text = calendarText("DTSTART;TZID=\"East, West\":20261203T093000").replacing(
      "BEGIN:VEVENT",
      with: [
        "BEGIN:VTIMEZONE", "TZID:East\\, West", "BEGIN:STANDARD", "DTSTART:19700101T000000",
        "TZOFFSETFROM:+0300", "TZOFFSETTO:+0300", "END:STANDARD", "END:VTIMEZONE", "BEGIN:VEVENT",
      ].joined(separator: "\r\n"))
    #expect(read(text).findings.map(\.message.en) == [])
    let ids = CalendarLinter().findings(in: SourceFile(name: "a.ics", text: text)).map(\.kind.id)
    #expect(!ids.contains("undefined-zone"))
  }

  @Test("each zone of Windows is one that this machine knows")
  func windowsZones() {
    for (windows, name) in WindowsZones.iana {
      #expect(throws: Never.self, "\(windows)") { try Zone(named: name) }
    }
  }

  @Test("a byte order mark, bare line feeds and several calendars are read")
  func tolerated() {
    let one = calendarText("SUMMARY:会", "DTSTART:20261203T093000")
    let text = "\u{FEFF}" + (one + one).replacing("\r\n", with: "\n")
    let result = read(text)
    #expect(result.calendars.count == 2)
    #expect(result.findings.isEmpty)
    #expect(
      read(text, .strict).findings.map(\.message.en) == [
        "the file begins with a byte order mark", "lines end with CRLF",
      ])
    #expect(result.calendars.first?.events.first?.start == .floating(local("2026-12-03 09:30")))
  }

  @Test("a reply without an organizer is read")
  func replyWithoutOrganizer() {
    let text = calendarText("ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.cn")
      .replacing("PRODID:x", with: "PRODID:x\r\nMETHOD:REPLY")
    let calendar = read(text).calendars.first
    #expect(calendar?.method == .reply)
    #expect(calendar?.events.first?.attendees.first?.participation == .accepted)
    #expect(calendar?.events.first?.organizer == nil)
  }

}
