import Diagnostics
import TestSupport
import Testing

/// Help speaks one language and fits a terminal of 80 columns, for every command there is.
@Suite struct HelpTests {
  @Test("the help of every command", arguments: ["zh", "en"])
  func everyCommand(_ language: String) throws {
    var pending: [[String]] = [[]]
    var seen = 0
    while let path = pending.popLast() {
      let help = try CommandLineTool.run(path + ["--help", "--lang", language], in: "/").output
      seen += 1
      for line in help.split(separator: "\n") {
        #expect(displayWidth(line) <= 80, "\(path): \(line)")
        let hasChinese = line.contains { $0 >= "\u{4E00}" && $0 <= "\u{9FFF}" }
        let isExample = line.contains(/--from 1月7日/)
        if language == "en" { #expect(!hasChinese || isExample, "\(path): \(line)") }
      }
      if language == "zh" {
        for word in ["USAGE", "OPTIONS", "(default:", "(values:", "Show "] {
          #expect(!help.contains(word), "\(path): \(word)")
        }
      }
      pending += subcommands(in: help).map { path + [$0] }
    }
    #expect(seen >= 30)
  }

  private func subcommands(in help: String) -> [String] {
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0 == "命令:" || $0 == "SUBCOMMANDS:" }) else {
      return []
    }
    return lines[(start + 1)...].prefix { !$0.isEmpty }
      .compactMap { $0.wholeMatch(of: /\s\s([a-z][a-z-]*)\s.*/).map { String($0.1) } }
  }

  @Test("a mistyped command or option is answered with the right one, in the reader's language")
  func mistyped() throws {
    func errors(_ words: String...) throws -> String {
      let result = try CommandLineTool.run(words, in: "/")
      #expect(result.status == 2)
      return result.errors
    }
    #expect(try errors("pln", "--lang", "zh").contains("没有“pln”这个命令\n  提示: 是不是“plan”?"))
    #expect(try errors("agenda", "mov", "--lang", "en").contains("did you mean “move”?"))
    #expect(
      try errors("plan", "--secnds", "4", "--lang", "zh").contains(
        "没有选项“--secnds”, 是不是“--seconds”?"))
    #expect(try errors("plan", "--seconds", "x", "--lang", "zh").contains("“x”不能用作 --seconds"))
    #expect(try errors("plan", "--seconds", "0", "--lang", "zh").contains("--seconds: 要写正数"))
    #expect(try errors("explain", "--lang", "zh").contains("缺少参数 <ID>"))
  }
}
