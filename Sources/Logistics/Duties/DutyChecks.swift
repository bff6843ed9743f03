public import CivilTime
public import Diagnostics
public import Meetings

/// What is wrong with the duties of an office: uncovered, twice at one time, too late, in a circle.
public struct DutyChecks {
  private let plan: DutyPlan
  private let office: Office
  private let places: [Duty.ID: SourceLocation]
  private let engagements: Engagements
  private let people: [Person.ID: Person]
  private var diagnostics: [Diagnostic] = []

  /// - Complexity: O(n log n) in the duties, and in each person's engagements for every duty.
  public static func diagnostics(
    _ plan: DutyPlan, schedule: Schedule?, office: Office,
    places: [Duty.ID: SourceLocation] = [:], now: LocalDateTime
  ) -> [Diagnostic] {
    var checks = DutyChecks(plan, schedule, office, places)
    checks.checkCover()
    checks.checkOverlaps()
    for entry in plan.entries where !entry.isDone { checks.check(entry) }
    checks.checkOverdue(at: now)
    checks.checkCycles()
    return checks.diagnostics
  }

  private init(
    _ plan: DutyPlan, _ schedule: Schedule?, _ office: Office, _ places: [Duty.ID: SourceLocation]
  ) {
    self.plan = plan
    self.office = office
    self.places = places
    engagements = Engagements(schedule, office: office)
    people = Dictionary(
      office.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func report(
    _ kind: DiagnosticKind, _ message: Text, _ duty: Duty, hint: Text? = nil,
    related: [Diagnostic.Related] = []
  ) {
    diagnostics.append(
      Diagnostic(kind, message, at: places[duty.id], hint: hint, related: related))
  }

  private func name(_ person: Person.ID?) -> String {
    person.map { people[$0]?.name ?? $0 } ?? ""
  }

  // MARK: Owner, deputy, phone

  /// Duties of one meeting's line of work that lack the same thing are one finding: they are one
  /// gap, and one name closes it.
  private mutating func checkCover() {
    let open = plan.entries.filter { !$0.isDone }
    for gap in gaps(open.filter { $0.duty.owner == nil }) {
      report(
        .dutyWithoutOwner, lacking(Text(zh: "没有责任人", en: "no owner"), gap), gap[0].duty,
        hint: DutyChecks.remedy(gap[0].duty, Text(zh: "责任人", en: "owner")))
    }
    let alone = open.filter {
      $0.duty.owner != nil && [nil, $0.duty.owner].contains($0.duty.deputyOwner)
    }
    for gap in gaps(alone) {
      report(
        .dutyWithoutDeputy, lacking(Text(zh: "没有B角", en: "no deputy owner"), gap), gap[0].duty,
        hint: DutyChecks.remedy(gap[0].duty, Text(zh: "B角", en: "deputy owner")))
    }
    let mute = open.filter { entry in
      guard let owner = entry.duty.owner, entry.duty.phone.isEmpty else { return false }
      return people[owner]?.mobile.isEmpty ?? true
    }
    for gap in gaps(mute) {
      let owner = name(gap[0].duty.owner)
      report(
        .dutyWithoutPhone, lacking(Text(zh: "没有联系电话", en: "no phone"), gap), gap[0].duty,
        hint: Text(
          zh: "在花名册里补上\(owner)的手机", en: "add the mobile of \(owner) to the roster"))
    }
  }

  private static func remedy(_ duty: Duty, _ what: Text) -> Text {
    duty.line.isEmpty
      ? Text(zh: "给任务写上“\(what.zh)”", en: "give the task its \(what.en)")
      : Text(
        zh: "在“分工”里写上“\(duty.line): 责任人、B角”",
        en: "state “\(duty.line): owner, deputy” under “lines”")
  }

  /// Entries of one meeting, line of work and owner; none is empty.
  private func gaps(_ entries: [DutyPlan.Entry]) -> [[DutyPlan.Entry]] {
    var order: [[String]] = []
    var groups: [[String]: [DutyPlan.Entry]] = [:]
    for entry in entries {
      let key = [entry.duty.meeting, entry.duty.line, entry.duty.owner ?? ""]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(entry)
    }
    return order.compactMap { groups[$0] }
  }

  private func lacking(_ what: Text, _ gap: [DutyPlan.Entry]) -> Text {
    let matters = gap.prefix(3).map(\.duty.matter)
    let more = gap.count > 3 ? Text(zh: "等 \(gap.count) 项", en: " and more") : Text("")
    return Text(
      zh: "“\(gap[0].title)”的任务\(what.zh): \(matters.joined(separator: "、"))\(more.zh)",
      en:
        "“\(gap[0].title)” has duties with \(what.en): \(matters.joined(separator: ", "))\(more.en)"
    )
  }

  // MARK: Two at one time

  private mutating func checkOverlaps() {
    var byOwner: [Person.ID: [DutyPlan.Entry]] = [:]
    for entry in plan.entries where !entry.isDone {
      guard let owner = entry.duty.owner, let interval = entry.interval, !interval.isEmpty else {
        continue
      }
      byOwner[owner, default: []].append(entry)
    }
    for owner in byOwner.keys.sorted() {
      let entries = (byOwner[owner] ?? []).sorted { a, b in
        guard let x = a.interval, let y = b.interval else { return false }
        return (x.start, a.duty.id) < (y.start, b.duty.id)
      }
      for (index, first) in entries.enumerated() {
        guard let interval = first.interval else { continue }
        for second in entries[(index + 1)...] {
          guard let other = second.interval, other.start < interval.end else { break }
          reportOverlap(owner, first, second, max(interval.start, other.start))
        }
      }
    }
  }

  private mutating func reportOverlap(
    _ owner: Person.ID, _ first: DutyPlan.Entry, _ second: DutyPlan.Entry, _ moment: LocalDateTime
  ) {
    let related = places[first.duty.id].map {
      [Diagnostic.Related(Text(zh: "另一项在这里", en: "the other is here"), at: $0)]
    }
    report(
      .dutyOverlap,
      Text(
        zh:
          "\(name(owner)) \(moment) 同时负责“\(first.duty.matter)”（\(first.title)）和“\(second.duty.matter)”（\(second.title)）",
        en:
          "\(name(owner)) owes “\(first.duty.matter)” (\(first.title)) and “\(second.duty.matter)” (\(second.title)) at \(moment)"
      ), second.duty,
      hint: Text(
        zh: "把其中一项交给B角, 或错开时间; banhui duties suggest 给出人选",
        en: "give one to somebody else; banhui duties suggest names people"),
      related: related ?? [])
  }

  // MARK: One duty

  private mutating func check(_ entry: DutyPlan.Entry) {
    guard let interval = entry.interval else { return }
    let duty = entry.duty
    if let owner = duty.owner, let away = absence(of: owner, for: duty, interval) {
      report(
        .dutyOwnerAway,
        Text(
          zh: "“\(duty.matter)”的责任人\(name(owner))\(away.zh)",
          en: "\(name(owner)), owner of “\(duty.matter)”, \(away.en)"), duty,
        hint: Text(
          zh: "换责任人（B角是\(name(duty.deputyOwner).isEmpty ? "空的" : name(duty.deputyOwner))）",
          en: "name another owner"))
    }
    if let deputy = duty.deputyOwner, deputy != duty.owner,
      let away = absence(of: deputy, for: duty, interval)
    {
      report(
        .dutyDeputyAway,
        Text(
          zh: "“\(duty.matter)”的B角\(name(deputy))\(away.zh)",
          en: "\(name(deputy)), deputy owner of “\(duty.matter)”, \(away.en)"), duty)
    }
    for id in duty.waitsFor {
      guard let earlier = plan[id], let due = earlier.due, due > interval.end, id != duty.id else {
        continue
      }
      report(
        .dutyBeforePrerequisite,
        Text(
          zh:
            "“\(duty.matter)”要在 \(interval.end) 完成, 它依赖的“\(earlier.duty.matter)”\(due) 才完成",
          en:
            "“\(duty.matter)” is due at \(interval.end), but waits for “\(earlier.duty.matter)”, due at \(due)"
        ), duty, hint: Text(zh: "推后它, 或提前前一项", en: "move one of them"))
    }
    checkDayOff(entry, interval)
  }

  // MARK: Overdue

  /// Overdue duties that are reported one by one; more of them are one finding, so that they do not
  /// bury everything else.
  private static let mostSingleOverdue = 3

  private mutating func checkOverdue(at now: LocalDateTime) {
    let late = plan.entries.compactMap { entry -> (entry: DutyPlan.Entry, due: LocalDateTime)? in
      guard !entry.isDone, let due = entry.interval?.end, due < now else { return nil }
      return (entry, due)
    }
    guard let first = late.min(by: { $0.due < $1.due }) else { return }
    if late.count > DutyChecks.mostSingleOverdue {
      let counts = Dictionary(late.map { ($0.entry.title, 1) }, uniquingKeysWith: +)
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      report(
        .dutyOverdue,
        Text(
          zh: "\(late.count) 项任务过了时间还没有标为完成: "
            + counts.map { "“\($0.key)”\($0.value) 项" }.joined(separator: ", ")
            + "; 最早的是“\(first.entry.duty.matter)”（\(first.due)）",
          en: "\(late.count) duties are overdue: "
            + counts.map { "\($0.value) of “\($0.key)”" }.joined(separator: ", ")
            + "; the first was “\(first.entry.duty.matter)”, due at \(first.due)"),
        first.entry.duty,
        hint: Text(
          zh: "banhui duties --overdue 列出全部; 完成一项运行 banhui duties done 编号",
          en: "banhui duties --overdue lists them; mark what is done with banhui duties done ID"))
      return
    }
    for (entry, due) in late {
      let duty = entry.duty
      report(
        .dutyOverdue,
        Text(
          zh: "“\(duty.matter)”（\(entry.title)）应在 \(due) 完成, 还没有标为完成",
          en: "“\(duty.matter)” (\(entry.title)) was due at \(due) and is not done"), duty,
        hint: Text(
          zh: "完成了就运行 banhui duties done \(duty.id)",
          en: "if it is done: banhui duties done \(duty.id)"))
    }
  }

  private mutating func checkDayOff(_ entry: DutyPlan.Entry, _ interval: Interval) {
    switch entry.duty.due {
    // Before and after the meeting itself people are there whatever the day.
    case .beforeStart(let span), .afterEnd(let span):
      if span <= Minutes.hours(24) { return }
    case .throughout: return
    case .workdaysBefore(0, _), .daysBefore(0, _): return
    case .workdaysBefore, .workdaysAfter, .daysBefore, .at: break
    }
    let day = interval.end.time == .midnight ? interval.end.day - 1 : interval.end.day
    if office.isWorkday(day) { return }
    report(
      .dutyOnDayOff,
      Text(
        zh: "“\(entry.duty.matter)”（\(entry.title)）的完成时间 \(interval.end) 是休息日",
        en: "“\(entry.duty.matter)” (\(entry.title)) is due at \(interval.end), a day off"),
      entry.duty, hint: Text(zh: "改用“会前N个工作日”", en: "count back in working days"))
  }

  /// Why a person cannot see to a duty; nil where they can.
  private func absence(of person: Person.ID, for duty: Duty, _ interval: Interval) -> Text? {
    DutyAbsence.of(person, for: duty, interval, engagements, office)?.text
  }

  // MARK: Circles

  private mutating func checkCycles() {
    let duties = plan.entries.map(\.duty)
    let index = Dictionary(
      duties.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let cycles = Cycles.all(in: duties.map { $0.waitsFor.compactMap { index[$0] } })
    for cycle in cycles {
      guard let first = cycle.first else { continue }
      let matters = (cycle + [first]).map { "“\(duties[$0].matter)”" }
      report(
        .dutyCycle,
        cycle.count == 1
          ? Text(
            zh: "任务\(matters[0])依赖它自己", en: "the duty \(matters[0]) waits for itself")
          : Text(
            zh: "任务互相依赖成了环: " + matters.joined(separator: " → "),
            en: "duties wait for each other: " + matters.joined(separator: " → ")),
        duties[first], hint: Text(zh: "去掉其中一个“依赖”", en: "take out one “waitsFor”"))
    }
  }
}
