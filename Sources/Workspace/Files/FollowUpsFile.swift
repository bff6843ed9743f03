import CivilTime
package import Diagnostics
package import Meetings

/// `followups.yaml`, to which decisions are added.
package enum FollowUpsFile {
  package static let name = "followups.yaml"

  /// The text of the file with decisions added to its end; `text` is nil where there is none yet.
  package static func text(
    adding followUps: [FollowUp], to text: String?, office: Office, language: Language
  ) throws(ListAppender.Failure) -> String {
    let people = PersonReference(office.people)
    let header = Text(
      zh: "# 督办事项: 会议决定由谁、在什么时候以前办结。进展记在 progress.csv。\n",
      en:
        "# Decisions, each with who carries it out and by when. Progress is kept in progress.csv.\n"
    )
    return try ListAppender.append(
      followUps.map { fields($0, people, language) }, to: text ?? header[language],
      key: Key.followUps.names.map { $0.lowercased() })
  }

  private static func fields(_ followUp: FollowUp, _ people: PersonReference, _ language: Language)
    -> [(key: String, value: String)]
  {
    let values: [(Key, String)] = [
      (.id, followUp.id), (.meeting, followUp.meeting), (.matter, followUp.matter),
      (.leadUnit, followUp.unit), (.owner, followUp.owner.map { people[$0] } ?? ""),
      (.assigned, followUp.assigned?.description ?? ""), (.due, followUp.due?.description ?? ""),
      (.source, followUp.source),
    ]
    func name(_ key: Key) -> String { language == .zh ? key.chineseName : key.rawValue }
    var result = values.filter { !$0.1.isEmpty }.map {
      (key: name($0.0), value: ScheduleFile.quoted($0.1))
    }
    if !followUp.otherUnits.isEmpty {
      let units = followUp.otherUnits.map(ScheduleFile.quoted).joined(separator: ", ")
      result.append((key: name(.otherUnits), value: "[\(units)]"))
    }
    return result
  }
}
