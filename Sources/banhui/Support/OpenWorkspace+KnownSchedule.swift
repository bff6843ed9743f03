import CivilTime
import Diagnostics
import Foundation
import Meetings
import Publishing
import Scheduling
import Workspace

extension OpenWorkspace {
  /// What people know of the plan: the present schedule, and for meetings that it lacks what was
  /// last sent out.
  var knownSchedule: Schedule? {
    let sent = contents.ledger?.announcedSchedule(in: office).assignments ?? []
    let planned = contents.schedule?.assignments ?? []
    // Of two assignments of one meeting the later in the list counts.
    return sent.isEmpty && contents.schedule == nil ? nil : Schedule(sent + planned)
  }

  /// The same with the lengths that were announced, for comparing: meetings may have got others.
  var knownScheduleAsWritten: Schedule? {
    let sent = contents.ledger?.announcedSchedule(in: office).assignments ?? []
    guard contents.schedule != nil else { return sent.isEmpty ? nil : Schedule(sent) }
    let written = folder.earlierSchedule(at: path(ScheduleFile.name), office: office).schedule
    return Schedule(sent + (written?.assignments ?? []))
  }

  /// A meeting against the present schedule, as if it were not decided yet.
  func survey(of request: MeetingRequest) throws -> OfficeSurvey {
    try survey(of: request, announced: knownSchedule)
  }

  func survey(of request: MeetingRequest, announced: Schedule?) throws -> OfficeSurvey {
    var office = office
    for index in office.meetings.indices where office.meetings[index].id == request.id {
      office.meetings[index].pin = nil
    }
    func unpinned(_ schedule: Schedule) -> Schedule {
      Schedule(
        schedule.assignments.map { assignment in
          var assignment = assignment
          if assignment.meeting == request.id { assignment.isPinned = false }
          return assignment
        })
    }
    let planning = try problem(of: office, announced: announced.map(unpinned))
    guard
      let survey = OfficeSurvey(
        planning, meeting: request.id, against: contents.schedule ?? Schedule())
    else { throw unknownMeeting(request.id) }
    return survey
  }

  /// Where `plan` keeps the schedule that it replaces.
  static let scheduleBefore = "out/schedule-before.yaml"

  /// Keeps the present schedule for `diff`, as it stands in its file.
  func keepScheduleBefore() throws {
    guard let bytes = FileManager.default.contents(atPath: path(ScheduleFile.name)) else { return }
    try write([UInt8](bytes), to: path(OpenWorkspace.scheduleBefore))
  }
}
