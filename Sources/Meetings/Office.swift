public import CivilTime

/// Everything that a plan is made from: the settings of the office, its people and rooms, and what
/// is to be planned.
public struct Office: Sendable {
  public var organization: String
  /// The mail address that invitations come from and answers go to; empty where each meeting's
  /// contact answers for it.
  public var email: String
  /// IANA name of the zone whose wall clock all times are on.
  public var zone: String
  /// The days to plan (排会周期).
  public var horizon: ClosedRange<Day>
  public var hours: WorkingHours
  public var holidays: HolidayCalendar
  /// The planner's step.
  public var grain: Minutes
  public var travel: [TravelTime]
  /// Units in protocol order; those not listed follow in the order of the roster.
  public var unitOrder: [String] { didSet { keptPrecedence = KeptPrecedence() } }
  public var rules: [RulePreference]
  public var papers: PaperSettings

  public var people: [Person] { didSet { keptPrecedence = KeptPrecedence() } }
  public var rooms: [Room]
  public var meetings: [MeetingRequest]
  /// Seats as they were last given, by meeting.
  public var seatPlans: [MeetingRequest.ID: SeatPlan]
  /// Rooms that somebody drew, by the name of the file without its ending.
  public var drawnRooms: [String: DrawnRoom]

  private var keptPrecedence = KeptPrecedence()
  /// The order in which people and units are listed.
  public var precedence: Precedence { keptPrecedence.value(for: self) }

  public init(organization: String = "", horizon: ClosedRange<Day>) {
    self.organization = organization
    email = ""
    zone = "Asia/Shanghai"
    self.horizon = horizon
    hours = .standard
    holidays = .builtIn
    grain = Minutes(15)
    travel = []
    unitOrder = []
    rules = []
    papers = PaperSettings()
    people = []
    rooms = []
    meetings = []
    seatPlans = [:]
    drawnRooms = [:]
  }

  public func isWorkday(_ day: Day) -> Bool {
    holidays.isWorkday(day, weekdays: hours.weekdays)
  }

  public var workdays: [Day] { horizon.filter(isWorkday) }

  /// Years of the horizon whose holidays nobody has announced yet.
  public var provisionalYears: [Int] { holidays.unannouncedYears(in: horizon) }
}

/// How much a rule of the planner counts in this office.
public struct RulePreference: Sendable, Hashable {
  /// The rule's id, such as `preferred-time`.
  public var rule: String
  /// `off`, `soft`, `medium` or `hard`.
  public var severity: Severity
  public var weight: Int
  /// A number that some rules take, such as the most meetings a day.
  public var limit: Int?

  public enum Severity: String, Sendable, Hashable, CaseIterable {
    case off
    case soft
    case medium
    case hard
  }

  public init(rule: String, severity: Severity, weight: Int = 1, limit: Int? = nil) {
    self.rule = rule
    self.severity = severity
    self.weight = weight
    self.limit = limit
  }
}
