import ArgumentParser
import Diagnostics
import Foundation

/// The command line: parses, runs one command, and turns every outcome into an exit status.
@main
struct Banhui: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "banhui",
    abstract: .abstract(
      zh: "办会: 排会议、出通知、发日历。", en: "Plans meetings, prints their papers, sends their calendars."),
    discussion: .discussion(
      zh: """
        一个工作区是一个文件夹: banhui.yaml（单位、周期、作息、规则）、people.csv（花名册）、
        rooms.yaml（会议室）、meetings.yaml（会议申请）。由它们排出 schedule.yaml,
        所有文稿和日历都由这一份方案生成。

        退出码:
          0   正常
          1   有问题要处理
          2   输入或用法不对
          3   排不出来
          4   时限内没有可行方案
          70  程序自身的错误
        """,
      en: """
        A workspace is a folder with banhui.yaml, people.csv, rooms.yaml and meetings.yaml. They
        are planned into schedule.yaml, and every paper and calendar is made from that one
        schedule.

        Exit status:
          0   fine
          1   findings
          2   unusable input or usage
          3   cannot be scheduled
          4   time limit before any feasible plan
          70  our bug
        """),
    version: version,
    subcommands: [
      InitCommand.self, CheckCommand.self, PlanCommand.self, SuggestCommand.self,
      ExplainCommand.self, ShowCommand.self, ConflictsCommand.self, DiffCommand.self,
      RenderCommand.self, TemplateCommand.self, DoctorCommand.self, ExportCommand.self,
      InviteCommand.self, UndoCommand.self, ImportCommand.self,
      ICSCommand.self, SolveCommand.self, VerifyCommand.self, AttendanceCommand.self,
      DutiesCommand.self, FollowUpCommand.self, AgendaCommand.self, BudgetCommand.self,
      PolicyCommand.self, ChangesCommand.self, SeatsCommand.self,
    ])

  static func main() {
    do {
      let typed = Array(CommandLine.arguments.dropFirst())
      if let unknown = CommandPath(typed, of: Banhui.self).unknownCommand {
        Terminal.talk(unknown[.ofProcess])
        Foundation.exit(ExitStatus.unusable.rawValue)
      }
      let arguments = CommandPath(typed, of: Banhui.self).arguments
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch let status as ExitCode {
      Foundation.exit(status.rawValue)
    } catch {
      let code = exitCode(for: error)
      let message = ParserWords.translated(fullMessage(for: error), to: .ofProcess)
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
