public import CivilTime
public import Meetings

/// One meeting of an office against a schedule in which all others stay: what each place costs, and
/// which are free.
public struct OfficeSurvey: Sendable {
  public let planning: OfficeProblem
  public let meeting: MeetingIndex
  public let request: MeetingRequest
  /// Where all meetings are, this one too.
  public let others: Placements
  private var trial: PlaceTrial

  /// nil where the office has no such meeting.
  public init?(_ planning: OfficeProblem, meeting id: MeetingRequest.ID, against schedule: Schedule)
  {
    guard let request = planning.office.meetings.first(where: { $0.id == id }),
      let index = planning.problem.meetings.firstIndex(where: { $0.id == id })
    else { return nil }
    self.planning = planning
    self.request = request
    meeting = MeetingIndex(index)
    others = planning.placements(of: schedule)
    trial = PlaceTrial(planning.problem, others, meeting)
  }

  /// One place, what it costs, and the other rooms that are free then; nil where the meeting would
  /// not lie within the horizon or there is no such room.
  public mutating func place(at start: LocalDateTime, in room: Meetings.Room.ID)
    -> PlaceSurvey.Suggestion?
  {
    guard let placement = placement(at: start, in: room) else { return nil }
    let time = trial.cost(ofStart: placement.start)
    let rooms = planning.problem.roomIndices.filter { other in
      other != placement.room && time.isAllowed && trial.cost(ofRoom: other).isAllowed
        && trial.cost(ofBoth: Placement(start: placement.start, room: other)).isAllowed
    }
    return PlaceSurvey.Suggestion(
      placement: placement, cost: trial.cost(of: placement), otherRooms: rooms)
  }

  func placement(at start: LocalDateTime, in room: Meetings.Room.ID) -> Placement? {
    let grain = planning.grid.grain(of: start)
    guard planning.problem.isWithinHorizon(grain, grain + planning.problem[meeting].duration),
      let index = planning.problem.rooms.firstIndex(where: { $0.id == room })
    else { return nil }
    return Placement(start: grain, room: RoomIndex(index))
  }

  /// Looks at every start of these days; the costs of at most `badCount` of the places that are
  /// ruled out are worked out too.
  public mutating func survey(_ days: ClosedRange<Day>, badCount: Int = 3) -> PlaceSurvey {
    PlaceSurvey(&trial, starts: starts(on: days), badCount: badCount)
  }

  /// Places that would cost less than `cost` if no hard rule forbade them, best first: what the
  /// meeting would rather have. Only within the meeting's windows and in rooms that will do.
  public mutating func forbiddenButBetter(
    than cost: PlaceCost, in survey: PlaceSurvey, _ count: Int
  ) -> [PlaceSurvey.Suggestion] {
    let rooms = survey.usableRooms.map { ($0, trial.cost(ofRoom: $0)) }
    guard let cheapest = rooms.map(\.1.merit).max() else { return [] }
    var found: [PlaceSurvey.Suggestion] = []
    for start in starts(on: planning.office.horizon)
    where request.allowed.contains(interval(at: start)) {
      let time = trial.cost(ofStart: start)
      guard time.merit + cheapest > cost.merit else { continue }
      var best: PlaceSurvey.Suggestion?
      for (room, own) in rooms {
        let placement = Placement(start: start, room: room)
        let whole = time + own + trial.cost(ofBoth: placement)
        if whole.isAllowed || whole.merit <= cost.merit { continue }
        if let best, best.cost.merit >= whole.merit { continue }
        best = PlaceSurvey.Suggestion(placement: placement, cost: whole)
      }
      if let best { found.append(best) }
    }
    found.sort {
      ($1.cost.merit, $0.cost.forbidding.count, $0.placement.start)
        < ($0.cost.merit, $1.cost.forbidding.count, $1.placement.start)
    }
    return PlaceSurvey.spread(found, count, part: partOfDay)
  }

  /// The starts that come into question on some days: every step of the working day, wherever the
  /// meeting's own windows allow it to start, and where it is pinned.
  func starts(on days: ClosedRange<Day>) -> [Int] {
    let (problem, grid, office) = (planning.problem, planning.grid, planning.office)
    let duration = problem[meeting].duration
    let step = max(1, office.grain.count / grid.grain)
    var starts: Set<Int> = []
    for day in days where office.horizon.contains(day) {
      guard let hours = TimeSpan(office.hours.morning.start, office.hours.afternoon.end) else {
        continue
      }
      let span = grid.within(hours.on(day))
      let first = (span.start + step - 1) / step * step
      starts.formUnion(stride(from: first, through: span.end - duration, by: step))
    }
    for span in problem[meeting].allowedStarts ?? [] {
      for start in span.start..<max(span.start, span.end)
      where days.contains(grid.moment(of: start).day) {
        starts.insert(start)
      }
    }
    if let pin = request.pin?.start, days.contains(pin.day) {
      starts.insert(grid.grain(of: pin))
    }
    return starts.filter { problem.isWithinHorizon($0, $0 + duration) }.sorted()
  }

  /// Which half of which day a start belongs to, for spreading suggestions.
  public func partOfDay(_ start: Int) -> Int {
    let moment = planning.grid.moment(of: start)
    let noon = planning.office.hours.lunch?.start ?? planning.office.hours.afternoon.start
    return moment.day.number * 2 + (moment.time < noon ? 0 : 1)
  }

  public func interval(at start: Int) -> Interval {
    Interval(start: planning.grid.moment(of: start), length: request.duration)
  }
}
