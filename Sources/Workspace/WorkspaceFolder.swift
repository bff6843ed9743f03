package import CivilTime
package import Diagnostics
import Foundation
package import Meetings

/// A folder that an organiser owns: reads all of it at once, with everything that is wrong in it.
package struct WorkspaceFolder: Sendable {
  package let path: String

  package init(path: String) {
    self.path = path
  }

  /// What a folder holds, as far as it could be read.
  package struct Contents: Sendable {
    /// nil where `banhui.yaml` gives no horizon, so that nothing else has a meaning.
    package var office: Office?
    package var schedule: Schedule?
    package var ledger: Ledger?
    package var language: Language?
    /// Replies in the order of the file; those that count are applied to the office's meetings.
    package var replies: [Placed<Reply>] = []
    package var signIns: [Placed<SignIn>] = []
    /// Of meetings that were held, as they were kept.
    package var attendanceHistory: [AttendanceRecord] = []
    package var duties: [Placed<Duty>] = []
    package var progress: [ProgressStep] = []
    package var followUps: [Placed<FollowUp>] = []
    package var policies: [Policy] = []
    package var policyPlaces: [PolicyRule.ID: SourceLocation] = [:]
    package var waivers: [Placed<Waiver>] = []
    package var budgets: [Placed<Budget>] = []
    package var changes: [Placed<ChangesFile.Row>] = []
    package var checklists: [Checklist] = []
    /// Where each meeting is stated.
    package var meetingPlaces: [MeetingRequest.ID: SourceLocation] = [:]
    /// Where the roster states each person's rank.
    package var rankPlaces: [Person.ID: SourceLocation] = [:]
    /// Templates of the workspace by file name, which win over the built-in ones.
    package var templates: [String: SourceFile]
    /// The office's page styles by file name (`lanshan.style`).
    package var styles: [String: SourceFile] = [:]
    /// In reading order.
    package var diagnostics: [Diagnostic]
  }

  package func load(knownRules: [RuleName], today: Day) -> Contents {
    let findings = Findings()
    guard isFolder else { return Contents(templates: [:], diagnostics: [noFolder]) }
    let reader = SourceReader(folder: path, findings: findings)
    let context = ReadingContext(findings: findings, reference: today)
    var contents = Contents(templates: templates(reader, ".mustache"), diagnostics: [])
    contents.styles = templates(reader, ".style")
    let settings = yaml("banhui.yaml", reader).flatMap {
      SettingsReader(context: context, knownRules: knownRules).read($0)
    }
    var office = settings?.office ?? Office(horizon: today...today + 30)
    contents.language = settings?.language
    let people = reader.read("people.csv").map { PeopleReader(context: context).read($0) } ?? []
    office.people = people.map(\.value)
    contents.rankPlaces = Dictionary(
      people.map { ($0.value.id, $0.place) }, uniquingKeysWith: { first, _ in first })
    office.rooms =
      yaml("rooms.yaml", reader).map {
        RoomsReader(context: context, horizon: office.horizon).read($0)
      } ?? []
    let directory = Directory(office, findings: findings)
    checkNames(of: context, in: office)
    let busy = BusyReader(
      context: context, horizon: office.horizon, directory: directory, today: today, folder: path)
    for name in busyFiles {
      if let file = yaml(name, reader) { busy.read(file, into: &office) }
    }
    readMeetings(
      into: &office, &contents, reader, context, directory, isComplete: settings != nil)
    if exists(ScheduleFile.name), let file = yaml(ScheduleFile.name, reader), settings != nil {
      contents.schedule = ScheduleFile.read(
        file, office: office, directory: directory, context: context)
    }
    if exists(Ledger.name), let source = reader.read(Ledger.name) {
      contents.ledger = Ledger.read(source, findings: findings)
      if exists(SentLog.name), let log = reader.read(SentLog.name) {
        contents.ledger?.take(SentLog.read(log, findings: findings))
      }
    }
    readDuties(&contents, office, reader, context, directory)
    readPolicies(&contents, office, reader, context)
    if settings != nil { contents.office = office }
    contents.diagnostics = findings.diagnostics.inReadingOrder()
    return contents
  }

  /// The text of a file of the workspace, whatever its encoding; nil where there is none.
  package func text(of name: String) -> String? {
    guard exists(name) else { return nil }
    let file = SourceReader(folder: path, findings: Findings()).read(name)
    return file.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// A text file from anywhere, whatever its encoding, or what stands against reading it.
  package static func text(ofFile path: String) -> (text: String?, problems: [Diagnostic]) {
    let findings = Findings()
    let (folder, name) = SignInScan.split(path)
    let file = SourceReader(folder: folder, findings: findings).read(name)
    return (file.map { String(decoding: $0.bytes, as: UTF8.self) }, findings.diagnostics)
  }

  /// The meetings file that states a meeting, by its name, with its text.
  package func meetingsFile(stating meeting: SourceLocation) -> (name: String, text: String)? {
    let name = meeting.file.name
    return text(of: name).map { (name, $0) }
  }

  /// An earlier schedule, or the one that a ledger remembers, from any file; with what is wrong
  /// with it.
  package func earlierSchedule(at path: String, office: Office) -> (
    schedule: Schedule?, titles: [MeetingRequest.ID: String], diagnostics: [Diagnostic]
  ) {
    let findings = Findings()
    let file = path as NSString
    let folder = file.deletingLastPathComponent
    let reader = SourceReader(folder: folder.isEmpty ? "." : folder, findings: findings)
    guard let source = reader.read(file.lastPathComponent) else {
      return (nil, [:], findings.diagnostics)
    }
    if path.hasSuffix(".json") {
      let ledger = Ledger.read(source, findings: findings)
      return (
        ledger?.announcedSchedule(in: office), ledger?.announcedTitles ?? [:],
        findings.diagnostics
      )
    }
    let schedule = ScheduleFile.earlier(source, office: office, findings: findings)
    return (schedule, ScheduleFile.titles(source), findings.diagnostics)
  }

  private var isFolder: Bool {
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private var noFolder: Diagnostic {
    Diagnostic(
      .fileMissing, Text(zh: "没有“\(path)”这个文件夹", en: "there is no folder “\(path)”"),
      hint: Text(zh: "检查 -C 后面的路径", en: "check the path after -C"))
  }

  /// Sites and units that `banhui.yaml` names and no room and nobody has.
  private func checkNames(of context: ReadingContext, in office: Office) {
    let sites = Set(office.rooms.map(\.site))
    for (text, place) in context.sites where !office.rooms.isEmpty && !sites.contains(text) {
      context.findings.report(
        .unknownSite, Text(zh: "没有会议室在“\(text)”", en: "no room is at “\(text)”"), at: place,
        hint: Similarity.suggestion(to: text, among: sites.sorted()))
    }
    let units = Set(office.people.map(\.unit))
    for (text, place) in context.units where !office.people.isEmpty && !units.contains(text) {
      context.findings.report(
        .emptyGroup, Text(zh: "花名册里没有单位“\(text)”", en: "the roster has no unit “\(text)”"),
        at: place,
        hint: Similarity.suggestion(to: text, among: units.sorted()))
    }
  }

  private func readMeetings(
    into office: inout Office, _ contents: inout Contents, _ reader: SourceReader,
    _ context: ReadingContext, _ directory: Directory, isComplete: Bool
  ) {
    let meetings = MeetingsReader(context: context, office: office, directory: directory)
    let drafts = meetingFiles.flatMap { name in
      yaml(name, reader).map { meetings.drafts($0) } ?? []
    }
    let expansion = DraftExpansion(context: context, office: office, directory: directory)
    var expanded = expansion.requests(drafts)
    for index in expanded.indices {
      expanded[index].request.needs.rooms = expanded[index].request.needs.rooms.flatMap {
        $0.isEmpty ? nil : $0
      }
    }
    contents.meetingPlaces = Dictionary(
      expanded.map { ($0.request.id, $0.draft.entry.place(.title)) },
      uniquingKeysWith: { first, _ in first })
    readAttendance(&expanded, &contents, office, reader, context, directory)
    for index in expanded.indices {
      let name = AgendaDelays.name(expanded[index].request.id)
      if exists(name), let file = yaml(name, reader) {
        AgendaDelays.read(file, into: &expanded[index].request, context: context)
      }
    }
    readSeats(expanded.map(\.request), into: &office, reader, context, directory)
    // Without a horizon every window would look empty.
    if isComplete {
      OfficeChecks(office: office, meetings: expanded, findings: context.findings).run()
    }
    office.meetings = expanded.map(\.request)
  }

  /// Drawn rooms, and the seats that were given already.
  private func readSeats(
    _ requests: [MeetingRequest], into office: inout Office, _ reader: SourceReader,
    _ context: ReadingContext, _ directory: Directory
  ) {
    let maps = (try? FileManager.default.contentsOfDirectory(atPath: path + "/seatmaps")) ?? []
    for name in maps.sorted() where name.lowercased().hasSuffix(".csv") && !name.hasPrefix(".") {
      guard let file = reader.read("seatmaps/" + name) else { continue }
      office.drawnRooms[String(name.dropLast(4))] =
        DrawnRoomReader(findings: context.findings).read(file)
    }
    for request in requests {
      let name = SeatPlanFile.name(request.id)
      guard exists(name), let file = yaml(name, reader) else { continue }
      office.seatPlans[request.id] = SeatPlanFile.read(
        file, directory: directory, context: context)
    }
  }

  /// Replies and sign-ins; the replies change who attends before anything is checked or planned.
  private func readAttendance(
    _ expanded: inout [DraftExpansion.Expanded], _ contents: inout Contents, _ office: Office,
    _ reader: SourceReader, _ context: ReadingContext, _ directory: Directory
  ) {
    let names = MeetingNames(expanded.map(\.request), findings: context.findings)
    if exists(AttendanceHistoryFile.name), let file = reader.read(AttendanceHistoryFile.name) {
      contents.attendanceHistory = AttendanceHistoryFile.read(file, context: context)
    }
    let kept = KeptMeetings(contents.attendanceHistory, before: office.horizon.lowerBound)
    if exists(AttendanceFile.name), let file = yaml(AttendanceFile.name, reader) {
      contents.replies = AttendanceReader(
        context: context, directory: directory, meetings: names, kept: kept
      ).read(file)
    }
    if exists(SignInFile.name), let file = reader.read(SignInFile.name) {
      contents.signIns = SignInReader(
        context: context, directory: directory, meetings: names, kept: kept
      ).read(file)
    }
    if contents.replies.isEmpty { return }
    let precedence = office.precedence
    let replies = Dictionary(grouping: contents.replies.map(\.value), by: \.meeting)
    for index in expanded.indices {
      guard let own = replies[expanded[index].request.id] else { continue }
      expanded[index].request.apply(own, precedence: precedence)
    }
  }

  /// Checklists, duties, and what was done about them.
  private func readDuties(
    _ contents: inout Contents, _ office: Office, _ reader: SourceReader,
    _ context: ReadingContext, _ directory: Directory
  ) {
    let lists = ChecklistReader(context: context)
    var checklists = files(in: "checklists", endingIn: ".yaml").compactMap { name in
      yaml(name, reader).flatMap { lists.read($0, isBuiltIn: false) }
    }
    let own = Set(checklists.map(\.list.name))
    checklists += ChecklistReader.builtIn.compactMap { name, text in
      let source = SourceFile(name: name, text: text)
      return lists.read(YAMLFile(source, findings: context.findings), isBuiltIn: true)
    }.filter { !own.contains($0.list.name) }
    contents.checklists = checklists.map(\.list)
    if exists("duties.yaml"), let file = yaml("duties.yaml", reader) {
      contents.duties = DutiesReader(
        context: context, directory: directory,
        meetings: MeetingNames(office.meetings, findings: context.findings),
        requests: Dictionary(
          office.meetings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
        checklists: checklists
      ).read(file)
    }
    if exists(FollowUpsFile.name), let file = yaml(FollowUpsFile.name, reader) {
      contents.followUps = FollowUpsReader(context: context, directory: directory).read(file)
    }
    if exists(ChangesFile.name), let file = reader.read(ChangesFile.name) {
      contents.changes = ChangesFile.read(file, findings: context.findings)
    }
    if exists(ProgressFile.name), let file = reader.read(ProgressFile.name) {
      contents.progress = ProgressFile.read(file, context: context)
    }
  }

  /// Regulations, waivers and budgets.
  private func readPolicies(
    _ contents: inout Contents, _ office: Office, _ reader: SourceReader, _ context: ReadingContext
  ) {
    let names = MeetingNames(office.meetings, findings: context.findings)
    let policies = PolicyReader(context: context)
    var draft = PolicyReader.Draft()
    policies.read(YAMLFile(PolicyReader.national, findings: context.findings), into: &draft)
    for name in files(in: "policies", endingIn: ".yaml") {
      if let file = yaml(name, reader) { policies.read(file, into: &draft) }
    }
    (contents.policies, contents.waivers) = policies.resolve(draft, meetings: names)
    contents.policyPlaces = draft.places
    if exists("budget.yaml"), let file = yaml("budget.yaml", reader) {
      contents.budgets = BudgetReader(context: context, meetings: names).read(file)
    }
  }

  /// Files of a folder of the workspace, by name.
  private func files(in folder: String, endingIn ending: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []
    return names.sorted().filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }
      .map { folder + "/" + $0 }
  }

  /// `meetings.yaml` and every YAML file of `meetings/`; the first where there is neither, so that
  /// its absence is reported.
  private var meetingFiles: [String] {
    let files = yamlFiles(in: "meetings")
    return exists("meetings.yaml") || files.isEmpty ? ["meetings.yaml"] + files : files
  }

  /// `busy.yaml` and the imports in `busy/`.
  private var busyFiles: [String] {
    (exists("busy.yaml") ? ["busy.yaml"] : []) + yamlFiles(in: BusyFile.folder)
  }

  private func yamlFiles(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []
    return names.filter { ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) && !$0.hasPrefix(".") }
      .sorted().map { folder + "/" + $0 }
  }

  private func yaml(_ name: String, _ reader: SourceReader) -> YAMLFile? {
    reader.read(name).map { YAMLFile($0, findings: reader.findings) }
  }

  private func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/" + name)
  }

  private func templates(_ reader: SourceReader, _ ending: String) -> [String: SourceFile] {
    let folder = (try? FileManager.default.contentsOfDirectory(atPath: path + "/templates")) ?? []
    var result: [String: SourceFile] = [:]
    for name in folder.sorted() where name.hasSuffix(ending) {
      result[name] = reader.read("templates/" + name)
    }
    return result
  }
}
