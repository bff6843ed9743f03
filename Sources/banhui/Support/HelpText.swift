import ArgumentParser
import Diagnostics
import Foundation

// Help in the reader's own language, broken to the columns of a terminal: the argument parser
// counts characters, and a Chinese one takes two columns.

extension ArgumentHelp {
  /// What an option or an argument is for.
  init(zh: String, en: String, valueName: String? = nil) {
    let beside = 52
    self.init(
      stringLiteral: wrapped(Text(zh: zh, en: en)[.ofProcess], to: beside))
    self.valueName = valueName
  }
}

extension String {
  /// One line that says what a command does.
  static func abstract(zh: String, en: String) -> String {
    wrapped(Text(zh: zh, en: en)[.ofProcess], to: 52)
  }

  /// The paragraphs below it. Lines of a paragraph are joined and broken anew; lines that are
  /// indented stay as they are.
  static func discussion(zh: String, en: String) -> String {
    let language = Language.ofProcess
    let lines = Text(zh: zh, en: en)[language].components(separatedBy: "\n")
    var result: [String] = []
    var isOpen = false
    for line in lines {
      let isText = !line.isEmpty && !line.hasPrefix(" ")
      if isText, isOpen, let last = result.popLast() {
        let isJoint = language == .zh && last.last.map { displayWidth($0) == 2 } ?? true
        result.append(last + (isJoint ? "" : " ") + line)
      } else {
        result.append(line)
      }
      isOpen = isText
    }
    return result.map { $0.hasPrefix(" ") ? $0 : wrapped($0, to: 78) }.joined(separator: "\n")
  }
}

extension ValidationError {
  init(zh: String, en: String) {
    self.init(Text(zh: zh, en: en)[.ofProcess])
  }
}
