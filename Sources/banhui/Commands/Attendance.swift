import ArgumentParser
import CivilTime
import Diagnostics
import Foundation
import Logistics
import Meetings
import Publishing
import Workspace

/// `banhui attendance`: who comes to a meeting, who does not, and who came.
struct AttendanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attendance",
    abstract: .abstract(zh: "参会情况: 回执、请假、替会、签到、到会率。", en: "Who comes, who is on leave, who came."),
    usage: """
      banhui attendance ID [--unanswered] [-o FILE]
      banhui attendance ID set NAME accept|tentative|leave|delegate
                  [--reason …] [--approved-by …] [--deputy …]
      banhui attendance ID sign-in FILE|NAME… [--at 8:50]
      banhui attendance keep
      banhui attendance stats [--by meeting|month|unit] [--csv]
      """,
    discussion: .discussion(
      zh: """
        回执记在 attendance.yaml, 签到记在 sign-in.csv, 都只添加不改写。请假的人从人数、
        名单和座位里去掉, 替会的人补上。
        keep 把开过的会存入 attendance-history.csv（plan 也会存）; 换了排会周期, stats
        仍然统计它们。
        """,
      en: """
        Replies are kept in attendance.yaml and sign-ins in sign-in.csv; both are only added to. Whoever
        is on leave drops out of headcount, lists and seats, and deputies come in. keep adds meetings that
        are over to attendance-history.csv (as plan does), so that stats count them in later horizons too.
        """))

  @OptionGroup var options: CommonOptions

  @Argument(
    help: ArgumentHelp(
      zh: "会议编号, 或 keep、stats。", en: "The meeting, or keep, or stats.", valueName: "ID"))
  var subject: String

  @Argument(
    help: ArgumentHelp(zh: "要做什么: set、sign-in; 不写则列出。", en: "What to do.", valueName: "ACTION"))
  var words: [String] = []

  @Option(help: ArgumentHelp(zh: "事由。", en: "Why.", valueName: "TEXT"))
  var reason = ""

  @Option(help: ArgumentHelp(zh: "替会人。", en: "Who comes instead.", valueName: "NAME"))
  var deputy: String?

  @Option(help: ArgumentHelp(zh: "谁批准的。", en: "Who approved the leave.", valueName: "NAME"))
  var approvedBy = ""

  @Option(help: ArgumentHelp(zh: "随员, 可写几次。", en: "Who comes along.", valueName: "NAME"))
  var companion: [String] = []

  @Option(help: ArgumentHelp(zh: "答复或签到的时间。", en: "When.", valueName: "TIME"))
  var at: String?

  @Flag(
    help: ArgumentHelp(
      zh: "只列没有答复的人和电话。", en: "Only those who have not answered, with their phones."))
  var unanswered = false

  @Flag(
    help: ArgumentHelp(
      zh: "签到文件里认不出的人略过。", en: "Leaves out names of a sign-in file that nobody has."))
  var skipUnknown = false

  @Flag(help: ArgumentHelp(zh: "输出 CSV。", en: "Prints CSV."))
  var csv = false

  @Option(
    help: ArgumentHelp(
      zh: "到会率按会议、月份或单位列。", en: "What the rates are listed by.", valueName: "WHAT"))
  var by: AttendanceStatistics.Grouping = .meeting

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(zh: "写成参会情况表。", en: "Writes the list as a paper.", valueName: "FILE"))
  var output: String?

  @Flag(help: ArgumentHelp(zh: "只说要写什么, 不写。", en: "Says what it would write, and writes nothing."))
  var dryRun = false

  func run() throws {
    let workspace = try OpenWorkspace(options, isForPlanning: false)
    if subject == "stats", words.isEmpty {
      Terminal.data(AttendanceStatistics(workspace, by: by).text(csv: csv, json: options.json))
      return
    }
    if subject == "keep", words.isEmpty { return try keep(workspace) }
    let request = try workspace.request(named: subject)
    switch words.first {
    case nil: try show(request, workspace)
    case "set": try set(request, workspace)
    case "sign-in": try signIn(request, workspace)
    case .some(let word):
      throw workspace.fail(
        Text(zh: "没有“\(word)”这个动作", en: "there is no action “\(word)”"),
        hint: Text(zh: "可以写: set、sign-in", en: "one of: set, sign-in"))
    }
  }

  private func keep(_ workspace: OpenWorkspace) throws {
    let kept = try workspace.keepAttendance(at: options.currentTime, dryRun: dryRun)
    for list in kept {
      let counts = list.counts
      let start = list.interval?.start.description ?? ""
      Terminal.data(
        Text(
          zh: "\(start)  \(list.meeting.title)  应到 \(counts.invited), 实到 \(counts.present)\n",
          en:
            "\(start)  \(list.meeting.title)  invited \(counts.invited), present \(counts.present)\n"
        )[workspace.language])
    }
    if kept.isEmpty {
      Terminal.talk(
        Text(zh: "没有要存的会", en: "there is no meeting to keep")[workspace.language])
    }
  }

  // MARK: Show

  private func show(_ request: MeetingRequest, _ workspace: OpenWorkspace) throws {
    let list = workspace.attendanceList(request)
    if let output {
      let paper = AttendancePaper(
        list, office: workspace.office, today: options.currentTime.day)
      return try workspace.write(
        paper.document, to: output, now: options.currentTime, dryRun: dryRun)
    }
    let text = AttendanceText(list, workspace)
    if options.json {
      Terminal.data(text.json)
    } else if unanswered {
      Terminal.data(text.unanswered(width: Terminal.width))
    } else {
      Terminal.data(text.table(width: Terminal.width))
    }
  }

  // MARK: Set

  private func set(_ request: MeetingRequest, _ workspace: OpenWorkspace) throws {
    guard words.count == 3 else {
      throw workspace.fail(
        Text(zh: "要写: set 姓名 答复", en: "takes: set NAME ANSWER"),
        hint: Text(
          zh: "例如 banhui attendance \(subject) set 周明 leave --reason 出差",
          en: "for example banhui attendance \(subject) set “Ming Zhou” leave --reason travel"))
    }
    let invitee = try invitee(words[1], request, workspace)
    guard var answer = ReplyAnswer.named(words[2]) else {
      throw workspace.fail(
        Text(zh: "没有“\(words[2])”这种答复", en: "there is no answer “\(words[2])”"),
        hint: Text(
          zh: "可以写: 参加、待定、请假、替会", en: "one of: accept, tentative, leave, delegate"))
    }
    var standIn: Reply.Deputy?
    if let deputy { standIn = .person(try workspace.onePerson(named: deputy).id) }
    if standIn != nil, answer == .declined { answer = .delegated }
    guard answer != .delegated || standIn != nil else {
      throw workspace.fail(
        Text(zh: "替会要写明由谁替", en: "a delegation names a deputy"),
        hint: Text(zh: "加上 --deputy 姓名", en: "add --deputy NAME"))
    }
    let reply = Reply(
      meeting: request.id, invitee: invitee, answer: answer, reason: reason,
      approvedBy: approvedBy, deputy: standIn,
      companions: companion.map { Guest(name: $0) }, time: try moment(workspace),
      source: Text(zh: "命令行", en: "command line")[workspace.language])
    var changed = request
    changed.apply(request.replies + [reply], precedence: workspace.office.precedence)
    let findings = workspace.attendanceFindings(of: changed, reply)
    if findings.hasErrors {
      workspace.report(findings, options)
      throw ExitStatus.findings.code
    }
    try workspace.add([reply], dryRun: dryRun)
    let list = workspace.attendanceList(changed)
    if let row = list.rows.first(where: { $0.invitee == invitee }) {
      Terminal.talk(AttendanceText(list, workspace).sentence(row))
    }
    workspace.report(findings, options)
  }

  private func invitee(_ name: String, _ request: MeetingRequest, _ workspace: OpenWorkspace) throws
    -> Reply.Invitee
  {
    if let guest = request.invitedGuests.first(where: { $0.name == name.plainName() }) {
      return .guest(guest.name)
    }
    return .person(try workspace.onePerson(named: name, among: request.invited.map(\.person)).id)
  }

  private func moment(_ workspace: OpenWorkspace) throws -> LocalDateTime {
    guard let at else { return options.currentTime }
    return try workspace.dateTime(at, on: options.currentTime.day)
  }

  // MARK: Sign-in

  private func signIn(_ request: MeetingRequest, _ workspace: OpenWorkspace) throws {
    let names = words.dropFirst()
    guard let first = names.first else {
      throw workspace.fail(
        Text(zh: "要写签到文件或姓名", en: "takes a file or names"),
        hint: Text(zh: "例如 sign-in 签到.csv", en: "for example sign-in scan.csv"))
    }
    let path = first.hasPrefix("/") ? first : options.directory + "/" + first
    let file = [first, path].first { FileManager.default.fileExists(atPath: $0) }
    let list = workspace.attendanceList(request)
    let signIns: [SignIn]
    if names.count == 1, let file {
      let day = list.interval?.start.day ?? options.currentTime.day
      let scan = SignInScan(
        meeting: request.id, candidates: workspace.signInCandidates(list), day: day)
      let result = scan.read(file: file)
      let isSkipping = skipUnknown && result.isReadable
      workspace.report(
        isSkipping ? result.diagnostics.map(\.asWarning) : result.diagnostics, options)
      if !isSkipping, result.diagnostics.hasErrors { throw ExitStatus.findings.code }
      signIns = result.signIns
    } else {
      let time = try moment(workspace)
      signIns = try names.map { name in
        SignIn(
          meeting: request.id, invitee: try invitee(name, request, workspace), time: time,
          source: Text(zh: "命令行", en: "command line")[workspace.language])
      }
    }
    let known = Set(workspace.contents.signIns.map(\.value))
    let new = signIns.filter { !known.contains($0) }
    try workspace.add(signIns: new, dryRun: dryRun)
    let after = AttendanceList(
      request, interval: list.interval, office: workspace.office,
      signIns: workspace.contents.signIns.map(\.value) + new)
    let text = AttendanceText(after, workspace)
    let repeated = signIns.count - new.count
    Terminal.talk(
      Text(
        zh: "记入 \(new.count) 人\(repeated > 0 ? ", \(repeated) 条已经记过" : "")",
        en: "\(new.count) signed in\(repeated > 0 ? ", \(repeated) known already" : "")")[
          workspace.language])
    Terminal.data(text.summary)
  }
}

/// Spellings of an answer on the command line.
enum ReplyAnswer {
  static func named(_ word: String) -> Reply.Answer? {
    switch word.lowercased() {
    case "accept", "accepted", "参加": .accepted
    case "tentative", "待定": .tentative
    case "leave", "decline", "declined", "请假": .declined
    case "delegate", "delegated", "替会": .delegated
    default: nil
    }
  }
}

extension Diagnostic {
  /// What is said of a row that is left out because the user asked for it.
  fileprivate var asWarning: Diagnostic {
    Diagnostic(
      DiagnosticKind(kind.id, max(severity, .warning), explanation: kind.explanation), message,
      at: location, related: related)
  }
}
