import CivilTime
import Diagnostics
import Foundation
import Meetings
import Publishing
import Workspace

extension OpenWorkspace {
  /// The ledger as it stands, or a new one.
  func ledger(at moment: LocalDateTime) -> Ledger {
    contents.ledger
      ?? Ledger(workspace: Ledger.fingerprint("\(office.organization)\u{0}\(moment)"))
  }

  /// The meetings of a schedule as they would be announced, and to whom.
  func states(of schedule: Schedule) -> [MeetingState] {
    let invitations = Invitations(office: office)
    return ScheduledMeeting.all(of: schedule, in: office).map { meeting in
      let excused = Set(meeting.excused.map(\.id))
      let people = meeting.everyone.map { person in
        Recipient(
          id: person.id, name: person.name, address: person.email,
          digest: Ledger.fingerprint(invitations.particulars(of: meeting, for: person)),
          isExcused: excused.contains(person.id))
      }
      let guests = meeting.request.guests.filter { !$0.name.isEmpty }.map { guest in
        Recipient(
          id: guest.recipientID,
          name: guest.unit.isEmpty ? guest.name : "\(guest.unit) \(guest.name)", address: "",
          digest: "")
      }
      return MeetingState(
        meeting: meeting.request.id, title: meeting.disclosedTitle, interval: meeting.interval,
        place: meeting.place, room: meeting.room.id, series: meeting.request.series,
        organizer: meeting.answeringAddress?.address, recipients: people + guests)
    }
  }

  /// The ledger holds from now on what the log of sent mails held.
  func write(_ ledger: Ledger) throws {
    try write(try ledger.text, to: path(Ledger.name))
    do {
      try AtomicWriter.remove(path(SentLog.name))
    } catch {
      throw fail(error.text)
    }
  }

  /// Notes at once what has just been sent.
  func noteSent(_ messages: [PendingMessage], at moment: LocalDateTime) throws {
    do {
      try SentLog.append(messages, at: moment, to: path(SentLog.name))
    } catch let error as WriteError {
      throw fail(error.text)
    }
  }

  /// The zone of the office, without which no time of it means anything to others.
  func zone() throws -> Zone {
    do {
      return try Zone(named: office.zone)
    } catch {
      throw fail(
        Text(zh: "没有时区“\(office.zone)”的数据", en: "there is no data for the zone “\(office.zone)”"),
        hint: Text(
          zh: "检查 banhui.yaml 的“时区”, 或安装 tzdata",
          en: "check “timezone” in banhui.yaml, or install tzdata"))
    }
  }

  /// A moment on the workspace's wall clock, in UTC.
  func utc(_ moment: LocalDateTime) throws -> LocalDateTime {
    try zone().instant(moment).utc
  }
}
