import ArgumentParser
import CivilTime
import Diagnostics
import Foundation
import Meetings
import Publishing
import Workspace

/// `banhui invite`: tells everybody what they do not know yet, and nobody anything twice.
struct InviteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite",
    abstract: .abstract(zh: "发会议邀请、变更和取消: 只发给需要知道的人。", en: "Invites, tells of changes, calls off."),
    discussion: .discussion(
      zh: """
        对照台账 ledger.json 算出谁需要什么: 新参加的发邀请, 时间、地点等有变的发变更,
        不再参加或会议取消的发取消, 其余的人不打扰。每人每会一个 .ics 和一封可以直接发送的 .eml,
        写在 out/invitations/ 下; 没有邮箱的列出来, 打电话通知。
        写出后没有发, 可以用 banhui undo 撤回。

          banhui invite --send 'msmtp -t'   逐封交给这个命令发出, 发一封记一封;
                                            中断后再运行, 不会重发。
        """,
      en: """
        Works out from the ledger who needs what, and writes an .ics and a ready-to-send .eml for
        each. People without e-mail are listed with their phones. What was not sent can be taken
        back with banhui undo.

          banhui invite --send 'msmtp -t'   Pipes each to the command; a broken run resumes.
        """))

  @OptionGroup var options: CommonOptions

  @Argument(
    help: ArgumentHelp(
      zh: "只管这些会议（编号、标题或系列）; 不写则全部。", en: "These meetings only, all by default.", valueName: "ID"))
  var meetings: [String] = []

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(zh: "写到这个文件夹。", en: "The folder to write to.", valueName: "DIR"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      zh: "逐封交给这个命令发出, 例如 'msmtp -t'。", en: "Pipes each mail to this command.", valueName: "CMD"))
  var send: String?

  @Flag(
    help: ArgumentHelp(zh: "记下: 上次写出的邮件都已自行发出。", en: "Notes that what was written has been sent."))
  var markSent = false

  @Option(
    help: ArgumentHelp(zh: "会前提醒, 例如 30m。", en: "Reminds before the start.", valueName: "30m"))
  var reminder: String?

  @Flag(help: ArgumentHelp(zh: "邮件里不附会议通知。", en: "Attaches no notice."))
  var noNotice = false

  @Flag(
    help: ArgumentHelp(zh: "只看谁需要什么, 不写也不发。", en: "Shows who needs what; writes and sends nothing.")
  )
  var dryRun = false

  func validate() throws {
    if markSent, send != nil || output != nil {
      throw ValidationError(zh: "--mark-sent 单独使用", en: "--mark-sent stands alone")
    }
    if send?.allSatisfy(\.isWhitespace) ?? false {
      throw ValidationError(zh: "--send: 要写一个命令, 例如 'msmtp -t'", en: "--send: takes a command")
    }
  }

  func run() throws {
    let workspace = try OpenWorkspace(options)
    if markSent { return try noteSent(workspace) }
    let schedule = try workspace.requireSchedule()
    let now = options.currentTime
    let earlier = workspace.ledger(at: now)
    let scope = try InvitationScope(meetings, workspace, earlier)
    let states = workspace.states(of: schedule)
    var ledger = earlier
    ledger.announce(states, where: scope.contains, at: now)
    let messages = ledger.messages(
      for: states, where: scope.contains, resumesUnsent: send != nil, now: try workspace.utc(now),
      wallClock: now)
    try requireSenders(messages, &ledger, workspace)
    let letters = try InvitationLetters(
      workspace, schedule: schedule, ledger: ledger, reminder: try reminder(workspace),
      attachesNotices: !noNotice, now: now
    ).letters(for: messages)
    let table = InvitationTable(workspace, schedule: schedule, ledger: ledger)
    let folder = try files(letters, workspace)
    Terminal.data(
      options.json
        ? table.json(messages, file: { folder.path(of: $0) })
        : table.text(messages, width: Terminal.width))
    if messages.isEmpty {
      Terminal.talk(
        Text(zh: "没有人需要新的通知", en: "nobody needs to be told anything")[workspace.language])
      return
    }
    if dryRun { return }
    for message in messages {
      ledger.record(message, send == nil || message.isByHand ? .written : .queued, at: now)
    }
    try announce(letters, messages, earlier: earlier, ledger: &ledger, folder, workspace)
    if let send { try deliver(letters, through: MailCommand(command: send), &ledger, workspace) }
  }

  /// An invitation without an organiser's address cannot be answered.
  private func requireSenders(
    _ messages: [PendingMessage], _ ledger: inout Ledger, _ workspace: OpenWorkspace
  ) throws {
    let orphans = Set(messages.filter { !$0.isByHand }.map(\.meeting)).filter {
      ledger.meetings[$0]?.organizer == nil
    }
    if workspace.office.email.isEmpty, !orphans.isEmpty {
      let names = orphans.sorted().joined(separator: "、")
      throw workspace.fail(
        Text(
          zh: "这些会议没有可以收回复的邮箱: \(names)",
          en: "these meetings have no address to answer to: \(names)"),
        hint: Text(
          zh: "在 banhui.yaml 里写“邮箱: …”（办公室的收发邮箱）, 或给联系人填上邮箱",
          en: "write “email: …” in banhui.yaml (the office's address), or give the contact one"))
    }
    for id in orphans { ledger.meetings[id]?.organizer = workspace.office.email }
  }

  private func files(
    _ letters: [InvitationLetter], _ workspace: OpenWorkspace
  ) throws -> InvitationFolder {
    InvitationFolder(
      base: output ?? workspace.path("out/invitations"), at: options.currentTime,
      letters: send == nil || output != nil ? letters : [])
  }

  /// Remembers first, then writes; what cannot be written is forgotten again.
  private func announce(
    _ letters: [InvitationLetter], _ messages: [PendingMessage], earlier: Ledger,
    ledger: inout Ledger, _ folder: InvitationFolder, _ workspace: OpenWorkspace
  ) throws {
    ledger.recordStep(
      since: earlier, at: options.currentTime, files: folder.paths, messages: messages.count)
    try workspace.write(ledger)
    do {
      try folder.write()
    } catch {
      folder.remove()
      if workspace.contents.ledger == nil {
        try? AtomicWriter.remove(workspace.path(Ledger.name))
      } else {
        try workspace.write(earlier)
      }
      throw workspace.fail(error.text)
    }
    if !folder.paths.isEmpty {
      Terminal.talk(
        Text(
          zh: "\(letters.count) 封邮件写在 \(folder.path); 没有发出就要收回的, 用 banhui undo",
          en: "\(letters.count) mails are in \(folder.path); to take them back unsent: banhui undo")[
            workspace.language])
    }
  }

  private func deliver(
    _ letters: [InvitationLetter], through command: MailCommand, _ ledger: inout Ledger,
    _ workspace: OpenWorkspace
  ) throws {
    var failures = 0
    for letter in letters {
      switch command.send(letter.mail) {
      case .sent:
        // One by one, so that a run that breaks off here never sends a mail twice.
        try workspace.noteSent(letter.messages, at: options.currentTime)
        for message in letter.messages { ledger.record(message, .sent, at: options.currentTime) }
      case .failed(let reason):
        failures += 1
        let who = letter.messages.first?.recipient
        Terminal.talk(
          Text(
            zh: "没有发出: \(letter.title), \(who?.name ?? "") <\(who?.address ?? "")>: \(reason.zh)",
            en:
              "not sent: \(letter.title), \(who?.name ?? "") <\(who?.address ?? "")>: \(reason.en)")[
              workspace.language])
      }
    }
    if failures < letters.count {
      ledger.seal()
      try workspace.write(ledger)
    }
    Terminal.talk(
      Text(
        zh: "发出 \(letters.count - failures) 封"
          + (failures == 0 ? "" : ", \(failures) 封没有发出; 再运行一次同样的命令, 只发这些"),
        en: "\(letters.count - failures) sent"
          + (failures == 0 ? "" : ", \(failures) not; run the same command again to send those"))[
          workspace.language])
    if failures > 0 { throw ExitStatus.findings.code }
  }

  private func noteSent(_ workspace: OpenWorkspace) throws {
    guard var ledger = workspace.contents.ledger else {
      throw workspace.fail(Text(zh: "还没有台账", en: "there is no ledger yet"))
    }
    let scope = try InvitationScope(meetings, workspace, ledger)
    let count = ledger.noteSent(where: scope.contains, at: options.currentTime)
    if count > 0 { ledger.seal() }
    if !dryRun, count > 0 { try workspace.write(ledger) }
    Terminal.talk(
      Text(zh: "记为已发出: \(count) 份", en: "noted as sent: \(count)")[workspace.language])
  }

  private func reminder(_ workspace: OpenWorkspace) throws -> Minutes? {
    try reminder.map { try workspace.reminder($0) }
  }
}
