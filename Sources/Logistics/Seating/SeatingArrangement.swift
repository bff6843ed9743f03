public import Meetings

/// Who sits where in one meeting, what could not be kept, and who has another seat than before.
public struct SeatingArrangement: Sendable {
  public let room: SeatRoom
  public let people: SeatingPeople
  /// The order in which the hall is filled.
  public let order: Seating.Order
  /// For each seat, who sits there.
  public private(set) var takers: [Seating.SeatTaker?]
  public private(set) var shortfalls: [Shortfall] = []
  /// Against the plan that was kept.
  public private(set) var moves: [Move] = []

  /// What the settings ask for and the plan does not give.
  public enum Shortfall: Sendable, Hashable {
    /// There are fewer seats than people; those without a seat.
    case tooFewSeats([Seating.SeatTaker])
    /// People of the platform who found no seat there, and sit in the hall.
    case platformFull([Seating.SeatTaker])
    case unknownSeat(String)
    /// One seat is fixed for several people.
    case seatTwice(String)
    /// Somebody is named who does not attend.
    case notAttending(Seating.SeatTaker)
    /// People who should have a wheelchair seat or a reserved row, and found none free.
    case restrictedFull([Seating.SeatTaker])
    /// Neighbours who should be apart.
    case neighbours(Seating.SeatTaker, Seating.SeatTaker)
    /// Somebody who should sit beside their group.
    case separated(Seating.SeatTaker)
    /// The drawn map does not exist.
    case noMap(String)
  }

  public struct Move: Sendable, Hashable {
    public var taker: Seating.SeatTaker
    /// nil for who is new.
    public var from: String?
    /// nil for who has no seat any more.
    public var to: String?
  }

  /// - Parameters:
  ///   - plan: where people sit already; as few as possible move. nil plans anew.
  ///   - layout: how the room is set, where the settings do not say.
  public init(
    _ request: MeetingRequest, in office: Office, layout: RoomLayout?, plan: SeatPlan?
  ) {
    let people = SeatingPeople(request, in: office)
    let seating = request.seating
    self.people = people
    let absent = (seating.platform?.people ?? []).count { people[$0] == nil }
    room = SeatRoom(
      seating, layout: layout, people: people.entries.count + absent, drawn: office.drawnRooms)
    order = seating.order ?? SeatingArrangement.usualOrder(seating.hall, layout)
    takers = Array(repeating: nil, count: room.seats.count)
    if case .drawn(let name) = seating.hall, office.drawnRooms[name] == nil {
      shortfalls.append(.noMap(name))
    }
    var queue = SeatingQueue(seating, room, people, order, office)
    shortfalls += queue.shortfalls
    let old = queue.takers.map { taker in
      plan?.seats.first { $0.value == taker }.flatMap { room.seat(named: $0.key) }
    }
    let seats = queue.seats(old: plan == nil ? nil : old)
    shortfalls += queue.laterShortfalls
    for (taker, seat) in zip(queue.takers, seats) {
      if let seat { takers[seat] = taker }
    }
    if let plan { moves = changes(since: plan) }
  }

  private static func usualOrder(_ hall: Seating.Hall?, _ layout: RoomLayout?) -> Seating.Order {
    switch hall {
    case .rows, .drawn: .unitRows
    case .longTable, .uShape, .boardroom, .roundTables: .rank
    case nil: layout == .boardroom || layout == .uShape ? .rank : .unitRows
    }
  }

  private func changes(since plan: SeatPlan) -> [Move] {
    let before = Dictionary(
      plan.seats.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    let now = self.plan.seats.map { ($0.value, $0.key) }
    let present = Set(now.map(\.0))
    let changed = room.seats.indices.compactMap { seat -> Move? in
      guard let taker = takers[seat], before[taker] != room.seats[seat].name else { return nil }
      return Move(taker: taker, from: before[taker], to: room.seats[seat].name)
    }
    let gone = plan.seats.sorted { $0.key < $1.key }.filter { !present.contains($0.value) }
    return changed + gone.map { Move(taker: $0.value, from: $0.key, to: nil) }
  }

  /// The plan to keep.
  public var plan: SeatPlan {
    SeatPlan(
      seats: Dictionary(
        uniqueKeysWithValues: room.seats.indices.compactMap { seat in
          takers[seat].map { (room.seats[seat].name, $0) }
        }))
  }

  /// Seats that are taken, in the order of the chart: platform first, then row by row.
  public var seated: [(seat: SeatRoom.Seat, entry: SeatingPeople.Entry)] {
    let ordered =
      room.seats.indices.filter { room.seats[$0].area == .platform }
      + room.lines.flatMap { $0.cells.compactMap(\.self) }.filter {
        room.seats[$0].area != .platform
      }
    return ordered.compactMap { seat in
      takers[seat].flatMap { people[$0] }.map { (room.seats[seat], $0) }
    }
  }
}
