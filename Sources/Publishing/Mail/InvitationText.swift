public import CivilTime
public import Meetings

/// What an invitation says to people, in words.
public enum InvitationText {
  /// Title, time, place, the agenda as the calendar has it, and how to answer.
  public static func request(
    _ meeting: ScheduledMeeting, for person: Person, changes: [String]
  ) -> String {
    let audience = CalendarAudience.attendee(person)
    let title = EventWording.summary(meeting, for: audience)
    var lines = [
      changes.isEmpty
        ? "\(person.name): 请参加“\(title)”。" : "\(person.name): “\(title)”有变动。",
      "",
    ]
    lines += changes
    if !changes.isEmpty { lines.append("") }
    lines.append("时间: \(span(meeting.interval))")
    lines.append("地点: \(meeting.place)")
    if let description = EventWording.description(meeting, for: audience) {
      lines.append(description)
    }
    if let replyBy = meeting.request.replyBy {
      lines += ["", "请在 \(OfficialPhrases.moment(replyBy))前用邮件里的“接受”或“谢绝”答复。"]
    } else {
      lines += ["", "请用邮件里的“接受”或“谢绝”答复; 不能出席的, 请告知由谁替会。"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// That a meeting is not held, or that this person need not come.
  public static func cancel(
    title: String, interval: Interval, place: String, for person: String, isHeld: Bool
  ) -> String {
    let what =
      isHeld ? "您不再需要参加“\(title)”。" : "“\(title)”取消, 不再召开。"
    return "\(person): \(what)\n\n原定时间: \(span(interval))\n原定地点: \(place)\n"
  }

  /// 2026年12月3日（星期四）上午9:00至11:00; 上午11:00至下午1:00.
  public static func span(_ interval: Interval) -> String {
    let start = OfficialPhrases.moment(interval.start)
    if interval.start.day == interval.end.day {
      let end = OfficialPhrases.time(interval.end.time)
      let isSamePart = end.prefix(2) == OfficialPhrases.time(interval.start.time).prefix(2)
      return "\(start)至\(isSamePart ? String(end.dropFirst(2)) : end)"
    }
    return "\(start)至\(OfficialPhrases.moment(interval.end))"
  }
}
