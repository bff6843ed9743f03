/// A problem in which every meeting takes one grain, and those that share people cannot share it:
/// post-enrolment timetabling (Lewis, Paechter and McCollum, 2007).
///
/// Laid out flat, with bit rows of meetings and of rooms, for a search that only goes through
/// schedules in which everything placed keeps every hard rule. Immutable, shared by all threads.
final class TimetableModel: Sendable {
  let problem: SearchModel
  private let arena: Arena

  let meetingCount: Int
  let grainCount: Int
  let roomCount: Int
  /// Words in a row of meetings.
  let words: Int
  /// For each meeting, a row of those that cannot be at the same time.
  let apart: FlatArray<UInt64>
  /// For each meeting, the rooms that it may take, and for each grain, those that are open.
  let rooms: FlatArray<UInt64>
  let open: FlatArray<UInt64>
  /// For each meeting, a row of the people who attend.
  let attending: FlatArray<UInt64>
  let peopleWords: Int
  /// What the rules below the hard ones cost; nil where there are some that `DayCosts` does not
  /// know, so that it only helps to keep the hard rules.
  let costs: DayCosts?

  /// Rows grow with the square of the meetings, and each grain is looked at for each insertion.
  private static let mostMeetings = 2_048
  private static let mostGrains = 512

  /// Nil where the problem is not of this kind.
  init?(_ problem: SearchModel) {
    let terms = problem.terms
    let n = problem.meetingCount
    guard problem.hasUnitDurations, problem.impossible.isEmpty, n > 1, n <= Self.mostMeetings,
      problem.grainCount <= Self.mostGrains, problem.roomCount <= 64,
      terms.sameRoom.hard > 0, terms.overlapRequired.hard > 0, problem.relations.count == 0,
      !terms.hasOtherTerms({ $0.hard > 0 }), !terms.hasHardLoad,
      (0..<n).allSatisfy({ problem.unassigned[$0].hard > 0 })
    else { return nil }
    let arena = Arena()
    self.problem = problem
    self.arena = arena
    meetingCount = n
    grainCount = problem.grainCount
    roomCount = problem.roomCount
    words = (n + 63) / 64
    apart = arena.array(n * words, of: 0)
    for first in 0..<n {
      for second in 0..<n where second != first {
        let shared = problem.links.shared[problem.links.place(first, second)]
        if terms.overlap(shared).hard > 0 {
          apart[first * words + second >> 6] |= 1 << UInt64(second & 63)
        }
      }
    }
    rooms = arena.array(
      (0..<n).map { meeting in
        problem.roomsOf(meeting).reduce(UInt64(0)) { $0 | 1 << UInt64(problem.roomList[$1]) }
      })
    open = arena.array(
      (0..<problem.grainCount).map { grain in
        (0..<problem.roomCount).reduce(UInt64(0)) {
          problem.isOpen($1, grain, grain + 1) ? $0 | 1 << UInt64($1) : $0
        }
      })
    peopleWords = (problem.problem.people.count + 63) / 64
    attending = arena.array(n * peopleWords, of: 0)
    for meeting in 0..<n {
      for place in Int(problem.peopleOffset[meeting])..<Int(problem.peopleOffset[meeting + 1]) {
        let person = Int(problem.people[place])
        attending[meeting * peopleWords + person >> 6] |= 1 << UInt64(person & 63)
      }
    }
    costs = DayCosts(problem)
  }

  /// Whether a meeting cannot be beside one of a row of meetings that starts at `base`.
  @inline(__always)
  func clashes(_ meeting: Int, with rows: FlatArray<UInt64>, _ base: Int) -> Bool {
    let row = meeting &* words
    var common: UInt64 = 0
    for word in 0..<words { common |= apart[row &+ word] & rows[base &+ word] }
    return common != 0
  }
}

extension SearchTerms.Constants {
  /// Whether one of the terms is of a kind that is not between people who share meetings of one
  /// grain, not between meetings in one room at one time, and not of a person's day.
  func hasOtherTerms(_ counts: (Penalty) -> Bool) -> Bool {
    [overlapAny, touching, nearby, travel, rest, buffers, dayCount].contains(where: counts)
  }
}
