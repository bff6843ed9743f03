import CivilTime
import ICalendar
import Mail
import Publishing
import Testing

@Suite struct InvitationMailTests {
  private func headers(_ method: ICalendar.Method) -> [String] {
    let mail = InvitationMail(
      method, title: "预算会", isUpdate: false, text: "您好。",
      calendar: Array("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".utf8)
    ).message(
      from: .init("office@example.cn", name: "办公室"), to: .init("chen@example.cn", name: "陈国栋"),
      date: LocalDateTime(Day(number: 20_788), .midnight),
      zone: ZoneOffset(seconds: 28_800, abbreviation: "CST"), id: "a@example.cn")
    return String(decoding: mail.bytes, as: UTF8.self).replacing("\r\n ", with: " ")
      .split(separator: "\r\n").map(String.init)
  }

  @Test("the calendar part says its method and its character set, as RFC 6047 §2.4 asks")
  func mediaType() {
    #expect(
      headers(.request).contains("Content-Type: text/calendar; method=REQUEST; charset=UTF-8"))
    #expect(headers(.cancel).contains("Content-Type: text/calendar; method=CANCEL; charset=UTF-8"))
  }
}
