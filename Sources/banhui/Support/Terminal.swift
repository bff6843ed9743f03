import Diagnostics
import Foundation

/// Where output goes: data to standard output, talk to standard error.
enum Terminal {
  /// Writes a line to standard error.
  static func talk(_ text: String) {
    write(Array((text + "\n").utf8), to: FileHandle.standardError)
  }

  /// Writes text to standard output; a reader that has gone away ends the program quietly.
  static func data(_ text: String) {
    data(Array(text.utf8))
  }

  /// Writes bytes to standard output, for a paper that goes into a pipe.
  static func data(_ bytes: [UInt8]) {
    write(bytes, to: FileHandle.standardOutput)
  }

  private static func write(_ bytes: [UInt8], to handle: FileHandle) {
    do {
      try handle.write(contentsOf: Data(bytes))
    } catch {
      Foundation.exit(handle === FileHandle.standardError ? 1 : 141)
    }
  }

  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var talkIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Read once: messages ask for it thousands of times.
  private static let environment = ProcessInfo.processInfo.environment

  static func usesColor(forOutput: Bool) -> Bool {
    if environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false { return false }
    if environment["TERM"] == "dumb" { return false }
    return forOutput ? outputIsTerminal : talkIsTerminal
  }

  /// Columns of the terminal; 80 where there is none.
  static let width: Int = {
    if let columns = environment["COLUMNS"].flatMap(Int.init), columns >= 20 {
      return min(columns, 400)
    }
    var size = winsize()
    if unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 {
      return Int(size.ws_col)
    }
    return 80
  }()
}
