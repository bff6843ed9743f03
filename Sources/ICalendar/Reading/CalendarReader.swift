public import Diagnostics

/// Reads calendars that anyone may have sent: within limits, with a place for every finding, and
/// with whatever could be understood.
public struct CalendarReader: Sendable {
  public var options: ReadingOptions

  public init(_ options: ReadingOptions = ReadingOptions()) {
    self.options = options
  }

  public struct Result: Sendable {
    /// A file may hold several.
    public var calendars: [Calendar]
    public var findings: [Diagnostic]
  }

  public func read(_ source: SourceFile) -> Result {
    var tree = TreeReader(source, options)
    tree.read()
    var findings = tree.findings
    let roots = tree.roots.filter { $0.name == "VCALENDAR" }
    if roots.isEmpty, findings.isEmpty {
      findings.append(
        Diagnostic(
          .notACalendar,
          Text(zh: "文件里没有日历（BEGIN:VCALENDAR）", en: "the file holds no calendar (BEGIN:VCALENDAR)"),
          at: source.location(at: 0..<1)))
    }
    var decoder = CalendarDecoder(source, options)
    let calendars = roots.map { decoder.calendar($0) }
    return Result(
      calendars: calendars, findings: (findings + decoder.findings).inReadingOrder())
  }
}
