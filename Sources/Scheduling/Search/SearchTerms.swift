/// Everything that the rules of an objective count, sorted by the shape of the change that a move
/// makes to it. Rules add to it; `SearchModel` lays it out flat.
struct SearchTerms {
  let problem: Problem

  typealias StartCount = (_ start: Int) -> Int
  typealias SpanCount = (_ start: Int, _ end: Int) -> Int

  private(set) var everyStart: [(RuleSetting, SpanCount)] = []
  private(set) var ownStart: [[(RuleSetting, StartCount)]]
  /// By meeting, then room.
  private(set) var room: [Penalty]
  private(set) var unassigned: [Penalty]

  /// For each grain that two meetings share and each person in both.
  private(set) var overlapRequired = Penalty()
  private(set) var overlapMixed = Penalty()
  private(set) var overlapPreferred = Penalty()
  /// For each grain that two meetings share.
  private(set) var overlapAny = Penalty()
  /// For each grain that two meetings share in one room.
  private(set) var sameRoom = Penalty()
  /// Where one ends as the other begins.
  private(set) var touching = Penalty()
  /// For each person in both, in different rooms with at most 2 grains between.
  private(set) var nearby = Penalty()
  private(set) var travel = Penalty()
  private(set) var rest = Penalty()
  private(set) var restLimit = 0
  private(set) var buffers = Penalty()

  private(set) var relations: [Relation] = []

  private(set) var run = Penalty()
  private(set) var runLimit = 0
  private(set) var lone = Penalty()
  private(set) var late = Penalty()
  private(set) var load = Penalty()
  private(set) var loadLimit = 0
  private(set) var dayCount = Penalty()
  private(set) var dayCountLimit = 0

  init(_ problem: Problem) {
    self.problem = problem
    ownStart = Array(repeating: [], count: problem.meetings.count)
    room = Array(repeating: Penalty(), count: problem.meetings.count * problem.rooms.count)
    unassigned = Array(repeating: Penalty(), count: problem.meetings.count)
    for rule in RuleCatalogue.all {
      guard let setting = problem.setting(of: rule), setting.weight > 0 else { continue }
      rule.addTerms(setting, to: &self)
    }
  }

  /// A count that depends on start and end only, the same for every meeting.
  mutating func addEveryStart(_ setting: RuleSetting, _ count: @escaping SpanCount) {
    everyStart.append((setting, count))
  }

  mutating func addStart(
    of meeting: MeetingIndex, _ setting: RuleSetting, _ count: @escaping StartCount
  ) {
    ownStart[meeting.value].append((setting, count))
  }

  mutating func addRoom(_ setting: RuleSetting, _ count: (MeetingIndex, RoomIndex) -> Int) {
    for meeting in problem.meetingIndices {
      for room in problem.roomIndices {
        self.room[meeting.value * problem.rooms.count + room.value] += Penalty(
          setting, count: count(meeting, room))
      }
    }
  }

  mutating func addUnassigned(_ setting: RuleSetting, _ count: (MeetingIndex) -> Int) {
    for meeting in problem.meetingIndices {
      unassigned[meeting.value] += Penalty(setting, count: count(meeting))
    }
  }

  mutating func addOverlap(
    _ setting: RuleSetting, required: Int = 0, mixed: Int = 0, preferred: Int = 0, any: Int = 0
  ) {
    overlapRequired += Penalty(setting, count: required)
    overlapMixed += Penalty(setting, count: mixed)
    overlapPreferred += Penalty(setting, count: preferred)
    overlapAny += Penalty(setting, count: any)
  }

  mutating func addSameRoomOverlap(_ setting: RuleSetting) { sameRoom += Penalty(setting) }
  mutating func addTouching(_ setting: RuleSetting) { touching += Penalty(setting) }
  mutating func addNearbyRoomChange(_ setting: RuleSetting) { nearby += Penalty(setting) }
  mutating func addTravel(_ setting: RuleSetting) { travel += Penalty(setting) }
  mutating func addBuffers(_ setting: RuleSetting) { buffers += Penalty(setting) }

  mutating func addBreak(_ setting: RuleSetting, limit: Int) {
    rest += Penalty(setting)
    restLimit = limit
  }

  mutating func add(_ relation: Relation, _ setting: RuleSetting) {
    var relation = relation
    relation.penalty = Penalty(setting)
    relations.append(relation)
  }

  mutating func addPersonRun(_ setting: RuleSetting, limit: Int) {
    run += Penalty(setting)
    runLimit = limit
  }

  mutating func addPersonLone(_ setting: RuleSetting) { lone += Penalty(setting) }
  mutating func addPersonLate(_ setting: RuleSetting) { late += Penalty(setting) }

  mutating func addPersonLoad(_ setting: RuleSetting, limit: Int) {
    load += Penalty(setting)
    loadLimit = limit
  }

  mutating func addDayCount(_ setting: RuleSetting, limit: Int) {
    dayCount += Penalty(setting)
    dayCountLimit = limit
  }
}
