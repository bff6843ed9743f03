internal import Meetings

extension Objective {
  /// What an office wants where it does not say otherwise.
  ///
  /// Hard: nobody and no room is promised twice, and what meetings say of each other holds. Medium:
  /// what was announced stays unless a hard rule forces a move; then the double bookings of those
  /// who may be absent. Soft: comfort. The structural rules always hold.
  public static let office = Objective([
    RuleSetting(RoomConflict.id, .hard), RuleSetting(AttendeeConflict.id, .hard),
    RuleSetting(RoomBuffer.id, .hard), RuleSetting(TravelTime.id, .hard),
    RuleSetting(CallConflict.id, .hard),
    RuleSetting(ParallelBreakouts.id, .hard), RuleSetting(SameDayAs.id, .hard),
    RuleSetting(DifferentDay.id, .hard),
    RuleSetting(AnnouncedDay.id, .medium, weight: 10_000),
    RuleSetting(AnnouncedTime.id, .medium, weight: 10_000),
    RuleSetting(AnnouncedRoom.id, .medium, weight: 5_000),
    RuleSetting(RoomCapacity.id, .medium, weight: 10),
    RuleSetting(RequiredPreferredConflict.id, .medium),
    RuleSetting(TentativeBusy.id, .medium),
    RuleSetting(PreferredConflict.id, .soft), RuleSetting(PreferredTime.id, .soft, weight: 2),
    RuleSetting(PreferredRoom.id, .soft, weight: 20), RuleSetting(SeriesRoom.id, .soft, weight: 20),
    RuleSetting(NearPlenary.id, .soft, weight: 50), RuleSetting(OverLunch.id, .soft, weight: 10),
    RuleSetting(AfterHours.id, .soft, weight: 5), RuleSetting(AttendeeBreak.id, .soft, weight: 2),
    RuleSetting(PersonDayLoad.id, .soft, weight: 4), RuleSetting(RoomFit.id, .soft),
  ])

  /// The office's default with what `banhui.yaml` says instead.
  static func office(_ preferences: [RulePreference]) -> Objective {
    var objective = Objective.office
    for preference in preferences {
      let rule = RuleID(preference.rule)
      let level: Level? =
        switch preference.severity {
        case .off: nil
        case .soft: .soft
        case .medium: .medium
        case .hard: .hard
        }
      objective.set(
        rule,
        to: level.map {
          RuleSetting(rule, $0, weight: preference.weight, limit: preference.limit)
        })
    }
    return objective
  }
}
