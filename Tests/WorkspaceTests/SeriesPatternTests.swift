import CivilTime
import Meetings
import Testing

@testable import Workspace

@Suite struct SeriesPatternTests {
  private func ledger(_ change: (inout [MeetingState]) -> Void = { _ in }) -> Ledger {
    var states = Sample.weekly(4)
    change(&states)
    return Sample.announced(states, at: Sample.moment(1, 8))
  }

  @Test("a regular series shares one UID and states its rule")
  func regular() throws {
    let ledger = ledger()
    #expect(Set(ledger.meetings.values.map(\.uid)).count == 1)
    let series = try #require(ledger.announcedSeries.values.first)
    #expect(series.rule.description == "FREQ=WEEKLY;UNTIL=20261224T090000")
    #expect(series.starts == (0..<4).map { Sample.moment(3 + 7 * $0, 9) })
    #expect(ledger.meetings["w2"]?.occurrence == "2026-12-17 09:00")
  }

  @Test("one occurrence at another time keeps the start that the rule gives it")
  func override() {
    let ledger = ledger {
      $0[1].interval = Interval(start: Sample.moment(11, 15), length: Minutes(60))
    }
    #expect(ledger.series.count == 1)
    #expect(ledger.meetings["w1"]?.occurrence == "2026-12-10 09:00")
  }

  @Test("one week left out is an exception of the rule")
  func gap() throws {
    let ledger = ledger { $0.remove(at: 1) }
    let series = try #require(ledger.announcedSeries.values.first)
    #expect(series.rule.description == "FREQ=WEEKLY;UNTIL=20261224T090000")
    #expect(ledger.meetings.count == 3)
  }

  @Test("what clients cannot hold as one event is announced one by one")
  func single() {
    let irregular = ledger { states in
      for index in 0..<3 {
        states[index].interval = Interval(
          start: Sample.moment(3 + 7 * index, 9 + index), length: Minutes(60))
      }
    }
    let crossing = ledger {
      $0[0].interval = Interval(start: Sample.moment(11, 9), length: Minutes(60))
    }
    let alone = ledger { $0.removeLast(3) }
    for ledger in [irregular, crossing, alone] {
      #expect(ledger.series.isEmpty)
      #expect(Set(ledger.meetings.values.map(\.uid)).count == ledger.meetings.count)
      #expect(ledger.meetings.values.allSatisfy { $0.occurrence == nil })
    }
  }

  @Test("an occurrence that changes later keeps its UID; only its own sequence rises")
  func change() {
    var ledger = ledger()
    var states = Sample.weekly(4)
    states[2].place = "二"
    ledger.announce(states, at: Sample.moment(1, 9))
    #expect(Set(ledger.meetings.values.map(\.uid)).count == 1)
    #expect((0..<4).map { ledger.meetings["w\($0)"]?.sequence } == [0, 0, 1, 0])
  }

  @Test("monthly on one day of the month, and on the nth weekday")
  func monthlyRules() {
    func rule(_ days: [Int]) -> String? { monthly(days).series.values.first?.rule }
    // 3 December, 3 January, 3 February, 3 March.
    #expect(rule([3, 34, 65, 93]) == "FREQ=MONTHLY;UNTIL=20270303T090000;BYMONTHDAY=3")
    // The first Thursdays of December, January, February and March.
    #expect(rule([3, 38, 66, 94]) == "FREQ=MONTHLY;UNTIL=20270304T090000;BYDAY=1TH")
  }
  @Test("two days of a month are no one event, because Outlook holds only one")
  func twoDaysOfAMonth() {
    // The first and third Thursdays of December, January and February.
    let ledger = monthly([3, 17, 38, 52, 66, 80])
    #expect(ledger.series.isEmpty)
    #expect(Set(ledger.meetings.values.map(\.uid)).count == 6)
  }

  @Test("the series' event starts with its rule's first occurrence, which calcurse would leave out")
  func firstOccurrence() throws {
    for days in [[3, 10, 17], [3, 17, 31], [3, 34, 65, 93], [3, 38, 66, 94], [10, 17, 31]] {
      let series = try #require(monthly(days).announcedSeries.values.first, "\(days)")
      #expect(series.starts.first == series.first.start, "\(days)")
      #expect(series.first.start == Sample.moment(days[0], 9), "\(days)")
      #expect(series.starts.last == Sample.moment(days[days.count - 1], 9), "\(days)")
    }
  }

  /// A series on these days, counted from the first of December.
  private func monthly(_ days: [Int]) -> Ledger {
    let states = days.enumerated().map { index, day in
      var state = Sample.state(9, day: day, id: "m\(index)")
      state.series = MeetingRequest.SeriesMembership(
        series: "m", nominalDay: state.interval.start.day)
      return state
    }
    return Sample.announced(states, at: Sample.moment(1, 8))
  }
}
