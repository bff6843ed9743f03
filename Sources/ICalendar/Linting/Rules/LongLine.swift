internal import Diagnostics

/// Lines that should have been folded. Looks at the file itself, not at a calendar in it.
enum LongLine {
  static func findings(in source: SourceFile) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var start = 0
    let bytes = source.bytes
    for offset in bytes.indices where bytes[offset] == 0x0A {
      let hasCR = offset > start && bytes[offset - 1] == 0x0D
      let length = offset - start - (hasCR ? 1 : 0)
      if length > LineFolding.limit, length <= ReadingOptions.Limits().line {
        found.append(
          Diagnostic(
            .longLine,
            Text(
              zh: "此行有 \(length) 字节，上限为 75",
              en: "this line has \(length) octets, 75 are allowed"),
            at: source.location(at: start..<(start + 1))))
        if found.count >= 100 { break }
      }
      start = offset + 1
    }
    return found
  }

  static func isFound(in source: SourceFile) -> Bool { !findings(in: source).isEmpty }
}

extension DiagnosticKind {
  static let longLine = DiagnosticKind(
    "long-calendar-line", .warning,
    explanation: Text(
      zh: "RFC 5545 §3.1：每行不超过 75 字节，超出应折行。旧版 Outlook 和一些邮件系统会截断长行。",
      en:
        "RFC 5545 §3.1: a line has at most 75 octets and is folded otherwise. Old versions of Outlook and some mail systems cut long lines."
    ))
}
