import Diagnostics
import Meetings

/// `attendance.yaml`: one entry for each reply, in the order in which they came.
struct AttendanceReader {
  let context: ReadingContext
  let directory: Directory
  let meetings: MeetingNames
  var kept = KeptMeetings()

  static let keys: [Key] = [
    .meeting, .person, .guest, .answer, .reason, .approvedBy, .deputy, .deputyGuest, .companions,
    .time, .source, .sequence,
  ]

  static let answers: [(Reply.Answer, [String])] = [
    (.accepted, ["参加", "accept", "accepted", "yes"]),
    (.tentative, ["待定", "tentative", "maybe"]),
    (.declined, ["请假", "leave", "decline", "declined", "不参加", "no"]),
    (.delegated, ["替会", "delegate", "delegated"]),
  ]

  func read(_ file: YAMLFile) -> [Placed<Reply>] {
    MappingReader.list(
      file, under: .replies, allowed: AttendanceReader.keys, context: context
    ).compactMap { entry in
      if let name = entry.string(.meeting) {
        let time = entry.string(.time).flatMap {
          try? DateTimeText.read($0, near: context.reference).get()
        }
        if kept.hold(name, at: time, isCurrent: meetings.knows(name)) { return nil }
      }
      guard let meeting = meetings.id(of: entry), let invitee = invitee(entry) else { return nil }
      entry.require(.answer)
      guard let answer = entry.choice(.answer, AttendanceReader.answers) else { return nil }
      var reply = Reply(
        meeting: meeting, invitee: invitee, answer: answer, reason: entry.string(.reason) ?? "",
        approvedBy: entry.string(.approvedBy) ?? "", deputy: deputy(entry),
        companions: entry.strings(.companions).map { MeetingsReader.companion($0.text) },
        time: entry.dateTime(.time), source: entry.string(.source) ?? "",
        sequence: entry.integer(.sequence, in: 0...Int(Int32.max)))
      if answer == .delegated, !entry.has(.deputyGuest) { entry.require(.deputy) }
      // Leave with a deputy is a delegation, whichever of the two words was written.
      if answer == .declined, reply.deputy != nil { reply.answer = .delegated }
      if reply.answer == .delegated, reply.deputy == nil { return nil }
      return Placed(reply, at: entry.place(entry.has(.person) ? .person : .guest))
    }
  }

  private func invitee(_ entry: MappingReader) -> Reply.Invitee? {
    if let name = entry.string(.guest) { return .guest(name.plainName()) }
    entry.require(.person)
    return entry.string(.person).flatMap { directory.person($0, at: entry.place(.person)) }
      .map(Reply.Invitee.person)
  }

  private func deputy(_ entry: MappingReader) -> Reply.Deputy? {
    if let text = entry.string(.deputyGuest) { return .guest(MeetingsReader.guest(text)) }
    return entry.string(.deputy).flatMap { directory.person($0, at: entry.place(.deputy)) }
      .map(Reply.Deputy.person)
  }
}
