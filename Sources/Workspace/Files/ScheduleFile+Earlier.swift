import CivilTime
import Diagnostics
import Meetings

extension ScheduleFile {
  /// An earlier version of the schedule for comparison: what it says is taken as it stands, even of
  /// meetings and rooms that the workspace no longer has.
  static func earlier(
    _ source: SourceFile, office: Office, findings: Findings
  ) -> Schedule? {
    let context = ReadingContext(findings: findings, reference: office.horizon.lowerBound)
    let file = YAMLFile(source, findings: findings)
    guard let root = file.root,
      let reader = MappingReader(root, in: file, allowed: allKeys, context: context)
    else { return nil }
    var rooms: [String: Room.ID] = [:]
    for room in office.rooms {
      rooms[room.id] = room.id
      rooms[room.name] = room.id
    }
    let lengths = Dictionary(
      office.meetings.map { ($0.id, $0.duration) }, uniquingKeysWith: { a, _ in a })
    let entries = reader.mappings(.schedule, allowed: entryKeys)
    return Schedule(
      entries.compactMap { entry -> Assignment? in
        guard let id = entry.string(.meeting), let start = entry.dateTime(.start),
          let room = entry.string(.room)
        else { return nil }
        // An end that is not after the start was left behind when the start was changed by hand.
        let stated = statedEnd(entry, start).flatMap { $0 > start ? Interval(start, $0) : nil }
        return Assignment(
          meeting: id,
          interval: stated ?? Interval(start: start, length: lengths[id] ?? .zero),
          room: rooms[room] ?? room, isPinned: entry.boolean(.pinned) ?? false)
      })
  }

  /// The titles that the writer put beside the meetings, for those that are gone from the workspace.
  static func titles(_ source: SourceFile) -> [MeetingRequest.ID: String] {
    let text = String(decoding: source.bytes, as: UTF8.self)
    var result: [MeetingRequest.ID: String] = [:]
    for match in text.matches(of: /- (?:会议|meeting): "?([^\s"]+)"? +# (.+)/) {
      result[String(match.1)] = String(match.2)
    }
    return result
  }
}
