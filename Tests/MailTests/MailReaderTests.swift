import CivilTime
import Foundation
import Mail
import Testing

@Suite struct MailReaderTests {
  private func read(_ text: String) -> MailReader.Message {
    MailReader().read(Array(text.replacing("\n", with: "\r\n").utf8))
  }

  private func text(_ part: MailReader.Part) -> String {
    String(decoding: part.bytes, as: UTF8.self)
  }

  @Test("what we write is read back: parts, names, text and bytes")
  func ownMail() {
    let message = MailMessage(
      from: .init("office@example.cn", name: "云溪市委办公室"), to: [.init("chen@example.cn")],
      subject: String(repeating: "关于召开会议的通知", count: 10),
      date: LocalDateTime(Day(number: 20_788), .midnight),
      zone: ZoneOffset(seconds: 28_800, abbreviation: "CST"), id: "a@example.cn",
      body: .multipart(
        "mixed",
        [
          .multipart(
            "alternative",
            [
              .text("您好。\n"),
              MailPart("text/calendar", [.init("charset", "UTF-8")], bytes: [66, 13, 10]),
            ]),
          MailPart(
            "application/pdf", bytes: (0...255).map { $0 },
            fileName: String(repeating: "关于召开会议的通知", count: 5) + "\"一\".pdf"),
        ]))
    let read = MailReader().read(message.bytes)
    #expect(read.from == "云溪市委办公室 <office@example.cn>")
    #expect(read.subject == message.subject)
    #expect(read.parts.map(\.type) == ["text/plain", "text/calendar", "application/pdf"])
    #expect(text(read.parts[0]) == "您好。\n")
    #expect(read.parts[1].bytes == [66, 13, 10])
    #expect(read.parts[2].bytes == (0...255).map { $0 })
    #expect(
      read.parts[2].fileName == String(repeating: "关于召开会议的通知", count: 5) + "\"一\".pdf")
    #expect(!read.isCut)
  }

  @Test("quoted-printable in GB18030, as older programs send it")
  func oldChineseMail() {
    let read = read(
      """
      Subject: =?gb2312?Q?=BB=E1=D2=E9?= =?GBK?B?zajWqg==?=
      Content-Type: text/calendar; charset="GB2312"; method=REPLY
      Content-Transfer-Encoding: quoted-printable

      SUMMARY:=BB=E1=
      =D2=E9
      """)
    #expect(read.subject == "会议通知")
    #expect(read.parts.map(text) == ["SUMMARY:会议"])
  }

  @Test("a mail that was passed on as an attachment is looked into")
  func forwarded() {
    let read = read(
      """
      Content-Type: multipart/mixed; boundary="a b"

      preamble
      --a b
      Content-Type: message/rfc822

      Content-Type: multipart/alternative; boundary=inner

      --inner
      Content-Type: text/calendar

      BEGIN
      --inner--
      --a b--
      epilogue
      """)
    #expect(read.parts.map(\.type) == ["text/calendar"])
    #expect(read.parts.map(text) == ["BEGIN\r\n"])
  }

  @Test("a mail without its last boundary, or without any, gives what it has")
  func broken() {
    #expect(
      read("Content-Type: multipart/mixed; boundary=x\n\n--x\n\nabc").parts.map(text) == ["abc"])
    #expect(read("Content-Type: multipart/mixed; boundary=x\n\nabc").parts.isEmpty)
    #expect(read("Content-Type: multipart/mixed\n\nabc").parts.map(text) == ["abc"])
    #expect(read("").parts.map(text) == [""])
  }

  @Test("parts within parts and parts without number are cut off")
  func limits() {
    var deep = ""
    for level in 0..<500 {
      deep += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n"
    }
    #expect(read(deep).isCut)
    let many =
      "Content-Type: multipart/mixed; boundary=x\n\n"
      + String(repeating: "--x\n\na\n", count: 50_000)
    let cut = read(many)
    #expect(cut.isCut)
    #expect(cut.parts.count <= 202)
    var small = MailReader.Limits()
    small.size = 10
    #expect(MailReader(small).read(Array(many.utf8)).isCut)
  }

  @Test("whatever the bytes, there is an answer", arguments: 0..<200)
  func random(_ seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    let pieces = [
      "Content-Type: multipart/mixed; boundary=x\r\n", "\r\n", "--x\r\n", "--x--\r\n", "=?", "?=",
      "?B?", "=?UTF-8?Q?=E4=BC?=", "Content-Transfer-Encoding: base64\r\n",
      "filename*0*=UTF-8''%E4%",
      "Content-Disposition: attachment; ", "\"", ";", "=", "\n", "\u{FEFF}", "会", "From x\n",
      "Content-Type: message/rfc822\r\n\r\n", ": ", "\t",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<next(60) {
      if next(4) == 0 {
        bytes.append(UInt8(next(256)))
      } else {
        bytes += pieces[next(pieces.count)].utf8
      }
    }
    let message = MailReader().read(bytes)
    #expect(message.parts.reduce(0) { $0 + $1.bytes.count } <= bytes.count * 4 + 16)
    #expect(MailStore.messages(bytes).reduce(0) { $0 + $1.count } <= bytes.count)
  }

  @Test("an mbox is divided at From lines after empty lines, and quoted ones are given back")
  func mailbox() {
    let box =
      "From a@x Tue\nSubject: 1\n\nFrom here\n\n>From there\n\nFrom b@x Wed\nSubject: 2\n\nx\n"
    #expect(MailStore.isMailbox(Array(box.utf8)))
    let messages = MailStore.messages(Array(box.utf8)).map { String(decoding: $0, as: UTF8.self) }
    // Within a body a line that begins with From is quoted only after an empty line.
    #expect(messages.count == 3)
    #expect(messages.last == "Subject: 2\n\nx\n")
    #expect(messages.first == "Subject: 1\n\n")
    #expect(messages[1] == "\nFrom there\n\n")
    #expect(!MailStore.isMailbox(Array("Subject: x\n".utf8)))
  }
}
