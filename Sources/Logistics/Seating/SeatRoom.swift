/// The seats of a room: what each is called, which are neighbours, and in which order they are
/// honoured.
public struct SeatRoom: Sendable {
  public struct Seat: Sendable, Hashable {
    /// As the chart and lists call it: 主席台1排3座, 3排5座, 2桌4座.
    public var name: String
    public var area: Area
    /// From 1, within its area: a row, a table, a side.
    public var row: Int
    /// From 1, as one counts the seats of the row.
    public var number: Int
    public var hasRoomForWheelchair = false
    /// Steps to the nearest door; 0 where nobody knows of one.
    public var doorDistance = 0
  }

  public enum Area: Sendable, Hashable {
    case platform
    case hall
    case hosts
    case guests
  }

  /// One line of the chart: its label and, from left to right as the audience sees it, seats by
  /// index; nil is an aisle.
  public struct Line: Sendable, Hashable {
    public var label: String
    public var cells: [Int?]
  }

  public internal(set) var seats: [Seat] = []
  /// From front to back.
  public internal(set) var lines: [Line] = []
  /// Seats beside each other, without an aisle between.
  var beside: [[Int]] = []
  /// Seats before or behind each other.
  var behind: [[Int]] = []
  /// Seats from the most honoured to the least, within each area.
  var honour: [Int] = []
  /// Seats of the hall by block, where aisles divide it: the centre block first.
  var blocks: [[Int]] = []

  public func seat(named name: String) -> Int? { seats.firstIndex { $0.name == name } }

  // MARK: Building

  /// Adds a seat and gives its index.
  mutating func add(_ seat: Seat) -> Int {
    seats.append(seat)
    beside.append([])
    behind.append([])
    return seats.count - 1
  }

  /// Adds a line whose seats stand beside one another; an aisle parts them.
  mutating func add(_ line: Line, isRing: Bool = false) {
    for (left, right) in zip(line.cells, line.cells.dropFirst()) {
      if let left, let right { link(left, right) }
    }
    let row = line.cells.compactMap(\.self)
    if isRing, row.count > 2, let first = row.first, let last = row.last { link(first, last) }
    lines.append(line)
  }

  mutating func link(_ a: Int, _ b: Int) {
    beside[a].append(b)
    beside[b].append(a)
  }

  /// Makes seats of one area that stand in one column of following lines stand behind one another.
  mutating func linkLines() {
    for (front, back) in zip(lines, lines.dropFirst()) {
      for (a, b) in zip(front.cells, back.cells) {
        if let a, let b, seats[a].area == seats[b].area {
          behind[a].append(b)
          behind[b].append(a)
        }
      }
    }
  }
}
