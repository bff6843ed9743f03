public import Meetings

/// Meetings of an office that cannot all be held, minimal: without any one of them the rest can.
public struct OfficeConflict: Sendable, Hashable {
  /// In the order of the files.
  public var meetings: [MeetingRequest.ID]
  /// The people and rooms that stand between them.
  public var people: [Person.ID]
  public var rooms: [Room.ID]
  public var rules: [RuleID]
  /// False where time ran out before each meeting was tried.
  public var isMinimal: Bool
  /// The one that gives way first (小会服从大会).
  public var leastImportant: MeetingRequest.ID

  init(_ set: ConflictSet, _ planning: OfficeProblem) {
    let problem = planning.problem
    let requests = set.meetings.compactMap { index in
      planning.office.meetings.first { $0.id == problem[index].id }
    }
    meetings = set.meetings.map { problem[$0].id }
    people = set.people.map { problem[$0].id }
    rooms = set.rooms.map { problem[$0].id }
    rules = set.rules
    isMinimal = set.isMinimal
    leastImportant =
      requests.enumerated().max { a, b in
        Self.importance(a.element, a.offset) > Self.importance(b.element, b.offset)
      }?.element.id ?? meetings.first ?? ""
  }

  /// The greater, the later a meeting gives way: by priority, then those that are decided, then the
  /// larger ones; of equals the later in the files gives way first.
  private static func importance(_ request: MeetingRequest, _ place: Int) -> (Int, Int, Int, Int) {
    (-request.priority, request.pin == nil ? 0 : 1, request.attendees.count, -place)
  }
}
