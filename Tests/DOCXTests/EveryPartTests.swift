import DOCX
import Documents
import Foundation
import TestSupport
import Testing

@Suite("Every part of a .docx")
struct EveryPartTests {
  static let options = DOCXOptions(created: "2026-11-23T09:00:00+08:00", author: "办公室")

  static func bytes(_ documents: [Document]) throws -> [UInt8] {
    try DOCXRenderer().render(documents, options: options)
  }

  @Test(
    "long, rare and foreign texts are written in every part and read back in order",
    .enabled(if: OutsideReader.isThere, "scripts/setup --tests installs python-docx"),
    arguments: PageStyle.all.map(\.name))
  func everyPart(style: String) throws {
    let document = Papers.everyPart(style: style)
    let bytes = try Self.bytes([document])
    if let folder = ProcessInfo.processInfo.environment["BANHUI_KEEP"] {
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/every-\(style).docx"))
    }
    let read = try #require(try OutsideReader.read([bytes]).first)
    #expect(read.problems == [])
    #expect(Words.missing(Words.of(document), in: read.words) == nil)
    for issuer in document.letterhead?.issuers ?? [] { #expect(read.words.contains(issuer)) }
    #expect(read.title == document.title && read.author == "办公室")
    #expect(read.created.hasPrefix("2026-11-23 "))
    #expect(read.styles.contains("Heading 4") && read.styles.contains("主送机关"))
    #expect(read.sections.first == [210, 297, 28, 37, 26, 35])
    #expect(read.sections.count == 5)
  }

  @Test(
    "random papers are read back with their words in order",
    .enabled(if: OutsideReader.isThere, "scripts/setup --tests installs python-docx"))
  func random() throws {
    let documents = (1...120).map { seed -> Document in
      var random = RandomPapers(seed: UInt64(seed))
      return random.document()
    }
    let files = try documents.map { try Self.bytes([$0]) }
    let read = try OutsideReader.read(files)
    #expect(read.count == documents.count)
    for (seed, (document, read)) in zip(documents, read).enumerated() {
      #expect(read.problems == [], "seed \(seed + 1)")
      #expect(Words.missing(Words.of(document), in: read.words) == nil, "seed \(seed + 1)")
    }
  }

  @Test(
    "several documents make one file, each with its own sections",
    .enabled(if: OutsideReader.isThere, "scripts/setup --tests installs python-docx"))
  func merged() throws {
    let documents = ["甲", "乙", "丙"].map { name in
      Document(
        paper: Paper(orientation: name == "乙" ? .landscape : .portrait),
        blocks: [.title(Inline(name)), .heading(Heading(level: 1, ordinal: 1, inline: "时间"))])
    }
    let read = try #require(try OutsideReader.read([try Self.bytes(documents)]).first)
    #expect(read.problems == [])
    #expect(read.sections.map { $0[0] } == [210, 297, 210])
    #expect(read.words == "甲时间乙时间丙时间")
  }

  @Test("the same date gives the same bytes, another date others")
  func reproducible() throws {
    let document = Papers.everyPart(style: "gongwen")
    let first = try Self.bytes([document])
    #expect(try Self.bytes([document]) == first)
    let later = DOCXOptions(created: "2026-11-24T09:00:00+08:00", author: "办公室")
    #expect(try DOCXRenderer().render([document], options: later) != first)
  }
}
