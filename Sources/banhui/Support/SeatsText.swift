import Diagnostics
import Documents
import Logistics
import Meetings
import Publishing

/// An arrangement as a terminal shows it.
struct SeatsText {
  private let arrangement: SeatingArrangement
  private let request: MeetingRequest
  private let language: Language
  private let words: SeatingWords

  init(_ arrangement: SeatingArrangement, _ request: MeetingRequest, _ language: Language) {
    self.arrangement = arrangement
    self.request = request
    self.language = language
    words = SeatingWords(arrangement.people, request)
  }

  func chart(_ map: SeatMap) -> String {
    request.title + "\n"
      + TextRenderer(width: Terminal.width).render(Document(blocks: [.seatMap(map)]))
  }

  func list(_ seated: [(seat: SeatRoom.Seat, entry: SeatingPeople.Entry)]) -> String {
    let rows = seated.map { [$0.seat.name, $0.entry.name, $0.entry.unit, $0.entry.post] }
    return request.title + "\n"
      + ColumnTable(rows: rows, flexibleColumn: 3).lines(width: Terminal.width)
      .map { $0 + "\n" }.joined()
  }

  /// Who has another seat than before.
  var moves: String {
    if arrangement.moves.isEmpty {
      return Text(zh: "没有人换座位\n", en: "nobody moves\n")[language]
    }
    let rows = arrangement.moves.map { move in
      [words.name(move.taker), move.from ?? "—", "→", move.to ?? "—"]
    }
    let title = Text(zh: "座位变动（要换席卡）:", en: "Seats that change (and their cards):")[language]
    return title + "\n"
      + ColumnTable(rows: rows, flexibleColumn: 0).lines(width: Terminal.width)
      .map { $0 + "\n" }.joined()
  }

  /// Names whose place in stroke order a person should check.
  var estimates: String? {
    guard arrangement.order == .strokes || arrangement.order == .fullNameStrokes else { return nil }
    let names = arrangement.people.entries.map(\.name)
    let found = StrokeOrder().estimates(in: names).filter { $0.strokes != nil }
    if found.isEmpty { return nil }
    let list = found.map { "\($0.character)（\($0.strokes ?? 0)）" }.joined(separator: "、")
    return Text(
      zh: "这些字没有笔顺资料, 按笔画数排在同画数的最后, 请核对: \(list)",
      en: "stroke order unknown, placed by the number of strokes; please check: \(list)")[language]
  }

  var json: String {
    arrangement.seated.map { place in
      JSONText.object([
        ("seat", JSONText.string(place.seat.name)), ("name", JSONText.string(place.entry.name)),
        ("unit", JSONText.string(place.entry.unit)), ("post", JSONText.string(place.entry.post)),
      ]) + "\n"
    }.joined()
  }
}
