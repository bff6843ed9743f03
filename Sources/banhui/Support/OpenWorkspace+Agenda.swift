import CivilTime
import Diagnostics
import Logistics
import Meetings
import Publishing
import Workspace

/// The agenda of one meeting that a command works on.
struct OpenAgenda {
  let workspace: OpenWorkspace
  let request: MeetingRequest
  /// When the meeting begins: by the schedule, else by its pin; else the working day's start, so
  /// that lengths can be shown on a clock.
  let start: LocalDateTime
  let isScheduled: Bool

  init(_ name: String, _ workspace: OpenWorkspace) throws {
    let request = try workspace.request(named: name)
    let planned = workspace.contents.schedule?[request.id]?.interval.start ?? request.pin?.start
    guard !request.agenda.isEmpty else {
      throw workspace.fail(
        Text(zh: "“\(request.title)”没有议程", en: "“\(request.title)” has no agenda"),
        hint: Text(zh: "在会议文件里写“议程”", en: "write its “agenda” in the meetings file"))
    }
    self.workspace = workspace
    self.request = request
    isScheduled = planned != nil
    let office = workspace.office
    start = planned ?? LocalDateTime(office.horizon.lowerBound, office.hours.morning.start)
  }

  var agenda: MeetingAgenda { MeetingAgenda(request, start: start) }
  var calls: WaitingCalls { WaitingCalls(agenda, start: start) }

  func calls(of changed: MeetingRequest) -> WaitingCalls {
    WaitingCalls(MeetingAgenda(changed, start: start), start: start)
  }

  /// The place of an item that the user names by number or title.
  func item(_ text: String) throws -> Int {
    let titles = request.agenda.map(\.title)
    if let index = titles.firstIndex(of: text) { return index }
    if let number = Int(text), titles.indices.contains(number - 1) { return number - 1 }
    throw workspace.fail(
      Text(zh: "议程里没有“\(text)”", en: "the agenda has no item “\(text)”"),
      hint: Text(
        zh: "写序号 1…\(titles.count) 或完整的标题",
        en: "write a number 1…\(titles.count) or the whole title"))
  }

  // MARK: Writing

  /// The meetings file with the agenda changed, and its name.
  func edited(_ change: (AgendaEdit) throws(AgendaEdit.Failure) -> String) throws -> (
    name: String, text: String
  ) {
    guard let place = workspace.contents.meetingPlaces[request.id],
      let file = workspace.folder.meetingsFile(stating: place)
    else {
      throw workspace.fail(
        Text(zh: "找不到这个会议所在的文件", en: "the file of the meeting cannot be found"))
    }
    do {
      return (file.name, try change(try AgendaEdit(file.text, meeting: request)))
    } catch {
      throw workspace.fail(error.message, hint: error.hint)
    }
  }

  /// Says whose call time the change moves, and writes it unless it is only tried.
  func finish(
    _ changed: MeetingRequest, _ file: (name: String, text: String)?, dryRun: Bool, json: Bool
  ) throws {
    let text = AgendaText(self)
    if json {
      Terminal.data(text.json(changed))
    } else {
      Terminal.data(text.items(changed))
      Terminal.data(text.changes(calls(of: changed).changes(since: calls)))
    }
    guard !dryRun, let file else { return }
    try workspace.write(file.text, to: workspace.path(file.name))
    Terminal.talk(Text(zh: "已写入 \(file.name)", en: "wrote \(file.name)")[workspace.language])
  }
}
