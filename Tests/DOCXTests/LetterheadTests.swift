import DOCX
import Diagnostics
import Documents
import Foundation
import TestSupport
import Testing

@Suite(
  "Letterheads",
  .enabled(if: OutsideReader.isThere, "scripts/setup --tests installs python-docx"))
struct LetterheadTests {
  static func field(_ name: String, _ chinese: String) -> TemplateField {
    TemplateField(name, [chinese], meaning: Text(zh: chinese, en: name))
  }

  static let context = TemplateContext(
    fields: [
      field("name", "会议名称"), field("time", "时间"), field("title", "标题"), field("chair", "主持人"),
      field("video", "分会场"), field("purpose", "目的"),
      TemplateField("issuers", ["署名"], .texts, meaning: Text("")),
      TemplateField(
        "requirements", ["要求"], .list([field("number", "序号"), field("text", "文字")]),
        meaning: Text("")),
      TemplateField(
        "roster", ["名单"], .list([field("name", "姓名"), field("unit", "单位"), field("post", "职务")]),
        meaning: Text("")),
      TemplateField("contact", ["联系人"], .object([field("phone", "电话")]), meaning: Text("")),
    ],
    values: [
      "name": "全市经济工作会议", "time": "上午9:00<>&", "title": "关于\"会议\"的通知", "chair": "王方",
      "video": .none, "purpose": "seal.png", "issuers": ["市委", "市政府"],
      "requirements": [
        ["number": "一", "text": "准时参会"], ["number": "二", "text": "分\n行"],
      ],
      "roster": [
        ["name": "王方", "unit": "市委", "post": "书记"], ["name": "李静", "unit": "市政府", "post": "市长"],
      ],
      "contact": ["phone": "13800000000"],
    ])

  static func letterhead(_ kind: String) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let script = Project.file("Tests/DOCXTests/Fixtures/make_letterhead.py").path
    let result = try CommandLineTool.run(
      [script, kind, "x.docx"], in: folder.path, executable: OutsideReader.python)
    guard result.status == 0 else { throw OutsideReader.Failure(message: result.errors) }
    return Array(try Data(contentsOf: folder.url.appendingPathComponent("x.docx")))
  }

  static func fill(_ bytes: [UInt8]) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
    LetterheadFile(name: "红头.docx", bytes: bytes).filled(
      with: context, at: "2026-11-23T09:00:00+08:00", file: { _ in nil })
  }

  static let paragraphs = [
    "关于召开全市经济工作会议的通知", "时间：上午9:00<>& & 上午9:00<>&", "主持：由王方主持。", "视频：无。", "一、准时参会；", "二、分\n行；",
    "姓名", "单位", "职务", "王方", "市委", "书记", "李静", "市政府", "市长", "王方", "市委", "职务：书记", "李静", "市政府",
    "职务：市长",
    "", "码：完", "没有标记的一段，只有 { 单个 } 括号。",
  ]

  @Test("placeholders across runs, conditions, loops over paragraphs and rows, pictures")
  func office() throws {
    let (bytes, diagnostics) = Self.fill(try Self.letterhead("office"))
    #expect(diagnostics.map(\.kind.id) == [])
    let filled = try #require(bytes)
    let read = try #require(try OutsideReader.read([filled]).first)
    #expect(read.paragraphs == Self.paragraphs)
    #expect(read.problems.filter { $0.contains("relation") || $0.contains("part") } == [])
    #expect(Self.fill(try Self.letterhead("office")).bytes != nil)
  }

  @Test("the same moment gives the same bytes")
  func reproducible() throws {
    let bytes = try Self.letterhead("office")
    #expect(Self.fill(bytes).bytes == Self.fill(bytes).bytes)
  }

  @Test("what holds no placeholder stays as it was, byte for byte")
  func untouched() throws {
    let folder = try TemporaryFolder()
    let old = try Self.letterhead("large")
    let new = try #require(Self.fill(old).bytes)
    try Data(old).write(to: folder.url.appendingPathComponent("old.docx"))
    try Data(new).write(to: folder.url.appendingPathComponent("new.docx"))
    let script = Project.file("Tests/DOCXTests/Fixtures/compare_docx.py").path
    let result = try CommandLineTool.run(
      [script, "old.docx", "new.docx", "{{name}}", "全市经济工作会议"], in: folder.path,
      executable: OutsideReader.python)
    #expect(result.output == "word/document.xml changed only there\n", "\(result.errors)")
  }

  @Test(
    "what cannot be filled is named, with its place",
    arguments: [
      ("unknown", "unknown-template-key", 2), ("unclosed", "template-syntax", 1),
      ("crossed", "letterhead-section", 1), ("picture", "letterhead-picture", 1),
      ("macros", "letterhead-macros", 0), ("encrypted", "letterhead-encrypted", 0),
      ("bomb", "letterhead-too-large", 0),
      ("traversal", "letterhead-damaged", 0), ("entities", "letterhead-damaged", 1),
    ])
  func faults(_ kind: String, _ id: String, _ line: Int) throws {
    let bytes = try Self.letterhead(kind)
    let (filled, diagnostics) = Self.fill(bytes)
    #expect(filled == nil)
    #expect(diagnostics.first?.kind.id == id)
    #expect(diagnostics.first?.location?.position.line ?? 0 == line)
    if kind == "unknown" { #expect(diagnostics.count == 2) }
  }

  @Test("files that are no .docx are named as such")
  func foreign() {
    #expect(Self.fill([]).diagnostics.map(\.kind.id) == ["letterhead-damaged"])
    #expect(Self.fill(Array("hello".utf8)).diagnostics.map(\.kind.id) == ["letterhead-damaged"])
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(Self.fill(old).diagnostics.map(\.kind.id) == ["letterhead-not-docx"])
  }

  @Test("damage anywhere is an error or does no harm, and never a crash")
  func damage() throws {
    let whole = try Self.letterhead("office")
    var state: UInt64 = 7
    func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var refused = 0
    for _ in 0..<300 {
      var bytes = whole
      if below(3) == 0 {
        bytes.removeLast(below(bytes.count))
      } else {
        for _ in 0...below(20) { bytes[below(bytes.count)] = UInt8(below(256)) }
      }
      let (filled, diagnostics) = Self.fill(bytes)
      #expect((filled == nil) == diagnostics.hasErrors)
      if filled == nil { refused += 1 }
    }
    #expect(refused > 200)
  }

  @Test(
    "a letterhead that LibreOffice has written anew is filled alike",
    .enabled(if: LibreOffice.isThere, "scripts/setup --tests installs LibreOffice"))
  func libreOffice() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("own.docx")
    try Data(try Self.letterhead("office")).write(to: file)
    let odt = try LibreOffice.convert(file, to: "odt")
    try FileManager.default.removeItem(at: file)
    let again = try LibreOffice.convert(odt, to: "docx")
    let (bytes, diagnostics) = Self.fill(Array(try Data(contentsOf: again)))
    #expect(diagnostics.map(\.kind.id) == [])
    let filled = try #require(bytes)
    #expect(try OutsideReader.paragraphs(filled) == Self.paragraphs)
  }
}
