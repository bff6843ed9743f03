/// The numbers of headings (GB/T 9704-2012 §7.3.3).
public enum HeadingNumber {
  /// `一、`, `（一）`, `1.`, `（1）` for levels 1 to 4.
  public static func text(_ ordinal: Int, level: Int) -> String {
    switch level {
    case 1: chinese(ordinal) + "、"
    case 2: "（" + chinese(ordinal) + "）"
    case 3: "\(ordinal)."
    default: "（\(ordinal)）"
    }
  }

  /// 一…九十九 in Chinese figures; from 100 on in Arabic ones, as no paper counts so far.
  public static func chinese(_ number: Int) -> String {
    guard (1...99).contains(number) else { return "\(number)" }
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let (tens, ones) = (number / 10, number % 10)
    switch tens {
    case 0: return digits[ones]
    case 1: return "十" + digits[ones]
    default: return digits[tens] + "十" + digits[ones]
    }
  }

  /// Whether the words carry a number of their own, so that none must be added.
  static func isNumbered(_ text: String) -> Bool {
    let figures: Set<Character> = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    let head = text.prefix(6)
    if let mark = head.firstIndex(of: "、"), mark > head.startIndex {
      return head[..<mark].allSatisfy { figures.contains($0) }
    }
    guard head.first == "（", let end = head.firstIndex(of: "）") else { return false }
    let inside = head[head.index(after: head.startIndex)..<end]
    return !inside.isEmpty
      && inside.allSatisfy { figures.contains($0) || ($0.isASCII && $0.isNumber) }
  }
}
