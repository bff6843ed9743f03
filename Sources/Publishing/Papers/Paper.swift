public import CivilTime
public import Diagnostics
public import Documents
import Meetings

/// A kind of paper: the name of its template, the fields that the template may use, and how they
/// are filled from the schedule.
public struct Paper: Sendable {
  /// As the command line has it: `notice`.
  public let name: String
  public let title: Text
  public let fields: [TemplateField]
  let values: @Sendable (ScheduledMeeting, _ today: Day) -> [String: TemplateValue]

  /// The papers about one meeting.
  public static let all: [Paper] = [notice, agenda]

  /// The facts of a meeting as the templates of this paper see them. `today` dates the paper.
  public func context(for meeting: ScheduledMeeting, today: Day) -> TemplateContext {
    TemplateContext(fields: fields, values: values(meeting, today))
  }

  /// The paper of one meeting, or everything that stands against making it.
  public func document(
    for meeting: ScheduledMeeting, today: Day, templates: TemplateLibrary
  ) -> (document: Document?, diagnostics: [Diagnostic]) {
    templates.document(named: name, with: context(for: meeting, today: today))
  }
}
