import CivilTime
import Diagnostics
import Logistics
import Meetings
import Testing

@Suite struct ComplianceTests {
  private func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }
  private func moment(_ text: String, _ hour: Int, _ minute: Int = 0) -> LocalDateTime {
    LocalDateTime(day(text), TimeOfDay(hour: hour, minute: minute) ?? .midnight)
  }

  private var office: Office {
    var office = Office(horizon: day("2026-12-01")...day("2026-12-31"))
    office.people = (1...20).map { Person(id: "\($0)", name: "人\($0)") }
    var plenary = MeetingRequest(
      id: "p", title: "全会", kind: .plenary, duration: Minutes(120))
    plenary.attendees = (1...20).map { Attendance("\($0)", .required) }
    plenary.agenda = [
      AgendaItem(title: "讲话", duration: Minutes(75), presenter: "1"),
      AgendaItem(title: "说明", duration: Minutes(75), presenter: "2"),
    ]
    var group = MeetingRequest(id: "g", title: "分组", kind: .breakout, duration: Minutes(120))
    group.plenary = "p"
    group.attendees = plenary.attendees
    var topic = MeetingRequest(id: "t", title: "专题会", kind: .topic, duration: Minutes(60))
    topic.attendees = (1...19).map { Attendance("\($0)", .required) }
    office.meetings = [plenary, group, topic]
    return office
  }

  /// p on Wednesday the 9th at 9:00, g the next afternoon, t on the Friday morning.
  private var schedule: Schedule {
    Schedule([
      Assignment(
        meeting: "p", interval: Interval(start: moment("2026-12-09", 9), length: Minutes(120)),
        room: "r"),
      Assignment(
        meeting: "g", interval: Interval(start: moment("2026-12-10", 14), length: Minutes(120)),
        room: "r"),
      Assignment(
        meeting: "t", interval: Interval(start: moment("2026-12-11", 9), length: Minutes(60)),
        room: "r"),
    ])
  }

  private func rule(
    _ measure: PolicyRule.Measure, _ limit: Int, id: String = "x", policy: String = "规",
    bound: PolicyRule.Bound = .atMost, scope: PolicyRule.Scope = PolicyRule.Scope(),
    severity: PolicyRule.Severity = .warning, isOn: Bool = true
  ) -> PolicyRule {
    PolicyRule(
      id: "\(policy)/\(id)", policy: policy, measure: measure, bound: bound, limit: limit,
      scope: scope, severity: severity, isOn: isOn)
  }

  private func findings(
    _ rules: [PolicyRule], waivers: [Waiver] = [], budgets: [Budget] = [],
    announced: Set<String> = [], now: String = "2026-12-07"
  ) -> [Diagnostic] {
    let policies = Dictionary(grouping: rules, by: \.policy).map {
      Policy(name: $0.key, standing: .own, rules: $0.value)
    }
    return PolicyChecks.diagnostics(
      policies, waivers: waivers, budgets: budgets, office: office, schedule: schedule,
      announced: announced, now: moment(now, 8))
  }
  private func count(_ rules: PolicyRule...) -> Int { findings(rules).count }

  @Test("each measure breaks just beyond its limit")
  func limits() {
    // Four half-days: the morning of the 9th to the afternoon of the 10th.
    #expect(count(rule(.span, 4)) == 0 && count(rule(.span, 3)) == 1)
    #expect(count(rule(.duration, 120)) == 0 && count(rule(.duration, 119)) == 2)
    #expect(count(rule(.speech, 75)) == 0 && count(rule(.speech, 74)) == 2)
    #expect(count(rule(.speech, 74, scope: .init(words: ["讲话"]))) == 1)
    #expect(count(rule(.items, 2)) == 0 && count(rule(.items, 1)) == 1)
    #expect(count(rule(.headcount, 20)) == 0 && count(rule(.headcount, 19)) == 2)
    #expect(count(rule(.perWeek, 2)) == 0 && count(rule(.perWeek, 1)) == 1)
    #expect(count(rule(.perMonth, 2)) == 0 && count(rule(.perYear, 1)) == 1)
    // Two working days from Monday to Wednesday, four to Friday.
    #expect(count(rule(.notice, 2, bound: .atLeast)) == 0)
    #expect(count(rule(.notice, 3, bound: .atLeast)) == 1)
    #expect(findings([rule(.notice, 3, bound: .atLeast)], announced: ["p"]).isEmpty)
    #expect(count(rule(.freeDay, 3)) == 1 && count(rule(.freeDay, 1)) == 0)
    // The 7th is the first Monday of December 2026.
    #expect(count(rule(.freeWeek, 1)) == 3 && count(rule(.freeWeek, 2)) == 0)
  }

  @Test("a clause is about the meetings of its scope, and a narrower clause is its exception")
  func scopes() {
    #expect(count(rule(.duration, 1, scope: .init(kinds: ["专题会"]))) == 1)
    #expect(count(rule(.duration, 1, scope: .init(exceptKinds: ["专题会"]))) == 2)
    #expect(count(rule(.span, 1, scope: .init(hasBreakouts: true))) == 1)
    #expect(count(rule(.span, 1, scope: .init(hasBreakouts: false))) == 0)
    let wide = rule(.duration, 60, id: "a")
    let narrow = rule(.duration, 180, id: "b", scope: .init(kinds: ["全体会议"]))
    #expect(findings([wide, narrow]).count == 1, "only the breakout is left")
    let other = rule(.duration, 180, id: "b", policy: "另", scope: .init(kinds: ["全体会议"]))
    #expect(findings([wide, other]).count == 2, "another regulation excepts nothing")
    #expect(count(rule(.duration, 1, isOn: false)) == 0)
  }

  @Test("the severity of a clause is that of its findings")
  func severities() {
    #expect(findings([rule(.items, 1, severity: .error)]).map(\.kind) == [.policyBroken])
    #expect(findings([rule(.items, 1, severity: .warning)]).map(\.kind) == [.policyExceeded])
    #expect(findings([rule(.items, 1, severity: .note)]).map(\.kind) == [.policyRemark])
  }

  @Test("a waiver holds for its clause and meeting up to its day")
  func waivers() {
    let rules = [rule(.items, 1)]
    func waiver(_ meeting: String?, until: String) -> Waiver {
      Waiver(rule: "规/x", meeting: meeting, reason: "r", approvedBy: "a", until: day(until))
    }
    #expect(findings(rules, waivers: [waiver("p", until: "2026-12-09")]).isEmpty)
    #expect(findings(rules, waivers: [waiver(nil, until: "2026-12-31")]).isEmpty)
    #expect(findings(rules, waivers: [waiver("t", until: "2026-12-31")]).count == 1)
    #expect(
      Set(findings(rules, waivers: [waiver("p", until: "2026-12-08")]).map(\.kind))
        == [.policyExceeded, .waiverExpired])
  }

  @Test("clauses that cannot both be kept are named")
  func contradictions() {
    func contradicts(_ rules: PolicyRule...) -> Bool {
      findings(rules).contains { $0.kind == .policyContradiction }
    }
    let least = rule(.notice, 5, id: "a", bound: .atLeast)
    let most = rule(.notice, 3, id: "b", policy: "另")
    #expect(contradicts(least, most))
    #expect(!contradicts(least, rule(.notice, 5, id: "b")))
    #expect(!contradicts(least, rule(.items, 3, id: "b")))
    #expect(contradicts(rule(.items, 3, id: "a"), rule(.items, 5, id: "b")))
    #expect(!contradicts(rule(.items, 3, id: "a"), rule(.items, 5, id: "b", policy: "另")))
    #expect(
      !contradicts(
        rule(.items, 3, id: "a"), rule(.items, 5, id: "b", scope: .init(kinds: ["专题会"]))))
    #expect(
      !contradicts(
        rule(.notice, 5, id: "a", bound: .atLeast, scope: .init(kinds: ["专题会"])),
        rule(.notice, 3, id: "b", scope: .init(kinds: ["例会"]))))
    #expect(!contradicts(rule(.freeDay, 3, id: "a"), rule(.freeDay, 5, id: "b")))
    #expect(!contradicts(least, rule(.notice, 3, id: "b", isOn: false)))
  }

  @Test("costs are compared for each person and day, and a fen too much is too much")
  func costs() {
    func budget(_ fen: Int) -> Budget {
      Budget(
        meeting: "p", meetingClass: "三类", days: 2, attendees: 18, staff: 2,
        items: [
          .init(kind: .meals, title: "", unitPrice: fen, quantity: 20, days: 2)
        ])
    }
    let scope = PolicyRule.Scope(classes: ["三类"])
    let quota = rule(.costPerPersonDay, 550, scope: scope)
    #expect(findings([quota], budgets: [budget(55_000)]).isEmpty)
    #expect(findings([quota], budgets: [budget(55_001)]).count == 1)
    #expect(
      findings(
        [rule(.costPerPersonDay, 1, scope: .init(classes: ["一类"]))], budgets: [budget(55_000)]
      )
      .isEmpty)
    #expect(findings([rule(.mealsPerPersonDay, 549)], budgets: [budget(55_000)]).count == 1)
    #expect(findings([rule(.lodgingPerPersonDay, 0)], budgets: [budget(55_000)]).isEmpty)
    // 2 of 18 are more than 11 %.
    #expect(findings([rule(.staffShare, 12)], budgets: [budget(1)]).isEmpty)
    #expect(findings([rule(.staffShare, 11)], budgets: [budget(1)]).count == 1)
    #expect(findings([quota]).isEmpty, "without a budget nothing is measured")
  }

  @Test("sums of a budget add up", arguments: 1...50)
  func sums(_ seed: Int) {
    let items = (0..<seed % 7).map { index in
      Budget.Item(
        kind: Budget.Kind.allCases[(seed + index) % 6], title: "", unitPrice: seed * 37 + index,
        quantity: index + 1, days: seed % 3 + 1)
    }
    let sheet = BudgetSheet(
      Budget(meeting: "m", days: seed % 4, staff: seed % 5, items: items), attendees: seed)
    let parts =
      sheet.total(of: [.lodging]) + sheet.total(of: [.meals])
      + sheet.total(of: BudgetSheet.otherKinds)
    #expect(parts == sheet.total)
    if let each = sheet.perPersonDay(sheet.total) {
      #expect(each * sheet.personDays >= sheet.total)
      #expect((each - 1) * sheet.personDays < sheet.total || sheet.total == 0)
    }
  }

  @Test("amounts beyond all reason are held, not a crash")
  func hugeAmounts() {
    let item = Budget.Item(
      kind: .other, title: "", unitPrice: 1_000_000_000_000, quantity: 1_000_000, days: 60)
    let items = [Budget.Item](repeating: item, count: 40_000)
    let sheet = BudgetSheet(Budget(meeting: "m", items: items), attendees: 1)
    #expect(sheet.total == 40_000 * item.amount)
    #expect(item.amount > 0)
  }

  @Test("money is written with its thousands and fen")
  func yuan() {
    #expect(BudgetSheet.yuan(0) == "0" && BudgetSheet.yuan(5) == "0.05")
    #expect(BudgetSheet.yuan(123_456_700) == "1,234,567" && BudgetSheet.yuan(100_050) == "1,000.50")
  }

  @Test("meetings of the same people are suggested as one trip or one meeting")
  func joint() {
    var office = office
    #expect(JointMeetings.pairs(office, schedule).map(\.kind) == [.trip, .trip])
    // Another meeting of the same chair and people, on the same morning.
    var twin = office.meetings[2]
    twin.id = "u"
    twin.chair = "1"
    office.meetings[2].chair = "1"
    office.meetings.append(twin)
    let moved = Schedule(
      schedule.assignments + [
        Assignment(
          meeting: "u", interval: Interval(start: moment("2026-12-11", 10), length: Minutes(60)),
          room: "r")
      ])
    let pairs = JointMeetings.pairs(office, moved)
    #expect(pairs.first?.kind == .meeting && pairs.first?.overlap == 100)
    office.meetings[3].after = [.init("t")]
    #expect(!JointMeetings.pairs(office, moved).contains { $0.kind == .meeting })
  }
}
