/// Reads an amount of money: `340`, `340元`, `1,200.50元`, `1.2万元`, `￥340`.
enum MoneyText {
  /// In fen; at most ten billion yuan, so that sums stay far from overflow.
  static func fen(_ text: String) -> Int? {
    var rest = text.withHalfWidthDigits().replacing(",", with: "").replacing("，", with: "")
      .trimmingBlanks()[...]
    if let first = rest.first, "￥¥".contains(first) { rest = rest.dropFirst() }
    for suffix in ["元", "yuan"] where rest.hasSuffix(suffix) { rest = rest.dropLast(suffix.count) }
    var factor = 100
    if rest.hasSuffix("万") {
      factor = 1_000_000
      rest = rest.dropLast()
    }
    let parts = String(rest).trimmingBlanks().split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, !first.isEmpty, first.count <= 10, let whole = Int(first),
      whole >= 0, first.allSatisfy(\.isNumber)
    else { return nil }
    var result = whole * factor
    if parts.count == 2 {
      let digits = parts[1]
      guard !digits.isEmpty, digits.count <= 6, digits.allSatisfy({ $0.isASCII && $0.isNumber })
      else { return nil }
      var unit = factor
      for digit in digits {
        guard unit % 10 == 0, let value = digit.wholeNumberValue else {
          if digit != "0" { return nil }
          continue
        }
        unit /= 10
        result += value * unit
      }
    }
    return result <= 1_000_000_000_000 ? result : nil
  }
}
