public import CivilTime

/// The messages between organiser and attendees (iTIP, RFC 5546), each made from the meeting as it
/// stands. A meeting is its series' event first, then its overrides, all of one UID.
extension Calendar {
  /// Invites to a meeting, or tells of a change to it (§3.2.2).
  public static func request(_ meeting: [Event], productID: String? = nil) -> Calendar {
    message(.request, meeting, productID)
  }

  /// Calls the meeting off, or for `attendees` alone where only they are let go (§3.2.5). The
  /// SEQUENCE of the meeting must have been raised already where it is called off for all.
  public static func cancel(
    _ meeting: [Event], only attendees: [Attendee]? = nil, productID: String? = nil
  ) -> Calendar {
    message(
      .cancel,
      meeting.map { event in
        var event = event
        if let attendees {
          event.attendees = attendees
          // Those who stay are not told, and to them the meeting stands.
          event.status = nil
        } else {
          event.status = .cancelled
        }
        event.alarms = []
        return event
      }, productID)
  }

  /// Answers an invitation (§3.2.3): names the one who answers and no one else.
  public static func reply(
    to event: Event, by attendee: Attendee, _ participation: Participation,
    delegatedTo deputy: String? = nil, comment: String? = nil, stamp: LocalDateTime,
    productID: String? = nil
  ) -> Calendar {
    var answer = event.answer(by: attendee, stamp: stamp)
    answer.attendees[0].participation = participation
    if let deputy { answer.attendees[0].delegatedTo = [deputy] }
    if let comment { answer.properties = [Property("COMMENT", text: comment)] }
    return message(.reply, [answer], productID)
  }

  /// Proposes another time (§3.2.7).
  public static func counter(
    to event: Event, by attendee: Attendee, start: DateTime, end: DateTime,
    comment: String? = nil, stamp: LocalDateTime, productID: String? = nil
  ) -> Calendar {
    var answer = event.answer(by: attendee, stamp: stamp)
    answer.start = start
    answer.extent = .end(end)
    answer.location = event.location
    if let comment { answer.properties = [Property("COMMENT", text: comment)] }
    return message(.counter, [answer], productID)
  }

  private static func message(
    _ method: Method, _ events: [Event], _ productID: String?
  ) -> Calendar {
    var calendar = Calendar(method: method)
    if let productID { calendar.productID = productID }
    calendar.events = events
    return calendar
  }
}

extension Event {
  /// What of the meeting an attendee sends back.
  fileprivate func answer(by attendee: Attendee, stamp: LocalDateTime) -> Event {
    var answer = Event(uid: uid, summary: summary, start: start)
    answer.extent = extent
    answer.stamp = stamp
    answer.sequence = sequence
    answer.recurrenceID = recurrenceID
    answer.organizer = organizer
    var sender = attendee
    sender.expectsReply = nil
    answer.attendees = [sender]
    return answer
  }

  /// Whether who was told of `earlier` must be told again with a higher SEQUENCE: the time, the
  /// place, the recurrence or the standing of the meeting has changed (RFC 5546 §2.1.4, and the
  /// place because people go there).
  public func supersedes(_ earlier: Event) -> Bool {
    start != earlier.start || effectiveEnd != earlier.effectiveEnd || rules != earlier.rules
      || Set(extraDates) != Set(earlier.extraDates)
      || Set(exceptions) != Set(earlier.exceptions) || location != earlier.location
      || (status == .cancelled) != (earlier.status == .cancelled)
  }

  /// The SEQUENCE that this state of a meeting carries after `earlier` was announced; nothing was
  /// announced where that is nil.
  public func sequence(after earlier: Event?) -> Int {
    guard let earlier else { return sequence ?? 0 }
    let last = earlier.sequence ?? 0
    return supersedes(earlier) ? min(last, Int(Int32.max) - 1) + 1 : last
  }

  /// DTEND, or what DURATION makes of DTSTART on the same clock.
  var effectiveEnd: DateTime? {
    switch extent {
    case .end(let end): end
    case .duration(let span): start?.advanced(by: span)
    case .unstated: start.map { $0.isDate ? $0.advanced(by: .days(1)) : $0 }
    }
  }
}
