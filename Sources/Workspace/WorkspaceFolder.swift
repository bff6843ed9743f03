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
    /// Templates of the workspace by file name, which win over the built-in ones.
    package var templates: [String: SourceFile]
    /// In reading order.
    package var diagnostics: [Diagnostic]
  }

  package func load(knownRules: [RuleName], today: Day) -> Contents {
    let findings = Findings()
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
    if exists("busy.yaml"), let file = yaml("busy.yaml", reader) {
      BusyReader(context: context, horizon: office.horizon, directory: directory)
        .read(file, into: &office)
    }
    readMeetings(into: &office, reader, context, directory, isComplete: settings != nil)
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

  private func readMeetings(
    into office: inout Office, _ reader: SourceReader, _ context: ReadingContext,
    _ directory: Directory, isComplete: Bool
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
    // Without a horizon every window would look empty.
    if isComplete {
      OfficeChecks(office: office, meetings: expanded, findings: context.findings).run()
    }
    office.meetings = expanded.map(\.request)
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
