import CivilTime
import Diagnostics
import Meetings
import Publishing
import Workspace

/// Who gets what and why, for the organiser to look over.
struct InvitationTable {
  private let language: Language
  private let ledger: Ledger
  private let meetings: [MeetingRequest.ID: ScheduledMeeting]
  private let people: [Person.ID: Person]
  private let words: ChangeWording

  init(_ workspace: OpenWorkspace, schedule: Schedule, ledger: Ledger) {
    language = workspace.language
    self.ledger = ledger
    meetings = Dictionary(
      ScheduledMeeting.all(of: schedule, in: workspace.office).map { ($0.request.id, $0) },
      uniquingKeysWith: { first, _ in first })
    people = Dictionary(
      workspace.office.people.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    words = ChangeWording(workspace.language)
  }

  func text(_ messages: [PendingMessage], width: Int) -> String {
    var lines: [String] = []
    for (index, id) in order(messages).enumerated() {
      if index > 0 { lines.append("") }
      lines += heading(id, width: width)
      let own = messages.filter { $0.meeting == id && !$0.isByHand }
      var kinds: [String] = []
      var members: [String: [PendingMessage]] = [:]
      for message in own {
        let kind = row(message).joined(separator: "\u{0}")
        if members[kind] == nil { kinds.append(kind) }
        members[kind, default: []].append(message)
      }
      for kind in kinds { lines += summary(of: members[kind] ?? [], width: width) }
    }
    let byHand = messages.filter(\.isByHand)
    if !byHand.isEmpty {
      if !lines.isEmpty { lines.append("") }
      lines.append(
        Text(zh: "没有邮箱, 要当面或打电话通知:", en: "Without e-mail, to be told by hand:")[language])
      var table = ColumnTable(flexibleColumn: 3)
      table.rows = byHand.map { message in
        let person = people[message.recipient.id]
        return [
          message.recipient.name, person?.mobile ?? "", words.method(message),
          title(message.meeting),
        ]
      }
      lines += table.lines(width: width)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// One object a line: `meeting`, `title`, `person`, `name`, `address`, `phone`, `method`,
  /// `sequence`, `reasons`, `byHand`, and `file` where one is written.
  func json(_ messages: [PendingMessage], file: (PendingMessage) -> String?) -> String {
    messages.map { message in
      JSONText.object([
        ("meeting", JSONText.string(message.meeting)),
        ("title", JSONText.string(title(message.meeting))),
        ("person", JSONText.string(message.recipient.id)),
        ("name", JSONText.string(message.recipient.name)),
        ("address", JSONText.string(message.recipient.address)),
        ("phone", JSONText.string(people[message.recipient.id]?.mobile ?? "")),
        ("method", JSONText.string(message.method.rawValue)),
        ("sequence", "\(message.sequence)"),
        ("reasons", JSONText.array(message.reasons.map { JSONText.string($0.rawValue) })),
        ("byHand", message.isByHand ? "true" : "false"),
        ("file", file(message).map(JSONText.string) ?? "null"),
      ]) + "\n"
    }.joined()
  }

  private func order(_ messages: [PendingMessage]) -> [MeetingRequest.ID] {
    var seen: Set<MeetingRequest.ID> = []
    return messages.filter { !$0.isByHand }.map(\.meeting).filter { seen.insert($0).inserted }
  }

  private func title(_ id: MeetingRequest.ID) -> String {
    meetings[id]?.request.title ?? ledger.meetings[id]?.announced.title ?? id
  }

  private func heading(_ id: MeetingRequest.ID, width: Int) -> [String] {
    let announced = ledger.meetings[id]?.announced
    let interval = meetings[id]?.interval ?? announced?.interval
    let place = meetings[id]?.place ?? announced?.room ?? ""
    let time = interval.map { "\($0.start.day) \($0.start.time)–\($0.end.time)" } ?? ""
    let rest = "  \(time)  \(place)"
    return [truncated(title(id), to: max(20, width - displayWidth(rest))) + rest]
  }

  /// `邀请（首次通知）3 人: 陈国栋、周明、…`, over as many lines as it takes.
  private func summary(of messages: [PendingMessage], width: Int) -> [String] {
    guard let first = messages.first else { return [] }
    let names = messages.map(\.recipient.name)
    let text = Text(
      zh:
        "\(words.method(first))（\(row(first)[1])）\(names.count) 人: \(names.joined(separator: "、"))",
      en:
        "\(words.method(first)) (\(row(first)[1])), \(names.count): \(names.joined(separator: ", "))"
    )[language]
    return wrapped(text, to: max(20, width - 6)).split(separator: "\n").enumerated().map {
      ($0 == 0 ? "  " : "      ") + $1
    }
  }

  private func row(_ message: PendingMessage) -> [String] {
    [
      words.method(message),
      message.reasons.map(words.brief).joined(separator: language == .zh ? "、" : ", "),
    ]
  }
}
