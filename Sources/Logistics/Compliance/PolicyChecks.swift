public import CivilTime
public import Diagnostics
public import Meetings

/// Judges the meetings of an office by the regulations that are on.
public struct PolicyChecks {
  private let measures: PolicyMeasures
  private let policies: [String: Policy]
  private let rules: [PolicyRule]
  private let waivers: [Waiver]
  private let places: Places
  private var diagnostics: [Diagnostic] = []

  /// Where findings point.
  public struct Places: Sendable {
    public var rules: [PolicyRule.ID: SourceLocation]
    public var meetings: [MeetingRequest.ID: SourceLocation]
    public var budgets: [MeetingRequest.ID: SourceLocation]
    public var waivers: [Waiver: SourceLocation]

    public init(
      rules: [PolicyRule.ID: SourceLocation] = [:],
      meetings: [MeetingRequest.ID: SourceLocation] = [:],
      budgets: [MeetingRequest.ID: SourceLocation] = [:],
      waivers: [Waiver: SourceLocation] = [:]
    ) {
      self.rules = rules
      self.meetings = meetings
      self.budgets = budgets
      self.waivers = waivers
    }
  }

  /// - Parameter announced: meetings whose notice has been given.
  public static func diagnostics(
    _ policies: [Policy], waivers: [Waiver] = [], budgets: [Budget] = [], office: Office,
    schedule: Schedule?, announced: Set<MeetingRequest.ID> = [], places: Places = Places(),
    now: LocalDateTime
  ) -> [Diagnostic] {
    let measures = PolicyMeasures(
      office: office, schedule: schedule, budgets: budgets, announced: announced, now: now)
    var checks = PolicyChecks(measures, policies, waivers, places)
    checks.run()
    return checks.diagnostics
  }

  private init(
    _ measures: PolicyMeasures, _ policies: [Policy], _ waivers: [Waiver], _ places: Places
  ) {
    self.measures = measures
    self.policies = Dictionary(
      policies.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    rules = policies.flatMap(\.rules).filter(\.isOn)
    self.waivers = waivers
    self.places = places
  }

  private mutating func run() {
    for (a, b) in PolicyContradictions.pairs(
      in: Array(policies.values).sorted { $0.name < $1.name })
    {
      reportContradiction(a, b)
    }
    for waiver in waivers where waiver.until < lastDay(of: waiver) { reportExpired(waiver) }
    for rule in rules {
      switch rule.measure {
      case .perWeek, .perMonth, .perYear: checkCount(rule)
      case .freeDay, .freeWeek: checkFreeDays(rule)
      default: checkEach(rule)
      }
    }
  }

  // MARK: Single meetings

  private mutating func checkEach(_ rule: PolicyRule) {
    for meeting in measures.office.meetings where measures.applies(rule.scope, to: meeting) {
      if isException(meeting, to: rule) { continue }
      for reading in measures.readings(rule, of: meeting) where isBroken(rule, reading.value) {
        let subject =
          reading.part.isEmpty ? "“\(meeting.title)”" : "“\(meeting.title)”的“\(reading.part)”"
        let english =
          reading.part.isEmpty ? "“\(meeting.title)”" : "“\(reading.part)” of “\(meeting.title)”"
        let words = PolicyWording(rule)
        report(
          rule, meeting,
          Text(
            zh: "\(subject)\(words.exceeds(reading.value).zh)",
            en: "\(english): \(words.exceeds(reading.value).en)"))
      }
    }
  }

  /// Whether a narrower clause of the same regulation is about this meeting.
  private func isException(_ meeting: MeetingRequest, to rule: PolicyRule) -> Bool {
    rules.contains { other in
      other.policy == rule.policy && other.measure == rule.measure && other.bound == rule.bound
        && other.scope.narrowness > rule.scope.narrowness && other.scope.words == rule.scope.words
        && measures.applies(other.scope, to: meeting)
    }
  }

  private func isBroken(_ rule: PolicyRule, _ value: Int) -> Bool {
    rule.bound == .atMost ? value > rule.limit : value < rule.limit
  }

  // MARK: Several meetings

  private mutating func checkCount(_ rule: PolicyRule) {
    var counted: [Int: [MeetingRequest]] = [:]
    for meeting in scheduled(rule) {
      guard let day = measures.interval(meeting)?.start.day, meeting.plenary == nil else {
        continue
      }
      let period =
        switch rule.measure {
        case .perWeek: (day - (day.weekday.rawValue - 1)).number
        case .perMonth: day.year * 12 + day.month
        default: day.year
        }
      counted[period, default: []].append(meeting)
    }
    for period in counted.keys.sorted() {
      guard let meetings = counted[period], isBroken(rule, meetings.count),
        let last = meetings.last
      else { continue }
      let words = PolicyWording(rule)
      report(
        rule, last,
        Text(
          zh: "到“\(last.title)”为止\(words.exceeds(meetings.count).zh)",
          en: "with “\(last.title)”: \(words.exceeds(meetings.count).en)"))
    }
  }

  /// Meetings that a rule is about and that have a time, by time.
  private func scheduled(_ rule: PolicyRule) -> [MeetingRequest] {
    measures.office.meetings.filter {
      measures.applies(rule.scope, to: $0) && measures.interval($0) != nil
    }.sorted { a, b in
      guard let x = measures.interval(a), let y = measures.interval(b) else { return false }
      return (x.start, a.id) < (y.start, b.id)
    }
  }

  private mutating func checkFreeDays(_ rule: PolicyRule) {
    for meeting in scheduled(rule) {
      guard let day = measures.interval(meeting)?.start.day else { continue }
      let isFree: Bool
      if rule.measure == .freeDay {
        isFree = day.weekday.rawValue == rule.limit
      } else {
        // The week of the month by its Monday: the fourth week holds the fourth Monday.
        let monday = day - (day.weekday.rawValue - 1)
        isFree = (monday.dayOfMonth + 6) / 7 == rule.limit
      }
      guard isFree else { continue }
      let what =
        rule.measure == .freeDay ? Text(zh: "无会日", en: "a day") : Text(zh: "无会周", en: "a week")
      report(
        rule, meeting,
        Text(
          zh: "“\(meeting.title)”排在\(what.zh)（\(day)）",
          en: "“\(meeting.title)” is held in \(what.en) without meetings (\(day))"))
    }
  }

  // MARK: Reports

  private mutating func report(_ rule: PolicyRule, _ meeting: MeetingRequest, _ message: Text) {
    let day = measures.interval(meeting)?.start.day ?? measures.now.day
    let isWaived = waivers.contains {
      $0.rule == rule.id && [nil, meeting.id].contains($0.meeting) && $0.until >= day
    }
    if isWaived { return }
    let kind: DiagnosticKind =
      switch rule.severity {
      case .error: .policyBroken
      case .warning: .policyExceeded
      case .note: .policyRemark
      }
    let isMoney: Bool =
      switch rule.measure {
      case .staffShare, .costPerPersonDay, .lodgingPerPersonDay, .mealsPerPersonDay,
        .otherPerPersonDay, .totalCost:
        true
      default: false
      }
    let place = (isMoney ? places.budgets[meeting.id] : nil) ?? places.meetings[meeting.id]
    diagnostics.append(Diagnostic(kind, message, at: place, hint: citation(rule)))
  }

  /// 减负规定/讲话: 主要讲话、报告一般不超过1小时（《…》，2024年）.
  private func citation(_ rule: PolicyRule) -> Text {
    let policy = policies[rule.policy]
    let origin = [policy?.source ?? "", policy?.date ?? ""].filter { !$0.isEmpty }
    let clause = rule.clause.isEmpty ? "" : ": \(rule.clause)"
    return Text(
      zh: "\(rule.id)\(clause)" + (origin.isEmpty ? "" : "（\(origin.joined(separator: ", "))）"),
      en: "\(rule.id)\(clause)" + (origin.isEmpty ? "" : " (\(origin.joined(separator: ", ")))"))
  }

  private mutating func reportContradiction(_ a: PolicyRule, _ b: PolicyRule) {
    let (x, y) = (PolicyWording(a), PolicyWording(b))
    let related = places.rules[a.id].map {
      [Diagnostic.Related(Text(zh: "另一条在这里", en: "the other is here"), at: $0)]
    }
    diagnostics.append(
      Diagnostic(
        .policyContradiction,
        Text(
          zh: "“\(a.id)”（\(x.limit.zh)）与“\(b.id)”（\(y.limit.zh)）不能同时做到",
          en: "“\(a.id)” (\(x.limit.en)) and “\(b.id)” (\(y.limit.en)) cannot both be kept"),
        at: places.rules[b.id],
        hint: Text(zh: "改其中一条, 或用“停用”关掉一条", en: "change one, or switch it off"),
        related: related ?? []))
  }

  /// The day up to which a waiver is needed.
  private func lastDay(of waiver: Waiver) -> Day {
    guard let id = waiver.meeting,
      let meeting = measures.office.meetings.first(where: { $0.id == id }),
      let interval = measures.interval(meeting)
    else { return measures.now.day }
    return interval.start.day
  }

  private mutating func reportExpired(_ waiver: Waiver) {
    diagnostics.append(
      Diagnostic(
        .waiverExpired,
        Text(
          zh: "“\(waiver.rule)”的豁免只到 \(waiver.until)",
          en: "the waiver of “\(waiver.rule)” ended on \(waiver.until)"),
        at: places.waivers[waiver], hint: Text(zh: "重新报批, 或删去这一条", en: "renew it, or take it out")))
  }
}
