import TestSupport
import Testing

/// A plan that reaches into a year whose holidays are not announced says so wherever it is seen.
@Suite struct ProvisionalTests {
  private static let now = ["--now", "2026-12-20T09:00"]

  /// The workspace that `init` makes, moved to January 2027.
  private func workspace() throws -> TemporaryFolder {
    let work = try TemporaryFolder()
    _ = try CommandLineTool.run(["init", "."] + Self.now, in: work.path)
    for (file, from, to) in [
      ("banhui.yaml", /排会周期: .*/, "排会周期: 2027-01-04 至 2027-01-15"),
      ("meetings.yaml", /最晚: .*/, "最晚: 2027-01-15"), ("rooms.yaml", /停用: .*/, "停用: 1月7日下午"),
    ] {
      let path = work.path + "/" + file
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacing(from, with: to).write(toFile: path, atomically: true, encoding: .utf8)
    }
    return work
  }

  @Test("plan, papers and calendars are marked")
  func marked() throws {
    let work = try workspace()
    func output(_ words: String...) throws -> String {
      let result = try CommandLineTool.run(words + Self.now, in: work.path)
      #expect(result.status == 0, "\(words): \(result.errors)")
      return result.output
    }
    #expect(try output("plan").hasPrefix("暂定: 2027 年的节假日安排尚未公布"))
    #expect(try output("show").contains("暂定"))
    for paper in ["agenda", "sign-in", "reply-form", "guide", "seat-list"] {
      #expect(try output("render", paper, "budget", "--format", "txt").contains("（暂定）"), "\(paper)")
    }
    for paper in ["notice", "advance-notice"] {
      let text = try output("render", paper, "budget", "--format", "txt")
      #expect(text.filter { $0 != "\n" }.contains("节假日安排尚未公布"), "\(paper)")
    }
    for paper in ["programme", "door-signs"] {
      #expect(try output("render", paper, "--format", "txt").contains("暂定"), "\(paper)")
    }
    _ = try output("export")
    let calendar = try String(
      contentsOfFile: work.path + "/out/calendar/all.ics", encoding: .utf8)
    #expect(calendar.contains("STATUS:TENTATIVE"))
    #expect(!calendar.contains("STATUS:CONFIRMED"))
  }
}
