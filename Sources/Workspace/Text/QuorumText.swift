import Meetings

/// Reads a quorum: `过半数`, `三分之二`, `2/3`, `30人`.
enum QuorumText {
  private static let half = ["过半数", "半数", "过半", "半数以上", "half", "majority"]

  static func read(_ text: String) -> AttendanceRules.Share? {
    if half.contains(text.lowercased()) { return .moreThanHalf }
    var cursor = TextCursor(text)
    guard let first = cursor.number(), first >= 0 else { return nil }
    if cursor.take("分之") {
      guard let part = cursor.number() else { return nil }
      return fraction(part, of: first, cursor)
    }
    if cursor.take("/") {
      guard let whole = cursor.number() else { return nil }
      return fraction(first, of: whole, cursor)
    }
    if cursor.take("%") { return fraction(first, of: 100, cursor) }
    _ = cursor.take("人") || cursor.take("people")
    return cursor.isAtEnd && first <= 100_000 ? .people(first) : nil
  }

  private static func fraction(_ part: Int, of whole: Int, _ cursor: TextCursor)
    -> AttendanceRules.Share?
  {
    guard part >= 1, part <= whole, whole <= 1000, cursor.isAtEnd || cursor.rest == "以上" else {
      return nil
    }
    return .fraction(part, of: whole)
  }
}
