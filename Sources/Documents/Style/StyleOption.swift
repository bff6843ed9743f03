/// One line of a style file: its names, and where its value goes.
enum StyleOption {
  case length(WritableKeyPath<PageStyle, Double>, ClosedRange<Double>)
  case count(WritableKeyPath<PageStyle, Int>, ClosedRange<Int>)
  case flag(WritableKeyPath<PageStyle, Bool>)

  /// English and Chinese names with their meaning; lengths in points.
  static var all: [(name: String, chinese: String, option: StyleOption)] {
    [
      ("left", "左边距", .length(\.left, mm(5)...mm(100))),
      ("top", "上边距", .length(\.top, mm(5)...mm(150))),
      ("right", "右边距", .length(\.right, mm(5)...mm(100))),
      ("bottom", "下边距", .length(\.bottom, mm(5)...mm(150))),
      ("lines", "行数", .count(\.lines, 5...60)),
      ("columns", "每行字数", .count(\.columns, 10...60)),
      ("bodySize", "正文字号", .length(\.bodySize, 6...40)),
      ("titleSize", "标题字号", .length(\.titleSize, 6...60)),
      ("smallSize", "小字字号", .length(\.smallSize, 5...30)),
      ("tableSize", "表格字号", .length(\.tableSize, 5...30)),
      ("markTop", "标志上距", .length(\.markTop, 0...mm(120))),
      ("markSize", "标志字高", .length(\.markSize, 10...120)),
      ("redLineGap", "红线上距", .length(\.redLineGap, 0...mm(30))),
      ("redLineWidth", "红线粗细", .length(\.redLineWidth, 0.1...mm(3))),
      ("pageNumberDrop", "页码下距", .length(\.pageNumberDrop, 0...mm(30))),
      ("hasPageNumbers", "印页码", .flag(\.hasPageNumbers)),
      ("numbersFirstPage", "首页印页码", .flag(\.numbersFirstPage)),
      ("imprintHasRules", "版记有线", .flag(\.imprintHasRules)),
      ("imprintOnEvenPage", "版记在双页", .flag(\.imprintOnEvenPage)),
    ]
  }

  /// `37mm`, `16pt` or `16磅` in points; nil where it is neither.
  static func points(_ text: String) -> Double? {
    let text = text.lowercased().filter { !$0.isWhitespace }
    for (unit, factor) in [("mm", mm(1)), ("毫米", mm(1)), ("pt", 1), ("磅", 1)]
    where text.hasSuffix(unit) {
      return Double(text.dropLast(unit.count)).map { $0 * factor }
    }
    return nil
  }
}
