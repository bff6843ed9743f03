import CivilTime
import Diagnostics
import Meetings

/// What the meetings of an office measure by each kind of clause.
struct PolicyMeasures {
  let office: Office
  let schedule: Schedule?
  let budgets: [MeetingRequest.ID: BudgetSheet]
  /// Meetings that were announced already, so that notice has been given.
  let announced: Set<MeetingRequest.ID>
  let now: LocalDateTime
  private let breakouts: [MeetingRequest.ID: [MeetingRequest]]

  init(
    office: Office, schedule: Schedule?, budgets: [Budget], announced: Set<MeetingRequest.ID>,
    now: LocalDateTime
  ) {
    self.office = office
    self.schedule = schedule
    self.announced = announced
    self.now = now
    let meetings = Dictionary(
      office.meetings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.budgets = Dictionary(
      budgets.compactMap { budget in
        meetings[budget.meeting].map {
          (budget.meeting, BudgetSheet(budget, attendees: PolicyMeasures.headcount($0)))
        }
      }, uniquingKeysWith: { first, _ in first })
    breakouts = Dictionary(
      grouping: office.meetings.filter { $0.plenary != nil }, by: { $0.plenary ?? "" })
  }

  func interval(_ meeting: MeetingRequest) -> Interval? {
    schedule?[meeting.id]?.interval ?? meeting.pinnedInterval
  }

  static func headcount(_ meeting: MeetingRequest) -> Int {
    meeting.attendees.count + meeting.guests.reduce(0) { $0 + $1.count } + meeting.unnamedGuests
  }

  func applies(_ scope: PolicyRule.Scope, to meeting: MeetingRequest) -> Bool {
    let kind = meeting.kind.rawValue
    if !scope.kinds.isEmpty, !scope.kinds.contains(kind) { return false }
    if scope.exceptKinds.contains(kind) { return false }
    if let wanted = scope.hasBreakouts, wanted != (breakouts[meeting.id] != nil) { return false }
    if scope.classes.isEmpty { return true }
    return budgets[meeting.id].map { scope.classes.contains($0.budget.meetingClass) } ?? false
  }

  /// One measured value, and what of the meeting it is of.
  struct Reading {
    var value: Int
    /// The item of the agenda; empty: the meeting.
    var part = ""
  }

  /// Values of one meeting for a rule about single meetings; none where it cannot be measured.
  func readings(_ rule: PolicyRule, of meeting: MeetingRequest) -> [Reading] {
    func titled(_ title: String) -> Bool {
      rule.scope.words.isEmpty || rule.scope.words.contains(where: title.contains)
    }
    switch rule.measure {
    case .speech:
      return meeting.agenda.filter { $0.presenter != nil || !$0.presentingUnit.isEmpty }
        .filter { titled($0.title) }.compactMap { item in
          item.duration.map { Reading(value: $0.count, part: item.title) }
        }
    case _ where !titled(meeting.title): return []
    case .duration: return [Reading(value: meeting.duration.count)]
    case .span: return meeting.plenary == nil ? [Reading(value: halfDays(meeting))] : []
    case .items: return [Reading(value: meeting.agenda.count)]
    case .headcount: return [Reading(value: PolicyMeasures.headcount(meeting))]
    case .notice:
      guard let start = interval(meeting)?.start, start > now, !announced.contains(meeting.id)
      else { return [] }
      return [Reading(value: office.workdays(from: now.day, to: start.day))]
    case .staffShare: return money(meeting) { $0.staffPercent }
    case .costPerPersonDay: return money(meeting) { yuan($0.perPersonDay($0.total)) }
    case .lodgingPerPersonDay:
      return money(meeting) { yuan($0.perPersonDay($0.total(of: [.lodging]))) }
    case .mealsPerPersonDay:
      return money(meeting) { yuan($0.perPersonDay($0.total(of: [.meals]))) }
    case .otherPerPersonDay:
      return money(meeting) { yuan($0.perPersonDay($0.total(of: BudgetSheet.otherKinds))) }
    case .totalCost: return money(meeting) { yuan($0.total) }
    case .perWeek, .perMonth, .perYear, .freeWeek, .freeDay: return []
    }
  }

  private func money(_ meeting: MeetingRequest, _ value: (BudgetSheet) -> Int?) -> [Reading] {
    guard let sheet = budgets[meeting.id], let value = value(sheet) else { return [] }
    return [Reading(value: value)]
  }

  /// Whole yuan, rounded up: 550.01 is more than 550.
  private func yuan(_ fen: Int?) -> Int? { fen.map { ($0 + 99) / 100 } }

  /// Half-days from the first session to the last, of the meeting and its breakouts; by their
  /// lengths where they are not scheduled.
  private func halfDays(_ meeting: MeetingRequest) -> Int {
    let parts = [meeting] + (breakouts[meeting.id] ?? [])
    let intervals = parts.compactMap(interval)
    let half = max(office.hours.morning.length, office.hours.afternoon.length).count
    guard intervals.count == parts.count, let first = intervals.map(\.start).min(),
      let last = intervals.map(\.end).max()
    else { return max(1, (meeting.duration.count + half - 1) / half) }
    let noon = office.hours.morning.end
    let start = first.day.number * 2 + (first.time < noon ? 0 : 1)
    let isMorning = last.time <= noon
    // An end at midnight belongs to the evening before.
    let end =
      last.time == .midnight
      ? last.day.number * 2 - 1 : last.day.number * 2 + (isMorning ? 0 : 1)
    return max(1, end - start + 1)
  }
}
