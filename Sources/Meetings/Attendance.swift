/// In what capacity somebody attends.
public enum AttendanceRole: String, Sendable, Hashable, CaseIterable {
  /// 出席: the meeting cannot be held without them.
  case required
  /// 可选: welcome, but the meeting is planned without regard to them where it must be.
  case optional
  /// 列席: attends without a vote.
  case nonvoting
}

/// One person's part in one meeting.
public struct Attendance: Sendable, Hashable {
  public var person: Person.ID
  public var role: AttendanceRole

  public init(_ person: Person.ID, _ role: AttendanceRole) {
    self.person = person
    self.role = role
  }
}

/// Somebody invited from outside the roster (特邀).
public struct Guest: Sendable, Hashable {
  public var name: String
  public var unit: String
  public var post: String
  /// How many come under this entry: a unit may send several whose names are not known yet.
  public var count: Int

  public init(name: String, unit: String = "", post: String = "", count: Int = 1) {
    self.count = count
    self.name = name
    self.unit = unit
    self.post = post
  }
}
