import CivilTime
import Diagnostics
import Meetings
import Yams

/// `busy.yaml`: spans in which people or rooms are taken by something that is not planned here.
struct BusyReader {
  let context: ReadingContext
  let horizon: ClosedRange<Day>
  let directory: Directory

  private static let keys: [Key] = [.person, .room, .span, .reason, .tentative]

  func read(_ file: YAMLFile, into office: inout Office) {
    guard let root = file.root else { return }
    var entries: [MappingReader]
    if let sequence = root.sequence {
      entries = sequence.compactMap {
        MappingReader($0, in: file, allowed: BusyReader.keys, context: context)
      }
    } else {
      entries =
        MappingReader(root, in: file, allowed: [.busy], context: context)?
        .mappings(.busy, allowed: BusyReader.keys) ?? []
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
}
