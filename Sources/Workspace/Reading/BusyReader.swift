import CivilTime
import Diagnostics
import Meetings
import Yams

/// `busy.yaml` and `busy/*.yaml`: spans in which people or rooms are taken by something that is not
/// planned here.
struct BusyReader {
  let context: ReadingContext
  let horizon: ClosedRange<Day>
  let directory: Directory
  let today: Day
  /// Where relative sources of imports are looked for.
  let folder: String

  private static let keys: [Key] = [.person, .room, .span, .reason, .tentative]
  private static let rootKeys: [Key] = [.busy, .source, .fingerprint, .imported, .range]

  func read(_ file: YAMLFile, into office: inout Office) {
    guard let root = file.root else { return }
    var entries: [MappingReader]
    if let sequence = root.sequence {
      entries = sequence.compactMap {
        MappingReader($0, in: file, allowed: BusyReader.keys, context: context)
      }
    } else {
      let reader = MappingReader(
        root, in: file, allowed: BusyReader.rootKeys, context: context)
      entries = reader?.mappings(.busy, allowed: BusyReader.keys) ?? []
      if let reader, reader.has(.source) { checkAge(reader) }
    }
    entries.removeAll { entry in
      entry.require(.span)
      if !entry.has(.room) { entry.require(.person) }
      return !entry.has(.span)
    }
    for entry in entries {
      let isTentative = entry.boolean(.tentative) ?? false
      let spans = entry.windows(.span).flatMap { $0.window.intervals(in: horizon) }.map {
        BusySpan($0, reason: entry.string(.reason) ?? "", isTentative: isTentative)
      }
      for (text, place) in entry.strings(.person) {
        for person in directory.people(text, at: place) {
          guard let index = office.people.firstIndex(where: { $0.id == person }) else { continue }
          office.people[index].busy += spans
        }
      }
      for (text, place) in entry.strings(.room) {
        guard let room = directory.room(text, at: place),
          let index = office.rooms.firstIndex(where: { $0.id == room })
        else { continue }
        office.rooms[index].busy += spans
      }
    }
  }

  /// Days after which an import is taken to be old.
  private static let freshDays = 14

  /// Says where an import no longer tells what is so; nothing once the horizon is past.
  private func checkAge(_ file: MappingReader) {
    guard horizon.upperBound >= today else { return }
    let range = file.windows(.range).first?.window.days
    if let range, range.lowerBound > horizon.lowerBound || range.upperBound < horizon.upperBound {
      report(
        Text(
          zh:
            "只导入了 \(range.lowerBound) 至 \(range.upperBound), 排会周期是 \(horizon.lowerBound) 至 \(horizon.upperBound)",
          en:
            "only \(range.lowerBound) to \(range.upperBound) was imported; the horizon is \(horizon.lowerBound) to \(horizon.upperBound)"
        ), at: file.place(.range))
    }
    if let imported = file.dateTime(.imported), today - imported.day > BusyReader.freshDays {
      report(
        Text(
          zh: "是 \(today - imported.day) 天以前导入的",
          en: "was imported \(today - imported.day) days ago"),
        at: file.place(.imported))
    }
    guard let source = file.string(.source), let known = file.string(.fingerprint),
      let now = BusyFile.Source(path: source.hasPrefix("/") ? source : folder + "/" + source)
    else { return }
    if now.fingerprint != known {
      report(
        Text(zh: "日历“\(source)”在导入之后有变化", en: "the calendar “\(source)” has changed since"),
        at: file.place(.source))
    }
  }

  private func report(_ message: Text, at place: SourceLocation) {
    context.findings.report(
      .staleBusy, message, at: place,
      hint: Text(
        zh: "重新导入: banhui import busy 姓名 日历文件",
        en: "import again: banhui import busy NAME FILE"))
  }
}
