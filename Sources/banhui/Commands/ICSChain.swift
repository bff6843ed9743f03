import ArgumentParser
import Diagnostics
import ICalendar

/// `banhui ics chain`: whether a sequence of invitations, replies and cancellations is coherent.
struct ICSChainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chain",
    abstract: .abstract(
      zh: "按发出的次序检查一串邀请、答复和取消是否前后一致。", en: "Checks messages, in the order sent, against each other."
    ))

  @OptionGroup var options: CommonOptions

  @Argument(
    help: ArgumentHelp(
      zh: "消息文件, 按发出的次序。", en: "Message files in the order sent.", valueName: "FILE"))
  var files: [String]

  func run() throws {
    let input = ICSInput(options: options)
    var chain = MessageChain()
    for file in files { chain.take(try input.source(file)) }
    for finding in chain.findings {
      Terminal.data(input.line(finding, forOutput: true) + "\n")
    }
    if chain.findings.isEmpty {
      if !options.json {
        Terminal.talk(
          Text(zh: "\(files.count) 个文件前后一致", en: "\(files.count) files are coherent")[
            options.language])
      }
    } else {
      throw ExitStatus.findings.code
    }
  }
}
