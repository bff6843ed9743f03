import CivilTime
import ICalendar
import Testing

/// What a correct exporter does; each of these breaks for some client otherwise.
@Suite struct ExporterRulesTests {
  @Test("every zone that a time is in is defined in the same file, under its plain name")
  func zonesAreDefined() throws {
    var event = meeting()
    event.exceptions = [beijing("2026-12-10 09:30")]
    event.rules = [RecurrenceRule(.weekly, end: .count(3))]
    let text = lines(try written(event))
    #expect(text.filter { $0.hasPrefix("TZID:") } == ["TZID:Asia/Shanghai"])
    let block = text.drop { $0 != "BEGIN:VTIMEZONE" }.prefix { $0 != "END:VTIMEZONE" }
    #expect(
      Array(block) == [
        "BEGIN:VTIMEZONE", "TZID:Asia/Shanghai", "BEGIN:STANDARD", "DTSTART:19700101T000000",
        "TZOFFSETFROM:+0800", "TZOFFSETTO:+0800", "TZNAME:CST", "END:STANDARD",
      ])
    #expect(text.contains("DTSTART;TZID=Asia/Shanghai:20261203T093000"))
    #expect(text.contains("EXDATE;TZID=Asia/Shanghai:20261210T093000"))
  }

  @Test("a time never carries both a zone and a Z")
  func noZoneWithZ() throws {
    var event = meeting()
    event.rules = [RecurrenceRule(.daily, end: .until(.instant(Instant(utc: stamp))))]
    event.exceptions = [.utc(local("2026-12-10 01:30"))]
    let text = lines(try written(event))
    #expect(!text.contains { $0.contains("TZID=") && $0.hasSuffix("Z") })
    #expect(text.contains("EXDATE;TZID=Asia/Shanghai:20261210T093000"))
  }

  @Test("an unknown zone is an error and never taken for UTC")
  func unknownZone() {
    var calendar = Calendar()
    calendar.events = [
      Event(
        uid: "a", summary: "会", start: .zoned(local("2026-12-03 09:30"), zone: "Mars/Olympus"),
        end: .zoned(local("2026-12-03 10:30"), zone: "Mars/Olympus"))
    ]
    #expect(refusals(calendar) == ["unknown-zone"])
  }

  @Test("an event has UID, DTSTAMP in UTC, DTSTART, DTEND and SUMMARY")
  func completeEvents() throws {
    var event = meeting()
    event.extent = .duration(.minutes(90))
    let text = lines(try written(event))
    for line in [
      "UID:m1@example.gov.cn", "DTSTAMP:20261120T010000Z",
      "DTSTART;TZID=Asia/Shanghai:20261203T093000", "DTEND;TZID=Asia/Shanghai:20261203T110000",
      "SUMMARY:常务会议",
    ] { #expect(text.contains(line)) }

    var bare = Calendar()
    bare.events = [Event(uid: "", summary: nil)]
    #expect(Set(refusals(bare)) == ["incomplete-calendar-item"])
    bare.events = [meeting()]
    bare.events[0].extent = .unstated
    #expect(refusals(bare) == ["incomplete-calendar-item"])
  }

  @Test("an all-day event is of type DATE and ends on the day after its last")
  func allDay() throws {
    let day = try #require(Day(year: 2026, month: 12, day: 3))
    let text = lines(try written(Event(uid: "d", summary: "值班", start: .date(day))))
    #expect(text.contains("DTSTART;VALUE=DATE:20261203"))
    #expect(text.contains("DTEND;VALUE=DATE:20261204"))
    var calendar = Calendar()
    calendar.events = [Event(uid: "d", summary: "值班", start: .date(day), end: .date(day))]
    #expect(refusals(calendar) == ["calendar-end-before-start"])
    calendar.events[0].extent = .end(beijing("2026-12-04 09:00"))
    #expect(refusals(calendar) == ["mixed-value-types"])
  }

  @Test("a UID with its RECURRENCE-ID occurs once in a file")
  func uniqueUIDs() {
    var calendar = Calendar()
    calendar.events = [meeting(), meeting()]
    #expect(refusals(calendar) == ["duplicate-uid"])
    calendar.events[1].recurrenceID = RecurrenceID(beijing("2026-12-03 09:30"))
    #expect(refusals(calendar) == [])
  }

  @Test("a file holds one calendar, all its items within")
  func oneCalendar() throws {
    var calendar = Calendar(method: .publish)
    calendar.events = [meeting("m1"), meeting("m2"), meeting("m3")]
    calendar.todos = [Todo(uid: "t", summary: "印会议材料")]
    let text = lines(try written(calendar))
    #expect(text.count { $0 == "BEGIN:VCALENDAR" } == 1)
    #expect(text.first == "BEGIN:VCALENDAR")
    #expect(text.firstIndex(of: "END:VCALENDAR") == text.count - 1)
    #expect(text.count { $0 == "BEGIN:VEVENT" } == 3)
  }

  @Test("a message holds one meeting, an organizer and attendees")
  func oneMeetingToAMessage() {
    #expect(refusals(.request([invitation()])) == [])
    var other = invitation()
    other.uid = "m2@example.gov.cn"
    #expect(refusals(.request([invitation(), other])) == ["invalid-itip-message"])
    #expect(
      refusals(.request([meeting()])) == ["invalid-itip-message", "invalid-itip-message"])
    var batch = Calendar(method: .publish)
    batch.events = [meeting(), meeting("m2@example.gov.cn")]
    #expect(refusals(batch) == [])
  }

  @Test("an invitation names everyone as clients expect it")
  func invitationProperties() throws {
    let text = lines(try written(.request([invitation()])))
    #expect(text.contains("METHOD:REQUEST"))
    #expect(text.contains("ORGANIZER;CN=市委办公室:mailto:office@example.gov.cn"))
    #expect(
      text.contains(
        "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=张三"
          + ":mailto:zhang@example.gov.cn"))
    #expect(text.contains("SEQUENCE:0"))
  }

  @Test("a cancellation keeps the UID and says so twice")
  func cancellation() throws {
    var event = invitation()
    event.sequence = 3
    let text = lines(try written(.cancel([event])))
    for line in ["METHOD:CANCEL", "STATUS:CANCELLED", "UID:m1@example.gov.cn", "SEQUENCE:3"] {
      #expect(text.contains(line))
    }
  }

  @Test("SEQUENCE rises with the time, the place and the calling off, and with nothing else")
  func sequenceRises() {
    var old = invitation()
    old.sequence = 4
    var new = old
    #expect(new.sequence(after: nil) == 4)
    #expect(new.sequence(after: old) == 4)
    new.summary = "常务会议（扩大）"
    #expect(new.sequence(after: old) == 4)
    new.location = "二号会议室"
    #expect(new.sequence(after: old) == 5)
    new = old
    new.start = beijing("2026-12-03 10:00")
    #expect(new.sequence(after: old) == 5)
    new = old
    new.status = .cancelled
    #expect(new.sequence(after: old) == 5)
    new = old
    new.extent = .duration(.minutes(90))
    #expect(new.sequence(after: old) == 4)
  }

  @Test("lines end with CRLF, begin with BEGIN and hold at most 75 octets of whole characters")
  func folding() throws {
    var event = meeting()
    let family = "👨‍👩‍👧‍👦"
    event.description =
      String(repeating: "关于召开会议的通知,;\\\n", count: 40)
      + String(repeating: family, count: 30)
    event.summary = "会" + String(repeating: "议", count: 60)
    let text = try written(event)
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    let physical = text.components(separatedBy: "\r\n")
    #expect(!physical.contains { $0.utf8.contains(0x0A) || $0.utf8.contains(0x0D) })
    #expect(physical.allSatisfy { $0.utf8.count <= 75 })
    #expect(physical.contains { $0.utf8.count > 70 })
    // No line ends within an escape, a family or before the value has begun.
    for line in physical.dropLast() {
      let trailing = line.reversed().prefix { $0 == "\\" }.count
      #expect(trailing % 2 == 0)
      #expect(
        line.count { String($0) == family } * 7
          == line.unicodeScalars.count {
            (0x1F300...0x1FAFF).contains($0.value) || $0.value == 0x200D
          })
    }
    #expect(physical.contains { $0.hasPrefix("SUMMARY:会议") })
  }

  @Test("text is escaped once")
  func escapedOnce() throws {
    var event = meeting()
    event.summary = "一,二;三\\四"
    event.description = "甲\n乙\r\n丙\\n"
    let text = lines(try written(event))
    #expect(text.contains("SUMMARY:一\\,二\\;三\\\\四"))
    #expect(text.contains("DESCRIPTION:甲\\n乙\\n丙\\\\n"))
  }

  @Test("title and place are one line without blanks around them")
  func singleLines() throws {
    var event = meeting()
    event.summary = "  常务会议\n（第三次） "
    event.location = "市委大院\r\n一号会议室\n"
    let text = lines(try written(event))
    #expect(text.contains("SUMMARY:常务会议 （第三次）"))
    #expect(text.contains("LOCATION:市委大院 一号会议室"))
  }

  @Test("exceptions stand one to a line")
  func exceptionLines() throws {
    var event = meeting()
    event.rules = [RecurrenceRule(.daily, end: .count(5))]
    event.exceptions = [beijing("2026-12-04 09:30"), beijing("2026-12-05 09:30")]
    let text = lines(try written(event))
    #expect(text.filter { $0.hasPrefix("EXDATE") }.count == 2)
    #expect(!text.contains { $0.hasPrefix("EXDATE") && $0.contains(",") })
    var calendar = Calendar()
    calendar.events = [event]
    calendar.events[0].exceptions = [.date(local("2026-12-04 00:00").day)]
    #expect(refusals(calendar) == ["mixed-value-types"])
  }

  @Test("a rule ends in UTC where its start is in a zone, and on a day where that is a day")
  func endOfRule() throws {
    var event = meeting()
    event.rules = [RecurrenceRule(.weekly, end: .until(.local(local("2026-12-24 09:30"))))]
    #expect(lines(try written(event)).contains("RRULE:FREQ=WEEKLY;UNTIL=20261224T013000Z"))
    let day = try #require(Day(year: 2026, month: 12, day: 3))
    var duty = Event(uid: "d", summary: "值班", start: .date(day))
    duty.rules = [RecurrenceRule(.daily, end: .until(.local(local("2026-12-24 00:00"))))]
    #expect(lines(try written(duty)).contains("RRULE:FREQ=DAILY;UNTIL=20261224"))
  }

  @Test("a day of the month every year is written with its month")
  func yearlyMonthDay() throws {
    var event = meeting()
    event.rules = [RecurrenceRule(.yearly, monthDays: [3])]
    let text = lines(try written(event))
    #expect(
      text.contains("RRULE:FREQ=YEARLY;BYMONTHDAY=3;BYMONTH=12"))
  }

  @Test("a feed says what it is, and nothing else does")
  func feedProperties() throws {
    var calendar = Calendar(method: .publish)
    calendar.events = [meeting()]
    let words = ["NAME:", "X-WR-CALNAME", "REFRESH-INTERVAL", "SOURCE", "X-PUBLISHED-TTL"]
    var text = lines(try written(calendar))
    #expect(!text.contains { line in words.contains { line.hasPrefix($0) } })
    calendar.feed = Calendar.Feed(
      name: "市委日程", refreshInterval: Span(seconds: 43_200), source: "https://example.gov.cn/a.ics")
    text = lines(try written(calendar))
    for line in [
      "NAME:市委日程", "X-WR-CALNAME:市委日程", "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
      "SOURCE;VALUE=URI:https://example.gov.cn/a.ics",
    ] { #expect(text.contains(line)) }
    var message = Calendar.request([invitation()])
    message.feed = calendar.feed
    #expect(refusals(message) == ["invalid-itip-message"])
  }

  @Test("quotes in a name are written as RFC 6868 has it")
  func quotesInNames() throws {
    var event = invitation()
    event.attendees[0].name = "张\"三\"^; 处长"
    let text = lines(try written(event))
    #expect(text.contains { $0.contains(";CN=\"张^'三^'^^; 处长\":mailto:zhang") })
  }

  @Test("the same values give the same bytes")
  func reproducible() throws {
    var calendar = Calendar()
    calendar.events = [invitation(), meeting("m2")]
    #expect(try written(calendar) == written(calendar))
  }

  @Test("a value that would break its line is refused")
  func brokenValues() {
    var calendar = Calendar()
    calendar.events = [meeting()]
    calendar.events[0].properties = [Property("X-A", value: "a\r\nATTENDEE:mailto:x@y")]
    #expect(refusals(calendar) == ["unwritable-property"])
    calendar.events = [meeting()]
    calendar.events[0].url = "not an address"
    #expect(refusals(calendar) == ["invalid-calendar-address"])
  }
}
