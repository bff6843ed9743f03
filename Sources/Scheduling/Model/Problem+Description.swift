import Diagnostics

extension Problem {
  /// The dense form of a description; throws everything that is wrong with it at once.
  public init(_ description: ProblemDescription) throws(ProblemDefects) {
    var check = DescriptionCheck(description)
    check.run()
    guard check.defects.isEmpty else { throw ProblemDefects(defects: check.defects) }
    self.init(checked: description, check)
    if let defect = weightDefect() { throw ProblemDefects(defects: [defect]) }
  }

  private init(checked description: ProblemDescription, _ check: DescriptionCheck) {
    let d = description
    name = d.name
    grainMinutes = d.grainMinutes
    days = d.days
    objective = d.objective
    var starts = [0]
    for day in d.days { starts.append(starts[starts.count - 1] + day.grains) }
    dayStarts = starts
    let count = starts[starts.count - 1]
    grainCount = count
    dayOfGrain = d.days.indices.flatMap { Array(repeating: $0, count: d.days[$0].grains) }
    travel = d.travel
    lunchBefore = coverage(d.lunch, count, once: true)
    afterHoursBefore = coverage(d.afterHours, count, once: true)
    rooms = d.rooms.map { room in
      let closed = room.unavailable.map { $0.clamped(to: count) }.filter { $0.start < $0.end }
      return Room(
        id: room.id, capacity: room.capacity, site: room.site.flatMap { check.sites[$0] },
        equipment: Set(room.equipment), closed: closed,
        closedBefore: closed.isEmpty ? nil : coverage(closed, count, once: false),
        setUp: room.setUp, clearUp: room.clearUp)
    }
    people = d.people.map { person in
      Person(
        id: person.id, absent: person.unavailable.map { $0.clamped(to: count) },
        tentative: person.tentative.map { $0.clamped(to: count) })
    }
    let meetings = d.meetings.map { Meeting($0, check) }
    self.meetings = meetings
    var required = [[Int]](repeating: [], count: d.people.count)
    var preferred = [[Int]](repeating: [], count: d.people.count)
    for (index, meeting) in meetings.enumerated() {
      for person in meeting.required { required[person.value].append(index) }
      for person in meeting.preferred { preferred[person.value].append(index) }
    }
    requiredMeetings = required
    preferredMeetings = preferred
  }

  /// The rule whose weight could take a score out of range, if there is one.
  private func weightDefect() -> ProblemDefect? {
    var total = 0.0
    for (position, setting) in objective.settings.enumerated() {
      guard let rule = RuleCatalogue.rule(setting.rule) else { continue }
      total += rule.greatestCount(in: self, setting) * Double(setting.weight)
      if total > Self.greatestPenalty {
        return ProblemDefect(
          path: [.key("objective"), .position(position), .key("weight")], kind: .weightOverflow,
          message: Text(
            zh: "规则 \(setting.rule) 的权重 \(setting.weight) 会使评分超出整数范围",
            en: "with a weight of \(setting.weight), \(setting.rule) could take the score out of "
              + "the range of integers"))
      }
    }
    return nil
  }

  /// Far enough below 2⁶³ that sums of a few scores stay in range.
  private static let greatestPenalty = 1e18
}

extension Problem.Meeting {
  fileprivate init(_ meeting: MeetingDescription, _ check: DescriptionCheck) {
    let required = meeting.required.compactMap { check.people[$0] }
    let requiredOnce = Set(required)
    let preferred = Set(meeting.preferred.compactMap { check.people[$0] })
      .subtracting(requiredOnce)
    calls = meeting.calls.compactMap { call in
      check.people[call.person].map { Problem.Call(person: PersonIndex($0), span: call.span) }
    }.filter { !requiredOnce.contains($0.person.value) }
      .sorted { ($0.person, $0.span.start) < ($1.person, $1.span.start) }
    let horizon = check.description.days.reduce(0) { $0 + $1.grains }
    id = meeting.id
    duration = meeting.duration
    self.required = requiredOnce.sorted().map(PersonIndex.init)
    self.preferred = preferred.sorted().map(PersonIndex.init)
    requiredAsListed = required.map(PersonIndex.init)
    attendance = max(meeting.headcount, requiredOnce.count + preferred.count)
    equipment = Set(meeting.equipment)
    allowedRooms = meeting.rooms.map { names in
      var allowed = [Bool](repeating: false, count: check.description.rooms.count)
      for name in names { if let room = check.rooms[name] { allowed[room] = true } }
      return allowed
    }
    allowedStarts = meeting.allowedStarts?.map { $0.clamped(to: horizon) }
    pinnedStart = meeting.pinned?.start
    pinnedRoom = meeting.pinned?.room.flatMap { check.rooms[$0] }.map(RoomIndex.init)
    after = meeting.after.compactMap { order in
      check.meetings[order.meeting].map {
        Problem.Order(
          meeting: MeetingIndex($0), minGap: order.minGap, maxGap: order.maxGap)
      }
    }
    priority = meeting.priority
    preferredStarts = meeting.preferredStarts.map { $0.clamped(to: horizon) }
      .filter { $0.start < $0.end }
    preferredRooms = meeting.preferredRooms.compactMap { check.rooms[$0] }.map(RoomIndex.init)
    setUp = meeting.setUp
    clearUp = meeting.clearUp
    series = meeting.series
    sameDayAs = meeting.sameDayAs.compactMap { check.meetings[$0] }.map(MeetingIndex.init)
    differentDayFrom = meeting.differentDayFrom.compactMap { check.meetings[$0] }
      .map(MeetingIndex.init)
    parallelGroup = meeting.parallelGroup
    plenary = meeting.plenary.flatMap { check.meetings[$0] }.map(MeetingIndex.init)
    announcedStart = meeting.announced?.start
    announcedRoom = meeting.announced?.room.flatMap { check.rooms[$0] }.map(RoomIndex.init)
  }
}

extension GrainSpan {
  fileprivate func clamped(to count: Int) -> GrainSpan {
    let start = min(max(0, self.start), count)
    return GrainSpan(start, max(start, min(max(0, end), count)))
  }
}

/// For each grain how many covered grains come before it; a grain covered twice counts twice
/// unless `once`.
private func coverage(_ spans: [GrainSpan], _ count: Int, once: Bool) -> [Int] {
  var change = [Int](repeating: 0, count: count + 1)
  for span in spans.map({ $0.clamped(to: count) }) where span.start < span.end {
    change[span.start] += 1
    change[span.end] -= 1
  }
  var before = [0]
  before.reserveCapacity(count + 1)
  var depth = 0
  for grain in 0..<count {
    depth += change[grain]
    before.append(before[grain] + (once ? min(depth, 1) : depth))
  }
  return before
}
