public import Meetings

/// Everybody who takes a seat in a meeting, once each: those who attend the whole of it, and guests.
/// Who comes for single items is called in and has no seat of their own.
public struct SeatingPeople: Sendable {
  public struct Entry: Sendable, Hashable {
    public var taker: Seating.SeatTaker
    public var name: String
    public var unit: String
    public var post: String
  }

  /// In protocol order, guests last.
  public let entries: [Entry]
  private let byTaker: [Seating.SeatTaker: Int]

  public init(_ request: MeetingRequest, in office: Office) {
    let people = Dictionary(
      office.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var entries = request.attendees.compactMap { attendance -> Entry? in
      people[attendance.person].map {
        Entry(taker: .person($0.id), name: $0.name, unit: $0.unit, post: $0.post)
      }
    }
    var known: Set<String> = []
    for guest in request.guests {
      if guest.count == 1, !guest.name.isEmpty {
        let name = SeatingPeople.unusedName(of: guest, known)
        known.insert(name)
        entries.append(
          Entry(taker: .guest(name), name: guest.name, unit: guest.unit, post: guest.post))
      } else {
        entries += SeatingPeople.unnamed(guest.count, of: guest.unit)
      }
    }
    entries += SeatingPeople.unnamed(request.unnamedGuests, of: "")
    var seen: Set<Seating.SeatTaker> = []
    self.entries = entries.filter { seen.insert($0.taker).inserted }
    byTaker = Dictionary(
      uniqueKeysWithValues: self.entries.enumerated().map { ($1.taker, $0) })
  }

  /// A guest goes by name, by name and unit where the name is taken, and else by number.
  private static func unusedName(of guest: Guest, _ known: Set<String>) -> String {
    if !known.contains(guest.name) { return guest.name }
    let whole = guest.unit.isEmpty ? guest.name : "\(guest.name)（\(guest.unit)）"
    if !known.contains(whole) { return whole }
    return (2...).lazy.map { "\(whole)\($0)" }.first { !known.contains($0) } ?? whole
  }

  /// 来宾1, 来宾2 … for guests whose names are not known yet.
  private static func unnamed(_ count: Int, of unit: String) -> [Entry] {
    guard count > 0, count <= 10_000 else { return [] }
    return (1...count).map { number in
      Entry(taker: .guest("\(unit)来宾\(number)"), name: "来宾\(number)", unit: unit, post: "")
    }
  }

  public subscript(taker: Seating.SeatTaker) -> Entry? { byTaker[taker].map { entries[$0] } }
}
