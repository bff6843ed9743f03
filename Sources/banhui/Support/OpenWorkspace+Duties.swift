import Diagnostics
import Logistics
import Meetings
import Workspace

extension OpenWorkspace {
  /// All duties with their times.
  var dutyPlan: DutyPlan {
    DutyPlan(
      contents.duties.map(\.value), schedule: contents.schedule, office: office,
      progress: contents.progress)
  }

  /// The duty of an id; its number or its matter will do where only one duty has it.
  func duty(named name: String, in plan: DutyPlan) throws -> DutyPlan.Entry {
    if let entry = plan[name] { return entry }
    let found = plan.entries.filter {
      $0.duty.id.hasSuffix("/" + name) || $0.duty.matter == name
    }
    if found.count == 1 { return found[0] }
    if found.isEmpty {
      throw fail(
        Text(zh: "没有“\(name)”这项任务", en: "there is no duty “\(name)”"),
        hint: Similarity.suggestion(to: name, among: plan.entries.map(\.duty.id)))
    }
    let ids = found.prefix(4).map(\.duty.id)
    throw fail(
      Text(zh: "有 \(found.count) 项任务叫“\(name)”", en: "\(found.count) duties are called “\(name)”"),
      hint: Text(
        zh: "写全编号: \(ids.joined(separator: "、"))",
        en: "give the whole id: \(ids.joined(separator: ", "))"))
  }

  /// Adds steps to `progress.csv`.
  func add(_ steps: [ProgressStep]) throws {
    try write(
      ProgressFile.text(adding: steps, to: folder.text(of: ProgressFile.name)),
      to: path(ProgressFile.name))
  }
}

extension OpenWorkspace {
  /// All decisions that are followed up, with their progress.
  var followUpLedger: FollowUpLedger {
    FollowUpLedger(contents.followUps.map(\.value), progress: contents.progress)
  }
}

extension OpenWorkspace {
  /// The budget of each meeting that has one, in the order of the file.
  var budgetSheets: [(meeting: MeetingRequest, sheet: BudgetSheet)] {
    let meetings = Dictionary(
      office.meetings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return contents.budgets.compactMap { placed in
      meetings[placed.value.meeting].map { meeting in
        let count =
          meeting.attendees.count + meeting.guests.reduce(0) { $0 + $1.count }
          + meeting.unnamedGuests
        return (meeting, BudgetSheet(placed.value, attendees: count))
      }
    }
  }
}
