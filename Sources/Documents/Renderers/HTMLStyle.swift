/// The style sheet of HTML papers: margins, sizes and faces of GB/T 9704-2012 on paper, a plain
/// column on a screen.
enum HTMLStyle {
  static func sheet(for paper: Paper, _ style: PageStyle) -> String {
    let geometry = PageGeometry(style, paper)
    let pitch = points(geometry.pitch)
    let (body, title) = (points(style.bodySize), points(style.titleSize))
    let margins = [style.top, style.right, style.bottom, style.left].map(millimetres)
      .joined(separator: " ")
    let size = paper.size.rawValue + (paper.orientation == .landscape ? " landscape" : "")
    return """
      @page { size: \(size); margin: \(margins); }
      :root { --red: #d7000f; --song: "SimSun", "宋体", "Noto Serif CJK SC", "Songti SC", serif;
        --fang: "FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong", "FandolFang",
          "Noto Serif CJK SC", serif;
        --kai: "KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "STKaiti", "FandolKai",
          "AR PL UKai CN", serif;
        --hei: "SimHei", "黑体", "Noto Sans CJK SC", "WenQuanYi Zen Hei", sans-serif;
        --biaosong: "FZXiaoBiaoSong-B05S", "方正小标宋简体", "方正小标宋_GBK", "STZhongsong",
          "华文中宋", "Noto Serif CJK SC", serif; }
      * { box-sizing: border-box; }
      body { margin: 0; color: #000; background: #fff; font: \(body)/\(pitch) var(--fang);
        text-align: justify; text-justify: inter-ideograph; line-break: strict;
        overflow-wrap: break-word; }
      main { max-width: \(millimetres(geometry.textWidth)); margin: 0 auto; }
      p { margin: 0; text-indent: 2em; }
      h1 { margin: \(pitch) 0; font: bold \(title)/1.5 var(--biaosong); text-align: center;
        text-wrap: balance; word-break: keep-all; overflow-wrap: anywhere; }
      h2, h3, h4, h5 { margin: 0; font-size: \(body); line-height: \(pitch); font-weight: normal;
        text-indent: 2em; break-after: avoid; }
      h2 { font-family: var(--hei); } h3 { font-family: var(--kai); }
      h4, h5 { font-family: var(--fang); }
      em { font-family: var(--kai); font-style: normal; }
      a { color: inherit; }
      ul, ol { margin: 0; padding-left: 3em; }
      dl { margin: 0; display: grid; grid-template-columns: max-content 1fr; }
      dt { font-family: var(--hei); padding-left: 2em; } dd { margin: 0; }
      .letterhead { color: var(--red); border-bottom: 0.4mm solid var(--red); padding-bottom: 4mm;
        margin-bottom: \(points(geometry.pitch * 2)); }
      .letterhead p { text-indent: 0; }
      .letterhead .marks { color: #000; font-family: var(--hei); }
      .letterhead .mark { font: bold 34pt/1.4 var(--biaosong); text-align: center;
        margin: 12mm 0 \(points(geometry.pitch * 2)); }
      .letterhead .number { color: #000; display: flex; justify-content: center; }
      .letterhead .number:has(.signers) { justify-content: space-between; padding: 0 1em; }
      .letterhead .mark.long {
        font-size: calc(\(points(geometry.textWidth)) / var(--characters)); }
      .to, .left, .label, .group, .front, .caption, .contents { text-indent: 0; }
      .centered, .front, .caption, .contents { text-align: center; text-indent: 0; }
      p.right { text-align: right; text-indent: 0; }
      .label, .group, .contents { font-family: var(--hei); }
      .attachments { margin-top: \(pitch); }
      .signature { margin-top: \(points(geometry.pitch * 2)); display: table; margin-left: auto; padding-right: 2em;
        text-align: center; break-inside: avoid; }
      .signature.sealed { padding-right: 4em; }
      .signature p { text-indent: 0; }
      .attachment, .break { break-before: page; }
      .imprint { margin-top: \(points(geometry.pitch * 2)); font-size: \(points(style.smallSize)); border-top: 0.35mm solid;
        border-bottom: 0.35mm solid; break-inside: avoid; }
      .imprint div { display: flex; justify-content: space-between; padding: 0 1em; }
      .imprint div + div { border-top: 0.25mm solid; }
      .scroll { overflow-x: auto; margin: 6pt 0; }
      table { border-collapse: collapse; width: 100%; font-size: \(points(style.tableSize));
        line-height: 1.5; }
      thead { display: table-header-group; } tr { break-inside: avoid; }
      th, td { border: 0.25mm solid #000; padding: 1mm 2mm; text-align: left; }
      .dense { font-size: 11pt; } .dense th, .dense td { padding: 1mm 1.4mm; }
      th { font-family: var(--hei); font-weight: normal; text-align: center; }
      td.center { text-align: center; } td.right { text-align: right; }
      .whole { white-space: nowrap; } td:not(.whole) { min-width: 6em; }
      .roster td { border: 0; white-space: nowrap; } .signin td { height: 11mm; }
      .signin td:empty { min-width: 5em; }
      .seats { width: auto; margin: 0 auto; font-size: 8.5pt; }
      .seats td, .seats th { border: 0; padding: 1mm 0.3mm; text-align: center; min-width: 1em;
        white-space: nowrap; }
      .seats th { padding-right: 2mm; }
      .seats td.seat { border: 0.25mm solid #000; min-width: 3.6em; height: 9mm;
        white-space: normal; }
      .front { border: 0.25mm solid; width: 60%; margin: 4mm auto; }
      .face { border: 0.1mm dashed #999; display: flex; flex-direction: column;
        align-items: center; justify-content: center; max-width: 100%; margin: 0 auto; }
      .face b { font: bold 60pt/1.2 var(--biaosong); text-align: center; max-width: 92%;
        word-break: keep-all; overflow-wrap: anywhere; }
      .face i, .face small { font: 16pt/1.4 var(--kai); text-align: center; max-width: 92%; }
      .face i { font-family: var(--hei); } .face.mirrored { transform: scaleX(-1); }
      .cover { min-height: 225mm; display: flex; flex-direction: column; align-items: center;
        break-after: page; }
      .cover p { text-indent: 0; text-align: center; }
      .cover .name { font: bold 26pt/1.5 var(--biaosong); margin-top: 55mm; text-wrap: balance;
        word-break: keep-all; overflow-wrap: anywhere; }
      .cover .subtitle { font: bold 42pt/2 var(--biaosong); }
      .cover div { margin-top: auto; font-family: var(--kai); }
      .face.turned { transform: rotate(180deg); } .face.turned.mirrored { transform: scaleY(-1); }
      .card { break-inside: avoid; margin: 0 auto 4mm; }
      /* Cards are wider than the text. */
      @page cards { margin: 5mm 0; }
      .cards { margin: 0 calc(50% - \(millimetres(geometry.width / 2))); }
      @media print { .cards { page: cards; } }
      figure { margin: 4mm auto; text-align: center; } .qr { width: 40mm; }
      nav ul { list-style: none; padding: 0; } nav .level1 { padding-left: 1em; }
      nav .level2 { padding-left: 2em; }
      @media screen {
        body { padding: 16px; }
        .attachment, .break { margin-top: 32px; border-top: 1px dashed #ccc; padding-top: 16px; }
        @media (max-width: 799px) {
          .cards { margin: 0; }
          .face { width: 100% !important; height: auto !important; padding: 16px; }
          .face.turned { display: none; } .face b { font-size: 40px !important; }
        }
        @media (max-width: 700px) {
          body { font-size: 17px; line-height: 1.8; text-align: left; }
          h1 { font-size: 22px; line-height: 1.4; }
          h2, h3, h4, h5 { font-size: 17px; line-height: 1.8; }
          .letterhead .mark { font-size: 26px; margin: 8px 0 16px; }
          .letterhead .mark.long { font-size: calc(84vw / var(--characters)); }
          .letterhead { margin-bottom: 16px; }
          table { font-size: 15px; }
          .cover { min-height: 60vh; margin-bottom: 32px; } .cover .name { margin-top: 15vh; }
          .seats { font-size: 13px; }
        }
      }
      """
  }

  private static func points(_ length: Double) -> String { "\(hundredths(length))pt" }
  private static func millimetres(_ length: Double) -> String { "\(hundredths(length / mm(1)))mm" }

  private static func hundredths(_ length: Double) -> String {
    let number = (length * 100).rounded() / 100
    return number == number.rounded() ? "\(Int(number))" : "\(number)"
  }
}
