import CivilTime
package import Diagnostics
package import Meetings

/// `attendance.yaml`: who answered what (回执), one line for each reply in the order in which they
/// came. The newest reply of an invitee counts and the older ones stay as its history, so that a
/// reply is only ever added and what people wrote beside it is kept.
package enum AttendanceFile {
  package static let name = "attendance.yaml"

  /// The text of the file with replies added to its end; `text` is nil where there is none yet.
  package static func text(
    adding replies: [Reply], to text: String?, office: Office, language: Language
  ) throws(ListAppender.Failure) -> String {
    let people = PersonReference(office.people)
    let entries = replies.map { fields($0, people, isChinese: language == .zh) }
    return try ListAppender.append(
      entries, to: text ?? header(language), key: Key.replies.names.map { $0.lowercased() })
  }

  private static func header(_ language: Language) -> String {
    Text(
      zh: """
        # 回执: 每条答复一行, 按收到的先后。同一个人再次答复时, 以最后一条为准, 前面的留作记录。

        """,
      en: """
        # Replies, one a line, in the order in which they came. The newest reply of a person counts;
        # the older ones stay as a record.

        """)[language]
  }

  private static func fields(_ reply: Reply, _ people: PersonReference, isChinese: Bool)
    -> [(key: String, value: String)]
  {
    var result: [(key: String, value: String)] = []
    func add(_ key: Key, _ value: String) {
      if value.isEmpty { return }
      result.append((isChinese ? key.chineseName : key.rawValue, ScheduleFile.quoted(value)))
    }
    add(.meeting, reply.meeting)
    switch reply.invitee {
    case .person(let person): add(.person, people[person])
    case .guest(let name): add(.guest, name)
    }
    let words = AttendanceReader.answers.first { $0.0 == reply.answer }?.1 ?? []
    add(.answer, (isChinese ? words.first : words.dropFirst().first) ?? reply.answer.rawValue)
    add(.reason, reply.reason)
    add(.approvedBy, reply.approvedBy)
    switch reply.deputy {
    case .person(let person): add(.deputy, people[person])
    case .guest(let guest): add(.deputyGuest, written(guest))
    case nil: break
    }
    if !reply.companions.isEmpty {
      let names = reply.companions.map { ScheduleFile.quoted(written($0)) }
      result.append(
        (
          isChinese ? Key.companions.chineseName : Key.companions.rawValue,
          "[" + names.joined(separator: ", ") + "]"
        ))
    }
    if let time = reply.time { add(.time, time.description) }
    add(.source, reply.source)
    if let sequence = reply.sequence { add(.sequence, String(sequence)) }
    return result
  }

  private static func written(_ guest: Guest) -> String {
    if guest.count > 1 || guest.name.isEmpty { return "\(guest.count)人" }
    return guest.unit.isEmpty ? guest.name : "\(guest.name)（\(guest.unit)）"
  }
}
