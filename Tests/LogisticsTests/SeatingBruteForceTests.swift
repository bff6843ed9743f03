import CivilTime
import Meetings
import Testing

@testable import Logistics

/// Whole arrangements of small halls against an independent reading of the rules: who chooses first,
/// which seats they may have, and the first plan in that order that keeps every wish.
@Suite struct SeatingBruteForceTests {
  @Test("fixed, platform, wheelchairs, rows, door, units, rank, strokes, wishes: over 3,000 halls")
  func halls() {
    var counts = (kept: 0, given: 0, tight: 0)
    for seed in 0..<3000 {
      let hall = SmallHall(seed: UInt64(seed))
      let expected = hall.firstPlan(withWishes: true)
      let plain = hall.firstPlan(withWishes: false)
      let arrangement = SeatingArrangement(
        hall.request, in: hall.office, layout: nil, plan: nil)
      if let wanted = expected ?? plain {
        #expect(arrangement.plan.seats == wanted, "seed \(seed)")
      } else {
        // Nobody is left standing because reserved or special seats do not suffice.
        #expect(arrangement.plan.seats.count == hall.people, "seed \(seed)")
      }
      if expected != nil { counts.kept += 1 }
      if expected == nil && plain != nil { counts.given += 1 }
      if plain == nil { counts.tight += 1 }
      let broken = arrangement.shortfalls.contains {
        switch $0 {
        case .neighbours, .separated: true
        default: false
        }
      }
      #expect(broken == (expected == nil && plain != nil) || plain == nil, "seed \(seed)")
    }
    #expect(counts.kept > 1500 && counts.given > 50 && counts.tight > 20, "\(counts)")
  }
}

/// A hall of two or three short rows with a small platform, and a few people with rules and wishes.
private struct SmallHall {
  let office: Office
  let request: MeetingRequest
  /// Seats by name with where they stand; rows count from 1, the platform is row 0.
  private let seats: [String: (row: Int, column: Int)]
  private let widths: [Int]
  private let rows: Int
  /// By strokes of the surname: 2, 4, 5, 6, 7, 8, 9, 10.
  private static let surnames = ["丁", "王", "石", "刘", "陈", "林", "胡", "高"]

  var people: Int { request.attendees.count }

  init(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    var office = Office(horizon: Day(number: 20_000)...Day(number: 20_010))
    let count = 2 + generator.below(5)
    let ranks = Array(1...count).shuffled(using: &generator)
    let names = SmallHall.surnames.shuffled(using: &generator)
    office.people = (0..<count).map {
      Person(
        id: "P\($0)", name: names[$0] + "一", unit: ["甲局", "乙局", "丙局"][generator.below(3)],
        rank: ranks[$0])
    }
    office.unitOrder = ["乙局", "甲局", "丙局"]
    var request = MeetingRequest(id: "m", title: "m", duration: Minutes(60))
    request.attendees = Precedence(of: office).sorted(office.people.map(\.id)).map {
      Attendance($0, .required)
    }
    var seating = Seating()
    let rows = 2 + generator.below(2)
    let widths = [[3], [2, 1], [2, 2], [1, 2]][generator.below(4)]
    seating.hall = .rows(
      count: rows, blocks: widths,
      door: [.frontLeft, .frontRight, .backLeft, .backRight][generator.below(4)])
    seating.evenPlaces = generator.below(2) == 0 ? .firstAtLeft : .firstAtRight
    seating.order = [.rank, .unitRows, .unitColumns, .unitBlocks, .strokes][generator.below(5)]
    let roster = office.people
    func somebody(_ odds: Int) -> [Seating.SeatTaker] {
      roster.filter { _ in generator.below(odds) == 0 }.map { .person($0.id) }
    }
    let platform = generator.below(3)
    var seats: [String: (row: Int, column: Int)] = [:]
    if platform > 0 {
      seating.platform = .init(people: somebody(3), rows: [platform])
      for column in 0..<platform { seats["主席台\(column + 1)座"] = (0, column) }
    }
    let width = widths.reduce(0, +)
    for row in 1...rows {
      for column in 0..<width { seats["\(row)排\(column + 1)座"] = (row, column) }
    }
    func hallSeat() -> String {
      "\(1 + generator.below(rows))排\(1 + generator.below(width))座"
    }
    if generator.below(3) == 0 {
      var free = Set(seats.keys)
      for taker in somebody(4) {
        let seat = hallSeat()
        if free.remove(seat) != nil { seating.fixed[taker] = seat }
      }
    }
    if generator.below(3) == 0 {
      seating.wheelchairs = somebody(5)
      seating.wheelchairSeats = [hallSeat(), hallSeat()]
    }
    if generator.below(3) == 0 { seating.nearDoor = somebody(4) }
    if generator.below(4) == 0 { seating.reserved[1 + generator.below(rows)] = somebody(3) }
    for _ in 0..<generator.below(3) {
      let group = somebody(2)
      if group.count > 1 { seating.apart.append(Array(group.prefix(3))) }
    }
    for _ in 0..<generator.below(3) {
      let group = somebody(3)
      if group.count > 1 { seating.together.append(Array(group.prefix(3))) }
    }
    request.seating = seating
    self.rows = rows
    self.widths = widths
    self.office = office
    self.request = request
    self.seats = seats
  }

  // MARK: The rules, read again

  /// Who chooses, in turn, and which seats in which order.
  private var turns: [(taker: Seating.SeatTaker, choices: [String])] {
    let seating = request.seating
    let byRank = office.people.sorted { ($0.rank ?? 0) < ($1.rank ?? 0) }.map(taker)
    var turns: [(Seating.SeatTaker, [String])] = []
    func add(_ takers: [Seating.SeatTaker], _ choices: [String]) {
      for taker in takers where !turns.contains(where: { $0.0 == taker }) {
        turns.append((taker, choices))
      }
    }
    for taker in byRank { if let seat = seating.fixed[taker] { add([taker], [seat]) } }
    let platform = centred(seats.keys.filter { seats[$0]?.row == 0 })
    let chosen = seating.platform?.people ?? []
    let candidates = byRank.filter { taker in
      chosen.contains(taker) && !turns.contains { $0.0 == taker }
    }
    add(Array(candidates.prefix(platform.count)), platform)
    let hall = inFillingOrder
    add(byRank.filter(seating.wheelchairs.contains), hall.filter(seating.wheelchairSeats.contains))
    for (row, members) in seating.reserved {
      add(byRank.filter(members.contains), hall.filter { seats[$0]?.row == row })
    }
    let open = hall.filter { seating.reserved[seats[$0]?.row ?? 0] == nil }
    let ordinary =
      open.filter { !seating.wheelchairSeats.contains($0) }
      + open.filter(seating.wheelchairSeats.contains)
    let byDoor = ordinary.enumerated().sorted {
      (steps($0.element), $0.offset) < (steps($1.element), $1.offset)
    }.map(\.element)
    add(byRank.filter(seating.nearDoor.contains), byDoor)
    for taker in inOrder { add(circle(of: taker), ordinary) }
    return turns
  }

  private func taker(_ person: Person) -> Seating.SeatTaker { .person(person.id) }

  private var inOrder: [Seating.SeatTaker] {
    let people: [Person] =
      switch request.seating.order {
      case .strokes:
        office.people.sorted { strokes($0) < strokes($1) }
      case .rank, nil: office.people.sorted { ($0.rank ?? 0) < ($1.rank ?? 0) }
      default:
        office.people.sorted { (unit($0), $0.rank ?? 0) < (unit($1), $1.rank ?? 0) }
      }
    return people.map(taker)
  }

  private func strokes(_ person: Person) -> Int {
    SmallHall.surnames.firstIndex { person.name.hasPrefix($0) } ?? 0
  }

  private func unit(_ person: Person) -> Int { office.unitOrder.firstIndex(of: person.unit) ?? 0 }

  /// Somebody and all who should sit with them, directly or through others.
  private func circle(of taker: Seating.SeatTaker) -> [Seating.SeatTaker] {
    var result = [taker]
    var next = 0
    let all = inOrder
    // Who has chosen already does not choose again, but still draws others in only from the queue.
    while next < result.count {
      for group in request.seating.together where group.contains(result[next]) {
        result += group.filter { all.contains($0) && !result.contains($0) }
      }
      next += 1
    }
    return result
  }

  /// Seats of one row, the most honoured first.
  private func centred(_ row: [String]) -> [String] {
    let ordered = row.sorted { (seats[$0]?.column ?? 0) < (seats[$1]?.column ?? 0) }
    let count = ordered.count
    // From the audience: 7 5 3 1 2 4 6, and 7 5 3 1 2 4 6 8 or 8 6 4 2 1 3 5 7.
    var line: [Int] = count > 0 ? [1] : []
    let isLeft = count % 2 == 1 || request.seating.evenPlaces == .firstAtLeft
    for place in 2..<max(2, count + 1) {
      if (place % 2 == 0) == isLeft { line.append(place) } else { line.insert(place, at: 0) }
    }
    return line.indices.sorted { line[$0] < line[$1] }.map { ordered[$0] }
  }

  private var inFillingOrder: [String] {
    let width = widths.reduce(0, +)
    func name(_ row: Int, _ column: Int) -> String { "\(row)排\(column + 1)座" }
    func row(_ row: Int) -> [String] { (0..<width).map { name(row, $0) } }
    switch request.seating.order {
    case .rank: return (1...rows).flatMap { centred(row($0)) }
    case .unitColumns:
      let middle = (width - 1) / 2
      let columns = (0..<width).sorted {
        (abs(2 * ($0 - middle) - 1), $0) < (abs(2 * ($1 - middle) - 1), $1)
      }
      let ordered = [middle] + columns.filter { $0 != middle }
      return ordered.flatMap { column in (1...rows).map { name($0, column) } }
    case .unitBlocks:
      var first = 0
      let blocks = widths.map { size -> [String] in
        defer { first += size }
        return (1...rows).flatMap { row in (first..<first + size).map { name(row, $0) } }
      }
      // Of two blocks the left one is the first, or the right one where the first has the right.
      return request.seating.evenPlaces == .firstAtLeft
        ? blocks.flatMap(\.self) : blocks.reversed().flatMap(\.self)
    default: return (1...rows).flatMap { row($0) }
    }
  }

  private func steps(_ name: String) -> Int {
    guard let seat = seats[name], case .rows(_, _, let door) = request.seating.hall else {
      return 0
    }
    let width = widths.reduce(0, +)
    let toFront = seat.row - 1
    let toBack = rows - seat.row
    let toLeft = seat.column
    let toRight = width - 1 - seat.column
    return switch door {
    case .frontLeft: toFront + toLeft
    case .frontRight: toFront + toRight
    case .backLeft: toBack + toLeft
    default: toBack + toRight
    }
  }

  // MARK: Brute force

  func firstPlan(withWishes: Bool) -> [String: Seating.SeatTaker]? {
    let turns = turns
    let sequence = turns.map(\.taker)
    func extend(_ plan: [String: Seating.SeatTaker], _ turn: Int) -> [String: Seating.SeatTaker]? {
      guard turn < turns.count else { return plan }
      for seat in turns[turn].choices where plan[seat] == nil {
        var longer = plan
        longer[seat] = turns[turn].taker
        if withWishes && !keepsWishes(longer, sequence) { continue }
        if let full = extend(longer, turn + 1) { return full }
      }
      return nil
    }
    return extend([:], 0)
  }

  private func keepsWishes(
    _ plan: [String: Seating.SeatTaker], _ sequence: [Seating.SeatTaker]
  ) -> Bool {
    func place(_ taker: Seating.SeatTaker) -> (row: Int, column: Int)? {
      plan.first { $0.value == taker }.flatMap { seats[$0.key] }
    }
    for group in request.seating.apart {
      for a in group {
        for b in group where a != b {
          guard let a = place(a), let b = place(b) else { continue }
          if isBeside(a, b) || isBehind(a, b) { return false }
        }
      }
    }
    for group in request.seating.together {
      // In the order in which they choose: each beside one who chose before.
      let members = sequence.filter(group.contains).compactMap(place)
      for (index, member) in members.enumerated() where index > 0 {
        if !members[..<index].contains(where: { isBeside($0, member) }) { return false }
      }
    }
    return true
  }

  private func isBeside(_ a: (row: Int, column: Int), _ b: (row: Int, column: Int)) -> Bool {
    guard a.row == b.row, abs(a.column - b.column) == 1 else { return false }
    guard a.row > 0, widths.count > 1 else { return true }
    return max(a.column, b.column) != widths[0]
  }

  /// Rows of the hall only: nobody of the platform sits before anybody of the hall.
  private func isBehind(_ a: (row: Int, column: Int), _ b: (row: Int, column: Int)) -> Bool {
    a.row > 0 && b.row > 0 && abs(a.row - b.row) == 1 && a.column == b.column
  }
}
