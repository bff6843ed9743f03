/// What a meeting demands of who comes: how many must be there, who may stand in for whom.
public struct AttendanceRules: Sendable, Hashable {
  public var quorum: Quorum?
  /// Those without whom the meeting cannot be held need leave that somebody has approved.
  public var leaveNeedsApproval: Bool
  public var deputies: DeputyRule
  /// The last place in protocol order (职务排序) that a deputy may have.
  public var lowestDeputyRank: Int?
  /// How many people each unit may bring along; nil: as many as it likes.
  public var companionsPerUnit: Int?

  /// How many of whom must be present (法定人数).
  public struct Quorum: Sendable, Hashable {
    public var share: Share
    /// Whom the share is of: people of a group, unit or post; nil: all who are required.
    public var members: Set<Person.ID>?
    /// What `members` is called.
    public var label: String
    public var countsDeputies: Bool

    public init(
      _ share: Share, members: Set<Person.ID>? = nil, label: String = "",
      countsDeputies: Bool = false
    ) {
      self.share = share
      self.members = members
      self.label = label
      self.countsDeputies = countsDeputies
    }
  }

  public enum Share: Sendable, Hashable {
    /// 过半数.
    case moreThanHalf
    /// At least this fraction, such as two thirds.
    case fraction(Int, of: Int)
    case people(Int)

    /// How many of `total` must be present.
    public func needed(of total: Int) -> Int {
      switch self {
      case .moreThanHalf: total / 2 + 1
      case .fraction(let part, let whole): (total * part + whole - 1) / max(1, whole)
      case .people(let count): count
      }
    }
  }

  public enum DeputyRule: String, Sendable, Hashable, CaseIterable {
    case anybody
    /// Only somebody of the same unit.
    case sameUnit
    case nobody
  }

  public init(
    quorum: Quorum? = nil, leaveNeedsApproval: Bool = true, deputies: DeputyRule = .anybody,
    lowestDeputyRank: Int? = nil, companionsPerUnit: Int? = nil
  ) {
    self.quorum = quorum
    self.leaveNeedsApproval = leaveNeedsApproval
    self.deputies = deputies
    self.lowestDeputyRank = lowestDeputyRank
    self.companionsPerUnit = companionsPerUnit
  }
}
