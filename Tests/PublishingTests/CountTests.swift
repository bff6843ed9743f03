import CivilTime
import Documents
import Logistics
import Meetings
import Publishing
import TestSupport
import Testing

@testable import Workspace

/// Seats, cards, lists and sheets of one meeting count the same people, one for one.
@Suite struct CountTests {
  private typealias Paper = Publishing.Paper

  /// Somebody as papers name them.
  struct Somebody: Hashable, CustomStringConvertible {
    var name: String
    var unit: String
    var description: String { "\(name)（\(unit)）" }
  }

  @Test("in every meeting of the plenary example")
  func plenary() throws {
    let folder = WorkspaceFolder(path: Project.file("examples/plenary").path)
    let contents = folder.load(knownRules: [], today: Day(number: 20_444))
    let office = try #require(contents.office)
    #expect(office.meetings.count > 15)
    for meeting in scheduled(office) { compare(meeting) }
  }

  @Test("in 400 random meetings with namesakes, guests, leave, deputies and companions")
  func random() throws {
    var replies = 0
    var namesakes = 0
    for seed in 0..<400 {
      let office = RandomMeeting.office(seed: UInt64(seed))
      replies += office.meetings[0].replies.count
      let names = office.people.map(\.name)
      if Set(names).count < names.count { namesakes += 1 }
      for meeting in scheduled(office) { compare(meeting) }
    }
    #expect(replies > 400 && namesakes > 100, "\(replies) replies, \(namesakes) with namesakes")
  }

  /// All meetings, one after another in the largest room.
  private func scheduled(_ office: Office) -> [ScheduledMeeting] {
    let room = office.rooms.max { $0.capacity < $1.capacity }?.id ?? ""
    var start = LocalDateTime(office.horizon.lowerBound, .midnight)
    let assignments = office.meetings.map { request -> Assignment in
      defer { start = start + request.duration }
      return Assignment(
        meeting: request.id, interval: Interval(start: start, length: request.duration), room: room)
    }
    return ScheduledMeeting.all(of: Schedule(assignments), in: office)
  }

  private func compare(_ meeting: ScheduledMeeting) {
    let (request, office) = (meeting.request, meeting.office)
    let people = Dictionary(office.people.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    func named(_ ids: [Person.ID]) -> [Somebody] {
      ids.compactMap { people[$0] }.map { Somebody(name: $0.name, unit: $0.unit) }
    }
    let guests = request.guests.filter { $0.count == 1 && !$0.name.isEmpty }
      .map { Somebody(name: $0.name, unit: $0.unit) }
    let whole = named(request.attendees.map(\.person)) + guests
    let everybody = whole + named(request.itemAttendees)
    let unnamed = request.guests.filter { $0.count != 1 || $0.name.isEmpty }
      .reduce(request.unnamedGuests) { $0 + $1.count }
    let label: Comment = "\(request.id)"

    // Lists and sheets: everybody with a name, whoever comes for one item included.
    for paper in [Paper.signIn, .placeCards, .badges] {
      expectSame(entries(paper, meeting, "people"), everybody, "\(request.id) \(paper.name)")
    }
    let groups = list(value(Paper.roster, meeting, "groups"))
    let listed = groups.flatMap { list($0["people"]).map(somebody) }
    expectSame(listed, everybody, "\(request.id) roster")
    #expect(number(value(Paper.roster, meeting, "count")) == everybody.count, label)
    #expect(number(value(Paper.roster, meeting, "unnamed")) == unnamed, label)
    #expect(groups.map { number($0["count"]) }.reduce(0, +) == everybody.count, label)
    #expect(number(value(Paper.signIn, meeting, "count")) == everybody.count, label)

    // Seats: who attends the whole, and those who have no name yet.
    let bySeat = entries(Paper.seatList, meeting, "bySeat")
    expectSame(bySeat.filter { !$0.name.hasPrefix("来宾") }, whole, "\(request.id) seats")
    #expect(bySeat.count == whole.count + unnamed, label)
    expectSame(entries(Paper.seatList, meeting, "byName"), bySeat, "\(request.id) seats by name")
    expectSame(entries(Paper.seatCards, meeting, "bySeat"), bySeat, "\(request.id) seat cards")
    let seats = list(value(Paper.seatList, meeting, "bySeat")).map { $0["seat"] }
    #expect(Set(seats).count == seats.count, "\(request.id): a seat is given twice")
    let drawn = list(value(Paper.seatChart, meeting, "chart.rows")).flatMap { list($0["seats"]) }
      .filter { $0 != .none && $0 != .text("") }
    #expect(drawn.count == bySeat.count, label)
    #expect(number(value(Paper.seatChart, meeting, "count")) == bySeat.count, label)

    // What is asked of the room, and of the attendance list.
    #expect(request.seats >= bySeat.count, label)
    let attendance = AttendanceList(request, interval: meeting.interval, office: office)
    let companions = request.replies.filter { reply in
      attendance.rows.contains { $0.invitee == reply.invitee }
    }.reduce(0) { $0 + $1.companions.count { $0.count == 1 && !$0.name.isEmpty } }
    let coming = attendance.rows.count { $0.attending != nil }
    #expect(coming + companions == whole.count, label)
  }

  private func expectSame(_ some: [Somebody], _ others: [Somebody], _ label: String) {
    func counts(_ list: [Somebody]) -> [Somebody: Int] {
      list.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    #expect(counts(some) == counts(others), "\(label)")
  }

  // MARK: What papers say

  private func value(_ paper: Paper, _ meeting: ScheduledMeeting, _ path: String) -> TemplateValue?
  {
    TemplateValue.object(paper.context(for: occasion(meeting)).values)[path]
  }

  private func occasion(_ meeting: ScheduledMeeting) -> PaperOccasion {
    PaperOccasion(
      office: meeting.office, schedule: [meeting], today: meeting.office.horizon.lowerBound,
      announced: [:]
    ).about(meeting)
  }

  private func entries(_ paper: Paper, _ meeting: ScheduledMeeting, _ path: String) -> [Somebody] {
    list(value(paper, meeting, path)).map(somebody)
  }

  private func somebody(_ value: TemplateValue) -> Somebody {
    Somebody(name: text(value["name"]), unit: text(value["unit"]))
  }

  private func list(_ value: TemplateValue?) -> [TemplateValue] {
    if case .list(let values) = value { return values }
    return []
  }

  private func text(_ value: TemplateValue?) -> String {
    if case .text(let text) = value { return text }
    return ""
  }

  private func number(_ value: TemplateValue?) -> Int {
    if case .number(let number) = value { return number }
    return -1
  }
}

/// An office with one meeting of every sort of attendance, from a seed.
private enum RandomMeeting {
  /// A small linear generator: seeds give the same meeting everywhere (Knuth, MMIX).
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 33)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() >> 8) % bound }
  }

  static func office(seed: UInt64) -> Office {
    var numbers = Numbers(state: seed &* 977 &+ 13)
    var office = Office(horizon: Sample.day...Sample.day + 7)
    let count = 4 + numbers.below(30)
    office.people = (0..<count).map { index in
      Person(
        id: "P\(index)",
        name: ["李静", "王海", "周明", "欧阳雪松"][numbers.below(4)] + ["", "一", "二"][numbers.below(3)],
        unit: ["市委办公室", "市财政局", "市审计局"][numbers.below(3)],
        rank: numbers.below(5) == 0 ? nil : 1 + numbers.below(60))
    }
    office.rooms = [Room(id: "r1", name: "大会议室", capacity: 200)]
    var request = MeetingRequest(id: "m\(seed)", title: "会", duration: Minutes(60))
    var free = office.people.map(\.id).shuffled(using: &numbers)
    let roles: [AttendanceRole] = [.required, .nonvoting, .optional]
    let attending = free.prefix(1 + numbers.below(count - 2))
    free.removeFirst(attending.count)
    request.attendees = Precedence(of: office).sorted(attending).map {
      Attendance($0, roles[numbers.below(3)])
    }
    request.chair = numbers.below(3) == 0 ? nil : attending.first
    request.agenda = [
      AgendaItem(title: "一", presenter: free.first),
      AgendaItem(title: "二", presenter: attending.first, attendees: Array(free.prefix(2))),
    ]
    let unit = ["", "省委党校", "云溪师范学院"]
    request.guests = (0..<numbers.below(5)).map { _ in
      Guest(name: ["赵教授", "李静", "罗晋安"][numbers.below(3)], unit: unit[numbers.below(3)])
    }
    if numbers.below(4) == 0 { request.unnamedGuests = numbers.below(6) }
    let others = Array(free.dropFirst(2))
    let replies = attending.enumerated().compactMap { index, person -> Reply? in
      switch numbers.below(7) {
      case 0: return Reply(meeting: request.id, invitee: .person(person), answer: .declined)
      case 1:
        return Reply(
          meeting: request.id, invitee: .person(person), answer: .declined, approvedBy: "主任")
      case 2 where others.indices.contains(index):
        return Reply(
          meeting: request.id, invitee: .person(person), answer: .delegated,
          deputy: .person(others[index]))
      case 3:
        return Reply(
          meeting: request.id, invitee: .person(person), answer: .accepted,
          companions: [Guest(name: "随员\(index)", unit: "市财政局")])
      default: return nil
      }
    }
    request.apply(replies, precedence: Precedence(of: office))
    office.meetings = [request]
    return office
  }
}
