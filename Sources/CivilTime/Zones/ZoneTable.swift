/// The changes of a zone's clocks: those listed, then for ever by a yearly rule if there is one.
struct ZoneTable: Sendable, Hashable {
  struct Change: Sendable, Hashable {
    /// Seconds since the epoch.
    var at: Int
    var to: ZoneOffset
  }

  let initial: ZoneOffset
  /// In order of time.
  let changes: [Change]
  let tail: YearlyZoneRule?

  init(initial: ZoneOffset, changes: [Change], tail: YearlyZoneRule? = nil) {
    self.initial = initial
    self.changes = changes
    self.tail = tail
  }

  /// O(log n) in the listed changes.
  func offset(at seconds: Int) -> ZoneOffset {
    if let tail, seconds >= (changes.last?.at ?? Int.min) {
      return tail.offset(at: seconds)
    }
    let index = firstChange(after: seconds)
    return index == 0 ? initial : changes[index - 1].to
  }

  func transitions(from: Int, to: Int, limit: Int) -> [(before: ZoneOffset, change: Change)] {
    var result: [(before: ZoneOffset, change: Change)] = []
    var index = firstChange(after: from - 1)
    while index < changes.count, changes[index].at <= to, result.count < limit {
      let before = index == 0 ? initial : changes[index - 1].to
      if before != changes[index].to { result.append((before, changes[index])) }
      index += 1
    }
    guard let tail, tail.daylight != nil, result.count < limit else { return result }
    let listed = changes.last?.at ?? Int.min
    let start = max(from, listed == Int.min ? from : listed + 1)
    guard start <= to else { return result }
    var year = LocalDateTime(secondsSinceEpoch: start - 86_400).day.year
    let last = min(LocalDateTime(secondsSinceEpoch: to + 86_400).day.year, 9999)
    while year <= last, result.count < limit {
      for change in tail.changes(in: year) where change.at >= start && change.at <= to {
        result.append((tail.offset(at: change.at - 1), change))
      }
      year += 1
    }
    return result
  }

  private func firstChange(after seconds: Int) -> Int {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].at <= seconds { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// UTC+8 with the summer time of 1986–1991, from the IANA database (public domain).
  static let china: ZoneTable = {
    let standard = ZoneOffset(seconds: 28_800, abbreviation: "CST")
    let daylight = ZoneOffset(seconds: 32_400, isDaylight: true, abbreviation: "CDT")
    let summers: [(Int, from: (Int, Int), to: (Int, Int))] = [
      (1986, (5, 4), (9, 14)), (1987, (4, 12), (9, 13)), (1988, (4, 17), (9, 11)),
      (1989, (4, 16), (9, 17)), (1990, (4, 15), (9, 16)), (1991, (4, 14), (9, 15)),
    ]
    let changes = summers.flatMap { year, from, to -> [Change] in
      guard let first = Day(year: year, month: from.0, day: from.1),
        let last = Day(year: year, month: to.0, day: to.1)
      else { return [] }
      // Clocks went forward at 02:00 standard time and back at 02:00 summer time.
      return [
        Change(at: first.number * 86_400 + 7200 - standard.seconds, to: daylight),
        Change(at: last.number * 86_400 + 7200 - daylight.seconds, to: standard),
      ]
    }
    return ZoneTable(initial: standard, changes: changes)
  }()
}
