import CivilTime
import Foundation
import Testing

/// python-dateutil as a second opinion on rules made up at random.
enum Dateutil {
  static let interpreter: String? = ["/usr/bin/python3", "/usr/local/bin/python3"].first { path in
    let probe = Process()
    probe.executableURL = URL(filePath: path)
    probe.arguments = ["-c", "import dateutil.rrule"]
    probe.standardError = FileHandle.nullDevice
    guard (try? probe.run()) != nil else { return false }
    probe.waitUntilExit()
    return probe.terminationStatus == 0
  }

  /// One answer for each line.
  static func answers(_ lines: [String]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory
    let input = folder.appending(path: "rules-\(UUID().uuidString)")
    try Data(lines.joined(separator: "\n").utf8).write(to: input)
    defer { try? FileManager.default.removeItem(at: input) }
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/dateutil_instances.py")
    let process = Process()
    process.executableURL = URL(filePath: interpreter ?? "")
    process.arguments = [script.path()]
    process.standardInput = try FileHandle(forReadingFrom: input)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Rules that RFC 5545 allows and reads in one way only.
func randomRule(_ random: inout SeededGenerator) -> RecurrenceRule {
  func some(_ range: ClosedRange<Int>, most: Int = 4, signed: Bool = false) -> [Int] {
    let count = Int.random(in: 1...most, using: &random)
    return (0..<count).map { _ in
      let value = Int.random(in: range, using: &random)
      return signed && Bool.random(using: &random) ? -value : value
    }
  }
  func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
  let frequency = RecurrenceRule.Frequency.allCases.randomElement(using: &random) ?? .daily
  var rule = RecurrenceRule(
    frequency, interval: chance(50) ? 1 : Int.random(in: 1...7, using: &random),
    weekStart: Weekday.allCases.randomElement(using: &random) ?? .monday)
  let isLong = frequency == .yearly || frequency == .monthly
  let isShort = frequency == .hourly || frequency == .minutely || frequency == .secondly
  if chance(30) { rule.months = some(1...12) }
  if frequency == .yearly, chance(15) {
    rule.weekNumbers = some(1...53, signed: true)
    rule.interval = 1
  } else if frequency == .yearly || isShort, chance(20) {
    rule.yearDays = some(1...366, most: 20, signed: true)
  } else if frequency != .weekly, chance(30) {
    rule.monthDays = some(1...31, signed: true)
    // Readers differ about the month where the rule names none.
    if frequency == .yearly, rule.months.isEmpty { rule.months = some(1...12) }
  }
  // Without BYDAY, dateutil takes all seven days of a numbered week, where RFC 5545 §3.3.10 derives
  // the day of the week from DTSTART: weeks always come with days here.
  if chance(40) || !rule.weekNumbers.isEmpty {
    // dateutil wants both of `BYDAY=MO,2TU` at once, where RFC 5545 §3.3.10 has a list of days of
    // which each counts: all are numbered here or none is.
    let isNumbered =
      isLong && rule.weekNumbers.isEmpty && rule.monthDays.isEmpty && rule.yearDays.isEmpty
      && chance(40)
    rule.weekdays = some(1...7).map { number in
      RecurrenceRule.WeekdayNumber(
        Weekday.allCases[number - 1],
        ordinal: isNumbered ? some(1...5, most: 1, signed: true).first : nil)
    }
  }
  if chance(25) { rule.hours = some(0...23) }
  if chance(25) { rule.minutes = some(0...59) }
  if chance(20) { rule.seconds = some(0...59) }
  if chance(20), rule.description.contains(";BY") { rule.positions = some(1...6, signed: true) }
  if chance(50) { rule.end = .count(Int.random(in: 1...30, using: &random)) }
  return rule
}

@Suite struct DateutilTests {
  @Test(
    "random rules name what python-dateutil says they name",
    .enabled(if: Dateutil.interpreter != nil, "python3-dateutil is not installed"))
  func randomRules() throws {
    let number = Int(ProcessInfo.processInfo.environment["DATEUTIL_RULES"] ?? "") ?? 600
    var random = SeededGenerator(state: 20_261_203)
    var cases: [(rule: RecurrenceRule, start: LocalDateTime)] = []
    for _ in 0..<number {
      let seconds = Int.random(in: 1_700_000_000..<1_900_000_000, using: &random)
      cases.append((randomRule(&random), LocalDateTime(secondsSinceEpoch: seconds)))
    }
    let answers = try Dateutil.answers(
      cases.map { "\($0.rule)\t\($0.start.compact)\t30" })
    try #require(answers.count == cases.count)
    var compared = 0
    for (example, answer) in zip(cases, answers) where answer != "timeout" && answer != "error" {
      var found = example.rule.occurrences(start: example.start)
      var ours: [String] = []
      while ours.count < 30, let next = found.next() { ours.append(next.compact) }
      let theirs = answer.split(separator: ",").map(String.init)
      // dateutil goes on to the year 9999 where we give up, which no honest rule needs.
      if found.gaveUp, theirs.starts(with: ours) { continue }
      compared += 1
      #expect(ours == theirs, "\(example.rule) from \(example.start.compact)")
    }
    #expect(compared > number / 2)
  }
}
