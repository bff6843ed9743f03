import ArgumentParser
import Diagnostics
import Foundation

/// The command line: parses, runs one command, and turns every outcome into an exit status.
@main
struct Banhui: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "banhui",
    abstract: "办会: 排会议、出通知、发日历。Plans meetings, prints their papers, sends their calendars.",
    discussion: """
      一个工作区是一个文件夹: banhui.yaml（单位、周期、作息、规则）、people.csv（花名册）、rooms.yaml（会议室）、
      meetings.yaml（会议申请）。由它们排出 schedule.yaml, 所有文稿和日历都由这一份方案生成。

      A workspace is a folder with banhui.yaml, people.csv, rooms.yaml and meetings.yaml. They are
      planned into schedule.yaml, and every paper and calendar is made from that one schedule.

      退出码 / exit status:
        0   正常 / fine
        1   有问题要处理 / findings
        2   输入或用法不对 / unusable input or usage
        3   排不出来 / cannot be scheduled
        4   时限内没有可行方案 / time limit before any feasible plan
        70  程序自身的错误 / our bug
      """,
    version: version,
    subcommands: [
      InitCommand.self, CheckCommand.self, PlanCommand.self, SuggestCommand.self,
      ExplainCommand.self, ShowCommand.self, ConflictsCommand.self, DiffCommand.self,
      RenderCommand.self, TemplateCommand.self, DoctorCommand.self, ExportCommand.self,
      InviteCommand.self, UndoCommand.self, ImportCommand.self,
      ICSCommand.self, SolveCommand.self, VerifyCommand.self, AttendanceCommand.self,
      DutiesCommand.self, FollowUpCommand.self, AgendaCommand.self,
    ])

  static func main() {
    do {
      let arguments = LeadingOptions.movedBehindSubcommand(
        Array(CommandLine.arguments.dropFirst()), of: Banhui.self)
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch let status as ExitCode {
      Foundation.exit(status.rawValue)
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if code == .success {
        print(message)
        Foundation.exit(0)
      }
      Terminal.talk(message)
      // Everything that the argument parser rejects is a matter of usage.
      Foundation.exit(
        code == .validationFailure ? ExitStatus.unusable.rawValue : ExitStatus.bug.rawValue)
    }
  }
}
