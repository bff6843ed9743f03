import Diagnostics
import Meetings
import Scheduling

extension OpenWorkspace {
  /// The office's meetings as a problem; ends the command where the planner cannot take it.
  func problem(announced: Schedule?) throws -> OfficeProblem {
    try problem(of: office, announced: announced)
  }

  /// The same for an office that differs from the files.
  func problem(of office: Office, announced: Schedule?) throws -> OfficeProblem {
    do {
      return try OfficeProblem(office, announced: announced)
    } catch {
      for defect in error.defects { Terminal.talk(defect.message[language]) }
      throw ExitStatus.unusable.code
    }
  }
}
