import Foundation
import TestSupport
import Testing

/// Printed papers, looked at from outside by pdfplumber.
enum PageCheck {
  /// One file to be looked at.
  struct Job: Encodable {
    var path: String
    /// Whether all text stands in the type area.
    var margins: Bool
    /// What must be there in one piece.
    var names: [String]
  }

  private static let python = Project.file(".venv/bin/python").path

  /// Whether this build prints and the reader is installed.
  static let canLook: Bool = {
    let look = try? CommandLineTool.run(["-c", "import pdfplumber"], in: "/", executable: python)
    return CommandLineTool.canPrint && look?.status == 0
  }()

  /// What is wrong with the files, in words.
  static func problems(_ jobs: [Job]) throws -> [String] {
    let work = try TemporaryFolder()
    let input = work.url.appendingPathComponent("jobs.json")
    try JSONEncoder().encode(jobs).write(to: input)
    let script = Project.file("Tests/CommandTests/Fixtures/check_pages.py").path
    let result = try CommandLineTool.run(
      [script, input.path], in: work.path, environment: ["PYTHONUTF8": "1"], executable: python)
    try #require(result.status == 0, "\(result.errors)")
    return try JSONDecoder().decode([String].self, from: Data(result.output.utf8))
  }
}
