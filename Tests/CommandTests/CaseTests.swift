import Foundation
import TestSupport
import Testing

/// One folder under `Cases/` for each behaviour of the command line: `cmd` (the arguments), an
/// optional `workspace/` and `prepare` script, and what is expected: `stdout`, `stderr`, `status`.
@Suite struct CaseTests {
  static let cases = Project.folders(in: "Tests/CommandTests/Cases")

  @Test("every case prints and exits as it says", arguments: cases)
  func runs(_ name: String) throws {
    let folder = Project.file("Tests/CommandTests/Cases/\(name)")
    let work = try TemporaryFolder()
    if FileManager.default.fileExists(atPath: folder.path + "/workspace") {
      try work.copyContents(of: folder.appendingPathComponent("workspace"))
    }
    let prepare = folder.path + "/prepare"
    if FileManager.default.fileExists(atPath: prepare) {
      let result = try CommandLineTool.run([prepare], in: work.path, executable: "/bin/sh")
      try #require(result.status == 0, "prepare failed: \(result.errors)")
    }
    let command = try String(contentsOf: folder.appendingPathComponent("cmd"), encoding: .utf8)
    let arguments = command.split(whereSeparator: \.isWhitespace).map(String.init)
    let before = work.snapshot()
    let result = try CommandLineTool.run(arguments, in: work.path)
    #expect(Golden.compare(result.output, with: folder.appendingPathComponent("stdout")) == .same)
    #expect(Golden.compare(result.errors, with: folder.appendingPathComponent("stderr")) == .same)
    let status = result.status == 0 ? "" : "\(result.status)\n"
    #expect(Golden.compare(status, with: folder.appendingPathComponent("status")) == .same)
    if result.status != 0 { #expect(work.snapshot() == before, "a failing command changed files") }
  }
}
