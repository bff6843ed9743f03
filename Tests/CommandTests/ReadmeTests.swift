import Foundation
import TestSupport
import Testing

/// The session that both READMEs show is a session that works.
@Suite struct ReadmeTests {
  @Test("every command of the first session runs", arguments: ["README.md", "README.zh-CN.md"])
  func session(_ name: String) throws {
    let text = try Project.text(name)
    let block = try #require(
      text.components(separatedBy: "```console\n").dropFirst().first?
        .components(separatedBy: "```").first)
    let work = try TemporaryFolder()
    var folder = work.path
    var commands = 0
    for line in block.split(separator: "\n") where line.hasPrefix("$ ") {
      for part in line.dropFirst(2).components(separatedBy: " && ") {
        let words = part.split(separator: " ").map(String.init)
        if words[0] == "cd" {
          folder += "/" + words[1]
          continue
        }
        try #require(words[0] == "banhui")
        var arguments = Array(words.dropFirst()) + ["--now", "2026-11-23T09:00"]
        if words[1] == "plan" { arguments += ["--moves", "2000"] }
        let result = try CommandLineTool.run(arguments, in: folder)
        #expect(result.status == 0, "\(part): \(result.errors)")
        commands += 1
      }
    }
    #expect(commands >= 5)
    let shown = block.split(separator: "\n").filter {
      $0.contains(#/^\s\s[0-9]{2}:[0-9]{2}–/#)
    }
    let plan = try CommandLineTool.run(["show", "--now", "2026-11-23T09:00"], in: folder).output
    #expect(shown.count >= 3)
    for line in shown { #expect(plan.contains(line), "\(line)") }
  }
}
