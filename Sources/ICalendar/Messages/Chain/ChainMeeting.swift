internal import CivilTime
internal import Diagnostics

/// What has been said of one meeting so far.
struct ChainMeeting: Sendable {
  /// The last that its organiser said of the series, or of one occurrence.
  private struct State: Sendable {
    var event: Event
    var place: ChainPlace
    var sequence: Int { event.sequence ?? 0 }
  }

  private var states: [DateTime?: State] = [:]
  private var organizer: (address: String, place: ChainPlace)?
  /// Addresses of those invited, in lower case.
  private var invited: Set<String> = []
  private var answers: [String: (sequence: Int, stamp: LocalDateTime)] = [:]
  private var cancelledAt: (sequence: Int, place: ChainPlace)?

  private static func key(_ event: Event) -> DateTime? { event.recurrenceID?.start }

  /// What stands for an occurrence: what was said of it, else of the series.
  private func state(of event: Event) -> State? { states[Self.key(event)] ?? states[nil] }

  // MARK: The organiser's messages

  /// REQUEST, PUBLISH and ADD.
  mutating func announce(_ event: Event, _ method: Method, _ report: inout ChainReport) {
    checkOrganizer(event, &report)
    let sequence = event.sequence ?? 0
    if let cancelled = cancelledAt {
      if sequence <= cancelled.sequence {
        report.add(
          .sequenceNotRaised, at: "SEQUENCE",
          zh: "会议已取消（SEQUENCE \(cancelled.sequence)），重开须用更大的 SEQUENCE",
          en:
            "the meeting was cancelled at SEQUENCE \(cancelled.sequence); to hold it after all takes a higher one",
          before: cancelled.place.location("SEQUENCE"))
      }
      cancelledAt = nil
    } else if let before = states[Self.key(event)] {
      checkOrder(event, before, &report)
      if sequence == before.sequence, let change = event.changeOfTime(from: before.event) {
        report.add(
          .sequenceNotRaised, at: change, zh: "\(change) 变了，SEQUENCE 却没有增大",
          en: "\(change) has changed and SEQUENCE was not raised",
          before: before.place.location(change))
      }
    } else if method == .add, states[nil] == nil {
      report.add(
        .unannouncedMeeting, at: "UID", zh: "ADD 所加的系列此前没有发出过",
        en: "ADD adds to a series that was never announced")
    }
    let now = Set(event.attendees.map { $0.address.lowercased() })
    if Self.key(event) == nil, method == .request {
      for address in invited.subtracting(now).sorted() {
        report.add(
          .attendeeNotReleased, at: "ATTENDEE", zh: "\(address) 不再在名单上，却没有收到取消",
          en: "\(address) is not invited any more and was sent no cancellation")
      }
      invited = now
    } else {
      invited.formUnion(now)
    }
    states[Self.key(event)] = State(event: event, place: report.place)
  }

  mutating func cancel(_ event: Event, _ report: inout ChainReport) {
    guard let before = state(of: event) else {
      report.add(
        .unannouncedMeeting, at: "UID", zh: "取消的会议此前没有发出过",
        en: "the meeting that is cancelled was never announced")
      return
    }
    checkOrganizer(event, &report)
    checkOrder(event, before, &report)
    if let cancelled = cancelledAt {
      report.add(
        .afterCancellation, at: "UID", zh: "会议此前已经取消", en: "the meeting has been cancelled before",
        before: cancelled.place.location("UID"))
    }
    let addressed = Set(event.attendees.map { $0.address.lowercased() })
    for address in addressed.subtracting(invited).sorted() {
      report.add(
        .uninvitedAttendee, at: "ATTENDEE", zh: "\(address) 没有被邀请过",
        en: "\(address) was never invited")
    }
    let isWhole = event.status == .cancelled || addressed.isEmpty || addressed == invited
    if let id = Self.key(event) {
      if isWhole {
        var state = State(event: event, place: report.place)
        state.event.status = .cancelled
        states[id] = state
      }
    } else if isWhole {
      cancelledAt = (event.sequence ?? 0, report.place)
    } else {
      invited.subtract(addressed)
    }
  }

  private mutating func checkOrganizer(_ event: Event, _ report: inout ChainReport) {
    guard let address = event.organizer?.address else {
      report.add(
        .invalidMessage, at: nil, zh: "消息没有召集人（ORGANIZER）", en: "the message has no ORGANIZER")
      return
    }
    if let organizer, !isSameAddress(organizer.address, address) {
      report.add(
        .organizerChanged, at: "ORGANIZER", zh: "召集人由 \(organizer.address) 变为 \(address)",
        en: "the organizer was \(organizer.address) and is now \(address)",
        before: organizer.place.location("ORGANIZER"))
    } else if organizer == nil {
      organizer = (address, report.place)
    }
  }

  /// RFC 5546 §2.1.5: the higher SEQUENCE stands, of equal ones the later DTSTAMP.
  private func checkOrder(_ event: Event, _ before: State, _ report: inout ChainReport) {
    let sequence = event.sequence ?? 0
    if sequence < before.sequence {
      report.add(
        .sequenceWentBack, at: "SEQUENCE", zh: "SEQUENCE 由 \(before.sequence) 退到 \(sequence)",
        en: "SEQUENCE goes back from \(before.sequence) to \(sequence)",
        before: before.place.location("SEQUENCE"))
    } else if sequence == before.sequence, let old = before.event.stamp, let new = event.stamp,
      new < old
    {
      report.add(
        .staleMessage, at: "DTSTAMP", zh: "DTSTAMP 早于此前的消息，收件人会当作旧消息",
        en: "DTSTAMP is before that of the message before; receivers take this for the older",
        before: before.place.location("DTSTAMP"))
    }
  }

  // MARK: The attendees' messages

  /// REPLY and COUNTER.
  mutating func answer(_ event: Event, _ method: Method, _ report: inout ChainReport) {
    guard let state = known(event, method, &report) else { return }
    guard event.attendees.count == 1, let attendee = event.attendees.first else {
      report.add(
        .invalidMessage, at: "ATTENDEE", zh: "\(method) 应当只含答复者一人，现有 \(event.attendees.count) 人",
        en: "a \(method) names the one who answers, not \(event.attendees.count)")
      return
    }
    let address = attendee.address.lowercased()
    if !invited.contains(address) {
      report.add(
        .uninvitedAttendee, at: "ATTENDEE", zh: "\(address) 没有被邀请过",
        en: "\(address) was never invited")
    }
    if let organizer, let named = event.organizer?.address,
      !isSameAddress(organizer.address, named)
    {
      report.add(
        .organizerChanged, at: "ORGANIZER", zh: "答复给了 \(named)，召集人却是 \(organizer.address)",
        en: "the answer goes to \(named), and the organizer is \(organizer.address)",
        before: organizer.place.location("ORGANIZER"))
    }
    let sequence = event.sequence ?? 0
    if sequence > state.sequence {
      report.add(
        .sequenceRaisedByAttendee, at: "SEQUENCE",
        zh: "答复的 SEQUENCE \(sequence) 比邀请的 \(state.sequence) 大",
        en: "the answer has SEQUENCE \(sequence), the invitation \(state.sequence)",
        before: state.place.location("SEQUENCE"))
    } else if sequence < state.sequence {
      report.add(
        .outdatedReply, at: "SEQUENCE", zh: "答复的是旧版（SEQUENCE \(sequence)，现为 \(state.sequence)）",
        en: "this answers an old state (SEQUENCE \(sequence), now \(state.sequence))",
        before: state.place.location("SEQUENCE"))
    }
    if let stamp = event.stamp {
      if let last = answers[address], last.sequence == sequence, stamp < last.stamp {
        report.add(
          .staleMessage, at: "DTSTAMP", zh: "\(address) 此前的答复更新",
          en: "an answer of \(address) before is the later one")
      }
      answers[address] = (sequence, stamp)
    }
    if attendee.participation == .delegated {
      invited.formUnion(attendee.delegatedTo.map { $0.lowercased() })
    }
  }

  /// REFRESH and DECLINECOUNTER, which change nothing.
  func mention(_ event: Event, _ method: Method, _ report: inout ChainReport) {
    _ = known(event, method, &report)
  }

  private func known(
    _ event: Event, _ method: Method, _ report: inout ChainReport
  ) -> State? {
    guard let state = state(of: event) else {
      report.add(
        .unannouncedMeeting, at: "UID", zh: "\(method) 所说的会议此前没有发出过",
        en: "the meeting of this \(method) was never announced")
      return nil
    }
    if let cancelled = cancelledAt {
      report.add(
        .afterCancellation, at: "UID", zh: "会议此前已经取消", en: "the meeting has been cancelled before",
        before: cancelled.place.location("UID"))
      return nil
    }
    return state
  }
}

extension Event {
  /// The property whose change obliges the organiser to raise SEQUENCE (RFC 5546 §2.1.4).
  fileprivate func changeOfTime(from old: Event) -> String? {
    if start != old.start { return "DTSTART" }
    if effectiveEnd != old.effectiveEnd { return "DTEND" }
    if rules != old.rules { return "RRULE" }
    if Set(extraDates) != Set(old.extraDates) { return "RDATE" }
    if Set(exceptions) != Set(old.exceptions) { return "EXDATE" }
    if (status == .cancelled) != (old.status == .cancelled) { return "STATUS" }
    return nil
  }
}
