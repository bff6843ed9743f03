import Documents

/// Documents that the tests of this target share.
enum Papers {
  static let texts = [
    "喆堃翀昇犇镕祎玥垚", "𠮷𪚥", "👩‍👩‍👧😀", "שלום עולם", String(repeating: "欧阳", count: 20),
    "https://example.org/" + String(repeating: "a", count: 60), "", "A&B <x> \"q\" 'p'",
    "\u{1}控制\u{FFFE}",
  ]

  /// A document with every part, and in each part long, rare and foreign texts.
  static func everyPart(style: String) -> Document {
    let inlines = texts.map { Inline($0) }
    let long = texts[4]
    let spans = Table(
      alignments: [nil, .center, .right, nil], headerRows: 1,
      rows: [
        [.init("时间", column: 0), .init("内容", column: 1, columnSpan: 2), .init("地点", column: 3)],
        [
          .init("上午", column: 0, rowSpan: 2), .init("报到", column: 1), .init("3人", column: 2),
          .init("大厅", column: 3, rowSpan: 2),
        ],
        [.init("全体会议", column: 1), .init("104人", column: 2)],
      ])
    return Document(
      kind: "guide", style: style,
      letterhead: Letterhead(
        issuers: ["云溪市发展和改革委员会", "云溪市财政局"], suffix: "文件", number: "云发改〔2026〕1号",
        copyNumber: "000001", secrecy: "秘密★1年", urgency: "特急", signers: ["王方", "欧阳雪松", "李静"]),
      blocks: [
        .title("关于召开全市重点项目建设和安全生产工作推进会议的通知"), .contents,
        .addressees("各县（区）委，市直各单位"),
        .heading(Heading(level: 1, ordinal: 1, inline: "会议时间")),
        .heading(Heading(level: 2, ordinal: 1, inline: "报到")),
        .heading(Heading(level: 3, ordinal: 1, inline: "地点")),
        .heading(Heading(level: 4, ordinal: 1, inline: "大厅")),
        .heading(Heading(level: 4, ordinal: 2, inline: "侧门")),
        .heading(Heading(level: 1, ordinal: nil, inline: "没有编号")),
        .heading(Heading(level: 1, ordinal: 5, inline: "跳号")),
        .heading(Heading(level: 2, ordinal: 3, inline: "再跳")),
        .heading(Heading(level: 1, ordinal: 6, inline: "接着")),
        .heading(Heading(level: 2, ordinal: 1, inline: "从头")),
        .paragraph(
          Paragraph(
            Inline(runs: [
              Run("正文"), Run("加粗", isStrong: true), Run("强调", isEmphasized: true),
              Run("链接", link: "https://example.org/回执?a=1&b=[2]"),
              Run("坏链接", link: "javascript:alert(1)"), Run("换\n行\t制表"),
            ]))),
        .paragraph(Paragraph("居中", alignment: .centered)),
        .paragraph(Paragraph("居右", alignment: .right)),
        .list(
          List(
            start: 3,
            items: [
              [.paragraph(Paragraph("第三")), .list(List(items: [[.paragraph(Paragraph("圆点"))]]))],
              [.paragraph(Paragraph("第四")), .paragraph(Paragraph("续段"))], [],
            ])),
        .labelled(texts.filter { !$0.isEmpty }.map { Labelled("出席", Inline($0)) }),
        .table(spans), .table(Table(header: inlines + inlines, rows: [inlines, inlines])),
        .attachmentList(["参会人员名单", Inline(long)]),
        .signature(
          Signature(issuers: ["中共云溪市委办公室"], date: "2026年1月1日", isSealed: true)),
        .note("联系人：王方"), .attachment(Attachment(label: "附件1", title: "参会人员名单")),
        .roster(
          Roster(
            groups: [
              .init(title: "市委", entries: texts.map { .init(name: $0) }),
              .init(title: "市政府", entries: [.init(name: "王方", details: ["市长"])]),
            ], columns: 3)),
        .signIn(
          SignIn(columns: ["姓名", "单位", "签名"], rows: texts.map { [$0, "市委"] }, spareRows: 20)),
        .pageBreak,
        .seatMap(
          SeatMap(
            rows: [
              .init(label: "第一排", seats: ["王方", "李静", nil, "欧阳雪松", long]),
              .init(label: "第二排", seats: ["", "张三", nil, "李四"]),
            ], front: "主席台", caption: "以观众视角为准")),
        .qrCode(QRCode(payload: "https://example.org/reply?id=1", caption: "扫码报名")),
        .cards(Cards(cards: texts.map { .init(name: $0, detail: "市委") })),
        .paragraph(Paragraph("席卡之后")),
        .cards(
          Cards(
            cards: texts.map { .init(name: $0, detail: $0) }, width: 90, height: 54, isFolded: false
          )),
      ], imprint: Imprint(copyTo: long, issuer: "云溪市发展和改革委员会", date: "2026年1月1日"))
  }
}
