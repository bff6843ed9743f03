import Diagnostics
import Meetings

/// Turns what a file calls a meeting, its id or its title, into its id.
struct MeetingNames {
  private var ids: [String: MeetingRequest.ID] = [:]
  private let findings: Findings

  init(_ meetings: [MeetingRequest], findings: Findings) {
    self.findings = findings
    for meeting in meetings.reversed() { ids[meeting.title] = meeting.id }
    for meeting in meetings { ids[meeting.id] = meeting.id }
  }

  func knows(_ name: String) -> Bool { ids[name] != nil }

  /// nil, and a finding, where no meeting has the name; where the meetings could not be read at
  /// all, that is finding enough.
  func id(_ text: String, at place: SourceLocation) -> MeetingRequest.ID? {
    if let id = ids[text] { return id }
    if ids.isEmpty { return nil }
    let nearest = Similarity.didYouMean(text, among: ids.keys.sorted())
    findings.report(
      .unknownMeeting, Text(zh: "没有编号为“\(text)”的会议", en: "there is no meeting “\(text)”"),
      at: place,
      hint: nearest
        ?? Text(zh: "这里要写会议的编号", en: "use the id of a meeting"))
    return nil
  }

  /// The meeting of an entry's key `meeting`.
  func id(of entry: MappingReader) -> MeetingRequest.ID? {
    entry.require(.meeting)
    return entry.string(.meeting).flatMap { id($0, at: entry.place(.meeting)) }
  }
}
