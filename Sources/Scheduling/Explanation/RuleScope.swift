/// What a rule looks at in the place of one meeting. Costs of a time and of a room are counted once
/// each rather than for every pair of both.
enum RuleScope: CaseIterable {
  case time
  case room
  case both

  private static let ofRoom: Set<RuleID> = [
    RoomChoice.id, RoomEquipment.id, RoomCapacity.id, RoomFit.id, LargerRoomsFirst.id,
    PreferredRoom.id, AnnouncedRoom.id, SeriesRoom.id,
  ]
  private static let ofBoth: Set<RuleID> = [
    RoomConflict.id, RoomBuffer.id, RoomClosed.id, TravelTime.id, CallConflict.id, RoomStability.id,
    Pinned.id,
  ]
  /// Whether a meeting is planned at all is no matter of its place.
  private static let ofNone: Set<RuleID> = [Unassigned.id, LeftOut.id]

  /// The rules of a problem by what they look at.
  struct Rules {
    private let lists: [[(rule: any Rule.Type, setting: RuleSetting)]]

    init(_ problem: Problem) {
      var lists = RuleScope.allCases.map { _ in [(rule: any Rule.Type, setting: RuleSetting)]() }
      for rule in RuleCatalogue.all where !ofNone.contains(rule.id) {
        guard let setting = problem.setting(of: rule) else { continue }
        let scope: RuleScope =
          ofRoom.contains(rule.id) ? .room : ofBoth.contains(rule.id) ? .both : .time
        lists[scope.place].append((rule, setting))
      }
      self.lists = lists
    }

    subscript(scope: RuleScope) -> [(rule: any Rule.Type, setting: RuleSetting)] {
      lists[scope.place]
    }
  }

  var place: Int {
    switch self {
    case .time: 0
    case .room: 1
    case .both: 2
    }
  }
}
