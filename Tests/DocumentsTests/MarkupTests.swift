import Documents
import Testing

@Suite("Markup")
struct MarkupTests {
  private func blocks(_ text: String) -> [Block] { Sample.read(text).document?.blocks ?? [] }

  @Test("headings are numbered 一、（一）1.（1） and start again under a new one")
  func headings() {
    let numbers = blocks("## 甲\n### 乙\n### 丙\n#### 丁\n##### 戊\n## 己\n### 庚\n## 三、辛\n")
      .compactMap { block -> String? in
        guard case .heading(let heading) = block else { return nil }
        return heading.number + heading.inline.plain
      }
    #expect(
      numbers == ["一、甲", "（一）乙", "（二）丙", "1.丁", "（1）戊", "二、己", "（一）庚", "三、辛"])
    #expect(HeadingNumber.text(21, level: 1) == "二十一、")
    #expect(HeadingNumber.text(10, level: 2) == "（十）")
  }

  @Test("emphasis works beside Chinese punctuation")
  func emphasis() {
    #expect(
      blocks("**会议时间：**12月3日*（周四）*召开") == [
        .paragraph(
          Paragraph(
            Inline(runs: [
              Run("会议时间：", isStrong: true), Run("12月3日"), Run("（周四）", isEmphasized: true),
              Run("召开"),
            ])))
      ])
  }

  @Test("lines join without a space between Chinese and with one between words")
  func softBreaks() {
    #expect(blocks("　　会议\n通知\nA\nB") == [.paragraph(Paragraph("会议通知A B"))])
    #expect(blocks("甲\\\n乙  \n丙") == [.paragraph(Paragraph("甲\n乙\n丙"))])
  }

  @Test("cells merge to the left and upwards")
  func spans() throws {
    guard case .table(let table)? = blocks("|甲|乙|丙|\n|-|:-:|-:|\n|1|<|2|\n|3|4|^|").first else {
      Issue.record("no table")
      return
    }
    #expect(table.alignments == [nil, .center, .right])
    #expect(
      table.rows[1] == [
        Table.Cell("1", column: 0, columnSpan: 2), Table.Cell("2", column: 2, rowSpan: 2),
      ])
    #expect(table.rows[2] == [Table.Cell("3", column: 0), Table.Cell("4", column: 1)])
  }

  @Test("a row with more cells than its header is an error, not a loss")
  func wideRow() {
    let (document, diagnostics) = Sample.read("|甲|乙|\n|-|-|\n|1|2|3|")
    #expect(document == nil)
    #expect(diagnostics.map(\.brief) == ["table-shape t.mustache 3:6"])
  }

  @Test("front matter sets kind, style, paper and numbering, and names what it does not know")
  func frontMatter() {
    let (document, diagnostics) = Sample.read(
      "---\nkind: notice\n版式: gongwen\npaper: A3\n方向: 横向\nnumbering: 否\n---\n## 甲\n")
    #expect(diagnostics.isEmpty)
    #expect(document?.kind == "notice")
    #expect(document?.style == "gongwen")
    #expect(document?.paper == Paper(size: .a3, orientation: .landscape))
    #expect(document?.blocks == [.heading(Heading(level: 1, ordinal: nil, inline: "甲"))])
    #expect(
      Sample.read("---\nkindd: x\npaper: A9\n---\n").diagnostics.map(\.brief) == [
        "unknown-template-option t.mustache 2:1", "invalid-template-option t.mustache 3:8",
      ])
  }

  @Test("official parts are read from their blocks")
  func officialParts() {
    let (document, diagnostics) = Sample.read(
      """
      ```红头
      发文机关: 甲市委办公室
      发文机关: 甲市政府办公室
      后缀: 文件
      发文字号: 甲办发〔2026〕12号
      ```
      ```to
      各县（区）
      ```
      ```attachments
      - 名单
      - 回执
      ```
      ```落款
      署名: 甲市委办公室
      日期: 2026年11月23日
      用印: 是
      ```
      ```imprint
      copyTo: 市人大办公室
      issuer: 甲市委办公室
      date: 2026年11月23日
      ```
      """)
    #expect(diagnostics.isEmpty)
    #expect(
      document?.letterhead
        == Letterhead(
          issuers: ["甲市委办公室", "甲市政府办公室"], suffix: "文件", number: "甲办发〔2026〕12号"))
    #expect(
      document?.imprint
        == Imprint(copyTo: "市人大办公室", issuer: "甲市委办公室", date: "2026年11月23日"))
    #expect(
      document?.blocks == [
        .addressees("各县（区）"), .attachmentList(["名单", "回执"]),
        .signature(
          Signature(issuers: ["甲市委办公室"], date: "2026年11月23日", isSealed: true)),
      ])
  }

  @Test("rosters, sign-in sheets, seats and cards come from data")
  func meetingParts() {
    let people: TemplateValue = [
      ["name": "张三", "post": "主任", "unit": "市委办"], ["name": "李四", "post": "科长", "unit": "财政局"],
    ]
    let (document, diagnostics) = Sample.read(
      """
      ```roster
      data: people
      fields: name post
      group: unit
      columns: 2
      ```
      ```signin
      columns: 序号、姓名、签名
      data: people
      spare: 2
      ```
      ```seatmap
      front: 主席台
      - 第一排 | 张三 | ~ | 李四 |
      ```
      ```cards
      data: people
      size: 210x140
      fold: 否
      ```
      """, ["people": people])
    #expect(diagnostics.isEmpty)
    #expect(
      document?.blocks == [
        .roster(
          Roster(
            groups: [
              .init(title: "市委办", entries: [.init(name: "张三", details: ["主任"])]),
              .init(title: "财政局", entries: [.init(name: "李四", details: ["科长"])]),
            ], columns: 2)),
        .signIn(
          SignIn(
            columns: ["序号", "姓名", "签名"], rows: [["1", "张三"], ["2", "李四"]], spareRows: 2)),
        .seatMap(
          SeatMap(rows: [.init(label: "第一排", seats: ["张三", nil, "李四"])], front: "主席台")),
        .cards(
          Cards(
            cards: [.init(name: "张三", detail: "主任"), .init(name: "李四", detail: "科长")],
            width: 210, height: 140, isFolded: false)),
      ])
  }

  @Test("wrong data and options of blocks are found at their place")
  func wrongOptions() {
    let (_, diagnostics) = Sample.read(
      """
      ```roster
      data: peple
      columns: 多
      ```
      ```cards
      size: 1x1
      ```
      ```qr
      ```
      ```roster
      """, ["people": ["张三"]])
    #expect(
      diagnostics.map(\.brief) == [
        "unknown-template-key t.mustache 2:7", "invalid-template-option t.mustache 3:10",
        "invalid-template-option t.mustache 6:7", "invalid-template-option t.mustache 8:1",
        "template-syntax t.mustache 10:1",
      ])
  }

  @Test("no text makes the reader stop or take long", arguments: 0..<60)
  func anything(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ count: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(count))
    }
    let parts = [
      "{{", "}}", "{{#a}}", "{{/a}}", "{{v}}", "{{{v}}}", "\n", "\n\n", "|", "|-|", "*", "**",
      "```", "```roster\n", "- ", "1. ", "#", "## ", "[", "](", ")", "\\", " ", "甲", "：", "A",
      "---", ": ", "data: a\n", "^", "<", "\u{301}", "\r\n", "　", "`",
    ]
    let text = (0..<200).map { _ in parts[next(parts.count)] }.joined()
    let (document, diagnostics) = Sample.read(text, ["a": ["1", "2"], "v": "值"])
    #expect((document == nil) == diagnostics.contains { $0.severity == .error })
    for diagnostic in diagnostics { #expect(diagnostic.location != nil) }
    if let document {
      _ = HTMLRenderer().render(document) + MarkdownRenderer().render(document)
      _ = TextRenderer(width: 40).render(document)
    }
  }

  @Test("long runs of unmatched marks are read, each in one pass")
  func hostileLengths() {
    for part in ["*a ", "{{", "[", "**a", "|", "`", "a*", "*a**b ", "- ", "[a](", "> "] {
      let text = String(repeating: part, count: 100_000 / part.utf8.count - 1)
      let (document, diagnostics) = Sample.read(text)
      #expect(document != nil || !diagnostics.isEmpty)
    }
  }
}
