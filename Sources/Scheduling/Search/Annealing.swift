import Foundation

/// Simulated annealing (Kirkpatrick, Gelatt and Vecchi, 1983) over the domains.
struct Annealing {
  var hottest: Double
  var coldest: Double
  /// Cools from `hottest` to `coldest` while progress goes from `from` to `to`.
  func run(_ worker: inout Worker, from: Double, to: Double) {
    let movable = worker.model.movable
    guard movable.count > 0 else { return }
    let thresholds = worker.model.thresholds
    var temperature = hottest
    while true {
      let progress = worker.clock.progress(after: worker.moves)
      if progress >= to || worker.clock.stop.isRaised { return }
      let share = max(0, (progress - from) / max(1e-9, to - from))
      temperature = hottest * pow(coldest / hottest, share)
      let heat = Float(temperature)
      for _ in 0..<512 {
        let bits = worker.random.next()
        let limit = Int(heat * thresholds[Int(truncatingIfNeeded: bits & 4_095)])
        worker.tryMove(movable, Int(truncatingIfNeeded: (bits >> 12) & 127), limit)
      }
      worker.moves += 512
      worker.keepBest()
    }
  }
}

extension Worker {
  @inline(__always)
  mutating func tryMove(_ movable: FlatArray<Int32>, _ kind: Int, _ limit: Int) {
    let meeting = Int(movable[random.below(movable.count)])
    if kind < 32 {
      trySwap(meeting, with: Int(movable[random.below(movable.count)]), limit)
    } else if kind < 56 {
      tryRoom(meeting, limit)
    } else if kind < 92 {
      tryShift(meeting, limit)
    } else {
      tryAnywhere(meeting, limit)
    }
  }

  /// Changes the room only.
  @inline(__always) mutating func tryRoom(_ meeting: Int, _ limit: Int) {
    let start = Int(state.start[meeting])
    if start < 0 { return }
    let room = randomRoom(of: meeting)
    if room == Int(state.room[meeting]) { return }
    tryPlace(meeting, start, room, limit)
  }

  /// Moves a meeting by a few grains.
  @inline(__always) mutating func tryShift(_ meeting: Int, _ limit: Int) {
    let start = Int(state.start[meeting])
    if start < 0 { return }
    let step = random.below(16) &- 8
    let target = start &+ (step >= 0 ? step &+ 1 : step)
    if !model.admits(meeting, start: target) { return }
    tryPlace(meeting, target, Int(state.room[meeting]), limit)
  }

  /// Moves a meeting to any start and room.
  @inline(__always) mutating func tryAnywhere(_ meeting: Int, _ limit: Int) {
    guard let start = randomStart(of: meeting) else { return }
    tryPlace(meeting, start, randomRoom(of: meeting), limit)
  }

  /// Moves a meeting if that costs at most `limit` more.
  @inline(__always)
  mutating func tryPlace(_ meeting: Int, _ start: Int, _ room: Int, _ limit: Int) {
    if !model.isOpen(room, start, start &+ Int(model.duration[meeting])) { return }
    let old = state.share[meeting]
    let gain = model.greatestLoadGain(meeting, state.constants)
    let cost = state.cost(of: meeting, at: start, in: room, budget: old &+ limit &+ gain)
    var delta = cost &- old
    if delta > limit &+ gain { return }
    if model.hasLoadTerms {
      let from = Int(state.start[meeting])
      delta &+= state.personDays.delta(model, meeting, from: from, to: start)
        .weighed(state.constants)
      if delta > limit { return }
    }
    if delta > 0 { keepBest() }
    state.move(meeting, to: start, in: room)
    noteBest()
  }

  /// Two meetings change places.
  @inline(__always) mutating func trySwap(_ a: Int, with b: Int, _ limit: Int) {
    if a == b { return }
    let (startA, startB) = (Int(state.start[a]), Int(state.start[b]))
    if startA < 0 || startB < 0 { return }
    var (roomA, roomB) = (Int(state.room[a]), Int(state.room[b]))
    if startA == startB && roomA == roomB { return }
    if !model.admits(a, start: startB) || !model.admits(b, start: startA) { return }
    if !model.takes(a, roomB) || !model.takes(b, roomA) {
      if startA == startB || !model.takes(a, roomA) { return }
      swap(&roomA, &roomB)
    }
    if !model.isOpen(roomB, startB, startB &+ Int(model.duration[a])) { return }
    if !model.isOpen(roomA, startA, startA &+ Int(model.duration[b])) { return }
    let old = state.share[a] &+ state.share[b]
    // The pair's own cost is in both shares; leaving it out of both new costs is made good below.
    let pairOld = state.pairCost(a, b)
    let gain =
      model.greatestLoadGain(a, state.constants) &+ model.greatestLoadGain(b, state.constants)
    let budget = old &- pairOld &+ limit &+ gain
    let costA = state.cost(of: a, at: startB, in: roomB, without: b, budget: budget)
    if costA > budget { return }
    let costB = state.cost(
      of: b, at: startA, in: roomA, without: a, budget: budget &- costA)
    if costA &+ costB > budget { return }
    let before = state.total
    keepBest()
    let (oldRoomA, oldRoomB) = (Int(state.room[a]), Int(state.room[b]))
    state.move(a, to: startB, in: roomB)
    state.move(b, to: startA, in: roomA)
    if state.total &- before > limit {
      state.move(b, to: startB, in: oldRoomB)
      state.move(a, to: startA, in: oldRoomA)
      return
    }
    noteBest()
  }
}
