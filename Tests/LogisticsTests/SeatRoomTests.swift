import CivilTime
import Meetings
import Testing

@testable import Logistics

/// Rooms, the order of honour in them, and whole arrangements.
@Suite struct SeatRoomTests {
  private func row(_ count: Int, _ even: Seating.EvenPlaces) -> [Int] {
    var result = [Int](repeating: 0, count: count)
    for (place, position) in CentreOut.positions(count, even).enumerated() {
      result[position] = place + 1
    }
    return result
  }

  @Test("a platform is taken from the centre, by either convention of an even number")
  func conventions() {
    #expect(row(7, .firstAtLeft) == [7, 5, 3, 1, 2, 4, 6])
    #expect(row(7, .firstAtRight) == [7, 5, 3, 1, 2, 4, 6])
    #expect(row(8, .firstAtLeft) == [7, 5, 3, 1, 2, 4, 6, 8])
    #expect(row(8, .firstAtRight) == [8, 6, 4, 2, 1, 3, 5, 7])
    #expect(row(1, .firstAtRight) == [1])
    #expect(row(0, .firstAtLeft) == [])
  }

  @Test("every position is used once, mirrored where the right comes first", arguments: 1..<30)
  func permutation(_ count: Int) {
    for even in Seating.EvenPlaces.allCases {
      let plain = CentreOut.positions(count, even)
      #expect(plain.sorted() == Array(0..<count))
      let mirrored = CentreOut.positions(count, even, rightFirst: true)
      #expect(mirrored == plain.map { count - 1 - $0 })
    }
  }

  @Test("the most senior of both sides of a long table face each other")
  func longTable() {
    for count in 1..<9 {
      for even in Seating.EvenPlaces.allCases {
        var seating = Seating()
        seating.hall = .longTable(perSide: count)
        seating.evenPlaces = even
        let room = SeatRoom(seating, layout: nil, people: 2 * count)
        let guest = room.honour.first { room.seats[$0].area == .guests }
        let host = room.honour.first { room.seats[$0].area == .hosts }
        #expect(room.honour.sorted() == Array(room.seats.indices))
        #expect(guest.map { room.seats[$0].number } == host.map { room.seats[$0].number })
      }
    }
  }

  @Test("with nothing said, few sit around a table and more in rows with few seats left over")
  func suggestion() {
    for people in 2...400 {
      let room = SeatRoom(Seating(), layout: nil, people: people)
      let leftOver = room.seats.count - people
      let row = room.lines.map { $0.cells.compactMap(\.self).count }.max() ?? 0
      #expect(leftOver >= 0 && 3 * leftOver <= 2 * max(row, 4), "\(people)")
      #expect(room.seats.contains { $0.name.hasPrefix("上首") } == (people <= 20), "\(people)")
    }
    #expect(SeatRoom(Seating(), layout: .theatre, people: 9).lines.count > 1)
  }

  @Test("aisles part neighbours, rows stand behind one another, and names are used once")
  func rows() {
    var seating = Seating()
    seating.hall = .rows(count: 3, blocks: [2, 3], door: .backLeft)
    let room = SeatRoom(seating, layout: nil, people: 15)
    #expect(room.seats.count == 15)
    #expect(Set(room.seats.map(\.name)).count == 15)
    func seat(_ name: String) -> Int { room.seat(named: name) ?? -1 }
    #expect(!room.beside[seat("1排2座")].contains(seat("1排3座")))
    #expect(room.beside[seat("1排3座")].contains(seat("1排4座")))
    #expect(room.behind[seat("1排3座")] == [seat("2排3座")])
    #expect(room.seats[seat("3排1座")].doorDistance == 0)
    #expect(room.seats[seat("1排5座")].doorDistance == 6)
  }

  @Test("a round table closes; a suggested room seats everybody", arguments: RoomLayout.allCases)
  func suggestions(_ layout: RoomLayout) {
    for people in [1, 2, 5, 9, 23, 100, 321] {
      let room = SeatRoom(Seating(), layout: layout, people: people)
      #expect(room.seats.count >= people, "\(layout) \(people)")
      #expect(room.honour.sorted() == Array(room.seats.indices))
      #expect(Set(room.filling(.unitRows)) == Set(room.seats.indices))
      #expect(Set(room.filling(.unitColumns)) == Set(room.seats.indices))
    }
    var round = Seating()
    round.hall = .roundTables(count: 1, seats: 6)
    #expect(SeatRoom(round, layout: nil, people: 6).beside.allSatisfy { $0.count == 2 })
  }

  private func office(_ people: Int) -> (Office, MeetingRequest) {
    var office = Office(horizon: Day(number: 20_000)...Day(number: 20_010))
    office.people = (1...people).map {
      Person(id: "P\($0)", name: "人员\($0)", unit: "单位\($0 % 40)", rank: $0)
    }
    var request = MeetingRequest(id: "m", title: "m", duration: Minutes(60))
    request.attendees = office.people.map { Attendance($0.id, .required) }
    request.seating.platform = Seating.Platform(
      people: (1...12).map { .person("P\($0)") }, rows: [12])
    return (office, request)
  }

  @Test("everybody has one seat, and every order of filling seats the same people")
  func everybody() {
    var (office, request) = office(200)
    for order in Seating.Order.allCases {
      request.seating.order = order
      let arrangement = SeatingArrangement(request, in: office, layout: nil, plan: nil)
      #expect(arrangement.shortfalls.isEmpty)
      #expect(arrangement.seated.count == 200)
      #expect(Set(arrangement.seated.map(\.entry.taker)).count == 200)
    }
    office.people = []
    let nobody = SeatingArrangement(request, in: office, layout: nil, plan: nil)
    #expect(nobody.seated.isEmpty)
  }

  @Test("the hall has seats for those who find none on the platform, whoever else is named for it")
  func hallBesidePlatform() {
    for people in 13...60 {
      var (office, request) = office(people)
      request.attendees.removeFirst()
      office.people.removeFirst()
      request.seating.platform?.rows = [3, 4]
      let arrangement = SeatingArrangement(request, in: office, layout: nil, plan: nil)
      #expect(arrangement.seated.count == people - 1, "\(people)")
    }
  }

  @Test("a late-comer is near a door at the back, or in front if there is no other")
  func doors() {
    func late(_ rows: [[DrawnRoom.Cell]]) -> String? {
      var (office, request) = office(3)
      office.drawnRooms["hall"] = DrawnRoom(rows: rows)
      request.seating = Seating()
      request.seating.hall = .drawn("hall")
      request.seating.nearDoor = [.person("P3")]
      let seated = SeatingArrangement(request, in: office, layout: nil, plan: nil).seated
      return seated.first { $0.entry.taker == .person("P3") }?.seat.name
    }
    let row: [DrawnRoom.Cell] = [.nothing, .seat, .seat, .seat, .nothing]
    let front: [DrawnRoom.Cell] = [.door, .nothing, .nothing, .nothing, .nothing]
    let back: [DrawnRoom.Cell] = [.nothing, .nothing, .nothing, .nothing, .door]
    #expect(late([front, row, row]) == "1排1座")
    #expect(late([front, row, row, back]) == "2排3座")
  }

  @Test("one person more moves nobody; one less only frees a seat")
  func change() {
    let (office, request) = office(60)
    var fewer = request
    fewer.attendees.removeLast()
    fewer.seating.hall = .rows(count: 6, blocks: [10], door: .back)
    let first = SeatingArrangement(fewer, in: office, layout: nil, plan: nil)
    var all = fewer
    all.attendees = request.attendees
    let second = SeatingArrangement(all, in: office, layout: nil, plan: first.plan)
    #expect(second.moves.map(\.taker) == [.person("P60")])
    let third = SeatingArrangement(fewer, in: office, layout: nil, plan: second.plan)
    #expect(third.moves.map(\.taker) == [.person("P60")])
    #expect(third.moves.first?.to == nil)
    #expect(third.plan == first.plan)
  }
}
