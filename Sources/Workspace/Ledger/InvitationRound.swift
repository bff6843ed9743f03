package import CivilTime
package import Meetings

/// One message that somebody needs about a meeting (RFC 5546 §3.2.2, §3.2.5).
package struct PendingMessage: Sendable, Equatable {
  /// Why it is needed.
  package enum Reason: String, Sendable, CaseIterable {
    /// Not told of the meeting so far.
    case new
    case time
    case place
    case title
    /// The agenda, the part that they take, the chair or the contact.
    case details
    /// No longer among those who attend.
    case removed
    /// The meeting is not held.
    case dropped
    /// Their address is another now.
    case address
    /// Made earlier, and not sent yet.
    case unsent
  }

  package var meeting: MeetingRequest.ID
  package var recipient: Recipient
  package var method: Delivery.Method
  package var reasons: [Reason]
  package var sequence: Int
  /// DTSTAMP: later than that of the last message, and the same when one is sent again.
  package var stamp: LocalDateTime
  /// What the person knows from earlier messages; nil for the first.
  package var before: Ledger.Announced?

  package var isByHand: Bool { recipient.address.isEmpty }
}

extension Ledger {
  /// Who needs what since they were last told. The states must have been announced already.
  ///
  /// - Parameters:
  ///   - isInScope: which meetings are looked at.
  ///   - resumesUnsent: whether messages count that were made before and never sent.
  ///   - now: in UTC, the time of new messages.
  ///   - wallClock: the same moment on the workspace's clock; nobody is told of what is over.
  package func messages(
    for states: [MeetingState], where isInScope: (MeetingRequest.ID) -> Bool = { _ in true },
    resumesUnsent: Bool, now: LocalDateTime, wallClock: LocalDateTime
  ) -> [PendingMessage] {
    var found: [PendingMessage] = []
    for state in states where isInScope(state.meeting) {
      guard let entry = meetings[state.meeting], state.interval.end > wallClock else { continue }
      let round = Round(meeting: state.meeting, entry: entry, now: now, resumes: resumesUnsent)
      found += state.recipients.flatMap { round.messages(to: $0) }
      let wanted = Set(state.recipients.map(\.id))
      found += round.cancellations(.removed) { !wanted.contains($0) }
    }
    let standing = Set(states.map(\.meeting))
    let gone = meetings.filter { !standing.contains($0.key) && isInScope($0.key) }
    for (id, entry) in gone.sorted(by: { $0.value.announced.start < $1.value.announced.start })
    where entry.isCancelled && !entry.isOver(at: wallClock) {
      let round = Round(meeting: id, entry: entry, now: now, resumes: resumesUnsent)
      found += round.cancellations(.dropped) { _ in true }
    }
    return found
  }

  /// Remembers that a message was made, or sent.
  package mutating func record(
    _ message: PendingMessage, _ standing: Delivery.Standing, at moment: LocalDateTime
  ) {
    guard var entry = meetings[message.meeting] else { return }
    let last = entry.told[message.recipient.id]
    let isAgain = last?.stampTime == message.stamp
    let isSameAddress = last?.isSameAddress(as: message.recipient) ?? false
    entry.told[message.recipient.id] = Delivery(
      name: message.recipient.name, address: message.recipient.address, method: message.method,
      sequence: message.sequence, stamp: Delivery.text(message.stamp), version: entry.version,
      previous: isAgain ? last?.previous : isSameAddress ? last?.known : nil,
      digest: message.recipient.digest, standing: standing, at: moment.description)
    meetings[message.meeting] = entry
  }

  /// Remembers that files which were written have been sent by other means; says how many.
  package mutating func noteSent(
    where isInScope: (MeetingRequest.ID) -> Bool, at moment: LocalDateTime
  ) -> Int {
    var count = 0
    for (id, entry) in meetings where isInScope(id) {
      for (person, told) in entry.told where told.standing == .written && !told.isByHand {
        meetings[id]?.told[person]?.standing = .sent
        meetings[id]?.told[person]?.at = moment.description
        count += 1
      }
    }
    return count
  }
}

/// The messages about one meeting.
private struct Round {
  let meeting: MeetingRequest.ID
  let entry: LedgerEntry
  let now: LocalDateTime
  let resumes: Bool

  /// What somebody who attends needs.
  func messages(to recipient: Recipient) -> [PendingMessage] {
    guard let told = entry.told[recipient.id], told.isInvited else {
      return recipient.isExcused ? [] : [message(.request, recipient, [.new])]
    }
    if !told.isSameAddress(as: recipient) {
      // Under a name of its own, so that both messages can be remembered.
      let former = Recipient(
        id: "\(recipient.id) <\(told.address)>", name: recipient.name, address: told.address,
        digest: told.digest)
      let farewell =
        told.isByHand || told.known == nil ? [] : [message(.cancel, former, [.address], told)]
      return farewell + [message(.request, recipient, [.address], told)]
    }
    let isDetailed = told.digest != recipient.digest && !recipient.isExcused
    // Moved and moved back: the time is the same, yet programs know a later state.
    let isCurrent = told.sequence == entry.sequence && changes(since: told.version).isEmpty
    if isCurrent, !isDetailed { return resumed(told, recipient) }
    guard let known = told.known else { return [message(.request, recipient, [.new], told)] }
    var reasons = changes(since: known)
    if isDetailed { reasons.append(.details) }
    return [message(.request, recipient, reasons.isEmpty ? [.time] : reasons, told)]
  }

  /// How the meeting differs from an announced state of it.
  private func changes(since version: Int) -> [PendingMessage.Reason] {
    let (known, now) = (entry[version: version], entry.announced)
    var reasons: [PendingMessage.Reason] = []
    if (known.start, known.end) != (now.start, now.end) { reasons.append(.time) }
    if known.room != now.room { reasons.append(.place) }
    if known.title != now.title { reasons.append(.title) }
    return reasons
  }

  /// What those need who hold the meeting and should not.
  func cancellations(
    _ reason: PendingMessage.Reason, where isConcerned: (Person.ID) -> Bool
  ) -> [PendingMessage] {
    entry.told.sorted { $0.key < $1.key }.filter { isConcerned($0.key) }.flatMap { id, told in
      let recipient = Recipient(
        id: id, name: told.name, address: told.address, digest: told.digest)
      guard told.isInvited else { return resumed(told, recipient) }
      return told.known == nil ? [] : [message(.cancel, recipient, [reason], told)]
    }
  }

  private func resumed(_ told: Delivery, _ recipient: Recipient) -> [PendingMessage] {
    guard !told.isByHand, told.standing == .queued || (resumes && told.standing == .written)
    else { return [] }
    let changes = told.isInvited ? told.previous.map(changes) ?? [] : []
    var message = message(told.method, recipient, [.unsent] + changes, told)
    message.before = told.previous.map { entry[version: $0] }
    message.sequence = told.sequence
    message.stamp = told.stampTime ?? message.stamp
    return [message]
  }

  private func message(
    _ method: Delivery.Method, _ recipient: Recipient, _ reasons: [PendingMessage.Reason],
    _ told: Delivery? = nil
  ) -> PendingMessage {
    let last = (told ?? entry.told[recipient.id])?.stampTime
    let stamp = last.map { max(now, LocalDateTime(secondsSinceEpoch: $0.secondsSinceEpoch + 1)) }
    return PendingMessage(
      meeting: meeting, recipient: recipient, method: method, reasons: reasons,
      sequence: entry.sequence, stamp: stamp ?? now,
      before: told?.known.map { entry[version: $0] })
  }
}
