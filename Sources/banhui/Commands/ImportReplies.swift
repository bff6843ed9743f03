import ArgumentParser
import CivilTime
import Diagnostics
import Foundation
import Meetings
import Publishing
import Workspace

/// `banhui import replies`: what people answered in their calendar programs, onto the list.
struct ImportRepliesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replies",
    abstract: .abstract(zh: "导入邮件里的会议回复: 接受、谢绝、暂定、替会。", en: "Imports answers to invitations."),
    discussion: .discussion(
      zh: """
        PATH 可以是 .ics、.eml、mbox 文件或 Maildir 文件夹。答复记进 attendance.yaml; 改期建议列出来, 并给出核对的命令;
        不认识的、过期的、重复的点名略过, 不记。
        """,
      en: """
        PATH is an .ics, an .eml, an mbox or a Maildir. Answers go to attendance.yaml; proposals of another time
        are listed with the command that judges them; unknown, outdated and repeated ones are named and left out.
        """))

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp(zh: "文件或文件夹。", en: "Files or folders.", valueName: "PATH"))
  var paths: [String]

  @Flag(help: ArgumentHelp(zh: "只说要记什么, 不记。", en: "Says what it would note, and writes nothing."))
  var dryRun = false

  func run() throws {
    let workspace = try OpenWorkspace(options, isForPlanning: false)
    guard let ledger = workspace.contents.ledger else {
      throw workspace.fail(
        Text(zh: "还没有发过邀请", en: "no invitations have been made yet"),
        hint: Text(zh: "先运行 banhui invite", en: "run banhui invite first"))
    }
    var sources = ReplySources()
    for path in paths { sources.add(path) }
    for file in sources.unreadable {
      talk(
        workspace, zh: "略过 \(file.name): \(file.reason.zh)",
        en: "left out \(file.name): \(file.reason.en)")
    }
    let invited = invited(workspace, ledger)
    let found = CalendarReplies(
      sources.sources, invited: invited,
      cancelledUIDs: Set(ledger.meetings.values.filter(\.isCancelled).map(\.uid)),
      people: workspace.office.people, zone: try workspace.zone())
    if !found.replies.isEmpty { try workspace.add(found.replies, dryRun: dryRun) }
    let text = ReplyText(workspace)
    for reply in found.replies {
      Terminal.data(options.json ? text.json(reply) : text.line(reply))
    }
    for proposal in found.proposals {
      Terminal.data(options.json ? text.json(proposal) : text.lines(proposal))
    }
    for item in found.leftOut {
      if options.json {
        Terminal.data(text.json(item))
      } else {
        Terminal.talk(text.line(item))
      }
    }
    talk(
      workspace,
      zh:
        "记下 \(found.replies.count) 条答复, \(found.proposals.count) 个改期建议, 略过 \(found.leftOut.count + sources.unreadable.count) 条",
      en:
        "\(found.replies.count) answers noted, \(found.proposals.count) proposals, \(found.leftOut.count + sources.unreadable.count) left out"
    )
    if sources.plainMails > 0 {
      talk(
        workspace, zh: "另有 \(sources.plainMails) 封邮件里没有日历答复, 请自己看",
        en: "\(sources.plainMails) more mails hold no calendar answer; read them yourself")
    }
    if sources.sources.isEmpty, sources.plainMails == 0 { throw ExitStatus.unusable.code }
  }

  private func invited(_ workspace: OpenWorkspace, _ ledger: Ledger) -> [CalendarReplies.Invited] {
    workspace.office.meetings.compactMap { request in
      guard let entry = ledger.meetings[request.id], !entry.isCancelled,
        let interval = entry.announced.interval
      else { return nil }
      return CalendarReplies.Invited(request, interval: interval, revision: entry.revision)
    }
  }

  private func talk(_ workspace: OpenWorkspace, zh: String, en: String) {
    Terminal.talk(Text(zh: zh, en: en)[workspace.language])
  }
}
