import CivilTime
import Diagnostics
import Meetings

extension OfficeChecks {
  /// Meetings that wait for each other in a circle.
  func checkCycles() {
    let index = Dictionary(
      meetings.enumerated().map { ($1.request.id, $0) }, uniquingKeysWith: { a, _ in a })
    let next = meetings.map { $0.request.after.compactMap { index[$0.meeting] } }
    for cycle in Cycles.all(in: next) { reportCycle(cycle) }
  }

  private func reportCycle(_ cycle: [Int]) {
    guard let first = cycle.first else { return }
    // `after` points backwards in time, so the order of the circle is turned round.
    let inOrder = Array(cycle.reversed())
    let titles = ([inOrder.last].compactMap { $0 } + inOrder).map { meetings[$0].request.title }
    let entry = meetings[first].draft.entry
    findings.report(
      .precedenceCycle,
      Text(
        zh: "先后次序成了环: " + titles.joined(separator: " → "),
        en: "meetings wait for each other: " + titles.joined(separator: " → ")),
      at: entry.has(.after) ? entry.place(.after) : entry.place(.title),
      hint: Text(zh: "去掉其中一个“之后”或“之前”", en: "take out one “after” or “before”"))
  }

  /// Two pinned meetings that cannot both be held: the same room, or a person both require.
  func checkPinConflicts() {
    let pinned = meetings.compactMap {
      item -> (item: DraftExpansion.Expanded, pin: MeetingRequest.Pin)? in
      item.request.pin.map { (item, $0) }
    }.sorted { $0.pin.start < $1.pin.start }
    for (position, a) in pinned.enumerated() {
      let end = a.pin.start + a.item.request.duration
      for b in pinned[(position + 1)...] {
        if b.pin.start >= end { break }
        if let room = a.pin.room, room == b.pin.room {
          reportPinConflict(
            a.item, b.item,
            Text(
              zh: "都定在\(rooms[room]?.name ?? room)", en: "both take \(rooms[room]?.name ?? room)"))
          continue
        }
        let shared = Set(a.item.request.attendees(.required))
          .intersection(b.item.request.attendees(.required))
        if let person = shared.compactMap({ people[$0] }).min(by: { $0.id < $1.id }) {
          let more = shared.count > 1
          reportPinConflict(
            a.item, b.item,
            Text(
              zh: "都要\(person.name)\(more ? "等 \(shared.count) 人" : "")出席",
              en: "both need \(person.name)\(more ? " and \(shared.count - 1) more" : "")"))
        }
      }
    }
  }

  private func reportPinConflict(
    _ a: DraftExpansion.Expanded, _ b: DraftExpansion.Expanded, _ reason: Text
  ) {
    findings.report(
      .pinConflict,
      Text(
        zh: "“\(a.request.title)”与“\(b.request.title)”已定的时间重叠, \(reason.zh)",
        en: "“\(a.request.title)” and “\(b.request.title)” overlap as decided: \(reason.en)"),
      at: b.draft.entry.place(.pinned),
      hint: Text(zh: "改动其中一个", en: "move one of them"),
      related: [
        .init(Text(zh: "另一个在这里", en: "the other is here"), at: a.draft.entry.place(.pinned))
      ])
  }
}
