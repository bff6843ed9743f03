/// What rules out the starts of a survey, counted by reason.
public struct RuledOutTally: Sendable {
  public enum Reason: Sendable, Hashable {
    /// Someone required has something else to do that is not planned here.
    case absent(PersonIndex)
    /// Someone required is in another meeting, or would have to be elsewhere too soon.
    case inMeeting(PersonIndex)
    /// Every room that will do is taken or closed.
    case rooms
    /// What a rule says of this meeting and another one, such as their order.
    case relation(RuleID, MeetingIndex)
    case rule(RuleID)
  }

  public struct Count: Sendable, Hashable {
    public var reason: Reason
    /// Starts that it rules out.
    public var starts: Int
    /// Those of them that nothing else rules out.
    public var alone: Int
    /// The other meetings that it is about, in the order of their numbers.
    public var meetings: [MeetingIndex]
  }

  /// Starts that are ruled out, each once.
  public private(set) var total = 0
  public private(set) var dayOff = 0
  public private(set) var outsideHours = 0
  public private(set) var outsideWindow = 0
  /// Starts that the clock and calendar would allow.
  public private(set) var withinWindows = 0
  /// Why those cannot be had, most frequent first; a start may have several reasons.
  public private(set) var counts: [Count] = []

  public init(_ survey: PlaceSurvey, _ office: OfficeSurvey) {
    var found: [Reason: Count] = [:]
    for start in survey.ruledOut {
      total += 1
      switch WindowLimit(
        of: office.request, at: office.interval(at: start.start), in: office.planning.office)
      {
      case .dayOff where start.isOutsideWindow: dayOff += 1
      case .outsideHours where start.isOutsideWindow: outsideHours += 1
      case .outsideWindow where start.isOutsideWindow: outsideWindow += 1
      default:
        withinWindows += 1
        add(start, office.meeting, to: &found)
      }
    }
    counts = found.values.sorted {
      ($1.starts, $1.alone, $0.reason.order) < ($0.starts, $0.alone, $1.reason.order)
    }
  }

  private func add(
    _ start: PlaceSurvey.RuledOutStart, _ meeting: MeetingIndex, to found: inout [Reason: Count]
  ) {
    var reasons = Self.reasons(start.cost.forbidding, meeting)
    if reasons.isEmpty {
      // People who cannot be there whichever room it is stand in the way rather than the rooms.
      let rooms = start.rooms.map { Self.reasons($0.filter { !$0.people.isEmpty }, meeting) }
      let common = rooms.dropFirst().reduce(Set(rooms.first.map { Array($0.keys) } ?? [])) {
        $0.intersection($1.keys)
      }
      for reason in common {
        reasons[reason] = rooms.reduce(into: []) { $0.formUnion($1[reason] ?? []) }
      }
      if reasons.isEmpty { reasons[.rooms] = [] }
    }
    for (reason, others) in reasons {
      var count = found[reason] ?? Count(reason: reason, starts: 0, alone: 0, meetings: [])
      count.starts += 1
      if reasons.count == 1 { count.alone += 1 }
      count.meetings = Set(count.meetings).union(others).sorted()
      found[reason] = count
    }
  }

  /// The reasons among violations, each with the other meetings that it is about.
  private static func reasons(_ violations: [Violation], _ meeting: MeetingIndex)
    -> [Reason: Set<MeetingIndex>]
  {
    var result: [Reason: Set<MeetingIndex>] = [:]
    for violation in violations {
      let others = Set(violation.meetings).subtracting([meeting])
      for reason in reasons(violation, others) {
        result[reason, default: []].formUnion(others)
      }
    }
    return result
  }

  private static func reasons(_ violation: Violation, _ others: Set<MeetingIndex>) -> [Reason] {
    if violation.rule == AttendeeAbsent.id { return violation.people.map(Reason.absent) }
    if !violation.people.isEmpty { return violation.people.map(Reason.inMeeting) }
    if !others.isEmpty { return others.map { .relation(violation.rule, $0) } }
    return [.rule(violation.rule)]
  }
}

extension RuledOutTally.Reason {
  /// A fixed order of reasons that count the same.
  fileprivate var order: Int {
    switch self {
    case .rooms: 0
    case .absent(let person): 1 + 2 * person.value
    case .inMeeting(let person): 2 + 2 * person.value
    case .relation(_, let meeting): 1_000_000_000 + meeting.value
    case .rule(let rule): 2_000_000_000 + (RuleCatalogue.ids.firstIndex(of: rule) ?? 0)
    }
  }
}
