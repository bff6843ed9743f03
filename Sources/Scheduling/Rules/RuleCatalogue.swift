public import Diagnostics

/// Every rule there is, in the order in which answers list them.
public enum RuleCatalogue {
  static let all: [any Rule.Type] = [
    Unassigned.self, Horizon.self, SameDay.self, StartWindow.self, RoomChoice.self,
    RoomEquipment.self, RoomClosed.self, AttendeeAbsent.self, Pinned.self, Precedence.self,
    RoomConflict.self, AttendeeConflict.self, RoomCapacity.self, TravelTime.self,
    CallConflict.self, RoomBuffer.self, RequiredPreferredConflict.self, PreferredConflict.self,
    AttendeeBreak.self,
    TentativeBusy.self, LeftOut.self, AnnouncedDay.self, AnnouncedTime.self, AnnouncedRoom.self,
    ParallelBreakouts.self, NearPlenary.self, SameDayAs.self, DifferentDay.self,
    PreferredTime.self, PreferredRoom.self, SeriesRoom.self, RoomFit.self, OverLunch.self,
    AfterHours.self, PersonDayLoad.self, MeetingsPerDay.self, Earliness.self, BackToBack.self,
    ConcurrentMeetings.self, LargerRoomsFirst.self, RoomStability.self, AttendeeRun.self,
    LoneMeeting.self, LateSlot.self,
  ]

  private static let byID: [RuleID: any Rule.Type] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.id, $0) })

  static func rule(_ id: RuleID) -> (any Rule.Type)? { byID[id] }

  /// The ids of all rules.
  public static var ids: [RuleID] { all.map { $0.id } }

  /// What a breach of a rule is called; the id itself for an unknown one.
  public static func title(of id: RuleID) -> Text { byID[id]?.title ?? Text(id.name) }

  /// Whether a rule holds even where the objective does not list it.
  public static func isStructural(_ id: RuleID) -> Bool { byID[id]?.isStructural ?? false }
}
