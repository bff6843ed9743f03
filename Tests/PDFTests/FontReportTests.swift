import Documents
import PDF
import Testing

/// What the renderer says of faces and characters that the machine lacks.
@Suite struct FontReportTests {
  private func report(_ text: String) throws -> FontReport {
    let document = Document(
      kind: "notice", style: "gongwen", blocks: [.paragraph(Paragraph(Inline(text)))])
    return try PDFRenderer().render([document], options: PDFRendererTests.options).fonts
  }

  @Test("a character that no font has is named")
  func missingGlyph() throws {
    let report = try report("张\u{10FFFD}同志")
    let finding = try #require(report.diagnostics.first { $0.kind.id == "missing-glyph" })
    #expect(finding.message.zh.contains("\u{10FFFD}"))
    #expect(try !self.report("张三同志").diagnostics.contains { $0.kind.id == "missing-glyph" })
  }

  @Test("each role whose proper face is missing is named with its substitute")
  func substitution() throws {
    let report = try report("正文")
    let substituted = report.roles.filter { !$0.isProper }
    let findings = report.diagnostics.filter { $0.kind.id == "font-substituted" }
    #expect(findings.count >= substituted.count)
    for (entry, finding) in zip(substituted, findings) {
      #expect(finding.message.zh.contains(entry.role.chinese))
    }
  }
}
