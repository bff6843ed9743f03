import CivilTime
import Diagnostics
import Meetings
import Publishing
import Workspace

/// Why somebody is told something, in words.
struct ChangeWording {
  let language: Language

  init(_ language: Language) {
    self.language = language
  }

  /// In a few words, for tables.
  func brief(_ reason: PendingMessage.Reason) -> String {
    let text: Text =
      switch reason {
      case .new: Text(zh: "首次通知", en: "new")
      case .time: Text(zh: "时间变动", en: "time changed")
      case .place: Text(zh: "地点变动", en: "place changed")
      case .title: Text(zh: "名称变动", en: "title changed")
      case .details: Text(zh: "议程等内容变动", en: "details changed")
      case .removed: Text(zh: "不再参加", en: "no longer attends")
      case .dropped: Text(zh: "会议取消", en: "not held")
      case .address: Text(zh: "邮箱改了", en: "address changed")
      case .unsent: Text(zh: "上次没有发出", en: "not sent before")
      }
    return text[language]
  }

  func method(_ message: PendingMessage) -> String {
    let text: Text =
      message.method == .cancel
      ? Text(zh: "取消", en: "cancel")
      : message.before == nil || message.reasons == [.new]
        ? Text(zh: "邀请", en: "invite") : Text(zh: "变更", en: "update")
    return text[language]
  }

  /// What changed, from what to what, one sentence each.
  func sentences(_ message: PendingMessage, now meeting: ScheduledMeeting) -> [String] {
    guard let before = message.before else { return [] }
    return message.reasons.compactMap { reason -> String? in
      switch reason {
      case .time:
        guard let old = before.interval, old != meeting.interval else { return nil }
        return Text(
          zh: "时间改为 \(InvitationText.span(meeting.interval))（原为 \(InvitationText.span(old))）。",
          en: "The time is now \(meeting.interval.start), not \(old.start).")[language]
      case .place:
        return Text(
          zh: "地点改为 \(meeting.place)（原为 \(before.room)）。",
          en: "The place is now \(meeting.place), not \(before.room).")[language]
      case .title:
        return Text(
          zh: "会议名称改为“\(meeting.disclosedTitle)”（原为“\(before.title)”）。",
          en: "The title is now “\(meeting.disclosedTitle)”, not “\(before.title)”.")[language]
      case .details:
        return Text(zh: "会议内容有调整, 以下为最新内容。", en: "Details have changed; they follow.")[language]
      case .new, .removed, .dropped, .address, .unsent: return nil
      }
    }
  }
}
