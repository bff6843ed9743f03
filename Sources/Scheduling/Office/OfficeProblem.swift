internal import CivilTime
public import Meetings

/// An office's meetings as a planning problem: the only place where names of an office become
/// indices, and where a solution becomes a schedule again.
public struct OfficeProblem: Sendable {
  public let office: Office
  public let grid: TimeGrid
  public let problem: Problem

  /// `announced` is the schedule that people already know; the plan departs from it only at a cost.
  /// Assignments that are pinned in it do not move. Throws what the planner cannot take, such as
  /// weights beyond the range of integers.
  public init(_ office: Office, announced: Schedule?) throws(ProblemDefects) {
    self.office = office
    grid = TimeGrid(office)
    let description = OfficeDescription(office: office, grid: grid, announced: announced)
    problem = try Problem(description.description)
  }

  /// The placements of a schedule, for judging it. Meetings that the schedule leaves out, and rooms
  /// that no longer exist, have none.
  public func placements(of schedule: Schedule) -> Placements {
    var plan = Placements(unassigned: problem.meetings.count)
    let rooms = Dictionary(
      problem.rooms.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
    for index in problem.meetingIndices {
      guard let assignment = schedule[problem[index].id], let room = rooms[assignment.room] else {
        continue
      }
      plan[index] = Placement(
        start: grid.grain(of: assignment.interval.start), room: RoomIndex(room))
    }
    return plan
  }

  /// A plan in which no meeting has a place.
  public var nothingPlaced: Placements { Placements(unassigned: problem.meetings.count) }

  /// Names and times of a plan; `pins` says which assignments were decided by hand in a schedule
  /// before.
  public func schedule(of plan: Placements, keepingPinsOf earlier: Schedule?)
    -> Schedule
  {
    let requests = Dictionary(
      office.meetings.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    return Schedule(
      problem.meetingIndices.compactMap { index in
        guard let placement = plan[index], let request = requests[problem[index].id] else {
          return nil
        }
        return Assignment(
          meeting: request.id,
          interval: Interval(start: grid.moment(of: placement.start), length: request.duration),
          room: problem[placement.room].id,
          isPinned: earlier?[request.id]?.isPinned ?? false)
      })
  }
}
