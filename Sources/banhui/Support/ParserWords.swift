import Diagnostics
import Foundation

/// The argument parser speaks English only, in lines of any length; this says the same in the
/// reader's language within 80 columns.
enum ParserWords {
  static func translated(_ message: String, to language: Language) -> String {
    let words = language == .zh ? table : []
    let text = words.reduce(message) { text, words in
      text.replacingOccurrences(of: words.0, with: words.1, options: .regularExpression)
    }
    return text.components(separatedBy: "\n").map(folded).joined(separator: "\n")
  }

  /// A usage line broken under its first word.
  private static func folded(_ line: String) -> String {
    guard let start = line.firstRange(of: " banhui "),
      ["用法:", "用法: ", "Usage:", "USAGE:"].contains(line[..<start.lowerBound])
    else { return line }
    let indent = displayWidth(line[..<start.lowerBound]) + 1
    let text = String(line[line.index(after: start.lowerBound)...])
    let lines = wrapped(text, to: 80 - indent).split(separator: "\n")
    return line[...start.lowerBound]
      + lines.joined(separator: "\n" + String(repeating: " ", count: indent))
  }

  /// Where the words on an option begin.
  private static let column = "\n" + String(repeating: " ", count: 26)

  private static let table: [(String, String)] = [
    ("(?m)^Error: ", "错误: "),
    ("(?m)^Usage: ", "用法: "),
    ("(?m)^Help: +", "说明: "),
    ("(?m)^  See '(.+) --help' for more information\\.", "  更多说明: $1 --help"),
    ("(?m)^  See '(.+)' for detailed help\\.", "  各命令的说明: $1"),
    ("Unknown option '(.+?)'\\.?", "没有选项“$1”"),
    (" Did you mean '(.+?)'\\?", ", 是不是“$1”?"),
    ("Missing value for '(.+?)'", "“$1”后面没有写值"),
    ("Unexpected argument '(.+?)'", "多写了“$1”"),
    ("([0-9]+) unexpected arguments: ", "多写了 $1 个参数: "),
    (
      "The option '(.+?)' does not take any value, but '(.*?)' was specified\\.",
      "选项“$1”后面不写值, 却写了“$2”"
    ),
    ("Missing expected argument '(.+?)'", "缺少参数 $1"),
    ("Missing one of: ", "下面的参数缺少一个: "),
    ("The value '(.*?)' is invalid for '(.+?)'", "“$1”不能用作 $2"),
    ("\\. Please provide one of (.+)\\.", ", 可以写 $1"),
    ("' (?:and|or) '", "'、'"),
    ("Missing required subcommand\\.", "缺少子命令"),
    ("(?m)^OVERVIEW: ", ""),
    ("(?m)^USAGE: ", "用法:  "),
    ("(?m)^ARGUMENTS:", "参数:"),
    ("(?m)^OPTIONS:", "选项:"),
    ("(?m)^SUBCOMMANDS:", "命令:"),
    ("Show the version\\.", "显示版本。"),
    ("Show help information\\.", "显示这份说明。"),
    ("\\s*\\(values: ([^)]+); default: ([^)]+)\\)", "\(column)可以写 $1; 默认 $2"),
    ("\\s*\\(values: ([^)]+)\\)", "\(column)可以写 $1"),
    ("\\s*\\(default: ([^)]+)\\)", "（默认 $1）"),
  ]
}
