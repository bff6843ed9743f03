public import CivilTime

/// A regulation on meetings (会风规定): where it comes from, how far it binds, and what it says.
public struct Policy: Sendable {
  public var name: String
  /// Who issued it, and its number.
  public var source: String
  /// When it was issued, as people write it: `2024年8月`.
  public var date: String
  public var standing: Standing
  public var rules: [PolicyRule]

  /// How far a regulation binds.
  public enum Standing: String, Sendable, Hashable, CaseIterable {
    case national
    case provincial
    /// The office's own.
    case own
    /// Told, but not found in a text: off unless the office switches it on.
    case unconfirmed
  }

  public init(
    name: String, source: String = "", date: String = "", standing: Standing,
    rules: [PolicyRule] = []
  ) {
    self.name = name
    self.source = source
    self.date = date
    self.standing = standing
    self.rules = rules
  }
}

/// One clause of a regulation that can be measured (条款).
public struct PolicyRule: Sendable, Hashable, Identifiable {
  /// `regulation/number`, unique in the workspace.
  public var id: String
  public var policy: String
  public var clause: String
  public var measure: Measure
  public var bound: Bound
  /// In the unit of the measure.
  public var limit: Int
  public var scope: Scope
  public var severity: Severity
  public var isOn: Bool

  public enum Bound: String, Sendable, Hashable {
    case atMost
    case atLeast
  }

  public enum Severity: String, Sendable, Hashable, CaseIterable {
    case error
    case warning
    case note
  }

  /// What is measured, and in what.
  public enum Measure: String, Sendable, Hashable, CaseIterable {
    /// 会期: half-days from the first session to the last, breakouts included.
    case span
    /// 时长: minutes of the meeting.
    case duration
    /// 讲话: minutes of one item that somebody presents.
    case speech
    /// 议题数: items of the agenda.
    case items
    /// 人数: everybody who attends, guests included.
    case headcount
    /// 工作人员比例: staff in hundredths of those attending; needs a budget.
    case staffShare
    /// 每周会议: meetings of a week.
    case perWeek
    /// 每月会议.
    case perMonth
    /// 每年会议.
    case perYear
    /// 通知提前: working days from now to a meeting that has not been announced.
    case notice
    /// 无会周: the week of the month, by its Monday, in which no meetings are held.
    case freeWeek
    /// 无会日: the weekday (1 Monday … 7) on which no meetings are held.
    case freeDay
    /// 综合定额: yuan for a person and day; needs a budget, as do those below.
    case costPerPersonDay
    case lodgingPerPersonDay
    case mealsPerPersonDay
    case otherPerPersonDay
    /// 总费用: yuan.
    case totalCost
  }

  /// Which meetings, or items, a rule is about.
  public struct Scope: Sendable, Hashable {
    /// Kinds of meeting; empty: all.
    public var kinds: Set<String>
    public var exceptKinds: Set<String>
    /// Classes of the budget (一类 …); empty: all.
    public var classes: Set<String>
    /// Only meetings with (true) or without (false) breakouts.
    public var hasBreakouts: Bool?
    /// Words of which the title of the item or meeting has one; empty: any title.
    public var words: [String]

    public init(
      kinds: Set<String> = [], exceptKinds: Set<String> = [], classes: Set<String> = [],
      hasBreakouts: Bool? = nil, words: [String] = []
    ) {
      self.kinds = kinds
      self.exceptKinds = exceptKinds
      self.classes = classes
      self.hasBreakouts = hasBreakouts
      self.words = words
    }
  }

  public init(
    id: String, policy: String, clause: String = "", measure: Measure, bound: Bound = .atMost,
    limit: Int, scope: Scope = Scope(), severity: Severity = .warning, isOn: Bool = true
  ) {
    self.id = id
    self.policy = policy
    self.clause = clause
    self.measure = measure
    self.bound = bound
    self.limit = limit
    self.scope = scope
    self.severity = severity
    self.isOn = isOn
  }
}

/// Leave to break one rule at one meeting (豁免).
public struct Waiver: Sendable, Hashable {
  public var rule: PolicyRule.ID
  /// nil: at every meeting.
  public var meeting: MeetingRequest.ID?
  public var reason: String
  public var approvedBy: String
  /// The last day on which it holds.
  public var until: Day

  public init(
    rule: PolicyRule.ID, meeting: MeetingRequest.ID? = nil, reason: String, approvedBy: String,
    until: Day
  ) {
    self.rule = rule
    self.meeting = meeting
    self.reason = reason
    self.approvedBy = approvedBy
    self.until = until
  }
}
