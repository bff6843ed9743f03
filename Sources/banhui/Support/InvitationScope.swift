import Diagnostics
import Meetings
import Workspace

/// The meetings that a run of `invite` is about: all, or those that were named.
struct InvitationScope {
  /// nil for all.
  private let ids: Set<MeetingRequest.ID>?

  /// Names may be ids, titles or series, also of meetings that are only in the ledger any more.
  init(_ names: [String], _ workspace: OpenWorkspace, _ ledger: Ledger) throws {
    guard !names.isEmpty else {
      ids = nil
      return
    }
    let meetings = workspace.office.meetings
    var found: Set<MeetingRequest.ID> = []
    for name in names {
      var own = meetings.filter {
        $0.id == name || $0.title == name || $0.series?.series == name
      }.map(\.id)
      let series = ledger.series.filter { $0.value.id == name }.keys
      own +=
        ledger.meetings.filter { id, entry in
          id == name || entry.announced.title == name || series.contains(entry.uid)
        }.keys
      if own.isEmpty {
        let candidates = meetings.flatMap { [$0.id, $0.title] } + ledger.meetings.keys.sorted()
        throw workspace.fail(
          Text(zh: "没有编号为“\(name)”的会议", en: "there is no meeting “\(name)”"),
          hint: Similarity.nearest(to: name, among: candidates).map {
            Text(zh: "是不是“\($0)”?", en: "did you mean “\($0)”?")
          })
      }
      found.formUnion(own)
    }
    ids = found
  }

  func contains(_ id: MeetingRequest.ID) -> Bool { ids?.contains(id) ?? true }
}
