import CivilTime
import Testing

@Suite struct RecurrenceRuleTests {
  func start(_ text: String = "20261203T093000") throws -> LocalDateTime {
    try #require(wallClock(text))
  }

  @Test("a rule written and read again is the same", arguments: RecurrenceCase.all)
  func roundTrip(_ example: RecurrenceCase) throws {
    let rule = try RecurrenceRule(example.rule)
    #expect(try RecurrenceRule(rule.description) == rule)
  }

  @Test(
    "what RFC 5545 forbids is refused, with the piece that is meant",
    arguments: [
      ("FREQ=DAILY;COUNT=3;UNTIL=20270101", "UNTIL=20270101"),
      ("FREQ=DAILY;COUNT=0", "COUNT=0"),
      ("FREQ=DAILY;INTERVAL=0", "INTERVAL=0"),
      ("FREQ=DAILY;INTERVAL=99999999999999999999", "INTERVAL=99999999999999999999"),
      ("FREQ=FORTNIGHTLY", "FREQ=FORTNIGHTLY"),
      ("INTERVAL=2", "INTERVAL=2"),
      ("FREQ=WEEKLY;BYMONTHDAY=3", "BYMONTHDAY=3"),
      ("FREQ=MONTHLY;BYWEEKNO=3", "BYWEEKNO=3"),
      ("FREQ=DAILY;BYYEARDAY=3", "BYYEARDAY=3"),
      ("FREQ=WEEKLY;BYDAY=2MO", "BYDAY=2MO"),
      ("FREQ=YEARLY;BYWEEKNO=3;BYDAY=2MO", "BYDAY=2MO"),
      ("FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS=1"),
      ("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY=32"),
      ("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY=0"),
      ("FREQ=MONTHLY;BYDAY=54MO", "BYDAY=54MO"),
      ("FREQ=MONTHLY;BYDAY=", "BYDAY="),
      ("FREQ=MONTHLY;BYDAY=MO,,TU", "BYDAY=MO,,TU"),
      ("FREQ=DAILY;BYHOUR=24", "BYHOUR=24"),
      ("FREQ=DAILY;BYHOUR=-1", "BYHOUR=-1"),
      ("FREQ=DAILY;FREQ=DAILY", "FREQ=DAILY"),
      ("FREQ=DAILY;;COUNT=1", ""),
      ("FREQ=DAILY;X-A=1", "X-A=1"),
      ("FREQ=DAILY;UNTIL=20261399", "UNTIL=20261399"),
      ("RSCALE=CHINESE;FREQ=YEARLY", "RSCALE=CHINESE"),
    ])
  func refused(_ text: String, _ part: String) {
    #expect {
      try RecurrenceRule(text)
    } throws: { error in
      (error as? RecurrenceRuleError)?.part == part
    }
  }

  @Test("a calendar other than the Gregorian is refused by its name")
  func otherCalendars() {
    #expect {
      try RecurrenceRule("RSCALE=CHINESE;FREQ=YEARLY")
    } throws: { error in
      (error as? RecurrenceRuleError)?.reason == .otherCalendar("CHINESE")
    }
    #expect(throws: Never.self) { try RecurrenceRule("RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=OMIT") }
  }

  @Test(
    "rules that name nothing, or name it without end, come to an end of their own",
    arguments: [
      "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MINUTELY;INTERVAL=60;BYMINUTE=31",
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
      "FREQ=SECONDLY;INTERVAL=60;BYSECOND=1", "FREQ=YEARLY;INTERVAL=2147483647;BYMONTH=1",
      "FREQ=HOURLY;INTERVAL=24;BYHOUR=3", "FREQ=MONTHLY;BYDAY=6MO",
      "FREQ=SECONDLY;INTERVAL=2147483647;BYMONTH=1;BYDAY=MO;BYSECOND=3",
      "FREQ=YEARLY;BYYEARDAY=366;BYMONTHDAY=30", "FREQ=MONTHLY;BYMONTHDAY=1;BYSETPOS=2",
    ])
  func bounded(_ text: String) throws {
    let rule = try RecurrenceRule(text)
    var found = rule.occurrences(start: try start())
    var count = 0
    while count < 3, found.next() != nil { count += 1 }
    #expect(count < 3)
  }

  @Test("a rule that names every second of every year is read from any place at once")
  func everySecond() throws {
    let all = (0..<60).map(String.init).joined(separator: ",")
    let hours = (0..<24).map(String.init).joined(separator: ",")
    let rule = try RecurrenceRule(
      "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=\(hours);BYMINUTE=\(all);BYSECOND=\(all)")
    let from = try start("79991231T235958")
    let found = Array(rule.occurrences(start: try start(), from: from).prefix(3))
    #expect(found.map(\.compact) == ["79991231T235958", "79991231T235959", "80000101T000000"])
    var counted = rule
    counted.end = .count(1_000_000_000)
    let last = Array(counted.occurrences(start: try start(), from: from).prefix(3))
    #expect(last.isEmpty)
  }

  @Test(
    "COUNT is kept when beginning far from the start",
    arguments: [
      "FREQ=DAILY;COUNT=20000", "FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=8000",
      "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3000", "FREQ=HOURLY;COUNT=30000",
      "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9,14;COUNT=8000",
      "FREQ=SECONDLY;INTERVAL=7;COUNT=20000",
    ])
  func countFromAfar(_ text: String) throws {
    let rule = try RecurrenceRule(text)
    guard case .count(let count) = rule.end else { return }
    var last: LocalDateTime?
    var walked = 0
    for occurrence in rule.occurrences(start: try start()) {
      last = occurrence
      walked += 1
    }
    #expect(walked == count)
    let end = try #require(last)
    #expect(Array(rule.occurrences(start: try start(), from: end)) == [end])
    let past = LocalDateTime(secondsSinceEpoch: end.secondsSinceEpoch + 1)
    #expect(Array(rule.occurrences(start: try start(), from: past)) == [])
  }

  @Test("UNTIL in UTC is compared as an instant of the series' zone")
  func untilInZone() throws {
    let rule = try RecurrenceRule("FREQ=DAILY;UNTIL=20261205T013000Z")
    let inChina = Array(rule.occurrences(start: try start(), zone: .china))
    #expect(inChina.map(\.compact) == ["20261203T093000", "20261204T093000", "20261205T093000"])
    let inUTC = Array(rule.occurrences(start: try start(), zone: .utc))
    #expect(inUTC.count == 2)
  }

  @Test("a set is its start, its rules and its further dates, less its exceptions")
  func sets() throws {
    let first = try start()
    var set = RecurrenceSet(
      start: first, zone: .china, rules: [try RecurrenceRule("FREQ=WEEKLY;COUNT=4")],
      extra: [try start("20261205T140000"), try start("20261210T093000")],
      exceptions: [try start("20261217T093000")])
    #expect(
      set.occurrences().map(\.compact) == [
        "20261203T093000", "20261205T140000", "20261210T093000", "20261224T093000",
      ])
    #expect(set.occurrences(after: first).first { _ in true }?.compact == "20261205T140000")
    let december = try #require(
      Interval(try start("20261206T000000"), try start("20261224T093000")))
    #expect(set.occurrences(in: december).map(\.compact) == ["20261210T093000"])
    // The start is the first of COUNT though the rule names Mondays.
    set = RecurrenceSet(
      start: first, rules: [try RecurrenceRule("FREQ=WEEKLY;BYDAY=MO;COUNT=3")])
    #expect(!set.isStartNamed)
    #expect(
      set.occurrences().map(\.compact) == [
        "20261203T093000", "20261207T093000", "20261214T093000",
      ])
  }
}
