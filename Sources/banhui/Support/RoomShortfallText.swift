import Diagnostics
import Meetings

/// Why a room cannot hold a meeting, as what follows the room's name.
enum RoomShortfallText {
  static func text(_ shortfalls: [MeetingRequest.RoomShortfall]) -> Text {
    let parts = shortfalls.map { shortfall -> Text in
      switch shortfall {
      case .notAllowed: Text(zh: "不在会议指定的会议室之列", en: "is not among the rooms it names")
      case .site: Text(zh: "不在会议要求的院区", en: "is at another site")
      case .layout: Text(zh: "摆不成要求的布置", en: "cannot be given the layout")
      case .seats(let missing): Text(zh: "少 \(missing) 个座位", en: "lacks \(missing) seats")
      case .equipment(let missing):
        Text(
          zh: "没有\(missing.joined(separator: "、"))",
          en: "has no \(missing.joined(separator: ", "))")
      }
    }
    if parts.isEmpty { return Text(zh: "不能用", en: "cannot be used") }
    return Text(
      zh: parts.map(\.zh).joined(separator: ", "), en: parts.map(\.en).joined(separator: ", "))
  }
}
