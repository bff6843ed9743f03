import CivilTime
import Diagnostics
import Foundation
import Meetings
import Publishing
import Workspace

extension OpenWorkspace {
  /// The ledger as it stands after this schedule is announced; not yet written.
  func ledger(announcing schedule: Schedule, at moment: LocalDateTime) -> Ledger {
    var ledger =
      contents.ledger
      ?? Ledger(workspace: Ledger.fingerprint("\(office.organization)\u{0}\(moment)"))
    let states = ScheduledMeeting.all(of: schedule, in: office).map { meeting in
      (
        meeting.request.id,
        Ledger.Announced(
          title: meeting.request.title, interval: meeting.interval, room: meeting.place)
      )
    }
    ledger.announce(Dictionary(states, uniquingKeysWith: { first, _ in first }))
    return ledger
  }

  /// A moment on the workspace's wall clock, in UTC.
  func utc(_ moment: LocalDateTime) throws -> LocalDateTime {
    do {
      return try Zone(named: office.zone).instant(moment).utc
    } catch {
      throw fail(
        Text(zh: "没有时区“\(office.zone)”的数据", en: "there is no data for the zone “\(office.zone)”"),
        hint: Text(
          zh: "检查 banhui.yaml 的“时区”, 或安装 tzdata",
          en: "check “timezone” in banhui.yaml, or install tzdata"))
    }
  }
}
