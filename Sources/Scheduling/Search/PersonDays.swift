/// What each person has on each day, for the rules that look at a person's day as a whole.
///
/// A day of one person is kept as bits of starts and ends while nothing overlaps in it and the day
/// has at most 63 grains; otherwise its meetings are walked each time. Where all meetings take one
/// grain, the three words are instead the binary digits of how many meetings each grain has, so
/// that overlaps need no walking.
struct PersonDays {
  struct Day: BitwiseCopyable {
    var starts: UInt64 = 0
    var ends: UInt64 = 0
    var busy: UInt64 = 0
    var meetings: Int32 = 0
    var late: Int32 = 0
    var load: Int32 = 0
    /// Meetings overlap, or did: the bits are not to be trusted.
    var isTangled = false
  }

  private let isActive: Bool
  let dayCount: Int
  let days: FlatArray<Day>
  let meetingsOfDay: FlatArray<Int32>
  /// The placed meetings of each person, for days that are tangled.
  private let offset: FlatArray<Int32>
  private let count: FlatArray<Int32>
  private let placed: FlatArray<Span>

  struct Span: BitwiseCopyable {
    var start: Int32
    var end: Int32
    var meeting: Int32
  }

  init(_ model: SearchModel, _ arena: Arena) {
    isActive = model.terms.hasPersonDays
    dayCount = model.dayCount
    let people = isActive ? model.problem.people.count : 0
    days = arena.array(people * model.dayCount, of: Day())
    meetingsOfDay = arena.array(model.dayCount, of: 0)
    var starts: [Int32] = [0]
    for person in 0..<people {
      let meetings =
        model.problem.requiredMeetings[person].count + model.problem.preferredMeetings[person].count
      starts.append(starts[starts.count - 1] + Int32(meetings))
    }
    offset = arena.array(starts)
    count = arena.array(people, of: 0)
    placed = arena.array(
      Int(starts[starts.count - 1]), of: Span(start: 0, end: 0, meeting: 0))
  }

  /// Adds or takes away a meeting, and says how the counts change.
  func change(_ model: SearchModel, _ meeting: Int, _ from: Int, adding: Bool) -> LoadCounts {
    let day = Int(model.dayOfGrain[from])
    var counts = LoadCounts()
    let before = Int(meetingsOfDay[day])
    let after = adding ? before &+ 1 : before &- 1
    meetingsOfDay[day] = Int32(truncatingIfNeeded: after)
    let limit = model.terms.dayCountLimit
    counts.dayCount = max(0, after &- limit) &- max(0, before &- limit)
    guard isActive else { return counts }
    let base = Int(model.peopleOffset[meeting])
    let total = Int(model.peopleOffset[meeting &+ 1]) &- base
    for next in 0..<total {
      let person = Int(model.people[base &+ next])
      let isRequired = next < Int(model.requiredCount[meeting])
      let place = person &* dayCount &+ day
      let old = days[place]
      let runBefore = run(model, person, day, old)
      if adding { append(person, meeting, from, model) } else { remove(person, meeting) }
      let new = changed(old, model, person, meeting, from, day, isRequired, adding)
      days[place] = new
      counts.run &+= run(model, person, day, new) &- runBefore
      counts.count(old, new, model.terms.loadLimit)
    }
    return counts
  }

  /// How the counts would change if a meeting went from one start to another; −1 for none.
  func delta(_ model: SearchModel, _ meeting: Int, from: Int, to: Int) -> LoadCounts {
    var counts = LoadCounts()
    let fromDay = from < 0 ? -1 : Int(model.dayOfGrain[from])
    let toDay = to < 0 ? -1 : Int(model.dayOfGrain[to])
    if fromDay != toDay {
      let limit = model.terms.dayCountLimit
      if fromDay >= 0, Int(meetingsOfDay[fromDay]) > limit { counts.dayCount &-= 1 }
      if toDay >= 0, Int(meetingsOfDay[toDay]) >= limit { counts.dayCount &+= 1 }
    }
    guard isActive, from != to else { return counts }
    let base = Int(model.peopleOffset[meeting])
    let total = Int(model.peopleOffset[meeting &+ 1]) &- base
    for next in 0..<total {
      let person = Int(model.people[base &+ next])
      let isRequired = next < Int(model.requiredCount[meeting])
      if fromDay >= 0 {
        let old = days[person &* dayCount &+ fromDay]
        var new = changed(old, model, person, meeting, from, fromDay, isRequired, false)
        var moved: (Int, Int)? = (meeting, -1)
        if fromDay == toDay {
          new = changed(new, model, person, meeting, to, toDay, isRequired, true)
          moved = (meeting, to)
        }
        if model.terms.runLimit > 0 || !model.terms.run.isZero {
          counts.run &+= run(model, person, fromDay, new, moved) &- run(model, person, fromDay, old)
        }
        counts.count(old, new, model.terms.loadLimit)
      }
      if toDay >= 0, toDay != fromDay {
        let old = days[person &* dayCount &+ toDay]
        let new = changed(old, model, person, meeting, to, toDay, isRequired, true)
        if !model.terms.run.isZero {
          counts.run &+=
            run(model, person, toDay, new, (meeting, to)) &- run(model, person, toDay, old)
        }
        counts.count(old, new, model.terms.loadLimit)
      }
    }
    return counts
  }

  /// A day with a meeting added or taken away. A tangled day stays so until it is empty.
  @inline(__always)
  private func changed(
    _ old: Day, _ model: SearchModel, _ person: Int, _ meeting: Int, _ from: Int, _ day: Int,
    _ isRequired: Bool, _ adding: Bool
  ) -> Day {
    var new = old
    let first = Int(model.dayStart[day])
    let length = Int(model.duration[meeting])
    let sign: Int32 = adding ? 1 : -1
    new.meetings &+= sign
    if from &+ length == Int(model.dayStart[day &+ 1]) { new.late &+= sign }
    if isRequired { new.load &+= sign &* Int32(truncatingIfNeeded: length) }
    if Int(model.dayStart[day &+ 1]) &- first > 63 {
      new.isTangled = true
    } else if !old.isTangled, model.hasUnitDurations {
      let grain = UInt64(1) << UInt64(truncatingIfNeeded: from &- first)
      if adding { new.count(grain) } else { new.discount(grain) }
    } else if !old.isTangled {
      let offset = UInt64(truncatingIfNeeded: from &- first)
      let bits = ((UInt64(1) << UInt64(truncatingIfNeeded: length)) &- 1) << offset
      if adding {
        if old.busy & bits != 0 { new.isTangled = true }
        new.busy |= bits
        new.starts |= UInt64(1) << offset
        new.ends |= UInt64(1) << (offset &+ UInt64(truncatingIfNeeded: length))
      } else {
        new.busy &= ~bits
        new.starts &= ~(UInt64(1) << offset)
        new.ends &= ~(UInt64(1) << (offset &+ UInt64(truncatingIfNeeded: length)))
      }
    }
    if new.meetings == 0 { new = Day() }
    return new
  }

  /// Meetings beyond the limit in unbroken runs.
  @inline(__always)
  private func run(
    _ model: SearchModel, _ person: Int, _ day: Int, _ state: Day, _ moved: (Int, Int)? = nil
  ) -> Int {
    if model.terms.run.isZero { return 0 }
    let limit = model.terms.runLimit
    if Int(state.meetings) <= limit { return 0 }
    if state.isTangled { return walkedRun(model, person, day, moved) }
    if model.hasUnitDurations { return state.unitRun(limit) }
    // A meeting that starts as another ends continues a run.
    let continued = state.starts & state.ends
    var starts = state.starts
    var (length, beyond) = (0, 0)
    while starts != 0 {
      let bit = starts & (0 &- starts)
      length = continued & bit != 0 ? length &+ 1 : 1
      if length > limit { beyond &+= 1 }
      starts ^= bit
    }
    return beyond
  }

  /// The same, from the list of the person's meetings in order.
  private func walkedRun(
    _ model: SearchModel, _ person: Int, _ day: Int, _ moved: (Int, Int)?
  ) -> Int {
    let (first, last) = (model.dayStart[day], model.dayStart[day + 1])
    var spans: [Span] = []
    for place in Int(offset[person])..<Int(offset[person]) + Int(count[person]) {
      let span = placed[place]
      if let moved, moved.0 == Int(span.meeting) { continue }
      if span.start >= first && span.start < last { spans.append(span) }
    }
    if let moved, moved.1 >= 0 {
      spans.append(
        Span(
          start: Int32(moved.1), end: Int32(moved.1) + model.duration[moved.0],
          meeting: Int32(moved.0)))
    }
    spans.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    var (length, beyond, previousEnd) = (0, 0, Int32(-1))
    for span in spans {
      length = span.start == previousEnd ? length + 1 : 1
      if length > model.terms.runLimit { beyond += 1 }
      previousEnd = span.end
    }
    return beyond
  }

  private func append(_ person: Int, _ meeting: Int, _ from: Int, _ model: SearchModel) {
    placed[Int(offset[person] + count[person])] = Span(
      start: Int32(from), end: Int32(from) + model.duration[meeting], meeting: Int32(meeting))
    count[person] += 1
  }

  private func remove(_ person: Int, _ meeting: Int) {
    let base = Int(offset[person])
    let last = base + Int(count[person]) - 1
    for place in base...last where Int(placed[place].meeting) == meeting {
      placed[place] = placed[last]
      count[person] -= 1
      return
    }
  }

  /// The counts of all days, from what is kept.
  func weighedTotal(_ model: SearchModel, _ constants: WeighedConstants) -> Int {
    var counts = LoadCounts()
    for day in 0..<model.dayCount {
      counts.dayCount += max(0, Int(meetingsOfDay[day]) - model.terms.dayCountLimit)
    }
    for place in 0..<days.count where days[place].meetings > 0 {
      counts.run += run(model, place / dayCount, place % dayCount, days[place])
      counts.count(Day(), days[place], model.terms.loadLimit)
    }
    return counts.weighed(constants)
  }
}

extension LoadCounts {
  @inline(__always)
  fileprivate mutating func count(_ old: PersonDays.Day, _ new: PersonDays.Day, _ limit: Int) {
    lone &+= (new.meetings == 1 ? 1 : 0) &- (old.meetings == 1 ? 1 : 0)
    late &+= (new.late > 0 ? 1 : 0) &- (old.late > 0 ? 1 : 0)
    load &+= max(0, Int(new.load) &- limit) &- max(0, Int(old.load) &- limit)
  }
}

extension PersonDays.Day {
  /// One more meeting in a grain: adds 1 to its binary digits.
  @inline(__always) fileprivate mutating func count(_ grain: UInt64) {
    let second = starts & grain
    starts ^= grain
    let third = ends & second
    ends ^= second
    if busy & third != 0 { isTangled = true }
    busy ^= third
  }

  @inline(__always) fileprivate mutating func discount(_ grain: UInt64) {
    starts ^= grain
    let second = starts & grain
    ends ^= second
    busy ^= ends & second
  }

  /// Meetings beyond the limit in unbroken runs of grains. Of several in one grain the first goes
  /// on with the run, and the last begins another.
  @inline(__always) fileprivate func unitRun(_ limit: Int) -> Int {
    if limit == 0 { return Int(meetings) }
    let several = ends | busy
    let any = starts | several
    let single = any & ~several
    var beyond = any
    for step in 1..<max(1, limit) { beyond &= single << UInt64(truncatingIfNeeded: step) }
    return (beyond & (any << UInt64(truncatingIfNeeded: limit))).nonzeroBitCount
  }
}
