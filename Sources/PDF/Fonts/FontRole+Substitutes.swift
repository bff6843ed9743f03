import Documents

extension FontRole {
  /// Free faces that stand in, the nearest first; `bold` where the regular weight is too light.
  var substitutes: [(family: String, isBold: Bool)] {
    switch self {
    case .title:
      [("Noto Serif CJK SC", true), ("Source Han Serif SC", true), ("AR PL UMing CN", true)]
    case .body:
      [
        ("FandolFang R", false), ("FandolFang", false), ("Noto Serif CJK SC", false),
        ("Source Han Serif SC", false), ("AR PL UMing CN", false),
      ]
    case .kai:
      [
        ("FandolKai", false), ("AR PL UKai CN", false), ("LXGW WenKai", false),
        ("Noto Serif CJK SC", false),
      ]
    case .hei:
      [
        ("FandolHei", false), ("Noto Sans CJK SC", false), ("Source Han Sans SC", false),
        ("WenQuanYi Zen Hei", false),
      ]
    case .song:
      [
        ("FandolSong", false), ("Noto Serif CJK SC", false), ("Source Han Serif SC", false),
        ("AR PL UMing CN", false),
      ]
    }
  }
}
