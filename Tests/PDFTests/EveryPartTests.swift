import Documents
import Foundation
import PDF
import Testing

@Suite("Every part of a paper")
struct EveryPartTests {
  static func document(style: String) -> Document {
    let long = String(repeating: "欧阳", count: 20)
    let texts = ["喆堃翀昇犇镕祎玥垚", "𠮷𪚥", "👩‍👩‍👧😀", "שלום עולם", long, "https://example.org/" + long, ""]
    let inlines = texts.map { Inline($0) }
    let wide = Table(header: inlines + inlines + inlines, rows: [inlines, inlines])
    let cards = texts.map { Cards.Card(name: $0, detail: $0) }
    return Document(
      kind: "x", style: style, letterhead: Letterhead(issuers: texts, signers: texts),
      blocks: [
        .contents, .title(Inline(String(repeating: "会议通知", count: 50))), .table(wide),
        .labelled(texts.map { Labelled($0, Inline($0)) }), .attachmentList(inlines),
        .list(List(start: 1, items: inlines.map { [.paragraph(Paragraph($0))] })),
        .roster(
          Roster(groups: [.init(title: long, entries: texts.map { .init(name: $0) })], columns: 3)),
        .signIn(SignIn(columns: ["姓名", "签名"], rows: texts.map { [$0] }, spareRows: 30)),
        .seatMap(SeatMap(rows: [.init(label: "前", seats: texts + [nil])], front: "主席台")),
        .cards(Cards(cards: cards)),
        .cards(Cards(cards: cards, width: 90, height: 54, isFolded: false)),
        .qrCode(QRCode(payload: "https://example.org/回执", caption: "扫码")), .pageBreak,
        .attachment(Attachment(label: "附件", title: "名单")),
        .signature(Signature(issuers: texts, date: "2026年1月1日")), .note("联系人"),
      ], imprint: Imprint(copyTo: long, issuer: long, date: "2026年1月1日"))
  }

  @Test("long, rare and foreign texts are set in every part", arguments: PageStyle.all.map(\.name))
  func everyPart(style: String) throws {
    let document = Self.document(style: style)
    let file = try PDFRenderer().render([document, document], options: PDFRendererTests.options)
    #expect(file.pageCount > 10)
    #expect(file.bytes.starts(with: Array("%PDF".utf8)))
    if let folder = ProcessInfo.processInfo.environment["BANHUI_KEEP"] {
      try Data(file.bytes).write(to: URL(fileURLWithPath: folder + "/every-\(style).pdf"))
    }
  }
}
