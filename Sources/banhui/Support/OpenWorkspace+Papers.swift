import CivilTime
import Diagnostics
import Documents
import Foundation
import Logistics
import Meetings
import Publishing
import Workspace

extension OpenWorkspace {
  /// What every paper is made from: the schedule, and what was last announced.
  func occasion(today: Day) throws -> PaperOccasion {
    let schedule = try requireSchedule()
    var occasion = PaperOccasion(
      office: office, schedule: ScheduledMeeting.all(of: schedule, in: office), today: today,
      announced: announced)
    occasion.records = records
    return occasion
  }

  /// What is kept of duties, attendance, costs and decisions.
  private var records: OfficeRecords {
    var records = OfficeRecords()
    records.duties = dutyPlan.entries
    for request in office.meetings { records.attendance[request.id] = attendanceList(request) }
    for (meeting, sheet) in budgetSheets { records.budgets[meeting.id] = sheet }
    records.quotas = contents.policies.flatMap(\.rules).filter(\.isOn)
    records.followUps = followUpLedger.entries
    return records
  }

  private var announced: [MeetingRequest.ID: AnnouncedMeeting] {
    var result: [MeetingRequest.ID: AnnouncedMeeting] = [:]
    for (id, entry) in contents.ledger?.meetings ?? [:] {
      // Once a change was announced, what stood before it is what people remember.
      let assignment = contents.schedule?[id]
      let states = [entry.announced] + entry.earlier.reversed()
      let state = states.first { $0.interval != assignment?.interval } ?? entry.announced
      guard let interval = state.interval else { continue }
      result[id] = AnnouncedMeeting(
        id: id, title: state.title, interval: interval, place: state.room,
        isCancelled: entry.isCancelled)
    }
    return result
  }

  var templates: TemplateLibrary {
    .office(overrides: contents.templates, styles: contents.styles)
  }

  /// The page styles that its templates can name.
  var styles: StyleLibrary { templates.styles }

  /// The office's own fonts, where it has a folder of them.
  var fontFolder: String? {
    let folder = office.papers.fontFolder
    if folder.isEmpty { return nil }
    return folder.hasPrefix("/") ? folder : path(folder)
  }

  func paper(named name: String) throws -> Publishing.Paper {
    if let paper = Paper.named(name) { return paper }
    let nearest = Similarity.nearest(
      to: name, among: (Paper.all + Paper.tables).flatMap { [$0.name, $0.title.zh] })
    let names = (Paper.all + Paper.tables).map { "\($0.name)（\($0.title.zh)）" }.joined(
      separator: "、")
    throw fail(
      Text(zh: "没有“\(name)”这种文稿", en: "there is no paper “\(name)”"),
      hint: nearest.map { Text(zh: "是不是“\($0)”?", en: "did you mean “\($0)”?") }
        ?? Text(
          zh: "可以写: \(names)",
          en: "one of: \((Paper.all + Paper.tables).map(\.name).joined(separator: ", "))"))
  }

  // MARK: The manifest

  /// What the papers of the workspace were made from; empty where none was written yet.
  func manifest() throws -> PaperManifest {
    guard let data = FileManager.default.contents(atPath: path(PaperManifest.name)) else {
      return PaperManifest()
    }
    if let manifest = PaperManifest(data) { return manifest }
    throw fail(
      Text(
        zh: "\(PaperManifest.name) 读不懂", en: "\(PaperManifest.name) cannot be read"),
      hint: Text(
        zh: "删掉它, 再运行 banhui render all", en: "delete it and run banhui render all"))
  }

  /// The path of a file as the manifest knows it: inside the workspace where it lies there.
  func manifestPath(_ file: String) -> String {
    func absolute(_ path: String) -> String {
      URL(fileURLWithPath: path).standardizedFileURL.path
    }
    let (base, whole) = (absolute(folder.path) + "/", absolute(file))
    return whole.hasPrefix(base) ? String(whole.dropFirst(base.count)) : whole
  }

  func write(_ manifest: PaperManifest) throws {
    try write(try manifest.text, to: path(PaperManifest.name))
  }
}

extension OpenWorkspace {
  /// The written papers that no longer hold.
  func stalePapers(today: Day) throws -> [StalePaper] {
    var manifest = try manifest()
    manifest.papers = manifest.papers.filter { path, _ in
      FileManager.default.fileExists(atPath: path.hasPrefix("/") ? path : self.path(path))
    }
    if manifest.papers.isEmpty { return [] }
    return manifest.stale(in: try occasion(today: today), templates: templates)
  }
}
