public import CivilTime
public import Diagnostics

/// Writes calendars that every client takes: one file, CRLF, folded lines, each zone defined.
///
/// The same values give the same bytes. Unless `hasSecondOpinion` is false, libical reads every kind
/// of line of the text before it is handed out.
public struct CalendarWriter: Sendable {
  /// How much is asked of what is written.
  public enum Profile: Sendable, Hashable {
    /// Everything that the usual clients need; gaps are errors, and what some clients misread is
    /// put into the form that all read.
    case interchange
    /// What RFC 5545 allows, as it is.
    case faithful
  }

  /// DTSTAMP of all that has none of its own, in UTC.
  public var stamp: LocalDateTime
  public var profile: Profile
  /// Where zones are looked up that are not built in.
  public var zoneDirectory: String
  /// Whether libical reads the text before it is handed out: its head, and of all items what differs.
  public var hasSecondOpinion = true

  public init(
    stamp: LocalDateTime, profile: Profile = .interchange, zoneDirectory: String = Zone.directory
  ) {
    self.stamp = stamp
    self.profile = profile
    self.zoneDirectory = zoneDirectory
  }

  /// The bytes of the file, or everything that stands against writing it.
  public func write(_ calendar: Calendar) throws(CalendarWritingError) -> [UInt8] {
    var check = WritingCheck(profile: profile)
    var zones = ZoneCollection(given: calendar.zones, directory: zoneDirectory)
    var items = ItemText()
    items.text.reserve(calendar.events.count * 720)
    if hasSecondOpinion { items.text.sample = LineSample() }
    for var event in calendar.events {
      if profile == .interchange { event.prepareForClients() }
      check.take(event)
      zones.add(event)
      items.append(event, stamp: stamp)
    }
    for var todo in calendar.todos {
      if profile == .interchange { todo.prepareForClients() }
      check.take(todo)
      zones.add(todo)
      items.append(todo, stamp: stamp)
    }
    for entry in calendar.freeBusy {
      check.take(entry)
      items.append(entry, stamp: stamp)
    }
    for component in calendar.components { items.text.append(component) }
    check.finish(calendar)
    var head = self.head(of: calendar)
    let problems = check.problems + items.text.problems + head.problems
    do {
      for zone in try zones.components() { head.append(zone) }
    } catch {
      throw CalendarWritingError(problems: problems + error.problems)
    }
    if problems.hasErrors { throw CalendarWritingError(problems: problems) }
    if let sample = items.text.sample { try ask(sample, head: head.bytes) }
    items.text.sample = nil
    items.text.prepend(head)
    items.text.end("VCALENDAR")
    return items.text.bytes
  }

  private func head(of calendar: Calendar) -> ComponentText {
    var head = ItemText()
    head.text.begin("VCALENDAR")
    head.word("VERSION", "2.0")
    head.text("PRODID", calendar.productID)
    head.word("CALSCALE", "GREGORIAN")
    head.word("METHOD", calendar.method?.word)
    if let feed = calendar.feed { head.append(feed) }
    head.append(calendar.properties)
    return head.text
  }

  private func ask(_ sample: LineSample, head: [UInt8]) throws(CalendarWritingError) {
    let tail = Array("END:VCALENDAR\r\n".utf8)
    var complaints: [String] = []
    var start = 0
    for end in sample.ends + [sample.text.count] where complaints.count < 20 {
      // Each piece is a calendar of its own; the first has the head.
      let opening = start == 0 ? head : Array("BEGIN:VCALENDAR\r\n".utf8)
      complaints += Libical.complaints(about: opening + sample.text[start..<end] + tail)
      start = end
    }
    if complaints.isEmpty { return }
    throw CalendarWritingError(
      problems: complaints.map {
        Diagnostic(
          .refusedByLibical,
          Text(zh: "libical 不接受写出的日历：\($0)", en: "libical refuses the calendar as written: \($0)"))
      })
  }
}

/// Why a calendar was not written: every reason at once.
public struct CalendarWritingError: Error, Sendable {
  public let problems: [Diagnostic]

  public init(problems: [Diagnostic]) {
    self.problems = problems
  }
}
