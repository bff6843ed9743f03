/// How the seats of one meeting are laid out and given to people (座次).
public struct Seating: Sendable, Hashable {
  public var platform: Platform?
  /// nil: as the room's layout and capacity suggest.
  public var hall: Hall?
  /// The order in which the hall is filled; nil: as suits the layout.
  public var order: Order?
  /// Which side of the centre the first person takes on an even number of seats.
  public var evenPlaces: EvenPlaces
  /// Guests sit at the right of their hosts, as with foreign guests, rather than at their left.
  public var rightFirst: Bool
  /// Seats by their names that people must have.
  public var fixed: [SeatTaker: String]
  /// Groups of people no two of whom sit side by side or one behind the other.
  public var apart: [[SeatTaker]]
  /// Groups of people each of whom sits beside one named before.
  public var together: [[SeatTaker]]
  /// People who come in a wheelchair, and the seats (by name) that have room for one.
  public var wheelchairs: [SeatTaker]
  public var wheelchairSeats: [String]
  /// People who come late or leave early: near the door.
  public var nearDoor: [SeatTaker]
  /// Rows of the hall, by number from 1, that only these people take.
  public var reserved: [Int: [SeatTaker]]
  /// Who sits on the guests' side of a long table; the rest are hosts.
  public var guestSide: [SeatTaker]

  public init() {
    evenPlaces = .firstAtLeft
    rightFirst = false
    fixed = [:]
    apart = []
    together = []
    wheelchairs = []
    wheelchairSeats = []
    nearDoor = []
    reserved = [:]
    guestSide = []
  }

  /// Somebody who takes a seat: of the roster, or a guest by name.
  public typealias SeatTaker = Reply.Invitee

  /// 主席台: who sits there, and how many seats each row has, from front to back.
  public struct Platform: Sendable, Hashable {
    public var people: [SeatTaker]
    public var rows: [Int]

    public init(people: [SeatTaker], rows: [Int]) {
      self.people = people
      self.rows = rows
    }
  }

  /// The seats of those who do not sit on the platform.
  public enum Hall: Sendable, Hashable {
    /// 剧院式、课桌式: rows, each of the same blocks with aisles between; `door` is where one enters.
    case rows(count: Int, blocks: [Int], door: Door)
    /// 长桌: seats on each side.
    case longTable(perSide: Int)
    /// U形: seats along the head and along each arm.
    case uShape(head: Int, arm: Int)
    /// 回形: seats along head and foot and along each side.
    case boardroom(head: Int, side: Int)
    /// 圆桌.
    case roundTables(count: Int, seats: Int)
    /// A map that the user draws, by the name of its file without ending.
    case drawn(String)
  }

  public enum Door: String, Sendable, Hashable, CaseIterable {
    case frontLeft
    case frontRight
    case backLeft
    case backRight
    case back
  }

  public enum Order: String, Sendable, Hashable, CaseIterable {
    /// 按职务: the most senior in front and in the centre.
    case rank
    /// 单位横排: unit by unit along the rows.
    case unitRows
    /// 单位竖排: unit by unit down the columns, the first in the centre.
    case unitColumns
    /// 单位分块: unit by unit within each block between aisles.
    case unitBlocks
    /// 姓氏笔画, row by row.
    case strokes
    /// 姓名笔画, row by row.
    case fullNameStrokes
    case pinyin
  }

  public enum EvenPlaces: String, Sendable, Hashable, CaseIterable {
    /// 7 5 3 1 2 4 6 8 as the audience sees it: 2 at the left hand of 1.
    case firstAtLeft
    /// 8 6 4 2 1 3 5 7 as the audience sees it: 1 at the left hand of 2.
    case firstAtRight
  }
}

/// Who sits where in one meeting, as it was last decided: seats by name.
public struct SeatPlan: Sendable, Hashable {
  public var seats: [String: Seating.SeatTaker]

  public init(seats: [String: Seating.SeatTaker] = [:]) {
    self.seats = seats
  }
}

/// A room as somebody drew it in a table (座位图): what stands in each cell, from front to back.
public struct DrawnRoom: Sendable, Hashable {
  public enum Cell: Sendable, Hashable {
    case nothing
    case seat
    case wheelchair
    /// A seat of the platform, with its place in the order of precedence where the map states one.
    case platform(Int?)
    case door
    /// Furniture or a label.
    case label(String)

    fileprivate var isSeat: Bool {
      switch self {
      case .seat, .wheelchair, .platform: true
      case .nothing, .door, .label: false
      }
    }
  }

  public var rows: [[Cell]]

  public init(rows: [[Cell]]) {
    self.rows = rows
  }

  /// The columns from the first seat to the last; what a spreadsheet has beside them is no aisle.
  package var seatColumns: Range<Int> {
    let columns = rows.flatMap { row in row.indices.filter { row[$0].isSeat } }
    guard let first = columns.min(), let last = columns.max() else { return 0..<0 }
    return first..<last + 1
  }
}
