public import CivilTime
public import Diagnostics

/// Writes calendars that every client takes: one file, CRLF, folded lines, each zone defined.
///
/// The same values give the same bytes. Every file is read back by libical before it is handed out.
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

  public init(
    stamp: LocalDateTime, profile: Profile = .interchange, zoneDirectory: String = Zone.directory
  ) {
    self.stamp = stamp
    self.profile = profile
    self.zoneDirectory = zoneDirectory
  }

  /// The bytes of the file, or everything that stands against writing it.
  public func write(_ calendar: Calendar) throws(CalendarWritingError) -> [UInt8] {
    var calendar = calendar
    if profile == .interchange { calendar = calendar.preparedForClients() }
    var problems = WritingCheck(profile: profile).problems(of: calendar)
    let zones: [Component]
    do {
      zones = try ZoneCollection(calendar, directory: zoneDirectory).components()
    } catch {
      throw CalendarWritingError(problems: problems + error.problems)
    }
    if problems.hasErrors { throw CalendarWritingError(problems: problems) }
    var text = ComponentText()
    text.append(component(of: calendar, zones: zones))
    problems = Libical.complaints(about: text.bytes).map {
      Diagnostic(
        .refusedByLibical,
        Text(zh: "libical 不接受写出的日历：\($0)", en: "libical refuses the calendar as written: \($0)"))
    }
    if !problems.isEmpty { throw CalendarWritingError(problems: problems) }
    return text.bytes
  }

  private func component(of calendar: Calendar, zones: [Component]) -> Component {
    var builder = ComponentBuilder()
    builder.word("VERSION", "2.0")
    builder.text("PRODID", calendar.productID)
    builder.word("CALSCALE", "GREGORIAN")
    builder.word("METHOD", calendar.method?.word)
    if let feed = calendar.feed { builder.append(feed.properties) }
    builder.append(calendar.properties)
    return Component(
      "VCALENDAR", builder.properties,
      components: zones + calendar.events.map { $0.component(stamp: stamp) }
        + calendar.todos.map { $0.component(stamp: stamp) }
        + calendar.freeBusy.map { $0.component(stamp: stamp) } + calendar.components)
  }
}

/// Why a calendar was not written: every reason at once.
public struct CalendarWritingError: Error, Sendable {
  public let problems: [Diagnostic]

  public init(problems: [Diagnostic]) {
    self.problems = problems
  }
}
