import Diagnostics
public import Meetings

/// Seats and those who take them, in words.
public struct SeatingWords: Sendable {
  private let people: SeatingPeople
  private let request: MeetingRequest

  public init(_ people: SeatingPeople, _ request: MeetingRequest) {
    self.people = people
    self.request = request
  }

  public func name(_ taker: Seating.SeatTaker) -> String {
    if let entry = people[taker] { return entry.name }
    switch taker {
    case .person(let id): return id
    case .guest(let name): return name
    }
  }

  /// At most five names.
  func list(_ takers: [Seating.SeatTaker]) -> String { shortened(takers.map(name)) }

  func shortened(_ names: [String]) -> String {
    let shown = names.prefix(5).joined(separator: "、")
    return names.count > 5 ? "\(shown)…（\(names.count)）" : shown
  }

  func text(
    _ shortfall: SeatingArrangement.Shortfall, seats: Int
  ) -> (kind: DiagnosticKind, message: Text, hint: Text) {
    let title = request.title
    switch shortfall {
    case .tooFewSeats(let lost):
      return (
        .tooFewSeats,
        Text(
          zh: "“\(title)”会场共 \(seats) 座, 还少 \(lost.count) 座: \(list(lost))",
          en: "“\(title)” has \(seats) seats, \(lost.count) too few: \(list(lost))"),
        Text(
          zh: "在“座次”的“会场”里加 \(lost.count) 个座位, 或换会议室",
          en:
            "add \(lost.count) seat\(lost.count == 1 ? "" : "s") to the hall, or take another room")
      )
    case .platformFull(let rest):
      return (
        .seatSetting,
        Text(
          zh: "“\(title)”的主席台坐不下, 还有 \(rest.count) 人: \(list(rest))",
          en: "the platform of “\(title)” is full; left over: \(list(rest))"),
        Text(zh: "增加主席台的座位（各排）, 或减少主席台人员", en: "add seats to the platform, or name fewer people")
      )
    case .unknownSeat(let name):
      return (
        .seatSetting,
        Text(zh: "“\(title)”的会场没有座位“\(name)”", en: "“\(title)” has no seat “\(name)”"),
        Text(
          zh: "座位写成 3排5座、主席台1排2座 这样的名字, 见 banhui seats",
          en: "name seats as banhui seats lists them, for example 3排5座")
      )
    case .seatTwice(let name):
      return (
        .seatSetting,
        Text(zh: "座位“\(name)”固定给了两个人", en: "the seat “\(name)” is fixed for two people"),
        Text(zh: "改其中一个", en: "change one of them")
      )
    case .notAttending(let taker):
      return (
        .seatSetting,
        Text(
          zh: "“座次”里的\(name(taker))不参加“\(title)”",
          en: "\(name(taker)), named in the seating, does not attend “\(title)”"),
        Text(zh: "从“座次”里删掉, 或写进参会人员", en: "delete the name, or invite the person")
      )
    case .restrictedFull(let rest):
      return (
        .seatSetting,
        Text(
          zh: "预留的排或轮椅位不够, 只好坐别处: \(list(rest))",
          en: "reserved rows or wheelchair seats are full; seated elsewhere: \(list(rest))"),
        Text(zh: "增加预留的排或轮椅位", en: "reserve more rows or wheelchair seats")
      )
    case .neighbours(let a, let b):
      return (
        .seatWishBroken,
        Text(
          zh: "\(name(a))和\(name(b))应分开, 仍然相邻",
          en: "\(name(a)) and \(name(b)) should be apart, and are neighbours"),
        Text(zh: "放宽要求, 或用“固定”安排", en: "relax the wish, or fix seats by hand")
      )
    case .separated(let taker):
      return (
        .seatWishBroken,
        Text(
          zh: "\(name(taker))应与同组的人相邻, 没有做到", en: "\(name(taker)) sits apart from the group"),
        Text(zh: "放宽要求, 或用“固定”安排", en: "relax the wish, or fix seats by hand")
      )
    case .noMap(let name):
      return (
        .seatSetting,
        Text(zh: "没有座位图 seatmaps/\(name).csv", en: "there is no map seatmaps/\(name).csv"),
        Text(
          zh: "用 Excel 画好存成 CSV, 一格一座",
          en: "draw it in a spreadsheet, one cell a seat, and save as CSV")
      )
    }
  }
}
