import CivilTime
import TestSupport
import Testing

/// What a rule may cost is bounded, whatever it says.
@Suite struct RecurrenceEffortTests {
  /// Far from the starts of all rules here.
  private static let late = LocalDateTime(secondsSinceEpoch: 3_900_000_000)

  @Test(
    "a search ends where its effort is spent",
    arguments: [
      "FREQ=HOURLY;BYDAY=MO;COUNT=2000000000",
      "FREQ=SECONDLY;BYSECOND=3;BYDAY=MO,WE;BYMONTHDAY=31;COUNT=2000000000",
      "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=1,-1,200;COUNT=2000000000",
      "FREQ=YEARLY;BYWEEKNO=53;BYDAY=SU;BYMONTH=6",
      "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6",
      "FREQ=MINUTELY;BYMONTH=1;BYHOUR=3;BYMINUTE=7;BYSETPOS=2",
      "FREQ=SECONDLY;BYMONTH=2;BYYEARDAY=200",
      "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO;COUNT=2000000000",
    ])
  func ends(_ text: String) throws {
    let rule = try RecurrenceRule(text)
    let start = LocalDateTime(secondsSinceEpoch: 0)
    let set = RecurrenceSet(start: start, rules: [rule])
    for limit in [0, 10, 1000] {
      var found = set.occurrences(from: Self.late, effortLimit: limit)
      #expect(found.next() == nil)
      #expect(found.gaveUp)
      // Spent, and no more; the last period may be a year of 366 days.
      #expect((limit...(limit + 60)).contains(found.effort), "\(text): \(found.effort)")
    }
  }

  @Test("what is given costs effort, too, however much a period holds")
  func given() throws {
    let all = (0..<60).map(String.init).joined(separator: ",")
    let rule = try RecurrenceRule("FREQ=DAILY;BYMINUTE=\(all);BYSECOND=\(all)")
    var found = rule.occurrences(start: LocalDateTime(secondsSinceEpoch: 0))
    for _ in 0..<3000 { #expect(found.next() != nil) }
    #expect(found.effort >= 3000)
  }

  @Test("the effort of random rules is within its limit")
  func randomRules() {
    var random = SeededGenerator(state: 7)
    for _ in 0..<2000 {
      let rule = randomRule(&random)
      let start = LocalDateTime(
        secondsSinceEpoch: Int.random(in: 0..<1_900_000_000, using: &random))
      var found = rule.occurrences(start: start, from: Self.late, effortLimit: 200)
      while found.effort < 200, found.next() != nil {}
      #expect(found.effort <= 260, "\(rule) from \(start.compact): \(found.effort)")
    }
  }

  @Test("whether a rule names its start is told without looking further")
  func start() {
    var random = SeededGenerator(state: 11)
    var named = 0
    for number in 0..<2000 {
      let rule = randomRule(&random)
      var endless = rule
      endless.end = .never
      var start = LocalDateTime(
        secondsSinceEpoch: Int.random(in: 0..<1_900_000_000, using: &random))
      // Of every two one that the rule may name.
      var first = endless.occurrences(start: start)
      if number % 2 == 0, let time = first.next() { start = time }
      var found = endless.occurrences(start: start)
      let isNamed = found.next() == start
      named += isNamed ? 1 : 0
      let set = RecurrenceSet(start: start, rules: [rule])
      #expect(set.isStartNamed == isNamed, "\(rule) from \(start.compact)")
    }
    #expect((500..<1500).contains(named))
  }
}
