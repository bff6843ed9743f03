import ArgumentParser
import CivilTime
import Diagnostics
import Foundation
import ICalendar
import Meetings
import Publishing
import Workspace

/// `banhui import busy`: somebody's calendar into times in which they cannot be planned.
struct ImportBusyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "busy",
    abstract: .abstract(zh: "导入一个人或一间会议室的日历忙闲。", en: "Imports when a person or a room is taken."),
    discussion: .discussion(
      zh: """
        把日历（.ics、.ifb 或一个文件夹）在排会周期内的忙时写成 busy/姓名.yaml, 排会时避开; 再次导入会整个替换。
        取消的、谢绝的、标为空闲的不算; 暂定的和还没有答复的只作参考。本工作区自己发出的会议不算。
        """,
      en: """
        Writes the taken times of a calendar within the horizon to busy/NAME.yaml; the planner keeps
        clear of them. Cancelled, declined and free ones do not count; tentative ones are a wish.
        """))

  @OptionGroup var options: CommonOptions

  @Argument(
    help: ArgumentHelp(zh: "姓名、编号或会议室。", en: "A person or a room.", valueName: "PERSON|ROOM"))
  var subject: String

  @Argument(
    help: ArgumentHelp(
      zh: "日历文件或文件夹。", en: "A calendar file, or a folder of them.", valueName: "FILE|FOLDER"))
  var file: String

  @Flag(help: ArgumentHelp(zh: "不记事由, 只记时间。", en: "Keeps the times only, no titles."))
  var noTitles = false

  @Flag(help: ArgumentHelp(zh: "只说要写什么, 不写。", en: "Says what it would write, and writes nothing."))
  var dryRun = false

  func run() throws {
    let workspace = try OpenWorkspace(options, isForPlanning: false)
    let subject = try subject(workspace)
    guard let source = BusyFile.Source(path: file) else { throw nothing(workspace) }
    let calendars = try read(source, workspace)
    var address = ""
    if case .person(let person) = subject { address = person.email }
    let own = Set(workspace.contents.ledger?.meetings.values.map(\.uid) ?? [])
    let range = workspace.office.horizon
    let busy = ImportedBusy(
      calendars, address: address, zone: try workspace.zone(), range: range,
      isOwn: own.contains)
    let written = BusyFile(
      subject, source: sourceName(workspace), fingerprint: source.fingerprint,
      imported: options.currentTime, range: range,
      spans: busy.spans.map { span in
        BusySpan(
          span.interval, reason: noTitles ? "" : span.reason, isTentative: span.isTentative)
      })
    let path = workspace.path(
      "\(BusyFile.folder)/\(FileName.safe(name(of: subject, workspace))).yaml")
    if !dryRun {
      try workspace.write(
        written.text(
          office: workspace.office, language: workspace.contents.language ?? workspace.language),
        to: path)
    }
    Terminal.data(path + "\n")
    Terminal.talk(summary(busy, workspace.language))
  }

  private func subject(_ workspace: OpenWorkspace) throws -> BusyFile.Subject {
    if let room = workspace.office.rooms.first(where: { $0.id == subject || $0.name == subject }) {
      return .room(room)
    }
    return .person(try workspace.onePerson(named: subject))
  }

  /// Two people of one name get a file each.
  private func name(of subject: BusyFile.Subject, _ workspace: OpenWorkspace) -> String {
    switch subject {
    case .room(let room): room.name
    case .person(let person):
      workspace.office.people.count { $0.name == person.name } == 1
        ? person.name : "\(person.name)-\(person.id)"
    }
  }

  /// Relative where it lies in the workspace, so that the folder can be moved.
  private func sourceName(_ workspace: OpenWorkspace) -> String {
    let base = URL(fileURLWithPath: workspace.folder.path).standardizedFileURL.path + "/"
    let path = URL(fileURLWithPath: file).standardizedFileURL.path
    return path.hasPrefix(base) ? String(path.dropFirst(base.count)) : path
  }

  private func read(
    _ source: BusyFile.Source, _ workspace: OpenWorkspace
  ) throws -> [ICalendar.Calendar] {
    var calendars: [ICalendar.Calendar] = []
    var findings: [Diagnostic] = []
    for file in source.files {
      let text = TextDecoding.utf8(from: file.bytes) ?? file.bytes
      let result = CalendarReader().read(SourceFile(name: file.name, bytes: text))
      calendars += result.calendars
      if !result.calendars.isEmpty { findings += result.findings }
    }
    guard !calendars.isEmpty else { throw nothing(workspace) }
    workspace.report(findings.filter { $0.severity == .error }, options)
    return calendars
  }

  private func nothing(_ workspace: OpenWorkspace) -> any Error {
    workspace.fail(
      Text(zh: "“\(file)”里没有可读的日历", en: "there is no readable calendar at “\(file)”"),
      hint: Text(
        zh: "给出 .ics 文件, 或装着 .ics 文件的文件夹", en: "name an .ics file or a folder of them"))
  }

  private func summary(_ busy: ImportedBusy, _ language: Language) -> String {
    let tentative = busy.spans.count(where: \.isTentative)
    var text = Text(
      zh: "导入 \(busy.spans.count) 段（其中暂定 \(tentative) 段, 全天 \(busy.wholeDays) 段）",
      en: "\(busy.spans.count) spans (\(tentative) tentative, \(busy.wholeDays) all-day)")[language]
    let reasons = ImportedBusy.Skipped.allCases.compactMap { reason -> String? in
      guard let count = busy.skipped[reason] else { return nil }
      return "\(word(reason)[language]) \(count)"
    }
    if !reasons.isEmpty {
      text +=
        Text(zh: "; 不算的: ", en: "; left out: ")[language]
        + reasons.joined(separator: language == .zh ? "、" : ", ")
    }
    return text
  }

  private func word(_ reason: ImportedBusy.Skipped) -> Text {
    switch reason {
    case .cancelled: Text(zh: "已取消", en: "cancelled")
    case .declined: Text(zh: "已谢绝", en: "declined")
    case .transparent: Text(zh: "不占时间", en: "free")
    case .own: Text(zh: "本工作区的会议", en: "meetings of this workspace")
    case .unknownZone: Text(zh: "时区不明", en: "unknown zone")
    case .empty: Text(zh: "没有时长", en: "without length")
    case .unfinished: Text(zh: "没有列完的系列", en: "series not followed to the end")
    }
  }
}
