internal import CBuiltInData

/// How many strokes a character has and of which kinds, in writing order: what 姓氏笔画排序 compares.
///
/// Characters are ordered by the number of strokes, then by 横 竖 撇 点 折 stroke by stroke, then,
/// where all strokes agree, as 通用规范汉字表 (2013) has them.
public struct StrokeTable: Sendable {
  /// Where a character stands among all others; smaller comes first.
  struct Place: Sendable, Hashable, Comparable {
    var strokes: Int
    /// Among the characters of as many strokes; characters without data come after those with.
    var sequence: UInt32

    static func < (a: Place, b: Place) -> Bool {
      (a.strokes, a.sequence) < (b.strokes, b.sequence)
    }
  }

  /// Strokes 1 横 2 竖 3 撇 4 点 5 折 in writing order.
  private let strokes: [Unicode.Scalar: [UInt8]]
  private let places: [Unicode.Scalar: Place]

  /// The table that ships with the program: 8,122 characters.
  public static let builtIn: StrokeTable = {
    let data = unsafe banhui_strokes()
    let bytes = unsafe UnsafeBufferPointer(start: data.bytes, count: data.size)
    return unsafe StrokeTable(table: String(decoding: bytes, as: UTF8.self))
  }()

  /// Lines of `character TAB digits`; lines of any other form are left out.
  init(table: String) {
    var strokes: [Unicode.Scalar: [UInt8]] = [:]
    strokes.reserveCapacity(9000)
    var digits: [UInt8] = []
    var scalar: Unicode.Scalar?
    var isInDigits = false
    func finishLine() {
      if let scalar, !digits.isEmpty { strokes[scalar] = digits }
    }
    for next in table.unicodeScalars {
      switch next {
      case "\n":
        finishLine()
        (digits, scalar, isInDigits) = ([], nil, false)
      case "\t": isInDigits = true
      case "1"..."5" where isInDigits: digits.append(UInt8(next.value - 48))
      default: if !isInDigits { scalar = next }
      }
    }
    finishLine()
    strokes.merge(StrokeTable.corrections) { _, corrected in corrected }
    self.strokes = strokes
    let tied = StrokeTable.orderWithinTies
    let sorted = strokes.sorted { a, b in
      if a.value.count != b.value.count { return a.value.count < b.value.count }
      if a.value != b.value { return a.value.lexicographicallyPrecedes(b.value) }
      return (tied[a.key] ?? Int.max, a.key.value) < (tied[b.key] ?? Int.max, b.key.value)
    }
    places = Dictionary(
      uniqueKeysWithValues: sorted.enumerated().map {
        ($1.key, Place(strokes: $1.value.count, sequence: UInt32($0)))
      })
  }

  /// Where the source writes a character in another order than the national standard does: 宀 is
  /// 点 点 折 (GF 3003-1999).
  private static let corrections: [Unicode.Scalar: [UInt8]] = ["字": [4, 4, 5, 5, 2, 1]]

  /// Whether the strokes of a character are known one by one.
  public func isKnown(_ scalar: Unicode.Scalar) -> Bool { places[scalar] != nil }

  /// How many strokes a character has: as the table has it, else as Unicode counts them; nil for
  /// what is no Chinese character.
  public func strokeCount(_ scalar: Unicode.Scalar) -> Int? {
    strokes[scalar]?.count ?? UnicodeStrokeCount.of(scalar)
  }

  /// Chinese characters first, all else after them by code point.
  func place(_ scalar: Unicode.Scalar) -> Place {
    if let place = places[scalar] { return place }
    guard let count = UnicodeStrokeCount.of(scalar) else {
      return Place(strokes: Int.max, sequence: scalar.value)
    }
    return Place(strokes: count, sequence: 0x8000_0000 | scalar.value)
  }

  /// Characters of the same strokes, in the order of 通用规范汉字表, level one.
  private static let ties = """
    十丁 八人入 儿匕几九 刀力乃 干于 工土士 下寸 大丈 山巾 夕久么勺凡丸及 己已巳弓 子卫 刃飞 开井 天夫 \
    元无 云专 丐扎 犬太 歹友尤 曰日 贝冈内水 午牛手 气毛 化仇 父从 乏公 欠风 丹匀 勾凤 六文 计订 冗讥 \
    巴孔 予邓 未末示 功扔 石右 戊龙 占凸 旦目且 叶甲申叮 电号 田由 只叭史央 兄叽 叫叩 叨另 矢失 尔乐 \
    外处 议必 召加 吉扣 考托 巩圾执 场扬 百有 早吁 吕同 岁帆 则刚 网肉 丢廷 朵杂 旬旨旭 名各 衣次 农讽 \
    约级 麦玖 址扯 贡汞坝 坑抗 却抒 杠杜 旱盯 员呐 吧邑吼 针钉 肛肚 这冷 没沟 沈沉 纲纳 驳纵 坦担 坤押 \
    者拍 垃拉 幸拌 坡披 味果 泪沮 录隶 驶织 封持 垮挎 相查 哑显 钢钠 骆络 埃挨 积秧 堆推 崔帷 铝铜 塔搭 \
    堤提 晾景 氮毯 湘渣 骗编
    """

  private static let orderWithinTies: [Unicode.Scalar: Int] = Dictionary(
    ties.unicodeScalars.filter { $0 != " " }.enumerated().map { ($1, $0) },
    uniquingKeysWith: { first, _ in first })
}
