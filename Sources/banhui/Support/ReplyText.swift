import CivilTime
import Diagnostics
import Meetings
import Publishing
import Workspace

/// Answers to invitations, as `import replies` tells of them.
struct ReplyText {
  private let language: Language
  private let titles: [MeetingRequest.ID: String]
  private let people: [Person.ID: Person]

  init(_ workspace: OpenWorkspace) {
    language = workspace.language
    // Of a series, which of its occurrences.
    titles = Dictionary(
      workspace.office.meetings.map { meeting in
        let day = meeting.series.map { " \($0.nominalDay)" } ?? ""
        return (meeting.id, meeting.title + day)
      }, uniquingKeysWith: { a, _ in a })
    people = Dictionary(
      workspace.office.people.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// `预算专题会  何雅琴  替会: 周明`.
  func line(_ reply: Reply) -> String {
    let parts = [
      titles[reply.meeting] ?? reply.meeting, name(reply.invitee), answer(reply),
      reply.reason,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "  ") + "\n"
  }

  /// The proposal, and how to judge it.
  func lines(_ proposal: CalendarReplies.Proposal) -> String {
    let id = quoted(proposal.meeting.id)
    let start = proposal.interval.start
    let what = Text(
      zh: "改期建议: \(proposal.meeting.title), \(proposal.person.name)建议改到 \(start)",
      en: "proposal: \(proposal.person.name) proposes \(start) for \(proposal.meeting.title)")
    let how = Text(
      zh:
        "  核对: banhui explain \(id) --at '\(start)'; 另找时间: banhui suggest \(id) --day \(start.day)",
      en:
        "  judge it: banhui explain \(id) --at '\(start)'; other times: banhui suggest \(id) --day \(start.day)"
    )
    return what[language] + "\n" + how[language] + "\n"
  }

  func line(_ item: CalendarReplies.LeftOut) -> String {
    let who = item.who.isEmpty ? "" : ", \(item.who)"
    let reason = word(item.reason)
    return Text(
      zh: "略过 \(item.source): \(item.meeting)\(who): \(reason.zh)",
      en: "left out \(item.source): \(item.meeting)\(who): \(reason.en)")[language]
  }

  func json(_ reply: Reply) -> String {
    var deputy = ""
    switch reply.deputy {
    case .person(let id): deputy = id
    case .guest(let guest): deputy = guest.name
    case nil: break
    }
    return JSONText.object([
      ("kind", JSONText.string("reply")), ("meeting", JSONText.string(reply.meeting)),
      ("person", JSONText.string(id(reply.invitee))),
      ("answer", JSONText.string(reply.answer.rawValue)), ("deputy", JSONText.string(deputy)),
      ("reason", JSONText.string(reply.reason)),
      ("time", reply.time.map { JSONText.string($0.description) } ?? "null"),
      ("source", JSONText.string(reply.source)),
    ]) + "\n"
  }

  func json(_ proposal: CalendarReplies.Proposal) -> String {
    JSONText.object([
      ("kind", JSONText.string("proposal")), ("meeting", JSONText.string(proposal.meeting.id)),
      ("person", JSONText.string(proposal.person.id)),
      ("start", JSONText.string(proposal.interval.start.description)),
      ("end", JSONText.string(proposal.interval.end.description)),
      ("comment", JSONText.string(proposal.comment)),
    ]) + "\n"
  }

  func json(_ item: CalendarReplies.LeftOut) -> String {
    JSONText.object([
      ("kind", JSONText.string("left-out")), ("reason", JSONText.string(item.reason.rawValue)),
      ("meeting", JSONText.string(item.meeting)), ("who", JSONText.string(item.who)),
      ("source", JSONText.string(item.source)),
    ]) + "\n"
  }

  private func id(_ invitee: Reply.Invitee) -> String {
    switch invitee {
    case .person(let id): id
    case .guest(let name): name
    }
  }

  private func name(_ invitee: Reply.Invitee) -> String {
    people[id(invitee)]?.name ?? id(invitee)
  }

  private func answer(_ reply: Reply) -> String {
    switch reply.answer {
    case .accepted: return Text(zh: "参加", en: "accepts")[language]
    case .declined: return Text(zh: "不能参加", en: "declines")[language]
    case .tentative: return Text(zh: "待定", en: "tentative")[language]
    case .delegated:
      var deputy = ""
      switch reply.deputy {
      case .person(let id): deputy = people[id]?.name ?? id
      case .guest(let guest): deputy = guest.name
      case nil: break
      }
      return Text(zh: "替会: \(deputy)", en: "sends \(deputy)")[language]
    }
  }

  private func quoted(_ id: String) -> String {
    id.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" } ? id : "'\(id)'"
  }

  private func word(_ reason: CalendarReplies.LeftOut.Reason) -> Text {
    switch reason {
    case .notAReply: Text(zh: "不是答复", en: "no reply")
    case .unknownMeeting: Text(zh: "不是本工作区的会议", en: "no meeting of this workspace")
    case .cancelled: Text(zh: "会议已经取消", en: "the meeting is not held any more")
    case .uninvited: Text(zh: "没有邀请过这个人", en: "not among those invited")
    case .unclear: Text(zh: "看不出是谁答复的", en: "it does not say who answers")
    case .sender:
      Text(zh: "由花名册以外的邮箱代为答复", en: "sent by somebody who is not on the roster")
    case .outdated: Text(zh: "答复的是改期以前的邀请", en: "answers an invitation that was replaced")
    case .future: Text(zh: "版次比发出的还新", en: "answers an invitation that was never made")
    case .older: Text(zh: "已有更晚的答复", en: "a later answer is known")
    case .duplicate: Text(zh: "已经记过", en: "noted already")
    case .undecided: Text(zh: "没有表态", en: "takes no stand")
    }
  }
}
