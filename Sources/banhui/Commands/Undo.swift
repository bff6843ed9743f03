import ArgumentParser
import Diagnostics
import Foundation
import Workspace

/// `banhui undo`: takes back the last round of invitations that was not sent.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: .abstract(
      zh: "撤回上一次写出而没有发出的邀请。", en: "Takes back the last invitations that were not sent."),
    discussion: .discussion(
      zh: """
        台账回到那一次之前, 写出的 .ics 和 .eml 删除。已经发出的、导出过的收不回来: 改了方案再运行 banhui invite, 会发变更。
        """,
      en: """
        The ledger goes back to before that run, and its files are removed. What was sent or exported cannot be
        taken back: change the plan and run banhui invite, which tells of the change.
        """))

  @OptionGroup var options: CommonOptions

  @Flag(help: ArgumentHelp(zh: "只说要撤回什么。", en: "Says what it would take back."))
  var dryRun = false

  func run() throws {
    let workspace = try OpenWorkspace(options, isForPlanning: false)
    guard var ledger = workspace.contents.ledger, let step = ledger.undoLastStep() else {
      throw workspace.fail(
        Text(zh: "没有可以撤回的邀请", en: "there are no invitations to take back"),
        hint: Text(
          zh: "发出过或导出过的不能撤回; 修改方案后用 banhui invite 发变更",
          en: "what was sent or exported stays; change the plan and run banhui invite"))
    }
    if !dryRun {
      try workspace.write(ledger)
      for file in step.files {
        do {
          try AtomicWriter.remove(file)
        } catch {
          Terminal.talk(error.text[workspace.language])
        }
      }
      removeEmptyFolders(of: step.files)
    }
    for file in step.files { Terminal.data(file + "\n") }
    Terminal.talk(
      Text(
        zh: "撤回了 \(step.at) 的 \(step.messages) 份通知, 删除 \(step.files.count) 个文件",
        en:
          "took back \(step.messages) messages of \(step.at) and removed \(step.files.count) files")[
          workspace.language])
  }

  private func removeEmptyFolders(of files: [String]) {
    let folders = Set(files.map { ($0 as NSString).deletingLastPathComponent })
    let parents = Set(folders.map { ($0 as NSString).deletingLastPathComponent })
    // rmdir leaves alone what is not empty.
    for folder in folders.sorted() + parents.sorted() { unsafe _ = rmdir(folder) }
  }
}
