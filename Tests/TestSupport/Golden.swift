import Foundation

/// Files that hold what a test expects; `UPDATE_GOLDEN=1` rewrites them and fails the run.
public enum Golden {
  public enum Outcome: Sendable, Equatable {
    case same
    case rewritten
    /// The first line that differs, 1-based, with what was expected and what came.
    case different(line: Int, expected: String, actual: String)
  }

  public static var isUpdating: Bool {
    ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
  }

  /// Compares a text with a file; a missing file counts as empty text.
  public static func compare(_ actual: String, with file: URL) -> Outcome {
    // Read as bytes: a byte order mark is part of what is expected.
    let expected = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    if expected == actual { return .same }
    if isUpdating {
      let folder = file.deletingLastPathComponent()
      try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      if actual.isEmpty {
        try? FileManager.default.removeItem(at: file)
      } else {
        try? Data(actual.utf8).write(to: file)
      }
      return .rewritten
    }
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).prefix { $0 == $1 }.count
    return .different(
      line: line + 1, expected: line < old.count ? String(old[line]) : "(end)",
      actual: line < new.count ? String(new[line]) : "(end)")
  }
}
