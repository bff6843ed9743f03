import Meetings

/// The people of a meeting in the order in which they choose seats, and what they may choose: those
/// with a fixed seat, the platform, wheelchairs, reserved rows, those near the door, then all others.
struct SeatingQueue {
  private(set) var takers: [Seating.SeatTaker] = []
  private(set) var shortfalls: [SeatingArrangement.Shortfall] = []
  /// What came out only while seating.
  private(set) var laterShortfalls: [SeatingArrangement.Shortfall] = []
  private var choices: [[Int]] = []
  /// Where somebody may sit if their own choices are all taken.
  private var lastResort: [Int] = []
  private let room: SeatRoom
  private let seating: Seating

  init(
    _ seating: Seating, _ room: SeatRoom, _ people: SeatingPeople, _ order: Seating.Order,
    _ office: Office
  ) {
    self.room = room
    self.seating = seating
    let attending = Set(people.entries.map(\.taker))
    noteStrangers(attending)
    let filling = room.filling(order)
    let reservedSeats = Set(
      filling.filter {
        seating.reserved.keys.contains(room.seats[$0].row) && room.seats[$0].area == .hall
      })
    let open = filling.filter { !reservedSeats.contains($0) }
    let ordinary =
      open.filter { !room.seats[$0].hasRoomForWheelchair }
      + open.filter { room.seats[$0].hasRoomForWheelchair }
    lastResort = ordinary + filling.filter { reservedSeats.contains($0) }
    let ranked = people.entries.map(\.taker)
    addFixed(ranked)
    addPlatform(ranked)
    add(ranked.filter { seating.wheelchairs.contains($0) }) { _ in
      filling.filter { room.seats[$0].hasRoomForWheelchair }
    }
    for (row, members) in seating.reserved.sorted(by: { $0.key < $1.key }) {
      add(ranked.filter { members.contains($0) }) { _ in
        filling.filter { room.seats[$0].row == row && room.seats[$0].area == .hall }
      }
    }
    let byDoor = ordinary.enumerated().sorted { a, b in
      let (left, right) = (room.seats[a.element].doorDistance, room.seats[b.element].doorDistance)
      return left == right ? a.offset < b.offset : left < right
    }.map(\.element)
    add(ranked.filter { seating.nearDoor.contains($0) }) { _ in byDoor }
    let sorted = SeatingQueue.sorted(people, order, office)
    let guests = Set(seating.guestSide)
    add(pulledTogether(sorted)) { taker in
      guard room.seats.contains(where: { $0.area == .guests }) else { return ordinary }
      let isGuest =
        guests.isEmpty ? SeatingQueue.isFromOutside(taker) : guests.contains(taker)
      return ordinary.filter { room.seats[$0].area == (isGuest ? .guests : .hosts) }
    }
  }

  private static func isFromOutside(_ taker: Seating.SeatTaker) -> Bool {
    if case .guest = taker { return true }
    return false
  }

  private mutating func noteStrangers(_ attending: Set<Seating.SeatTaker>) {
    let named =
      Array(seating.fixed.keys) + seating.apart.flatMap(\.self) + seating.together.flatMap(\.self)
      + seating.wheelchairs + seating.nearDoor
    var seen: Set<Seating.SeatTaker> = []
    for taker in named where !attending.contains(taker) && seen.insert(taker).inserted {
      shortfalls.append(.notAttending(taker))
    }
    shortfalls.sort { "\($0)" < "\($1)" }
  }

  // MARK: Order

  private mutating func add(
    _ more: [Seating.SeatTaker], choices: (Seating.SeatTaker) -> [Int]
  ) {
    let known = Set(takers)
    for taker in more where !known.contains(taker) {
      takers.append(taker)
      self.choices.append(choices(taker))
    }
  }

  private mutating func addFixed(_ ranked: [Seating.SeatTaker]) {
    var taken: Set<Int> = []
    for taker in ranked {
      guard let name = seating.fixed[taker] else { continue }
      guard let seat = room.seat(named: name) else {
        shortfalls.append(.unknownSeat(name))
        continue
      }
      guard taken.insert(seat).inserted else {
        shortfalls.append(.seatTwice(name))
        continue
      }
      add([taker]) { _ in [seat] }
    }
  }

  private mutating func addPlatform(_ ranked: [Seating.SeatTaker]) {
    let seats = room.honour.filter { room.seats[$0].area == .platform }
    let wanted = Set(seating.platform?.people ?? [])
    let fixed = Set(takers)
    let people = ranked.filter { wanted.contains($0) && !fixed.contains($0) }
    let used = Set(choices.filter { $0.count == 1 }.flatMap(\.self))
    let free = seats.count { !used.contains($0) }
    add(Array(people.prefix(free))) { _ in seats }
    if people.count > free { shortfalls.append(.platformFull(Array(people.dropFirst(free)))) }
  }

  /// Those who sit together choose one after another, when the first of them does.
  private func pulledTogether(_ sorted: [Seating.SeatTaker]) -> [Seating.SeatTaker] {
    if seating.together.isEmpty { return sorted }
    var result: [Seating.SeatTaker] = []
    var seen: Set<Seating.SeatTaker> = []
    let present = Set(sorted)
    for taker in sorted where !seen.contains(taker) {
      var group = [taker]
      seen.insert(taker)
      var next = 0
      while next < group.count {
        for members in seating.together where members.contains(group[next]) {
          for member in members where present.contains(member) && seen.insert(member).inserted {
            group.append(member)
          }
        }
        next += 1
      }
      result += group
    }
    return result
  }

  private static func sorted(
    _ people: SeatingPeople, _ order: Seating.Order, _ office: Office
  ) -> [Seating.SeatTaker] {
    let ids = Set(
      people.entries.compactMap { entry -> Person.ID? in
        if case .person(let id) = entry.taker { return id }
        return nil
      })
    let guests = people.entries.map(\.taker).filter(isFromOutside)
    let roster = order.names.sorted(office.people.filter { ids.contains($0.id) }, of: office)
    return roster.map { .person($0.id) } + guests
  }

  // MARK: Seats

  /// A seat for each of `takers`, as near to the old ones as can be where these are given.
  mutating func seats(old: [Int?]?) -> [Int?] {
    dropThoseWithoutSeat()
    let problem = self.problem(withWishes: true)
    if let old {
      let kept = Array(old.prefix(choices.count))
      var repair = SeatingRepair(problem, old: kept)
      if let seats = repair.fewestMoves() { return padded(seats) }
    }
    var search = SeatingSearch(problem)
    if let seats = search.first() { return padded(seats) }
    // Wishes that cannot all be kept give way to everybody having a seat.
    let loose = self.problem(withWishes: false)
    var second = SeatingSearch(loose)
    let seats = second.first().map { $0.map { Optional($0) } } ?? forced()
    for breach in problem.breaches(seats) {
      switch breach {
      case .neighbours(let a, let b): laterShortfalls.append(.neighbours(takers[a], takers[b]))
      case .separated(let person): laterShortfalls.append(.separated(takers[person]))
      }
    }
    return padded(seats)
  }

  private func padded(_ seats: [Int?]) -> [Int?] {
    seats + [Int?](repeating: nil, count: takers.count - seats.count)
  }

  private func problem(withWishes: Bool) -> SeatingProblem {
    let place = Dictionary(uniqueKeysWithValues: takers.enumerated().map { ($1, $0) })
    func groups(_ groups: [[Seating.SeatTaker]]) -> [[Int]] {
      groups.map { group in
        group.compactMap { place[$0] }.filter { $0 < choices.count }.sorted()
      }.filter { $0.count > 1 }
    }
    return SeatingProblem(
      seatCount: room.seats.count, choices: choices, beside: room.beside, behind: room.behind,
      apart: withWishes ? groups(seating.apart) : [],
      together: withWishes ? groups(seating.together) : [])
  }

  /// The last of those for whom there is no seat at all have none.
  private mutating func dropThoseWithoutSeat() {
    let surplus = takers.count - room.seats.count
    // Platform seats that stay empty are not given to the hall.
    let hallPeople = takers.indices.filter { index in
      choices[index].contains { room.seats[$0].area != .platform } || choices[index].isEmpty
    }
    let hallSeats = room.seats.count { $0.area != .platform }
    let missing = max(surplus, hallPeople.count - hallSeats)
    guard missing > 0 else { return }
    let lost = hallPeople.suffix(missing)
    laterShortfalls.append(.tooFewSeats(lost.map { takers[$0] }))
    let staying = takers.indices.filter { !lost.contains($0) }
    takers = staying.map { takers[$0] } + lost.map { takers[$0] }
    choices = staying.map { choices[$0] }
  }

  /// Everybody where they fit, in turn, whatever was reserved: for settings that contradict.
  private mutating func forced() -> [Int?] {
    var taken: Set<Int> = []
    var displaced: [Seating.SeatTaker] = []
    let seats = choices.enumerated().map { index, own -> Int? in
      let seat =
        own.first { !taken.contains($0) }
        ?? lastResort.first { !taken.contains($0) }
      if let seat {
        taken.insert(seat)
        if !own.contains(seat) { displaced.append(takers[index]) }
      }
      return seat
    }
    if !displaced.isEmpty { laterShortfalls.append(.restrictedFull(displaced)) }
    return seats
  }
}
