/// The fenced blocks and their options, each under its English name and its Chinese ones.
enum BlockName: String, CaseIterable {
  case cover, letterhead, to, attachments, signature, note, imprint, attachment, roster, signin,
    seatmap,
    cards, qr, contents, labels, center, right

  var chinese: String {
    switch self {
    case .cover: "封面"
    case .letterhead: "红头"
    case .to: "主送"
    case .attachments: "附件说明"
    case .signature: "落款"
    case .note: "附注"
    case .imprint: "版记"
    case .attachment: "附件"
    case .roster: "名单"
    case .signin: "签到表"
    case .seatmap: "座次图"
    case .cards: "席卡"
    case .qr: "二维码"
    case .contents: "目录"
    case .labels: "要素"
    case .center: "居中"
    case .right: "居右"
    }
  }

  var options: [BlockOption] {
    switch self {
    case .cover: [.title, .subtitle, .issuer, .date]
    case .letterhead: [.issuer, .suffix, .number, .copyNumber, .secrecy, .urgency, .signer]
    case .signature: [.issuer, .date, .sealed]
    case .imprint: [.copyTo, .issuer, .date]
    case .attachment: [.label, .title]
    case .roster: [.data, .fields, .group, .columns]
    case .signin: [.data, .fields, .columns, .spare]
    case .seatmap: [.data, .front, .caption]
    case .cards: [.data, .fields, .caption, .size, .fold, .sides, .mirror]
    case .qr: [.text, .caption]
    case .to, .attachments, .note, .contents, .labels, .center, .right: []
    }
  }

  /// Whether lines that begin with `- ` are entries of the block.
  var takesEntries: Bool {
    switch self {
    case .attachments, .roster, .signin, .seatmap, .cards: true
    default: false
    }
  }

  static func named(_ text: String) -> BlockName? {
    BlockName(rawValue: text) ?? allCases.first { $0.chinese == text }
  }
}

/// What a fenced block, or the front matter, can be told.
enum BlockOption: String, CaseIterable {
  case issuer, suffix, number, copyNumber, secrecy, urgency, signer
  case date, sealed, copyTo, label, title
  case data, fields, group, columns, spare, front, caption, size, fold, text
  case subtitle, sides, mirror
  case kind, style, numbering, paper, orientation, language

  var chinese: [String] {
    switch self {
    case .issuer: ["发文机关", "署名", "印发机关"]
    case .suffix: ["后缀"]
    case .number: ["发文字号"]
    case .copyNumber: ["份号"]
    case .secrecy: ["密级"]
    case .urgency: ["紧急程度"]
    case .signer: ["签发人"]
    case .date: ["日期", "成文日期", "印发日期"]
    case .sealed: ["用印"]
    case .copyTo: ["抄送"]
    case .label: ["编号"]
    case .title: ["标题"]
    case .data: ["数据"]
    case .fields: ["字段"]
    case .group: ["分组"]
    case .columns: ["列"]
    case .spare: ["空行"]
    case .front: ["前方"]
    case .caption: ["说明"]
    case .size: ["尺寸"]
    case .fold: ["折叠"]
    case .text: ["内容"]
    case .subtitle: ["副标题"]
    case .sides: ["面数"]
    case .mirror: ["镜像"]
    case .kind: ["种类"]
    case .style: ["版式"]
    case .numbering: ["序号"]
    case .paper: ["纸张"]
    case .orientation: ["方向"]
    case .language: ["语言"]
    }
  }

  func answers(to name: String) -> Bool { rawValue == name || chinese.contains(name) }
}
