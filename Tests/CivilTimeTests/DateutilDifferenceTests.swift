import CivilTime
import Foundation
import Testing

/// A kind of rule that python-dateutil reads in another way than RFC 5545 has it, and what the RFC
/// says of it: written out in full, dateutil must read the rule as we do.
struct DateutilDifference: Sendable {
  let name: String
  /// The clause and its words.
  let reason: String
  /// The same set of occurrences in rules that leave nothing to be derived; nil where the difference
  /// does not apply. Of an earlier start only what is not before the rule's own counts.
  let inFull: @Sendable (_ rule: RecurrenceRule, _ start: LocalDateTime) -> [Full]?

  struct Full {
    var rule: RecurrenceRule
    var start: LocalDateTime
  }

  static let all = [
    DateutilDifference(
      name: "month of a day of the month",
      reason: """
        RFC 5545 §3.3.10: “Information, not contained in the rule, necessary to determine the various \
        recurrence instance start time and dates are derived from the Start Time (DTSTART) component \
        attribute.” FREQ=YEARLY;BYMONTHDAY=3 names no month, so it is that of DTSTART; dateutil takes \
        every month.
        """,
      inFull: { rule, start in
        guard rule.frequency == .yearly, !rule.monthDays.isEmpty, rule.months.isEmpty,
          rule.weekNumbers.isEmpty, rule.yearDays.isEmpty
        else { return nil }
        var full = rule
        full.months = [start.day.month]
        return [Full(rule: full, start: start)]
      }),
    DateutilDifference(
      name: "day of a numbered week",
      reason: """
        RFC 5545 §3.3.10, the same sentence: FREQ=YEARLY;BYWEEKNO=20 names no day of the week, so it is \
        that of DTSTART; dateutil takes all seven.
        """,
      inFull: { rule, start in
        guard !rule.weekNumbers.isEmpty, rule.weekdays.isEmpty, rule.monthDays.isEmpty,
          rule.yearDays.isEmpty
        else { return nil }
        var full = rule
        full.weekdays = [.init(start.day.weekday)]
        return [Full(rule: full, start: start)]
      }),
    DateutilDifference(
      name: "numbered and plain days in one list",
      reason: """
        RFC 5545 §3.3.10: “The BYDAY rule part specifies a COMMA-separated list of days of the week” – \
        each of MO,2TU counts; dateutil wants a day to be both a Monday and a second Tuesday.
        """,
      inFull: { rule, start in
        let numbered = rule.weekdays.filter { $0.ordinal != nil }
        let plain = rule.weekdays.filter { $0.ordinal == nil }
        guard !numbered.isEmpty, !plain.isEmpty, rule.positions.isEmpty else { return nil }
        return [numbered, plain].map { days in
          var part = rule
          part.weekdays = days
          return Full(rule: part, start: start)
        }
      }),
    DateutilDifference(
      name: "positions in the first week",
      reason: """
        RFC 5545 §3.3.10: “A set of recurrence instances starts at the beginning of the interval defined \
        by the FREQ rule part.” BYSETPOS counts the first week from its first day, whatever day DTSTART \
        is; dateutil counts it from DTSTART.
        """,
      inFull: { rule, start in
        guard rule.frequency == .weekly, !rule.positions.isEmpty else { return nil }
        let days = Weekday.allCases
        let day = days.firstIndex(of: start.day.weekday) ?? 0
        let past = (day - (days.firstIndex(of: rule.weekStart) ?? 0) + 7) % 7
        if past == 0 { return nil }
        return [Full(rule: rule, start: LocalDateTime(start.day - past, start.time))]
      }),
  ]
}

@Suite struct DateutilDifferenceTests {
  private struct Example {
    var rule: RecurrenceRule
    var start: LocalDateTime
  }

  private static let most = 30

  private func random(_ number: Int) -> [Example] {
    var random = SeededGenerator(state: 5_545)
    return (0..<number).map { _ in
      let seconds = Int.random(in: 1_700_000_000..<1_900_000_000, using: &random)
      return Example(
        rule: Self.loosened(randomRule(&random), &random),
        start: LocalDateTime(secondsSinceEpoch: seconds))
    }
  }

  /// Takes away what `randomRule` states so that all read it alike.
  private static func loosened(
    _ rule: RecurrenceRule, _ random: inout SeededGenerator
  ) -> RecurrenceRule {
    var rule = rule
    switch Int.random(in: 0..<4, using: &random) {
    case 0 where rule.frequency == .yearly: rule.months = []
    case 1 where !rule.weekNumbers.isEmpty: rule.weekdays = []
    case 2 where rule.frequency == .monthly || rule.frequency == .yearly:
      guard rule.weekNumbers.isEmpty, rule.yearDays.isEmpty, rule.monthDays.isEmpty else { break }
      rule.weekdays = [.init(.monday), .init(.tuesday, ordinal: 2)]
      rule.positions = []
    default: break
    }
    return rule
  }

  private func ours(_ example: Example) -> (times: [String], gaveUp: Bool) {
    var found = example.rule.occurrences(start: example.start)
    var times: [String] = []
    while times.count < Self.most, let next = found.next() { times.append(next.compact) }
    return (times, found.gaveUp)
  }

  /// The differences that apply to a rule, and the rule with all of them written out.
  private static func inFull(_ example: Example) -> ([String], [DateutilDifference.Full]) {
    var names: [String] = []
    var rules = [DateutilDifference.Full(rule: example.rule, start: example.start)]
    for difference in DateutilDifference.all {
      let full = rules.map { difference.inFull($0.rule, $0.start) }
      guard full.contains(where: { $0 != nil }) else { continue }
      names.append(difference.name)
      rules = zip(rules, full).flatMap { rule, full in full ?? [rule] }
    }
    return (names, rules)
  }

  /// dateutil's answers to the rules of one example in full, merged.
  private func merged(_ answers: ArraySlice<String>, _ example: Example) -> [String]? {
    if answers.contains("timeout") || answers.contains("error") { return nil }
    let times = Set(answers.flatMap { $0.split(separator: ",").map(String.init) })
      .filter { $0 >= example.start.compact }.sorted()
    var most = Self.most
    if case .count(let count) = example.rule.end { most = min(most, count) }
    return Array(times.prefix(most))
  }

  @Test(
    "where python-dateutil differs, the RFC says why, and in full it agrees",
    .enabled(if: Dateutil.interpreter != nil, "python3-dateutil is not installed"))
  func explained() throws {
    let number = Int(ProcessInfo.processInfo.environment["DATEUTIL_RULES"] ?? "") ?? 1200
    let examples = random(number)
    let answers = try Dateutil.answers(
      examples.map { "\($0.rule)\t\($0.start.compact)\t\(Self.most)" })
    try #require(answers.count == examples.count)
    var open: [(example: Example, names: [String], rules: [DateutilDifference.Full])] = []
    for (example, answer) in zip(examples, answers) where answer != "timeout" && answer != "error" {
      let (times, gaveUp) = ours(example)
      let theirs = answer.split(separator: ",").map(String.init)
      // dateutil goes on to the year 9999 where we give up, which no honest rule needs.
      if times == theirs || gaveUp && theirs.starts(with: times) { continue }
      let (names, rules) = Self.inFull(example)
      if names.isEmpty {
        Issue.record(
          "unexplained: \(example.rule) from \(example.start.compact): \(times) \(theirs)")
      } else {
        open.append((example, names, rules))
      }
    }
    let lines = open.flatMap { entry in
      entry.rules.map { full in
        var full = full
        // COUNT is of what all of them name from the start on.
        full.rule.end = .never
        return "\(full.rule)\t\(full.start.compact)\t\(Self.most * 2)"
      }
    }
    var rest = try Dateutil.answers(lines)[...]
    var used: [String: Int] = [:]
    for entry in open {
      let own = rest.prefix(entry.rules.count)
      rest = rest.dropFirst(entry.rules.count)
      guard let theirs = merged(own, entry.example) else { continue }
      let (times, gaveUp) = ours(entry.example)
      if gaveUp, theirs.starts(with: times) { continue }
      #expect(
        times == theirs, "\(entry.names): \(entry.example.rule) from \(entry.example.start.compact)"
      )
      for name in entry.names { used[name, default: 0] += 1 }
    }
    // An explanation that nothing needs explains nothing.
    for difference in DateutilDifference.all {
      #expect(used[difference.name, default: 0] >= 1, "\(difference.name): \(used)")
    }
  }
}
