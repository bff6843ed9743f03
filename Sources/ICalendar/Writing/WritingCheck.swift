internal import CivilTime
internal import Diagnostics

/// What stands against writing a calendar: what the RFCs forbid and, for interchange, what clients
/// stumble over.
struct WritingCheck {
  let profile: CalendarWriter.Profile
  private(set) var problems: [Diagnostic] = []
  /// UID and RECURRENCE-ID of the items so far.
  private var seen = ByteSet()
  private var identity: [UInt8] = []

  init(profile: CalendarWriter.Profile) {
    self.profile = profile
  }

  mutating func take(_ event: Event) {
    problems += problems(of: event)
    problems += extentProblems(of: event)
    checkIdentity(event.uid, event.recurrenceID?.start)
  }

  mutating func take(_ todo: Todo) {
    problems += problems(of: todo)
    checkIdentity(todo.uid, todo.recurrenceID?.start)
  }

  mutating func take(_ entry: FreeBusy) {
    checkIdentity(entry.uid)
  }

  /// What the calendar itself must be, all its items taken.
  mutating func finish(_ calendar: Calendar) {
    if let method = calendar.method { problems += methodProblems(of: calendar, method) }
  }

  private func problems(of item: some CalendarItem) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if item.uid.isEmpty {
      found.append(
        Diagnostic(
          .incompleteItem,
          Text(zh: "“\(item.label)”没有 UID", en: "‘\(item.label)’ has no UID")))
    }
    if profile == .interchange, item.summary?.isEmpty ?? true {
      found.append(
        Diagnostic(
          .incompleteItem,
          Text(zh: "“\(item.label)”没有标题", en: "‘\(item.label)’ has no summary")))
    }
    if item.start == nil, !item.rules.isEmpty || !item.extraDates.isEmpty {
      found.append(
        Diagnostic(
          .incompleteItem,
          Text(
            zh: "“\(item.label)”是重复事项，却没有开始时间",
            en: "‘\(item.label)’ repeats and has no start")))
    }
    func checkAddress(_ text: String) {
      guard
        text.hasByte(where: { $0.below(0x21) | $0.equal(to: 0x7F) })
          || !text.hasByte(where: { $0.equal(to: 0x3A) })
      else { return }
      found.append(
        Diagnostic(
          .invalidAddress,
          Text(
            zh: "“\(item.label)”：“\(text)”不是地址（URI）",
            en: "‘\(item.label)’: ‘\(text)’ is not an address (URI)")))
    }
    if let url = item.url { checkAddress(url) }
    if let organizer = item.organizer { checkAddress(organizer.address) }
    for attendee in item.attendees { checkAddress(attendee.address) }
    for attachment in item.attachments { attachment.address.map(checkAddress) }
    for conference in item.conferences { checkAddress(conference.uri) }
    return found
  }

  private func extentProblems(of event: Event) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func add(_ kind: DiagnosticKind, _ zh: String, _ en: String) {
      found.append(
        Diagnostic(
          kind, Text(zh: "“\(event.label)”\(zh)", en: "‘\(event.label)’ \(en)")))
    }
    guard let start = event.start else {
      if profile == .interchange { add(.incompleteItem, "没有开始时间", "has no start") }
      return found
    }
    switch event.extent {
    case .unstated:
      if profile == .interchange { add(.incompleteItem, "没有结束时间", "has no end") }
    case .duration(let span):
      if span.isNegative || (start.isDate && span.seconds != 0) {
        add(.endBeforeStart, "的时长不合规定", "has a duration that it cannot have")
      }
    case .end(let end):
      if start.isDate != end.isDate {
        add(
          .mixedValueTypes, "的开始和结束一个是日期、一个是时刻",
          "starts on a day and ends at a time, or the reverse")
      } else if start.isSameClock(as: end), end.local < start.local {
        add(.endBeforeStart, "的结束早于开始", "ends before it starts")
      } else if start.isDate, end.local == start.local {
        add(.endBeforeStart, "是全天事项，结束日应为次日", "is all-day and must end on a later day")
      }
    }
    for exception in event.exceptions where exception.isDate != start.isDate {
      add(
        .mixedValueTypes, "的例外日期 \(exception.value) 与开始时间类型不同",
        "has an exception \(exception.value) of another type than its start")
    }
    if let id = event.recurrenceID, !event.rules.isEmpty, !id.andFuture {
      add(.incompleteItem, "既是某一场次又带重复规则", "stands for one occurrence and repeats")
    }
    return found
  }

  /// RFC 5545 §3.8.4.7: one item for each UID and RECURRENCE-ID; servers refuse the file otherwise.
  private mutating func checkIdentity(_ uid: String, _ recurrenceID: DateTime? = nil) {
    identity.removeAll(keepingCapacity: true)
    identity += uid.utf8
    if let recurrenceID {
      identity.append(0)
      recurrenceID.appendValue(to: &identity)
      identity += (recurrenceID.zone ?? "").utf8
    }
    if seen.insert(identity, 0..<identity.count) { return }
    problems.append(
      Diagnostic(
        .duplicateUID,
        Text(
          zh: "UID “\(uid)”在同一日历中出现两次", en: "the UID ‘\(uid)’ occurs twice in one calendar")))
  }

  /// RFC 5546 §3.2: one meeting to a message, from someone, to someone.
  private func methodProblems(of calendar: Calendar, _ method: Method) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func add(_ zh: String, _ en: String) {
      found.append(Diagnostic(.invalidMessage, Text(zh: zh, en: en)))
    }
    if calendar.feed != nil, method != .publish {
      add("订阅属性不得写入 \(method) 消息", "a \(method) message must not carry the properties of a feed")
    }
    guard method != .publish else { return found }
    let uids = Set(
      calendar.events.map(\.uid) + calendar.todos.map(\.uid) + calendar.freeBusy.map(\.uid))
    if uids.count != 1 {
      add(
        "\(method) 消息应当只含一个会议，现有 \(uids.count) 个",
        "a \(method) message holds exactly one meeting, not \(uids.count)")
    }
    for event in calendar.events {
      if event.organizer == nil {
        add(
          "“\(event.label)”的 \(method) 消息没有召集人",
          "the \(method) message of ‘\(event.label)’ has no organizer")
      }
      if [.request, .reply, .counter].contains(method), event.attendees.isEmpty {
        add(
          "“\(event.label)”的 \(method) 消息没有参会人",
          "the \(method) message of ‘\(event.label)’ has no attendee")
      }
      if [.reply, .counter].contains(method), event.attendees.count > 1 {
        add(
          "“\(event.label)”的 \(method) 消息只应有答复者一人",
          "the \(method) message of ‘\(event.label)’ must name the one who answers and nobody else")
      }
    }
    return found
  }
}

extension CalendarItem {
  /// How messages name it.
  var label: String { summary.flatMap { $0.isEmpty ? nil : $0 } ?? uid }
}

extension Attachment {
  fileprivate var address: String? {
    if case .uri(let uri) = content { uri } else { nil }
  }
}

extension DateTime {
  /// Whether both show their times on one clock, so that they can be compared without zones.
  func isSameClock(as other: DateTime) -> Bool {
    switch (self, other) {
    case (.date, .date), (.floating, .floating), (.utc, .utc): true
    case (.zoned(_, let a), .zoned(_, let b)): a == b
    default: false
    }
  }
}
