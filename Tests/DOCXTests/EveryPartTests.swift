import DOCX
import Documents
import Foundation
import TestSupport
import Testing

@Suite("Every part of a .docx")
struct EveryPartTests {
  static let options = DOCXOptions(created: "2026-11-23T09:00:00+08:00", author: "办公室")

  @Test(
    "long, rare and foreign texts are written in every part", arguments: PageStyle.all.map(\.name))
  func everyPart(style: String) throws {
    let bytes = try DOCXRenderer().render([Papers.everyPart(style: style)], options: Self.options)
    #expect(bytes.starts(with: Array("PK".utf8)))
    if let folder = ProcessInfo.processInfo.environment["BANHUI_KEEP"] {
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/every-\(style).docx"))
    }
  }


  @Test("the same date gives the same bytes, another date others")
  func reproducible() throws {
    let document = Papers.everyPart(style: "gongwen")
    let first = try DOCXRenderer().render([document], options: Self.options)
    #expect(try DOCXRenderer().render([document], options: Self.options) == first)
    let later = DOCXOptions(created: "2026-11-24T09:00:00+08:00", author: "办公室")
    #expect(try DOCXRenderer().render([document], options: later) != first)
  }
}
