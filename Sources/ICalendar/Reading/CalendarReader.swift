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

  /// vCalendar 1.0 of 1996 looks alike and means other things: other rules, other text.
  private static func isOld(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .notACalendar,
      Text(
        zh: "这是 vCalendar 1.0，不是 iCalendar（VERSION:2.0）",
        en: "this is vCalendar 1.0, not iCalendar (VERSION:2.0)"),
      at: location,
      hint: Text(
        zh: "在原来的程序里另存为 iCalendar（.ics）",
        en: "save it as iCalendar (.ics) in the program it is from"))
  }

  public func read(_ source: SourceFile) -> Result {
    var tree = TreeReader(source, options)
    var decoder = CalendarDecoder(source, options)
    var calendars: [Calendar] = []
    while let piece = tree.next() {
      switch piece {
      case .item(let component): decoder.take(component)
      case .root(let component) where component.name == "VCALENDAR":
        if let version = component.oldVersion {
          return Result(
            calendars: [], findings: [Self.isOld(at: source.location(at: version.range()))])
        }
        calendars.append(decoder.finish(component))
      case .root: break
      }
    }
    var findings = tree.findings + decoder.findings
    if tree.isRefused { return Result(calendars: [], findings: tree.findings) }
    if calendars.isEmpty {
      findings.append(
        Diagnostic(
          .notACalendar,
          Text(zh: "文件里没有日历（BEGIN:VCALENDAR）", en: "the file holds no calendar (BEGIN:VCALENDAR)"),
          at: source.location(at: 0..<1)))
    }
    return Result(calendars: calendars, findings: findings.inReadingOrder())
  }
}
