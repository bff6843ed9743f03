import Diagnostics

/// Reads text files of the workspace: bounded in size, decoded from UTF-8, UTF-16 or GB18030.
struct SourceReader {
  /// Larger files are refused unread: a second's work for the parser of either format.
  private static func maximumMegabytes(of name: String) -> Int { name.hasSuffix(".csv") ? 16 : 2 }
  /// Longer lines are refused before any parser sees them.
  static let maximumLine = 1 << 20

  let folder: String
  let findings: Findings

  /// nil where the file cannot be used; why is among the findings.
  func read(_ name: String) -> SourceFile? {
    let path = folder + "/" + name
    let empty = SourceFile(name: name, bytes: [])
    func refuse(_ kind: DiagnosticKind, _ message: Text, hint: Text) -> SourceFile? {
      findings.report(kind, message, at: empty.location(at: 0..<0), hint: hint)
      return nil
    }
    do {
      let limit = SourceReader.maximumMegabytes(of: name) << 20
      return decode(try FileReading.bytes(of: path, limit: limit), name: name)
    } catch {
      switch error.reason {
      case .missing:
        return refuse(
          .fileMissing, Text(zh: "没有这个文件", en: "there is no such file"),
          hint: Text(zh: "用 banhui init 建一个新工作区", en: "make a new workspace with banhui init"))
      case .tooLarge(let limit):
        return refuse(
          .fileTooLarge,
          Text(
            zh: "文件超过 \(limit >> 20) MB", en: "the file is larger than \(limit >> 20) MB"),
          hint: name.hasSuffix(".csv")
            ? Text(zh: "确认没有放错文件", en: "check that it is the right file")
            : Text(
              zh: "确认没有放错文件; 会议可以分成 meetings/ 下的几个文件",
              en: "check that it is the right file; meetings may be split over files in meetings/"))
      case .isFolder, .refused:
        return refuse(
          .fileUnreadable, Text(zh: "文件读不出来", en: "the file cannot be read"),
          hint: Text(
            zh: "检查它是不是文件, 有没有读取权限", en: "check that it is a file and that you may read it"))
      }
    }
  }

  func decode(_ bytes: [UInt8], name: String) -> SourceFile? {
    guard let text = TextDecoding.utf8(from: bytes) else {
      let file = SourceFile(name: name, bytes: bytes.prefix(1000).map { $0 < 0x80 ? $0 : 0x3F })
      findings.report(
        .badEncoding,
        Text(zh: "文件编码既不是 UTF-8 也不是 GB18030", en: "the text is neither UTF-8 nor GB18030"),
        at: file.location(at: 0..<0),
        hint: Text(zh: "在 Excel/WPS 里另存为“CSV UTF-8”", en: "save it as “CSV UTF-8” in Excel or WPS"))
      return nil
    }
    if let offset = overlongLine(text) {
      let line = 1 + text[..<offset].count { $0 == 0x0A }
      let stub = SourceFile(
        name: name, bytes: Array(repeating: 0x0A, count: min(line - 1, 1 << 20)))
      findings.report(
        .lineTooLong, Text(zh: "这一行超过 1 MB", en: "this line is longer than 1 MB"),
        at: SourceLocation(
          file: stub, offset: stub.bytes.count, position: SourcePosition(line: line, column: 1)),
        hint: Text(zh: "确认没有放错文件", en: "check that it is the right file"))
      return nil
    }
    return SourceFile(name: name, bytes: text)
  }

  /// The offset of the first line that is too long.
  private func overlongLine(_ bytes: [UInt8]) -> Int? {
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == 0x0A {
      if offset - start > SourceReader.maximumLine { return start }
      start = offset + 1
    }
    return bytes.count - start > SourceReader.maximumLine ? start : nil
  }
}
