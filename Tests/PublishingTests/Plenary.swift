import CivilTime
import Logistics
import Meetings
import Publishing
import TestSupport
import Testing
import Workspace

/// The plenary of the examples with the schedule of its golden files and all that its office keeps.
struct Plenary {
  var office: Office
  var schedule: Schedule
  var duties: [Duty]
  private let budgets: [Budget]
  private let followUps: [FollowUp]

  init() throws {
    let work = try TemporaryFolder()
    try work.copyContents(of: Project.file("examples/plenary"))
    try work.write(
      try Project.text("Tests/CommandTests/Golden/plenary/schedule.yaml"), to: "schedule.yaml")
    let contents = WorkspaceFolder(path: work.path).load(
      knownRules: [], today: Day(number: 20_444))
    office = try #require(contents.office)
    schedule = try #require(contents.schedule)
    duties = contents.duties.map(\.value)
    budgets = contents.budgets.map(\.value)
    followUps = contents.followUps.map(\.value)
  }

  var occasion: PaperOccasion {
    var occasion = PaperOccasion(
      office: office, schedule: ScheduledMeeting.all(of: schedule, in: office),
      today: Day(number: 20_444))
    occasion.records.duties = DutyPlan(duties, schedule: schedule, office: office).entries
    for meeting in office.meetings {
      occasion.records.attendance[meeting.id] = AttendanceList(
        meeting, interval: schedule[meeting.id]?.interval, office: office)
    }
    for budget in budgets {
      occasion.records.budgets[budget.meeting] = BudgetSheet(budget, attendees: 110)
    }
    occasion.records.followUps = FollowUpLedger(followUps, progress: []).entries
    return occasion
  }
}
