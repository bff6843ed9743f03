import CivilTime
import Diagnostics
import Documents
import Foundation
import ICalendar
import Mail
import Meetings
import Publishing
import Workspace

/// One e-mail of a round of invitations: a calendar message and what it answers for.
struct InvitationLetter {
  /// More than one where a series is announced or called off as a whole.
  var messages: [PendingMessage]
  var title: String
  var calendar: [UInt8]
  var mail: [UInt8]
  /// Below the folder of the round, without an ending.
  var name: String
}

/// Writes the letters of a round of invitations.
struct InvitationLetters {
  let workspace: OpenWorkspace
  let ledger: Ledger
  let reminder: Minutes?
  let attachesNotices: Bool
  let now: LocalDateTime
  private let press: PaperPress
  private let zone: Zone
  private let meetings: [MeetingRequest.ID: ScheduledMeeting]
  private let people: [Person.ID: Person]
  private let invitations: Invitations

  init(
    _ workspace: OpenWorkspace, schedule: Schedule, ledger: Ledger, reminder: Minutes?,
    attachesNotices: Bool, now: LocalDateTime
  ) throws {
    self.workspace = workspace
    self.ledger = ledger
    self.reminder = reminder
    self.attachesNotices = attachesNotices
    self.now = now
    press = PaperPress(
      now: now, styles: workspace.styles, fontFolder: workspace.fontFolder)
    zone = try workspace.zone()
    let office = workspace.office
    meetings = Dictionary(
      ScheduledMeeting.all(of: schedule, in: office).map { ($0.request.id, $0) },
      uniquingKeysWith: { first, _ in first })
    people = Dictionary(office.people.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    invitations = Invitations(
      office: office, series: ledger.announcedSeries, reminder: reminder)
  }

  /// In the order of the messages; those told by hand are passed over.
  func letters(for messages: [PendingMessage]) throws -> [InvitationLetter] {
    var letters: [InvitationLetter] = []
    var notices: [MeetingRequest.ID: InvitationMail.Notice] = [:]
    var names: [MeetingRequest.ID: FileNames] = [:]
    for group in grouped(messages.filter { !$0.isByHand }) {
      for (calendar, told) in calendars(group) {
        guard let first = told.first, let method = calendar.method else { continue }
        let meeting = meetings[first.meeting]
        if method == .request, let meeting, notices[first.meeting] == nil {
          notices[first.meeting] = notice(of: meeting)
        }
        let entry = ledger.meetings[first.meeting]
        let title = meeting?.disclosedTitle ?? entry?.announced.title ?? first.meeting
        let writer = CalendarWriter(stamp: first.stamp)
        let bytes = try workspace.bytes(of: calendar, writer)
        let mail = InvitationMail(
          method, title: title, isUpdate: !first.reasons.contains(.new) && first.before != nil,
          text: text(method, told, meeting), calendar: bytes,
          notice: method == .request ? notices[first.meeting] : nil)
        let name = names[first.meeting, default: FileNames()].unique(
          first.recipient.name, else: first.recipient.id)
        letters.append(
          InvitationLetter(
            messages: told, title: title, calendar: bytes, mail: message(mail, first).bytes,
            name: FileName.safe(first.meeting) + "/" + name))
      }
    }
    return letters
  }

  // MARK: Series

  /// Messages to one person about occurrences of one series that can go together.
  private func grouped(_ messages: [PendingMessage]) -> [[PendingMessage]] {
    var groups: [[PendingMessage]] = []
    var place: [String: Int] = [:]
    for message in messages {
      guard let entry = ledger.meetings[message.meeting], entry.occurrence != nil else {
        groups.append([message])
        continue
      }
      let key = [
        entry.uid, message.recipient.id, message.recipient.address, message.method.rawValue,
        message.reasons.map(\.rawValue).joined(separator: " "),
      ].joined(separator: "\u{0}")
      if let index = place[key] {
        groups[index].append(message)
      } else {
        place[key] = groups.count
        groups.append([message])
      }
    }
    return groups.flatMap { isWhole($0) ? [$0] : $0.map { [$0] } }
  }

  /// Whether these are all that the person is known to hold of the series, so that one message can
  /// speak of the series itself.
  private func isWhole(_ group: [PendingMessage]) -> Bool {
    guard group.count > 1, let uid = ledger.meetings[group[0].meeting]?.uid else { return false }
    let own = Set(group.map(\.meeting))
    let person = group[0].recipient.id
    let others = ledger.meetings.filter { $0.value.uid == uid && !own.contains($0.key) }
    if group[0].method == .cancel {
      return !others.contains { $0.value.told[person]?.isInvited ?? false }
    }
    return !others.contains { $0.value.told[person] != nil }
      && !group.contains { ledger.meetings[$0.meeting]?.told[person]?.method == .cancel }
  }

  private func calendars(
    _ group: [PendingMessage]
  ) -> [(calendar: ICalendar.Calendar, told: [PendingMessage])] {
    guard let first = group.first, let entry = ledger.meetings[first.meeting] else { return [] }
    var person = people[first.recipient.id] ?? Person(id: first.recipient.id, name: "")
    person.name = first.recipient.name
    person.email = first.recipient.address
    let addressing = Invitations.Addressing(
      person: person, organizer: organizer(of: first), stamp: first.stamp)
    if first.method == .cancel {
      let gone = group.compactMap(cancelled)
      return invitations.cancel(gone, addressing).map { [($0, group)] } ?? []
    }
    let held = group.compactMap { message -> (meeting: ScheduledMeeting, revision: Revision)? in
      guard let meeting = meetings[message.meeting], let entry = ledger.meetings[message.meeting]
      else { return nil }
      var revision = entry.revision
      revision.sequence = message.sequence
      return (meeting, revision)
    }
    var rest = group
    let calendars = invitations.request(series: entry.uid, held, addressing)
    // An override tells its own occurrence, the series' event the others.
    var result = calendars.dropFirst().map { calendar in
      let start = calendar.events.first?.recurrenceID?.start.local
      let told = rest.filter { ledger.meetings[$0.meeting]?.revision.occurrence == start }
      rest.removeAll(where: told.contains)
      return (calendar: calendar, told: told)
    }
    if let series = calendars.first { result.insert((series, rest.isEmpty ? group : rest), at: 0) }
    return result
  }

  private func cancelled(_ message: PendingMessage) -> CancelledMeeting? {
    guard let entry = ledger.meetings[message.meeting] else { return nil }
    let known = message.before ?? entry.announced
    guard let interval = known.interval else { return nil }
    var revision = entry.revision
    revision.sequence = message.sequence
    return CancelledMeeting(
      revision: revision, title: known.title, interval: interval, place: known.room,
      room: known.roomID)
  }

  // MARK: Mail

  private func organizer(of message: PendingMessage) -> String {
    ledger.meetings[message.meeting]?.organizer ?? workspace.office.email
  }

  private func message(_ mail: InvitationMail, _ message: PendingMessage) -> MailMessage {
    let sender = organizer(of: message)
    let key = [
      ledger.meetings[message.meeting]?.uid ?? "", message.meeting, message.recipient.address,
      message.method.rawValue, "\(message.sequence)", "\(message.stamp)",
    ].joined(separator: "\u{0}")
    let domain = sender.split(separator: "@").last.map(String.init) ?? "banhui"
    return mail.message(
      from: MailMessage.Mailbox(sender, name: workspace.office.organization),
      to: MailMessage.Mailbox(message.recipient.address, name: message.recipient.name), date: now,
      zone: zone.offset(at: zone.instant(now)), id: Ledger.fingerprint(key) + "@" + domain)
  }

  private func text(
    _ method: ICalendar.Method, _ told: [PendingMessage], _ meeting: ScheduledMeeting?
  ) -> String {
    let first = told[0]
    if method == .request, let meeting, let person = people[first.recipient.id] {
      let changes = ChangeWording(.zh).sentences(first, now: meeting)
      var text = InvitationText.request(meeting, for: person, changes: changes)
      if told.count > 1 {
        let times = told.compactMap { meetings[$0.meeting]?.interval.start.description }
        text += "\n共 \(told.count) 场: \(times.joined(separator: "、"))\n"
      }
      return text
    }
    let gone = told.compactMap(cancelled)
    guard let last = gone.first else { return "" }
    var text = InvitationText.cancel(
      title: last.title, interval: last.interval, place: last.place, for: first.recipient.name,
      isHeld: !first.reasons.contains(.dropped))
    if gone.count > 1 {
      text +=
        "\n共 \(gone.count) 场: \(gone.map(\.interval.start.description).joined(separator: "、"))\n"
    }
    return text
  }

  /// As PDF where this build prints, else as a page for the browser; none where the meeting is
  /// confidential or the template is at fault.
  private func notice(of meeting: ScheduledMeeting) -> InvitationMail.Notice? {
    guard attachesNotices, meeting.request.confidentiality != .confidential else { return nil }
    let occasion = PaperOccasion(office: workspace.office, schedule: [meeting], today: now.day)
    let (document, _) = Paper.notice.document(
      for: occasion.about(meeting), templates: workspace.templates)
    guard let document else { return nil }
    let name = FileName.safe("关于召开\(meeting.request.title)的通知")
    for (format, type) in [(PaperFormat.pdf, "application/pdf"), (.html, "text/html")] {
      if let bytes = try? press.bytes(of: [document], as: format) {
        return InvitationMail.Notice(
          fileName: "\(name).\(format.rawValue)", type: type, bytes: bytes)
      }
    }
    return nil
  }
}
