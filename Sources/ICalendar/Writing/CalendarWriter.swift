public import CivilTime
public import Diagnostics

/// Writes calendars that every client takes: one file, CRLF, folded lines, each zone defined.
///
/// The same values give the same bytes. Unless `hasSecondOpinion` is false, every file is read by
/// libical before it is handed out.
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
  /// Whether libical reads the text before it is handed out; twice the time.
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
    var items = ComponentText()
    items.reserve(calendar.events.count * 600)
    check.reserve(calendar.events.count)
    // Where an item ends, for libical to read so much at a time.
    var ends: [Int] = []
    func append(_ component: Component) {
      guard check.take(component) else { return }
      items.append(component)
      if items.bytes.count - (ends.last ?? 0) > Self.pieceSize { ends.append(items.bytes.count) }
    }
    for event in calendar.events {
      let event = profile == .interchange ? event.preparedForClients() : event
      check.take(event)
      zones.add(event)
      append(event.component(stamp: stamp))
    }
    for todo in calendar.todos {
      let todo = profile == .interchange ? todo.preparedForClients() : todo
      check.take(todo)
      zones.add(todo)
      append(todo.component(stamp: stamp))
    }
    for entry in calendar.freeBusy {
      check.take(entry)
      append(entry.component(stamp: stamp))
    }
    for component in calendar.components { append(component) }
    check.finish(calendar)
    var text = ComponentText()
    text.begin("VCALENDAR")
    for property in properties(of: calendar) { text.append(property) }
    do {
      for zone in try zones.components() { text.append(zone) }
    } catch {
      throw CalendarWritingError(problems: check.problems + error.problems)
    }
    if check.problems.hasErrors { throw CalendarWritingError(problems: check.problems) }
    let head = text.bytes.count
    text.append(items)
    text.end("VCALENDAR")
    if hasSecondOpinion { try ask(text.bytes, head: head, ends: ends) }
    return text.bytes
  }

  /// Bytes of items that libical reads at a time, which bounds the memory that it takes.
  private static let pieceSize = 1 << 20

  private func ask(
    _ text: [UInt8], head: Int, ends: [Int]
  ) throws(CalendarWritingError) {
    let tail = Array("END:VCALENDAR\r\n".utf8)
    var complaints: [String] = []
    var start = 0
    for end in ends.map({ $0 + head }) + [text.count - tail.count] where complaints.count < 20 {
      // Each piece is a calendar of its own; the first has the head.
      let opening = start == 0 ? [] : Array("BEGIN:VCALENDAR\r\n".utf8)
      complaints += Libical.complaints(about: opening + text[start..<end] + tail)
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

  private func properties(of calendar: Calendar) -> [Property] {
    var builder = ComponentBuilder()
    builder.word("VERSION", "2.0")
    builder.text("PRODID", calendar.productID)
    builder.word("CALSCALE", "GREGORIAN")
    builder.word("METHOD", calendar.method?.word)
    if let feed = calendar.feed { builder.append(feed.properties) }
    builder.append(calendar.properties)
    return builder.properties
  }
}

/// Why a calendar was not written: every reason at once.
public struct CalendarWritingError: Error, Sendable {
  public let problems: [Diagnostic]

  public init(problems: [Diagnostic]) {
    self.problems = problems
  }
}
