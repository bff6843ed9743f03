import CivilTime
import Diagnostics
import Logistics
import Meetings
import Workspace

extension OpenWorkspace {
  /// The attendance list of a meeting, with what was signed in so far.
  func attendanceList(_ request: MeetingRequest) -> AttendanceList {
    let interval =
      contents.schedule?[request.id]?.interval
      ?? request.pin.map { Interval(start: $0.start, length: request.duration) }
    return AttendanceList(
      request, interval: interval, office: office, signIns: contents.signIns.map(\.value))
  }

  /// Adds replies to `attendance.yaml`.
  func add(_ replies: [Reply], dryRun: Bool) throws {
    let text: String
    do {
      text = try AttendanceFile.text(
        adding: replies, to: folder.text(of: AttendanceFile.name), office: office,
        language: language)
    } catch {
      throw fail(error.message, hint: error.hint)
    }
    if !dryRun { try write(text, to: path(AttendanceFile.name)) }
  }

  /// Adds sign-ins to `sign-in.csv`.
  func add(signIns: [SignIn], dryRun: Bool) throws {
    if signIns.isEmpty || dryRun { return }
    let text = SignInFile.text(
      adding: signIns, to: folder.text(of: SignInFile.name), office: office)
    try write(text, to: path(SignInFile.name))
  }

  /// Writes what is known of the meetings that are over into the history; gives those whose record
  /// is new or changed.
  func keepAttendance(at now: LocalDateTime, dryRun: Bool) throws -> [AttendanceList] {
    let held = office.meetings.map(attendanceList).filter { list in
      guard let interval = list.interval, interval.end <= now else { return false }
      let records = list.records(of: office)
      return !records.isEmpty && !Set(records).isSubset(of: contents.attendanceHistory)
    }.sorted { a, b in
      (a.interval?.start.secondsSinceEpoch ?? 0, a.meeting.id)
        < (b.interval?.start.secondsSinceEpoch ?? 0, b.meeting.id)
    }
    if held.isEmpty || dryRun { return held }
    let records = AttendanceHistoryFile.merge(
      held.flatMap { $0.records(of: office) }, into: contents.attendanceHistory)
    try write(AttendanceHistoryFile.text(of: records), to: path(AttendanceHistoryFile.name))
    return held
  }

  /// What is wrong with one meeting's replies once it has a new one.
  func attendanceFindings(of changed: MeetingRequest, _ reply: Reply) -> [Diagnostic] {
    var changedOffice = office
    changedOffice.meetings = office.meetings.map { $0.id == changed.id ? changed : $0 }
    func findings(_ office: Office) -> [Diagnostic] {
      AttendanceChecks.diagnostics(
        office: office, schedule: contents.schedule, signIns: contents.signIns.map(\.value),
        now: LocalDateTime(Day(number: 0), .midnight))
    }
    let before = Set(findings(office).map(\.message))
    return findings(changedOffice).filter { !before.contains($0.message) }
  }

  /// Findings on standard error; they do not end the command.
  func report(_ diagnostics: [Diagnostic], _ options: CommonOptions) {
    let printer = DiagnosticPrinter(
      language: language, usesColor: Terminal.usesColor(forOutput: false), width: Terminal.width)
    for diagnostic in diagnostics {
      Terminal.talk(options.json ? printer.json(diagnostic) : printer.text(diagnostic))
    }
  }
}

extension OpenWorkspace {
  /// Everybody who may come to a meeting, with all that a scanner may call them.
  func signInCandidates(_ list: AttendanceList) -> [SignInScan.Candidate] {
    let people = Dictionary(
      office.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let invitees = list.rows.map(\.invitee) + list.rows.compactMap(\.attending)
    let companions = list.meeting.guests.filter { $0.count == 1 }.map {
      Reply.Invitee.guest($0.name)
    }
    return (invitees + companions).map { invitee in
      guard case .person(let id) = invitee, let person = people[id] else {
        if case .guest(let name) = invitee { return SignInScan.Candidate(invitee, names: [name]) }
        return SignInScan.Candidate(invitee, names: [])
      }
      return SignInScan.Candidate(
        invitee,
        names: [person.id, person.name, "\(person.name)（\(person.unit)）", person.mobile])
    }
  }
}
