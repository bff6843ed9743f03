import Foundation
import TestSupport
import Testing

/// An office from the first plan to a dropped meeting: everybody's calendar is right at the end of
/// every chapter.
@Suite struct InvitationStoryTests {
  private let people = ["甲", "乙", "丙", "丁"]
  private let meetings = """
    - {编号: weekly, 标题: 例会, 主持人: 甲, 出席: [乙, 丙], 时长: 1小时, 系列: {周期: 每周, 星期: 周一, 时间: 9:00}}
    - {编号: budget, 标题: 预算会, 主持人: 甲, 出席: [乙], 时长: 2小时, 可用时间: 12月8日上午, 会议室: [大会议室, 小会议室], 首选会议室: [大会议室]}
    - {编号: press, 标题: 通气会, 主持人: 丙, 出席: [丁, 戊], 时长: 1小时, 可用时间: 12月10日}
    """

  private func workspace() throws -> TemporaryFolder {
    let work = try TemporaryFolder()
    try work.write("单位名称: 办公室\n邮箱: office@x.cn\n排会周期: 2026-12-07 至 2026-12-25\n", to: "banhui.yaml")
    let rows = people.enumerated().map { "\($0 + 1),\($1),办公室,1380000000\($0),p\($0 + 1)@x.cn" }
    try work.write(
      (["编号,姓名,单位,手机,邮箱"] + rows + ["5,戊,办公室,13800000009,"]).joined(separator: "\n"),
      to: "people.csv")
    try work.write(
      "- {名称: 大会议室, 容量: 20}\n- {名称: 小会议室, 容量: 10}\n", to: "rooms.yaml")
    try work.write(meetings, to: "meetings.yaml")
    return work
  }

  private func run(_ work: TemporaryFolder, at hour: Int, _ arguments: String...) throws -> String {
    let result = try CommandLineTool.run(
      arguments + ["--now", "2026-12-01T\(hour < 10 ? "0" : "")\(hour):00"], in: work.path)
    try #require(result.status == 0, "\(arguments): \(result.errors)")
    return result.output
  }

  /// The mails of a round, those to each person in the order of their meetings.
  private func mails(_ work: TemporaryFolder, at hour: Int) -> [MailText] {
    let folder = "out/invitations/2026-12-01T\(hour < 10 ? "0" : "")\(hour)00"
    return work.snapshot().filter { $0.key.hasPrefix(folder) && $0.key.hasSuffix(".eml") }
      .sorted { $0.key < $1.key }
      .compactMap { MailText(String(decoding: $0.value, as: UTF8.self)) }
  }

  private func sequences(_ work: TemporaryFolder) throws -> [String: Int] {
    let text = try work.text("ledger.json")
    let ledger = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let meetings = ledger?["meetings"] as? [String: [String: Any]] ?? [:]
    return meetings.compactMapValues { $0["sequence"] as? Int }
  }

  private struct Place: Equatable {
    var title: String
    var start: String
    var end: String
    var room: String
  }

  private func schedule(_ work: TemporaryFolder) throws -> [String: Place] {
    var result: [String: Place] = [:]
    for line in try run(work, at: 8, "show", "--json").split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      func text(_ key: String) -> String { object?[key] as? String ?? "" }
      func compact(_ key: String) -> String {
        let digits = text(key).filter(\.isNumber)
        return digits.prefix(8) + "T" + digits.dropFirst(8).prefix(4) + "00"
      }
      result[text("meeting")] = Place(
        title: text("title"), start: compact("start"), end: compact("end"), room: text("room"))
    }
    return result
  }

  /// Who attends what, by the start of the meeting's id.
  private func attends(_ person: String, _ meeting: String) -> Bool {
    let table = ["weekly": "甲乙丙", "budget": "甲乙", "press": "丙丁"]
    return table.contains { meeting.hasPrefix($0.key) && $0.value.contains(person) }
  }

  private func expected(_ person: String, _ schedule: [String: Place]) -> Set<SimulatedClient.Entry>
  {
    Set(
      schedule.filter { attends(person, $0.key) }.map { _, place in
        SimulatedClient.Entry(
          summary: place.title, start: place.start, end: place.end, location: place.room)
      })
  }

  @Test("plan, invite, answers, a closed room, replan, invite, a dropped meeting, invite")
  func story() throws {
    let work = try workspace()
    var clients = Dictionary(uniqueKeysWithValues: people.map { ($0, SimulatedClient()) })
    func deliver(_ mails: [MailText]) {
      for mail in mails {
        let number = Int(mail.to.dropFirst().prefix { $0 != "@" }) ?? 0
        guard (1...people.count).contains(number) else {
          Issue.record("mail to \(mail.to)")
          continue
        }
        clients[people[number - 1]]?.receive(mail)
      }
    }
    func check(_ schedule: [String: Place]) {
      for person in people {
        #expect(clients[person]?.shown == expected(person, schedule), "\(person)")
        #expect(clients[person]?.stale == [], "\(person)")
      }
    }

    // Everybody is invited: a series in one message, the others one by one.
    _ = try run(work, at: 8, "plan", "--moves", "3000")
    let first = try schedule(work)
    #expect(first.count == 5)
    let table = try run(work, at: 9, "invite")
    #expect(table.contains("戊") && table.contains("13800000009"))
    let firstMails = mails(work, at: 9)
    #expect(firstMails.count == 7)
    deliver(firstMails)
    check(first)
    #expect(try run(work, at: 10, "invite") == "")
    #expect(Set(try sequences(work).values) == [0])

    // Answers come in.
    let budget = try #require(
      firstMails.first { $0.to == "p2@x.cn" && $0.events[0].value("SUMMARY") == "预算会" })
    let uid = try #require(budget.events[0].value("UID"))
    try work.write(
      """
      BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r
      UID:\(uid)\r\nDTSTAMP:20261201T030000Z\r\nSEQUENCE:0\r\nDTSTART:20261208T003000Z\r
      ATTENDEE;PARTSTAT=ACCEPTED:mailto:P2@x.cn\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n
      """, to: "reply.ics")
    #expect(try run(work, at: 11, "import", "replies", "reply.ics").contains("预算会  乙  参加"))
    #expect(try run(work, at: 11, "invite") == "")

    // The room of the budget meeting closes: only those who attend it hear of it.
    try work.write(
      "- {名称: 大会议室, 容量: 20, 停用: 12月8日}\n- {名称: 小会议室, 容量: 10}\n", to: "rooms.yaml")
    _ = try run(work, at: 11, "plan", "--moves", "3000")
    let second = try schedule(work)
    let moved = Set(second.filter { first[$0.key] != $0.value }.keys)
    #expect(moved.contains("budget"))
    _ = try run(work, at: 12, "invite")
    let secondMails = mails(work, at: 12)
    #expect(
      Set(secondMails.map(\.to))
        == Set(
          people.enumerated().filter { person in moved.contains { attends(person.element, $0) } }
            .map { "p\($0.offset + 1)@x.cn" }))
    #expect(secondMails.allSatisfy { $0.method == "REQUEST" })
    deliver(secondMails)
    check(second)
    for (meeting, sequence) in try sequences(work) {
      #expect(sequence == (moved.contains(meeting) ? 1 : 0), "\(meeting)")
    }
    // The answer was to the old invitation and counts no more for calendars.
    let again = try run(work, at: 12, "import", "replies", "reply.ics")
    #expect(again == "")

    // The press meeting is dropped.
    try work.write(
      meetings.split(separator: "\n").filter { !$0.contains("press") }.joined(separator: "\n"),
      to: "meetings.yaml")
    _ = try run(work, at: 13, "plan", "--moves", "3000")
    let third = try schedule(work)
    #expect(Set(third.keys) == Set(second.keys).subtracting(["press"]))
    let last = try run(work, at: 13, "invite")
    #expect(last.contains("戊"))
    let lastMails = mails(work, at: 13)
    #expect(Set(lastMails.map(\.to)) == ["p3@x.cn", "p4@x.cn"])
    #expect(lastMails.allSatisfy { $0.method == "CANCEL" })
    deliver(lastMails)
    check(third)
    #expect(try sequences(work)["press"] == 1)
    #expect(try run(work, at: 14, "invite") == "")
  }

  @Test("one occurrence of a series that moves is told of as that occurrence")
  func occurrence() throws {
    let work = try workspace()
    var client = SimulatedClient()
    func deliver(at hour: Int) -> [MailText] {
      let own = mails(work, at: hour).filter { $0.to == "p3@x.cn" }
      for mail in own { client.receive(mail) }
      return own
    }
    _ = try run(work, at: 8, "plan", "--moves", "3000")
    _ = try run(work, at: 9, "invite", "weekly")
    #expect(deliver(at: 9).count == 1)
    // The planner's file is open to edits by hand.
    var text = try work.text("schedule.yaml")
    text.replace("2026-12-14 09:00", with: "2026-12-14 15:00")
    text.replace("\"10:00\"", with: "\"10:00\"")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let edited = lines.enumerated().filter { index, line in
      !(line.contains("结束") && lines[index - 1].contains("15:00"))
    }.map(\.element)
    try work.write(edited.joined(separator: "\n"), to: "schedule.yaml")
    _ = try run(work, at: 10, "invite", "weekly")
    let told = deliver(at: 10)
    #expect(told.count == 1)
    #expect(told.first?.events.first?.value("RECURRENCE-ID") == "20261214T090000")
    let weekly = try schedule(work).filter { $0.key.hasPrefix("weekly") }
    #expect(weekly.count == 3)
    #expect(client.shown == expected("丙", weekly))
    #expect(client.stale == [])
  }

  @Test("undo takes back files and memory, and the next round is the same")
  func undo() throws {
    let work = try workspace()
    _ = try run(work, at: 8, "plan", "--moves", "3000")
    _ = try run(work, at: 9, "invite", "--no-notice")
    let files = work.snapshot().filter { $0.key.hasPrefix("out/") && $0.key.hasSuffix(".ics") }
    #expect(files.count == 7)
    _ = try run(work, at: 10, "undo")
    #expect(
      !work.snapshot().keys.contains {
        $0.hasPrefix("out/invitations/") && $0.contains(".") && !$0.hasSuffix("invitations")
      })
    _ = try run(work, at: 9, "invite", "--no-notice")
    #expect(
      work.snapshot().filter { $0.key.hasPrefix("out/") && $0.key.hasSuffix(".ics") } == files)
  }

  @Test("a sending run that breaks off resumes without sending twice")
  func sending() throws {
    let work = try workspace()
    _ = try run(work, at: 8, "plan", "--moves", "3000")
    // Fails at the third mail of the first run.
    try work.write(
      """
      n=$(ls sent 2>/dev/null | wc -l); mkdir -p sent
      if [ "$n" = 2 ] && [ ! -e failed ]; then touch failed; exit 75; fi
      cat > "sent/$n.eml"
      """, to: "send.sh")
    let arguments = ["invite", "--send", "sh send.sh", "--now", "2026-12-01T09:00"]
    let first = try CommandLineTool.run(arguments, in: work.path)
    #expect(first.status == 1)
    #expect(first.errors.contains("75"))
    let second = try CommandLineTool.run(arguments, in: work.path)
    #expect(second.status == 0, "\(second.errors)")
    let third = try CommandLineTool.run(arguments, in: work.path)
    #expect(third.output == "")
    let sent = work.snapshot().filter { $0.key.hasPrefix("sent/") }.map {
      String(decoding: $0.value, as: UTF8.self)
    }
    let ids = sent.compactMap { mail in
      mail.components(separatedBy: "\r\n").first { $0.hasPrefix("Message-ID:") }
    }
    #expect(ids.count == 7)
    #expect(Set(ids).count == 7)
    let undo = try CommandLineTool.run(["undo", "--now", "2026-12-01T10:00"], in: work.path)
    #expect(undo.status == 2, "what was sent cannot be taken back")
  }

  @Test("a sending run that is killed resumes, and the ledger is not written for each mail")
  func killed() throws {
    let work = try workspace()
    _ = try run(work, at: 8, "plan", "--moves", "3000")
    // Kills the run at the fourth mail; notes for each mail which file the ledger is.
    try work.write(
      """
      n=$(ls sent 2>/dev/null | wc -l); mkdir -p sent
      if [ "$n" = 3 ] && [ ! -e killed ]; then touch killed; kill -9 $PPID; exit 1; fi
      stat -c %i ledger.json >> files
      cat > "sent/$n.eml"
      """, to: "send.sh")
    let arguments = ["invite", "--send", "exec sh send.sh", "--now", "2026-12-01T09:00"]
    let first = try CommandLineTool.run(arguments, in: work.path)
    #expect(first.status != 0)
    let log = try work.text("ledger.sent").split(separator: "\n")
    // A mail about a whole series is several messages.
    #expect(log.count >= 3)
    #expect(Set(try work.text("files").split(separator: "\n")).count == 1)
    // The end of a line that was being written does no harm, and nothing else is taken back.
    try work.write(log.joined(separator: "\n") + "\n{\"meet", to: "ledger.sent")
    let undo = try CommandLineTool.run(["undo", "--now", "2026-12-01T09:30"], in: work.path)
    #expect(undo.status == 2, "what was sent cannot be taken back")
    #expect(try CommandLineTool.run(arguments, in: work.path).status == 0)
    #expect(!FileManager.default.fileExists(atPath: work.path + "/ledger.sent"))
    let ids = work.snapshot().filter { $0.key.hasPrefix("sent/") }.compactMap { mail in
      String(decoding: mail.value, as: UTF8.self).components(separatedBy: "\r\n")
        .first { $0.hasPrefix("Message-ID:") }
    }
    #expect(ids.count == 7)
    #expect(Set(ids).count == 7)
    #expect(try CommandLineTool.run(arguments, in: work.path).output == "")
  }

  @Test("a line of the log that cannot be read is an error, since a mail could go out twice")
  func damagedLog() throws {
    let work = try workspace()
    _ = try run(work, at: 8, "plan", "--moves", "3000")
    _ = try run(work, at: 9, "invite", "--no-notice")
    try work.write("{\"meeting\": 3}\n", to: "ledger.sent")
    let result = try CommandLineTool.run(
      ["invite", "--send", "true", "--now", "2026-12-01T09:00"], in: work.path)
    #expect(result.status == 2)
    #expect(result.errors.contains("ledger.sent:1:1"), "\(result.errors)")
  }

  @Test(
    "Python's email and icalendar read every mail as it was meant",
    .enabled(if: PythonMail.interpreter != nil, "icalendar is not installed: scripts/setup --tests")
  )
  func python() throws {
    let work = try workspace()
    _ = try run(work, at: 8, "plan", "--moves", "3000")
    let json = try run(work, at: 9, "invite", "--json")
    let result = try CommandLineTool.run(
      [Project.file("Tests/CommandTests/Fixtures/read_mail.py").path, "out/invitations"],
      in: work.path, environment: ["PYTHONUTF8": "1"],
      executable: try #require(PythonMail.interpreter))
    try #require(result.status == 0, "\(result.errors)")
    func objects(_ text: String) throws -> [[String: Any]] {
      try text.split(separator: "\n").compactMap {
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      }
    }
    let read = try objects(result.output)
    let meant = try objects(json).filter { $0["byHand"] as? Bool == false }
    #expect(read.count == 7)
    // The three occurrences of the series go in one mail to each of three people.
    #expect(meant.count == 13)
    #expect(
      Set(read.compactMap { $0["to"] as? String })
        == Set(meant.compactMap { $0["address"] as? String }))
    for mail in read {
      #expect(mail["method"] as? String == "REQUEST")
      #expect(mail["parameter"] as? String == "REQUEST")
      #expect(mail["from"] as? String == "office@x.cn")
      #expect(mail["organizer"] as? String == "mailto:office@x.cn")
      #expect(mail["date"] as? String == "2026-12-01T09:00:00+08:00")
      #expect((mail["start"] as? String)?.hasSuffix("+08:00") == true)
      let subject = mail["subject"] as? String ?? ""
      #expect(subject.hasPrefix("会议邀请: "))
      let attachments = mail["attachments"] as? [String] ?? []
      #expect(attachments.contains("invite.ics"))
      #expect(
        attachments.contains { $0.hasPrefix("关于召开\(subject.dropFirst(6))的通知.") }, "\(attachments)")
    }
  }
}

enum PythonMail {
  /// The project's environment for tests; nil where it lacks icalendar.
  static let interpreter: String? = [
    Project.file(".venv/bin/python").path, "/usr/bin/python3",
  ].first { path in
    guard FileManager.default.isExecutableFile(atPath: path) else { return false }
    let result = try? CommandLineTool.run(["-c", "import icalendar"], in: "/", executable: path)
    return result?.status == 0
  }
}
