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
    /// Where each meeting is stated.
    package var meetingPlaces: [MeetingRequest.ID: SourceLocation] = [:]
    /// Templates of the workspace by file name, which win over the built-in ones.
    package var templates: [String: SourceFile]
    /// In reading order.
    package var diagnostics: [Diagnostic]
  }

  package func load(knownRules: [RuleName], today: Day) -> Contents {
    let findings = Findings()
    guard isFolder else { return Contents(templates: [:], diagnostics: [noFolder]) }
    let reader = SourceReader(folder: path, findings: findings)
    let context = ReadingContext(findings: findings, reference: today)
    var contents = Contents(templates: templates(reader), diagnostics: [])
    let settings = yaml("banhui.yaml", reader).flatMap {
      SettingsReader(context: context, knownRules: knownRules).read($0)
    }
    var office = settings?.office ?? Office(horizon: today...today + 30)
    contents.language = settings?.language
    office.people =
      reader.read("people.csv").map { PeopleReader(context: context).read($0) } ?? []
    office.rooms =
      yaml("rooms.yaml", reader).map {
        RoomsReader(context: context, horizon: office.horizon).read($0)
      } ?? []
    let directory = Directory(office, findings: findings)
    checkNames(of: context, in: office)
    if exists("busy.yaml"), let file = yaml("busy.yaml", reader) {
      BusyReader(context: context, horizon: office.horizon, directory: directory)
        .read(file, into: &office)
    }
    readMeetings(
      into: &office, &contents, reader, context, directory, isComplete: settings != nil)
    if exists(ScheduleFile.name), let file = yaml(ScheduleFile.name, reader), settings != nil {
      contents.schedule = ScheduleFile.read(
        file, office: office, directory: directory, context: context)
    }
    if exists(Ledger.name), let source = reader.read(Ledger.name) {
      contents.ledger = Ledger.read(source, findings: findings)
    }
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
    // Without a horizon every window would look empty.
    if isComplete {
      OfficeChecks(office: office, meetings: expanded, findings: context.findings).run()
    }
    office.meetings = expanded.map(\.request)
  }

  /// Replies and sign-ins; the replies change who attends before anything is checked or planned.
  private func readAttendance(
    _ expanded: inout [DraftExpansion.Expanded], _ contents: inout Contents, _ office: Office,
    _ reader: SourceReader, _ context: ReadingContext, _ directory: Directory
  ) {
    let names = MeetingNames(expanded.map(\.request), findings: context.findings)
    if exists(AttendanceFile.name), let file = yaml(AttendanceFile.name, reader) {
      contents.replies = AttendanceReader(
        context: context, directory: directory, meetings: names
      ).read(file)
    }
    if exists(SignInFile.name), let file = reader.read(SignInFile.name) {
      contents.signIns = SignInReader(context: context, directory: directory, meetings: names)
        .read(file)
    }
    if contents.replies.isEmpty { return }
    let precedence = Precedence(of: office)
    let replies = Dictionary(grouping: contents.replies.map(\.value), by: \.meeting)
    for index in expanded.indices {
      guard let own = replies[expanded[index].request.id] else { continue }
      expanded[index].request.apply(own, precedence: precedence)
    }
  }

  /// `meetings.yaml` and every YAML file of `meetings/`; the first where there is neither, so that
  /// its absence is reported.
  private var meetingFiles: [String] {
    let folder = (try? FileManager.default.contentsOfDirectory(atPath: path + "/meetings")) ?? []
    let files = folder.filter {
      ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) && !$0.hasPrefix(".")
    }.sorted().map { "meetings/" + $0 }
    return exists("meetings.yaml") || files.isEmpty ? ["meetings.yaml"] + files : files
  }

  private func yaml(_ name: String, _ reader: SourceReader) -> YAMLFile? {
    reader.read(name).map { YAMLFile($0, findings: reader.findings) }
  }

  private func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/" + name)
  }

  private func templates(_ reader: SourceReader) -> [String: SourceFile] {
    let folder = (try? FileManager.default.contentsOfDirectory(atPath: path + "/templates")) ?? []
    var result: [String: SourceFile] = [:]
    for name in folder.sorted() where name.hasSuffix(".mustache") {
      result[name] = reader.read("templates/" + name)
    }
    return result
  }
}
