internal import CBuiltInData
public import CivilTime

/// Public holidays and make-up workdays: which days are worked.
public struct HolidayCalendar: Sendable {
  public struct Entry: Sendable, Hashable {
    public var name: String
    /// false on a make-up workday (调休上班日).
    public var isOff: Bool

    public init(name: String, isOff: Bool) {
      self.name = name
      self.isOff = isOff
    }
  }

  public private(set) var entries: [Day: Entry]
  /// Years whose holidays have been announced.
  public private(set) var announcedYears: Set<Int>

  public init(entries: [Day: Entry] = [:], announcedYears: Set<Int> = []) {
    self.entries = entries
    self.announcedYears = announcedYears
  }

  /// The State Council's arrangements for 2023–2026.
  public static let builtIn: HolidayCalendar = {
    let data = unsafe banhui_holidays()
    let bytes = unsafe UnsafeBufferPointer(start: data.bytes, count: data.size)
    return unsafe HolidayCalendar(table: String(decoding: bytes, as: UTF8.self))
  }()

  /// Lines of `day TAB off|work TAB name` and `year TAB number TAB source`.
  init(table: String) {
    self.init()
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 3 else { continue }
      if fields[0] == "year" {
        if let year = Int(fields[1]) { announcedYears.insert(year) }
      } else if let day = Day(iso: fields[0]) {
        entries[day] = Entry(name: String(fields[2]), isOff: fields[1] == "off")
      }
    }
  }

  public mutating func set(_ entry: Entry, on day: Day) {
    entries[day] = entry
  }

  public mutating func announce(year: Int) {
    announcedYears.insert(year)
  }

  public subscript(day: Day) -> Entry? { entries[day] }

  public func isWorkday(_ day: Day, weekdays: Set<Weekday>) -> Bool {
    if let entry = entries[day] { return !entry.isOff }
    return weekdays.contains(day.weekday)
  }

  /// The years of a period whose holidays are not known yet: a plan there is provisional.
  public func unannouncedYears(in days: ClosedRange<Day>) -> [Int] {
    (days.lowerBound.year...days.upperBound.year).filter { !announcedYears.contains($0) }
  }
}
