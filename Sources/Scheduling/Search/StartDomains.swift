/// Which starts each meeting may take, and what each costs: built once, before the search.
struct StartDomains {
  let words: Int
  private(set) var bits: [UInt64]
  private(set) var rowOfMeeting: [Int32] = []
  /// One row of `grainCount` penalties after the other.
  private(set) var rows: [Penalty] = []
  private(set) var first: [Int32] = []
  private(set) var last: [Int32] = []
  private(set) var count: [Int32] = []

  init(_ problem: Problem, _ terms: SearchTerms) {
    let grains = problem.grainCount
    words = (grains + 63) / 64
    bits = Array(repeating: 0, count: problem.meetings.count * words)
    var common: [Int: [Penalty]] = [:]
    var within: [Int: [UInt64]] = [:]
    var rowNumbers: [[Penalty]: Int32] = [:]
    var rowOfDuration: [Int: Int32] = [:]
    for (index, meeting) in problem.meetings.enumerated() {
      let length = meeting.duration
      let base = common[length] ?? Self.commonRow(problem, terms, length)
      common[length] = base
      let inDay = within[length] ?? Self.startsWithinDays(problem, length, words)
      within[length] = inDay
      let allowed = Self.allowed(problem, meeting, inDay)
      var row = base
      let own = terms.ownStart[index]
      if own.isEmpty, let known = rowOfDuration[length] {
        rowOfMeeting.append(known)
      } else {
        for (setting, count) in own {
          for start in 0..<grains where allowed.hasBit(start) {
            row[start] += Penalty(setting, count: count(start))
          }
        }
        let number = rowNumbers[row] ?? Int32(rowNumbers.count)
        if rowNumbers.updateValue(number, forKey: row) == nil { rows += row }
        rowOfMeeting.append(number)
        if own.isEmpty { rowOfDuration[length] = number }
      }
      add(allowed, row, hasHard: row.contains { $0.hard > 0 })
    }
  }

  private mutating func add(_ allowed: [UInt64], _ row: [Penalty], hasHard: Bool) {
    var allowed = allowed
    if hasHard {
      for start in row.indices where row[start].hard > 0 { allowed.clearBit(start) }
    }
    let base = count.count * words
    var (low, high, total) = (Int32.max, Int32(-1), Int32(0))
    for word in 0..<words where allowed[word] != 0 {
      bits[base + word] = allowed[word]
      low = min(low, Int32(word * 64 + allowed[word].trailingZeroBitCount))
      high = Int32(word * 64 + 63 - allowed[word].leadingZeroBitCount)
      total += Int32(allowed[word].nonzeroBitCount)
    }
    first.append(total == 0 ? 0 : low)
    last.append(high)
    count.append(total)
  }

  private static func commonRow(_ problem: Problem, _ terms: SearchTerms, _ length: Int)
    -> [Penalty]
  {
    (0..<problem.grainCount).map { start in
      guard start + length <= problem.grainCount else { return Penalty() }
      return terms.everyStart.reduce(Penalty()) {
        $0 + Penalty($1.0, count: $1.1(start, start + length))
      }
    }
  }

  private static func startsWithinDays(_ problem: Problem, _ length: Int, _ words: Int)
    -> [UInt64]
  {
    var bits = [UInt64](repeating: 0, count: words)
    for day in problem.days.indices {
      let grains = problem.grains(ofDay: day)
      if grains.end - length >= grains.start {
        bits.setBits(grains.start, grains.end - length + 1)
      }
    }
    return bits
  }

  /// The starts that the structural rules allow; says the same as `Problem.admitsStart`.
  static func allowed(_ problem: Problem, _ meeting: Problem.Meeting, _ inDay: [UInt64])
    -> [UInt64]
  {
    var bits = inDay
    if let spans = meeting.allowedStarts {
      var window = [UInt64](repeating: 0, count: bits.count)
      for span in spans { window.setBits(span.start, span.end) }
      for word in bits.indices { bits[word] &= window[word] }
    }
    for person in meeting.required {
      for span in problem[person].absent where span.start < span.end {
        bits.clearBits(max(0, span.start - meeting.duration + 1), span.end)
      }
    }
    for call in meeting.calls {
      for span in problem[call.person].absent where span.start < span.end {
        bits.clearBits(
          max(0, span.start - call.span.end + 1), max(0, span.end - call.span.start))
      }
    }
    if let pin = meeting.pinnedStart {
      let keeps = pin >= 0 && pin < problem.grainCount && bits.hasBit(pin)
      bits = [UInt64](repeating: 0, count: bits.count)
      if keeps { bits.setBits(pin, pin + 1) }
    }
    return bits
  }
}

extension [UInt64] {
  func hasBit(_ place: Int) -> Bool { self[place >> 6] & (1 << UInt64(place & 63)) != 0 }
  mutating func clearBit(_ place: Int) { self[place >> 6] &= ~(1 << UInt64(place & 63)) }

  mutating func setBits(_ start: Int, _ end: Int) {
    forMasks(start, end) { self[$0] |= $1 }
  }

  mutating func clearBits(_ start: Int, _ end: Int) {
    forMasks(start, end) { self[$0] &= ~$1 }
  }

  private func forMasks(_ start: Int, _ end: Int, _ body: (Int, UInt64) -> Void) {
    var place = start
    while place < end {
      let word = place >> 6
      let low = place & 63
      let high = Swift.min(64, end - word * 64)
      let upTo = high == 64 ? UInt64.max : (1 << UInt64(high)) - 1
      body(word, upTo & ~((1 << UInt64(low)) - 1))
      place = word * 64 + high
    }
  }
}
