/// A face by its part in a paper; which font plays it depends on what the machine has.
public enum FontRole: String, Sendable, CaseIterable {
  /// 小标宋: titles and red heads.
  case title
  /// 仿宋: the text.
  case body
  /// 楷体: second-level headings, names of signers.
  case kai
  /// 黑体: first-level headings, secrecy, labels.
  case hei
  /// 宋体: page numbers.
  case song

  public var chinese: String {
    switch self {
    case .title: "小标宋"
    case .body: "仿宋"
    case .kai: "楷体"
    case .hei: "黑体"
    case .song: "宋体"
    }
  }

  /// The faces that offices print with; any other one is a substitute.
  public var proper: [String] {
    switch self {
    case .title: ["方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "华文中宋", "STZhongsong"]
    case .body:
      ["仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "华文仿宋", "STFangsong", "方正仿宋_GBK"]
    case .kai: ["楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "华文楷体", "STKaiti"]
    case .hei: ["黑体", "SimHei"]
    case .song: ["宋体", "SimSun"]
    }
  }
}
