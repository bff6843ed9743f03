internal import Foundation
public import Meetings

/// Finds which meetings have to give way so that the rest can be planned: the least important of
/// one conflict set after the other, and back in whatever turns out to fit after all.
public struct LeaveOut: Sendable {
  /// The conflict sets that were found, one after the other.
  public private(set) var conflicts: [OfficeConflict] = []
  /// What gives way, in the order in which it was found.
  public private(set) var leftOut: [MeetingRequest.ID] = []
  /// A plan of the rest without a hard violation; nil where time ran out first.
  public private(set) var plan: Schedule?

  private let office: Office
  private let announced: Schedule?
  private let deadline: ContinuousClock.Instant

  /// Begins from a conflict set that is known, where one is.
  public init(
    _ planning: OfficeProblem, _ known: ConflictSet?, announced: Schedule?, seconds: Double
  ) {
    office = planning.office
    self.announced = announced
    deadline = .now + .seconds(seconds)
    if let known { take(OfficeConflict(known, planning)) }
  }

  /// The office without what was left out.
  public var remainder: Office {
    let gone = Set(leftOut)
    return office.keeping { !gone.contains($0) }
  }

  /// Goes on until the rest can be planned, at most `most` conflicts are found, or time is up.
  public mutating func run(most: Int = .max) {
    var start = announced
    while conflicts.count <= most, ContinuousClock.now < deadline, !remainder.meetings.isEmpty {
      guard let planning = try? OfficeProblem(remainder, announced: announced) else { return }
      switch Feasibility(of: planning, from: start, until: deadline) {
      case .possible(let schedule):
        plan = schedule
        return
      case .impossible(let conflict):
        if conflicts.count == most { return }
        take(conflict)
      case .undecided(let best):
        // Not proved, but this is what stands in the way of the best attempt.
        guard let meeting = planning.leastImportantInConflict(best) else { return }
        leftOut.append(meeting)
      }
      start = plan ?? start
    }
  }

  private mutating func take(_ conflict: OfficeConflict) {
    conflicts.append(conflict)
    leftOut.append(conflict.leastImportant)
  }

  /// Takes back in, the most important first, what can be planned together with the rest after all.
  public mutating func takeBack() {
    guard plan != nil else { return }
    let order = leftOut.sorted { a, b in
      (office.priority(of: a), a) < (office.priority(of: b), b)
    }
    for meeting in order where ContinuousClock.now < deadline {
      let gone = Set(leftOut).subtracting([meeting])
      guard
        let planning = try? OfficeProblem(
          office.keeping { !gone.contains($0) }, announced: announced),
        case .possible(let schedule) = Feasibility(of: planning, from: plan, until: deadline)
      else { continue }
      leftOut.removeAll { $0 == meeting }
      plan = schedule
    }
  }
}

extension Office {
  func priority(of meeting: MeetingRequest.ID) -> Int {
    meetings.first { $0.id == meeting }?.priority ?? MeetingRequest.ordinaryPriority
  }
}

extension OfficeProblem {
  /// Of the meetings that break hard rules in a plan, the one that gives way first.
  fileprivate func leastImportantInConflict(_ placements: Placements) -> MeetingRequest.ID? {
    let broken = Set(
      problem.evaluate(placements).violations.filter { $0.level == .hard && $0.penalty > 0 }
        .flatMap(\.meetings))
    return broken.map { problem[$0] }.min {
      ($0.priority, $0.required.count, $1.id) < ($1.priority, $1.required.count, $0.id)
    }?.id
  }
}
