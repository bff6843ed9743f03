import CivilTime
import Foundation
import Mail
import Testing

@Suite struct MailMessageTests {
  private func message(subject: String = "会议邀请: 预算专题会", name: String = "云溪市委办公室")
    -> MailMessage
  {
    MailMessage(
      from: .init("office@example.cn", name: name), to: [.init("chen@example.cn", name: "陈国栋")],
      subject: subject, date: LocalDateTime(Day(number: 20_788), .midnight) + Minutes(545),
      zone: ZoneOffset(seconds: 28_800, abbreviation: "CST"), id: "abc@example.cn",
      body: .multipart(
        "mixed",
        [
          .multipart(
            "alternative",
            [
              .text("您好。\n"),
              MailPart(
                "text/calendar", [.init("method", "REQUEST"), .init("charset", "UTF-8")],
                bytes: Array("BEGIN:VCALENDAR\r\n".utf8)),
            ]),
          MailPart("application/pdf", bytes: [0, 255, 10, 13], fileName: "关于召开预算专题会的通知.pdf"),
        ]))
  }

  private func lines(_ message: MailMessage) -> [String] {
    String(decoding: message.bytes, as: UTF8.self).components(separatedBy: "\r\n")
  }

  @Test("every line is ASCII, ends with CRLF and is within 78 characters")
  func lineForm() {
    let long = message(
      subject: String(repeating: "关于召开全市经济工作会议的通知", count: 12),
      name: String(repeating: "云溪市", count: 30))
    #expect(long.bytes.allSatisfy { $0 < 0x80 })
    #expect(long.bytes.suffix(2) == [13, 10])
    for line in lines(long) {
      #expect(line.utf8.count <= 78, "\(line)")
      #expect(!line.contains("\n") && !line.contains("\r"))
    }
  }

  @Test("a line end in a subject or a name cannot begin a header of its own")
  func noInjection() {
    let nasty = message(subject: "a\r\nBcc: x@y", name: "b\r\nBcc: x@y")
    #expect(!lines(nasty).contains { $0.hasPrefix("Bcc") })
  }

  @Test("the date is that of the sender's clock, with its offset")
  func date() {
    #expect(lines(message()).contains("Date: Tue, 01 Dec 2026 09:05:00 +0800"))
  }

  @Test("the same values give the same bytes")
  func reproducible() {
    #expect(message().bytes == message().bytes)
  }
}
