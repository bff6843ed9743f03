public import CivilTime

/// A decision of a meeting that somebody must carry out by a day (督办事项).
public struct FollowUp: Sendable, Hashable, Identifiable {
  /// Unique in the workspace.
  public var id: String
  /// The meeting that decided it, by id, or as people call it where it is not in the files (any
  /// more); may be empty.
  public var meeting: String
  public var matter: String
  /// Who leads (牵头单位); may be empty where a person is named.
  public var unit: String
  /// Who takes part (配合单位).
  public var otherUnits: [String]
  public var owner: Person.ID?
  /// The day on which it was handed over.
  public var assigned: Day?
  /// The last day; nil: without a date.
  public var due: Day?
  /// Where it is written: number of the minutes, page.
  public var source: String

  public init(
    id: String, meeting: String = "", matter: String, unit: String = "",
    otherUnits: [String] = [], owner: Person.ID? = nil, assigned: Day? = nil, due: Day? = nil,
    source: String = ""
  ) {
    self.id = id
    self.meeting = meeting
    self.matter = matter
    self.unit = unit
    self.otherUnits = otherUnits
    self.owner = owner
    self.assigned = assigned
    self.due = due
    self.source = source
  }
}
