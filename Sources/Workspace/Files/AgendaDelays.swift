import CivilTime
import Diagnostics
package import Meetings
import Yams

/// `agenda/ID.yaml`: by how much items of one meeting ran late on the day; written by
/// `banhui agenda run-late`. Items are named by their titles, so that the order may change.
package enum AgendaDelays {
  package static func name(_ meeting: MeetingRequest.ID) -> String {
    "agenda/\(FileName.safe(meeting)).yaml"
  }

  /// The text of the file; nil where nothing is late, so that no file is needed.
  package static func text(_ request: MeetingRequest, chinese: Bool) -> String? {
    let late = request.agenda.filter { $0.delay > .zero }
    if late.isEmpty { return nil }
    let head =
      chinese
      ? "# 会议当天各议题比预计多用的时间, 由 banhui agenda run-late 写成; 删掉即恢复原定时间。\n"
      : "# By how much items ran late, written by banhui agenda run-late; delete to undo.\n"
    let (item, duration) = (Key.item, Key.duration)
    return head + (chinese ? Key.delays.chineseName : Key.delays.rawValue) + ":\n"
      + late.map { entry in
        let length = DurationText.written(entry.delay, chinese: chinese)
        return chinese
          ? "  - {\(item.chineseName): \(JSONText.string(entry.title)), \(duration.chineseName): \(length)}\n"
          : "  - {\(item.rawValue): \(JSONText.string(entry.title)), \(duration.rawValue): \(length)}\n"
      }.joined()
  }

  static func read(_ file: YAMLFile, into request: inout MeetingRequest, context: ReadingContext) {
    guard let root = file.root,
      let reader = MappingReader(root, in: file, allowed: [.delays], context: context)
    else { return }
    for entry in reader.mappings(.delays, allowed: [.item, .duration]) {
      entry.require(.item)
      entry.require(.duration)
      guard let title = entry.string(.item), let delay = entry.duration(.duration) else { continue }
      guard let index = request.agenda.firstIndex(where: { $0.title == title }) else {
        context.findings.report(
          .unknownAgendaItem,
          Text(zh: "议程里没有“\(title)”", en: "the agenda has no item “\(title)”"),
          at: entry.place(.item),
          hint: Text(zh: "删掉这一条, 或改成现在的标题", en: "delete the entry, or give the title of now"))
        continue
      }
      request.agenda[index].delay = request.agenda[index].delay + delay
    }
  }
}
