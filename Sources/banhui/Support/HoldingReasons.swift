import Diagnostics
import Meetings
import Publishing
import Workspace

/// What keeps a meeting where it is, apart from what other places cost.
struct HoldingReasons {
  var reasons: [(id: String, text: Text)] = []

  init(_ workspace: OpenWorkspace, _ request: MeetingRequest, _ schedule: Schedule) {
    if request.pin != nil {
      reasons.append(
        ("pinned", Text(zh: "会议文件里写了“已定”, 不会移动", en: "it is pinned in the meetings file")))
    } else if schedule[request.id]?.isPinned == true {
      reasons.append(
        (
          "pinned",
          Text(zh: "schedule.yaml 里标了“已定”, 不会移动", en: "it is pinned in schedule.yaml")
        ))
    }
    guard let entry = workspace.contents.ledger?.meetings[request.id], !entry.isCancelled,
      let scheduled = ScheduledMeeting.all(of: schedule, in: workspace.office)
        .first(where: { $0.request.id == request.id })
    else { return }
    if entry.announced.interval == scheduled.interval, entry.announced.room == scheduled.place {
      reasons.append(
        (
          "announced",
          Text(
            zh: "已按这个时间和地点发出（第 \(entry.version + 1) 版）, 不是必须不会再改",
            en: "it was sent out with this time and place (version \(entry.version + 1)), and is "
              + "moved only if it must be")
        ))
    } else {
      reasons.append(
        (
          "announced-elsewhere",
          Text(
            zh: "已发出的还是 \(entry.announced.start) \(entry.announced.room), 改动尚未通知",
            en: "what was sent out still says \(entry.announced.start), \(entry.announced.room)")
        ))
    }
  }
}
