import CivilTime
import Diagnostics
import ICalendar
import Meetings
import Publishing
import Testing

@Suite struct ImportedBusyTests {
  private func busy(_ events: String, address: String = "chen@x.cn") -> ImportedBusy {
    let text =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
      + events.replacing("\n", with: "\r\n") + "\r\nEND:VCALENDAR\r\n"
    let read = CalendarReader().read(SourceFile(name: "a.ics", text: text))
    return ImportedBusy(
      read.calendars, address: address, zone: .china, range: Sample.day...Sample.day + 7,
      isOwn: { $0.hasSuffix("@banhui") })
  }

  private func event(
    _ more: String, uid: String = "a", start: String = "20261203T010000Z",
    end: String = "20261203T020000Z"
  ) -> ImportedBusy {
    busy(
      "BEGIN:VEVENT\nUID:\(uid)\nDTSTAMP:20261101T000000Z\nDTSTART:\(start)\nDTEND:\(end)\n\(more)END:VEVENT"
    )
  }

  private func words(_ busy: ImportedBusy) -> [String] {
    busy.spans.map { span in
      "\(span.interval.start)–\(span.interval.end)\(span.isTentative ? " ?" : "")"
        + (span.reason.isEmpty ? "" : " \(span.reason)")
    }
  }

  @Test("an event counts on the office's clock, with its title")
  func plain() {
    #expect(words(event("SUMMARY:省厅会议\n")) == ["2026-12-03 09:00–2026-12-03 10:00 省厅会议"])
  }

  @Test("a private title is not kept")
  func privateTitle() {
    #expect(words(event("SUMMARY:看病\nCLASS:PRIVATE\n")) == ["2026-12-03 09:00–2026-12-03 10:00"])
  }

  @Test(
    "what leaves the time free, is called off or declined does not count",
    arguments: [
      ("TRANSP:TRANSPARENT\n", ImportedBusy.Skipped.transparent),
      ("X-MICROSOFT-CDO-BUSYSTATUS:FREE\n", .transparent), ("STATUS:CANCELLED\n", .cancelled),
      ("ATTENDEE;PARTSTAT=DECLINED:mailto:CHEN@x.cn\n", .declined),
    ])
  func free(_ line: String, _ reason: ImportedBusy.Skipped) {
    let busy = event(line)
    #expect(busy.spans.isEmpty)
    #expect(busy.skipped == [reason: 1])
  }

  @Test(
    "tentative ones and those not answered yet are wishes",
    arguments: [
      "STATUS:TENTATIVE\n", "ATTENDEE;PARTSTAT=TENTATIVE:mailto:chen@x.cn\n",
      "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:chen@x.cn\n", "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE\n",
    ])
  func tentative(_ line: String) {
    #expect(event(line).spans.map(\.isTentative) == [true])
    #expect(
      event("ATTENDEE;PARTSTAT=DECLINED:mailto:other@x.cn\n").spans.map(\.isTentative) == [false])
  }

  @Test("our own meetings do not stand in our way")
  func own() {
    let busy = event("", uid: "1@banhui")
    #expect(busy.spans.isEmpty)
    #expect(busy.skipped == [.own: 1])
  }

  @Test("zones of Windows, floating times and whole days")
  func zones() {
    let windows = busy(
      "BEGIN:VEVENT\nUID:a\nDTSTAMP:20261101T000000Z\nDTSTART;TZID=Tokyo Standard Time:20261203T100000\nDTEND;TZID=Tokyo Standard Time:20261203T110000\nEND:VEVENT"
    )
    #expect(words(windows) == ["2026-12-03 09:00–2026-12-03 10:00"])
    #expect(
      words(event("", start: "20261203T090000", end: "20261203T093000"))
        == ["2026-12-03 09:00–2026-12-03 09:30"])
    let day = busy(
      "BEGIN:VEVENT\nUID:a\nDTSTAMP:20261101T000000Z\nDTSTART;VALUE=DATE:20261204\nDTEND;VALUE=DATE:20261206\nEND:VEVENT"
    )
    #expect(words(day) == ["2026-12-04 00:00–2026-12-06 00:00"])
    #expect(day.wholeDays == 1)
  }

  @Test("a zone that only the file defines is known")
  func definedZone() {
    let zone =
      "BEGIN:VTIMEZONE\nTZID:Customized Time Zone\nBEGIN:STANDARD\nDTSTART:16010101T000000\n"
      + "TZOFFSETFROM:+0530\nTZOFFSETTO:+0530\nEND:STANDARD\nEND:VTIMEZONE\n"
    let found = busy(
      zone + "BEGIN:VEVENT\nUID:a\nDTSTAMP:20261101T000000Z\n"
        + "DTSTART;TZID=Customized Time Zone:20261203T090000\n"
        + "DTEND;TZID=Customized Time Zone:20261203T100000\nEND:VEVENT")
    #expect(words(found) == ["2026-12-03 11:30–2026-12-03 12:30"])
    #expect(found.skipped == [:])
  }

  @Test("what has no length, or no end that could be reached, is counted as left out")
  func leftOut() {
    let backwards = event("", end: "20261203T000000Z")
    #expect(words(backwards) == [])
    #expect(backwards.skipped == [.empty: 1])
    let endless = event(
      "RRULE:FREQ=MINUTELY;BYHOUR=3;BYMINUTE=7;BYSETPOS=2\n", start: "20200101T000000Z",
      end: "20200101T000001Z")
    #expect(endless.skipped == [.unfinished: 1])
  }

  @Test("a recurring event counts at each occurrence, overrides and exceptions applied")
  func recurring() {
    let busy = busy(
      """
      BEGIN:VEVENT
      UID:a
      DTSTAMP:20261101T000000Z
      DTSTART;TZID=Asia/Shanghai:20261130T090000
      DTEND;TZID=Asia/Shanghai:20261130T100000
      RRULE:FREQ=DAILY;COUNT=8
      EXDATE;TZID=Asia/Shanghai:20261204T090000
      END:VEVENT
      BEGIN:VEVENT
      UID:a
      DTSTAMP:20261101T000000Z
      RECURRENCE-ID;TZID=Asia/Shanghai:20261205T090000
      DTSTART;TZID=Asia/Shanghai:20261205T150000
      DTEND;TZID=Asia/Shanghai:20261205T153000
      END:VEVENT
      """)
    #expect(
      words(busy) == [
        "2026-12-03 09:00–2026-12-03 10:00", "2026-12-05 15:00–2026-12-05 15:30",
        "2026-12-06 09:00–2026-12-06 10:00", "2026-12-07 09:00–2026-12-07 10:00",
      ])
  }

  @Test("free/busy entries count by their kind")
  func freeBusy() {
    let busy = busy(
      """
      BEGIN:VFREEBUSY
      UID:f
      DTSTAMP:20261101T000000Z
      FREEBUSY:20261203T010000Z/20261203T020000Z,20261203T060000Z/PT30M
      FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261204T010000Z/20261204T020000Z
      FREEBUSY;FBTYPE=FREE:20261205T010000Z/20261205T020000Z
      END:VFREEBUSY
      """)
    #expect(
      words(busy) == [
        "2026-12-03 09:00–2026-12-03 10:00", "2026-12-03 14:00–2026-12-03 14:30",
        "2026-12-04 09:00–2026-12-04 10:00 ?",
      ])
  }

  @Test("what we publish as free/busy is read back as it was")
  func roundTrip() throws {
    var office = Sample.office
    office.people[0].busy = [
      BusySpan(Interval(start: Sample.time(15), length: Minutes(45)), isTentative: true)
    ]
    let calendar = try BusyTimes(schedule: Sample.schedule(), office: office)
      .person(office.people[0])
    let bytes = try CalendarWriter(stamp: Sample.time(8)).write(calendar)
    let read = CalendarReader().read(SourceFile(name: "a.ifb", bytes: bytes))
    let busy = ImportedBusy(
      read.calendars, address: "", zone: .china, range: office.horizon, isOwn: { _ in false })
    #expect(
      words(busy) == ["2026-12-03 09:00–2026-12-03 11:00", "2026-12-03 15:00–2026-12-03 15:45 ?"])
  }
}
