import CivilTime
import Diagnostics
import Meetings
import TestSupport
import Testing

@testable import Workspace

@Suite struct AttendanceFileTests {
  private let day = Day(year: 2026, month: 12, day: 8) ?? Day(number: 0)

  private func office() -> Office {
    var office = Office(horizon: day...day)
    office.people = [
      Person(id: "1", name: "周明", unit: "甲"), Person(id: "2", name: "周明", unit: "乙"),
      Person(id: "3", name: "何雅琴", unit: "乙"), Person(id: "4", name: "欧阳, 静", unit: "乙"),
    ]
    office.meetings = [MeetingRequest(id: "m 1", title: "会", duration: Minutes(60))]
    return office
  }

  private func read(_ text: String) -> (replies: [Reply], ids: [String]) {
    let findings = Findings()
    let office = office()
    let reader = AttendanceReader(
      context: ReadingContext(findings: findings, reference: day),
      directory: Directory(office, findings: findings),
      meetings: MeetingNames(office.meetings, findings: findings))
    let file = YAMLFile(
      SourceFile(name: AttendanceFile.name, bytes: Array(text.utf8)), findings: findings)
    let replies = reader.read(file).map(\.value)
    return (replies, findings.diagnostics.map(\.kind.id))
  }

  private func added(_ replies: [Reply], to text: String?, _ language: Language = .zh) throws
    -> String
  {
    try AttendanceFile.text(adding: replies, to: text, office: office(), language: language)
  }

  private var samples: [Reply] {
    [
      Reply(meeting: "m 1", invitee: .person("1"), answer: .accepted, source: "REPLY: a@b.ics"),
      Reply(
        meeting: "m 1", invitee: .person("2"), answer: .delegated, reason: "出差: 去“省里”, 3天",
        approvedBy: "王", deputy: .person("4"), time: LocalDateTime(day, .midnight), sequence: 3),
      Reply(
        meeting: "m 1", invitee: .guest("赵教授"), answer: .declined,
        deputy: nil, companions: [Guest(name: "李", unit: "党校"), Guest(name: "", count: 2)]),
      Reply(
        meeting: "m 1", invitee: .person("3"), answer: .delegated,
        deputy: .guest(Guest(name: "孙", unit: "外单位"))),
      Reply(meeting: "m 1", invitee: .person("4"), answer: .tentative, reason: "#1 - yes"),
    ]
  }

  @Test("what is written is read back as it was", arguments: Language.allCases)
  func roundTrip(_ language: Language) throws {
    let result = read(try added(samples, to: nil, language))
    #expect(result.ids.isEmpty)
    #expect(result.replies == samples)
  }

  @Test("adding a reply leaves every byte that stood there")
  func keeps() throws {
    let text = """
      # 说明
      回执:
        # 领导
        - {会议: m 1, 人员: 何雅琴, 答复: 参加}   # 电话里说的
        - 会议: m 1
          人员: 1
          答复: 请假
      """
    let result = try added([samples[0]], to: text)
    #expect(result.hasPrefix(text))
    #expect(read(result).replies.count == 3)
    #expect(read(result).ids.isEmpty)
  }

  @Test("a file with the line ends of Windows is added to without a blank line")
  func windowsLineEnds() throws {
    let text = "# 说明\r\n- {会议: m 1, 人员: 何雅琴, 答复: 参加}\r\n"
    let result = try added([samples[0]], to: text)
    #expect(result.hasPrefix(text + "- {"))
    #expect(read(result).replies.count == 2)
    #expect(SignInFile.text(adding: [], to: "\u{FEFF}会议\r\n", office: office()).hasSuffix("议\r\n"))
  }

  @Test("a file that does not end in a list is refused rather than spoilt")
  func refuses() {
    for text in ["[{会议: m 1}]", "a: 1", "回执: 无", "- {会议: [", "回执: []\n其他: 1"] {
      #expect(throws: ListAppender.Failure.self) { try added([samples[0]], to: text) }
    }
  }

  @Test("an empty file, comments alone and an empty key can be added to")
  func empty() throws {
    for text in ["", "# 回执\n", "回执:\n"] {
      let result = try added([samples[0]], to: text)
      #expect(result.hasPrefix(text))
      #expect(read(result).replies == [samples[0]])
    }
  }

  @Test("every mistake of an entry is reported at once")
  func mistakes() {
    let result = read(
      """
      - {会议: x, 人员: 周明（甲）, 答复: 参加}
      - {会议: m 1, 人员: 周明, 答复: 参加}
      - {会议: m 1, 人员: 何雅芹, 答复: 来}
      - {会议: m 1, 人员: 何雅琴, 答复: 来}
      - {会议: m 1, 人员: 何雅琴, 答复: 替会}
      - {会议: m 1, 人员: 何雅琴, 答复: 参加, 时间: 昨天}
      """)
    #expect(
      result.ids == [
        "unknown-meeting", "ambiguous-reference", "unknown-person", "bad-choice", "missing-key",
        "bad-date",
      ])
  }

  @Test(
    "a quorum is read in the words of the office",
    arguments: [
      ("过半数", AttendanceRules.Share.moreThanHalf), ("三分之二", .fraction(2, of: 3)),
      ("三分之二以上", .fraction(2, of: 3)), ("2/3", .fraction(2, of: 3)), ("30人", .people(30)),
      ("80%", .fraction(80, of: 100)), ("half", .moreThanHalf),
    ])
  func quorum(_ text: String, _ share: AttendanceRules.Share) {
    #expect(QuorumText.read(text) == share)
  }

  @Test("a quorum that means nothing is refused", arguments: ["三分之四", "0/3", "多数人", "2/3人民", ""])
  func badQuorum(_ text: String) {
    #expect(QuorumText.read(text) == nil)
  }

  @Test("a scan names people by number, phone or name, with times of the day")
  func scan() throws {
    let folder = try TemporaryFolder()
    try folder.write("工号,姓名,时间\n1,周明,8:50\n,何雅琴,12月8日9:05\n,周明,\n,丁,8:00\n", to: "scan.csv")
    let scan = SignInScan(
      meeting: "m 1",
      candidates: [
        .init(.person("1"), names: ["1", "周明"]), .init(.person("2"), names: ["2", "周明"]),
        .init(.person("3"), names: ["3", "何雅琴"]),
      ], day: day)
    let result = scan.read(file: folder.path + "/scan.csv")
    #expect(result.signIns.map(\.invitee) == [.person("1"), .person("3")])
    #expect(result.signIns.compactMap(\.time).map(\.time.description) == ["08:50", "09:05"])
    #expect(result.diagnostics.map(\.kind.id) == ["ambiguous-reference", "unknown-person"])
    try folder.write("何雅琴\n周明（甲）\n", to: "names.txt")
    let names = SignInScan(
      meeting: "m 1",
      candidates: [
        .init(.person("3"), names: ["何雅琴"]), .init(.person("1"), names: ["周明（甲）"]),
      ], day: day
    ).read(file: folder.path + "/names.txt")
    #expect(names.signIns.map(\.invitee) == [.person("3"), .person("1")])
  }

  @Test("sign-ins added to a file are read back, and the file still opens in Excel")
  func signIns() throws {
    let office = office()
    let signIns = [
      SignIn(
        meeting: "m 1", invitee: .person("2"), time: LocalDateTime(day, .midnight), source: "门, 1"),
      SignIn(meeting: "m 1", invitee: .guest("赵\"教授\"")),
    ]
    let first = SignInFile.text(adding: [signIns[0]], to: nil, office: office)
    let text = SignInFile.text(adding: [signIns[1]], to: String(first.dropFirst()), office: office)
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    let findings = Findings()
    let source = SourceReader(folder: "", findings: findings).decode(
      Array(text.utf8), name: SignInFile.name)
    let read = SignInReader(
      context: ReadingContext(findings: findings, reference: day),
      directory: Directory(office, findings: findings),
      meetings: MeetingNames(office.meetings, findings: findings)
    ).read(try #require(source))
    #expect(read.map(\.value) == signIns)
    #expect(findings.diagnostics.isEmpty)
  }
}
