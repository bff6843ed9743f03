public import Diagnostics

/// Reads calendars that anyone may have sent: within limits, with a place for every finding, and
/// with whatever could be understood.
public struct CalendarReader: Sendable {
  public var options: ReadingOptions

  public init(_ options: ReadingOptions = ReadingOptions()) {
    self.options = options
  }

  public struct Result: Sendable {
    /// A file may hold several. None where a limit was exceeded: half a calendar would show
    /// meetings as if the others did not exist.
    public var calendars: [Calendar]
    public var findings: [Diagnostic]
  }

  public func read(_ source: SourceFile) -> Result {
    var tree = TreeReader(source, options)
    var decoder = CalendarDecoder(source, options)
    var calendars: [Calendar] = []
    while let piece = tree.next() {
      switch piece {
      case .item(let component): decoder.take(component)
      case .root(let component) where component.name == "VCALENDAR":
        calendars.append(decoder.finish(component))
      case .root: break
      }
    }
    var findings = tree.findings + decoder.findings
    if tree.isRefused { return Result(calendars: [], findings: tree.findings) }
    if calendars.isEmpty, findings.isEmpty {
      findings.append(
        Diagnostic(
          .notACalendar,
          Text(zh: "文件里没有日历（BEGIN:VCALENDAR）", en: "the file holds no calendar (BEGIN:VCALENDAR)"),
          at: source.location(at: 0..<1)))
    }
    return Result(calendars: calendars, findings: findings.inReadingOrder())
  }
}
