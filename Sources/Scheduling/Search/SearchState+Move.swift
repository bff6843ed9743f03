/// Changes to the schedule, with every number kept up to date.
extension SearchState {
  /// Puts a meeting somewhere, from wherever it is.
  mutating func move(_ meeting: Int, to from: Int, in place: Int) {
    if isPlaced(meeting) {
      take(meeting)
    } else {
      penalty = penalty - model.unassigned[meeting]
      total &-= unassignedWeight[meeting]
    }
    put(meeting, from, place)
    verifyDelta()
  }

  mutating func unassign(_ meeting: Int) {
    take(meeting)
    share[meeting] = unassignedWeight[meeting]
    total &+= unassignedWeight[meeting]
    penalty += model.unassigned[meeting]
    verifyDelta()
  }

  private mutating func take(_ meeting: Int) {
    let (from, place) = (Int(start[meeting]), Int(room[meeting]))
    let day = Int(model.dayOfGrain[from])
    days.remove(meeting, from: day)
    start[meeting] = -1
    account(meeting, from, Int(end[meeting]), place, sign: -1)
    countLoad(meeting, from, adding: false)
  }

  private mutating func put(_ meeting: Int, _ from: Int, _ place: Int) {
    let to = from &+ Int(model.duration[meeting])
    account(meeting, from, to, place, sign: 1)
    countLoad(meeting, from, adding: true)
    start[meeting] = Int32(truncatingIfNeeded: from)
    end[meeting] = Int32(truncatingIfNeeded: to)
    room[meeting] = Int32(truncatingIfNeeded: place)
    let entry = DayLists.Entry(
      start: start[meeting], end: end[meeting], room: room[meeting],
      meeting: Int32(truncatingIfNeeded: meeting))
    days.insert(entry, in: Int(model.dayOfGrain[from]))
  }

  /// Adds or takes away what a meeting at a place costs, from the totals and from the shares of
  /// the meetings that it meets there. The meeting itself is in no list meanwhile.
  private mutating func account(_ meeting: Int, _ from: Int, _ to: Int, _ place: Int, sign: Int) {
    let model = self.model
    var levels =
      model.startPenalty(meeting, from) + model.roomPenalty[meeting &* model.roomCount &+ place]
    var cost =
      startWeight[Int(model.startRow[meeting]) &* model.grainCount &+ from]
      &+ roomWeight[meeting &* model.roomCount &+ place]
    let today = Int(model.dayOfGrain[from])
    var first = today
    var last = today
    let reach = constants.reach
    if reach >= 0 {
      while first > 0, Int(model.dayStart[first]) &+ reach >= from { first &-= 1 }
      while last &+ 1 < model.dayCount, Int(model.dayStart[last &+ 1]) &- to <= reach {
        last &+= 1
      }
    }
    for day in first...last {
      let list = days.entries[day]
      let hasExtras = day == today && model.terms.hasExtras
      for next in 0..<Int(days.count[day]) {
        let entry = list[next]
        let gap = max(from, Int(entry.start)) &- min(to, Int(entry.end))
        if gap > reach && !hasExtras { continue }
        let weighed = pairCost(meeting, from, to, place, entry, gap, hasExtras: hasExtras)
        levels += model.pairPenalty(meeting, from, to, place, entry, gap, hasExtras: hasExtras)
        cost &+= weighed
        share[Int(entry.meeting)] &+= sign &* weighed
      }
    }
    for index in Int(model.relationOffset[meeting])..<Int(model.relationOffset[meeting &+ 1]) {
      let relation = model.relations[index]
      let count = relationCount(relation, meeting, from, to, place)
      if count == 0 { continue }
      let weighed = weights.weigh(relation.penalty) &* count
      let second =
        relation.first.value == meeting ? relation.second.value : relation.first.value
      levels += relation.penalty * count
      cost &+= weighed
      if second != meeting { share[second] &+= sign &* weighed }
    }
    total &+= sign &* cost
    penalty += levels * sign
    if sign > 0 { share[meeting] = cost }
  }

  /// Adds or takes away a meeting in the counts of people's days and of days.
  private mutating func countLoad(_ meeting: Int, _ from: Int, adding: Bool) {
    guard model.terms.hasPersonDays || model.terms.hasDayCounts else { return }
    let change = personDays.change(model, meeting, from, adding: adding)
    total &+= change.weighed(constants)
    penalty += change.penalty(model.terms)
  }

  /// In debug builds: the numbers are those of a schedule counted from scratch.
  @inline(__always) private func verifyDelta() {
    assert(agreesWithEvaluation(), "delta and full evaluation differ")
  }

  func agreesWithEvaluation() -> Bool {
    penalty.score == model.problem.score(schedule)
  }
}

extension SearchModel {
  /// The terms by level between a meeting at a place and one that is placed.
  func pairPenalty(
    _ meeting: Int, _ from: Int, _ to: Int, _ place: Int, _ entry: DayLists.Entry, _ gap: Int,
    hasExtras: Bool
  ) -> Penalty {
    var penalty = Penalty()
    let sameRoom = Int(entry.room) == place
    if gap < 0 {
      let shared = links.shared[links.place(meeting, Int(entry.meeting))]
      penalty += terms.overlap(shared) * (-gap)
      if sameRoom {
        penalty += terms.sameRoom * (-gap)
      } else if Int(entry.start) != from {
        penalty += terms.nearby * shared.all
      }
    } else {
      if gap == 0 { penalty += terms.touching }
      if !sameRoom && gap <= 2 && !terms.nearby.isZero {
        penalty += terms.nearby * links.shared[links.place(meeting, Int(entry.meeting))].all
      }
    }
    if hasExtras {
      let counts = extras(meeting, from, to, place, entry, gap)
      penalty += terms.travel * counts.travel
      penalty += terms.rest * counts.rest
      penalty += terms.buffers * counts.buffers
    }
    return penalty
  }
}
