import Diagnostics
import Foundation
import Testing

@Suite struct PrinterTests {
  private static let kind = DiagnosticKind("unknown-room", .error, explanation: Text("…"))

  private func diagnostic(in text: String, marking marked: String) throws -> Diagnostic {
    let file = SourceFile(name: "rooms.yaml", text: text)
    let range = try #require(text.range(of: marked))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return Diagnostic(
      Self.kind, Text(zh: "没有会议室", en: "no such room"),
      at: file.location(at: start..<start + marked.utf8.count),
      hint: Text(zh: "是不是“一号会议室”?", en: "did you mean 一号会议室?"))
  }

  @Test("the caret stands under full-width text")
  func caretUnderFullWidth() throws {
    let text = DiagnosticPrinter(language: .zh).text(
      try diagnostic(in: "会议室: 一好会议室", marking: "一好会议室"))
    #expect(
      text == """
        rooms.yaml:1:6: 错误: 没有会议室 [unknown-room]
          1 | 会议室: 一好会议室
            |         ^^^^^^^^^^
          提示: 是不是“一号会议室”?
        """)
  }

  @Test("a place far to the right is brought into view")
  func longLine() throws {
    let line = String(repeating: "很长的一行，", count: 40) + "错字" + String(repeating: "后面", count: 40)
    let text = DiagnosticPrinter(language: .en, width: 60).text(
      try diagnostic(in: line, marking: "错字"))
    let lines = text.split(separator: "\n")
    #expect(lines.allSatisfy { displayWidth($0) <= 60 })
    let caret = try #require(lines[2].firstIndex(of: "^"))
    let before = displayWidth(lines[2][..<caret])
    var shown = ""
    for character in lines[1] where displayWidth(shown) < before { shown.append(character) }
    #expect(lines[1].dropFirst(shown.count).hasPrefix("错字"))
  }

  @Test("JSON is one line and escapes what it must")
  func json() throws {
    let diagnostic = try diagnostic(in: "a: \"x\"", marking: "\"x\"")
    #expect(
      DiagnosticPrinter(language: .en).json(diagnostic)
        == #"{"file": "rooms.yaml", "line": 1, "column": 4, "severity": "error", "id": "unknown-room", "message": "no such room", "hint": "did you mean 一号会议室?"}"#
    )
  }
}

@Suite struct SourceFileTests {
  @Test("columns count characters, lines count line ends")
  func positions() {
    let file = SourceFile(name: "f", text: "一二\r\n👨‍👩‍👧三\n")
    #expect(file.position(at: 0) == SourcePosition(line: 1, column: 1))
    #expect(file.position(at: 3) == SourcePosition(line: 1, column: 2))
    #expect(file.position(at: 8) == SourcePosition(line: 2, column: 1))
    #expect(file.position(at: 8 + "👨‍👩‍👧".utf8.count) == SourcePosition(line: 2, column: 2))
    #expect(file.line(1) == "一二")
    #expect(file.position(at: 10_000).line == 3)
  }
}

@Suite struct DisplayWidthTests {
  @Test(
    "East Asian wide characters take two columns",
    arguments: [
      ("会议", 4), ("abc", 3), ("ａ", 2), ("e\u{301}", 1), ("👍", 2), ("—", 1), ("、", 2), ("", 0),
    ])
  func width(_ text: String, _ columns: Int) {
    #expect(displayWidth(text) == columns)
  }

  @Test("truncation never exceeds the width")
  func truncation() {
    for width in 1...12 {
      #expect(displayWidth(truncated("第一会议室 room", to: width)) <= width)
    }
    #expect(truncated("短", to: 2) == "短")
  }
}

@Suite struct SimilarityTests {
  @Test("the nearest name is found, and a far one is not offered")
  func nearest() {
    #expect(Similarity.nearest(to: "一好会议室", among: ["一号会议室", "二号会议室"]) == "一号会议室")
    #expect(Similarity.nearest(to: "陈国东", among: ["陈国栋", "林淑芬"]) == "陈国栋")
    #expect(Similarity.nearest(to: "xyz", among: ["会议室"]) == nil)
    #expect(Similarity.nearest(to: "", among: ["a"]) == nil)
  }
}
