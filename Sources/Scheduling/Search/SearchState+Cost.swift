/// What a meeting would cost at a place.
extension SearchState {
  /// The weighed cost of a meeting at a place, with its own terms and those with all other placed
  /// meetings but `other`. All terms are at least 0, so counting stops as soon as `budget` is
  /// passed; what is returned then is only known to be greater.
  @inline(__always)
  func cost(
    of meeting: Int, at from: Int, in place: Int, without other: Int = -1, budget: Int = .max
  ) -> Int {
    let model = self.model
    var cost =
      startWeight[Int(model.startRow[meeting]) &* model.grainCount &+ from]
      &+ roomWeight[meeting &* model.roomCount &+ place]
    if cost > budget { return cost }
    let to = from &+ Int(model.duration[meeting])
    let today = Int(model.dayOfGrain[from])
    cost &+= dayCost(of: meeting, from, to, place, day: today, today: true, other, budget &- cost)
    let reach = constants.reach
    if reach >= 0 {
      var day = today &- 1
      while day >= 0, Int(model.dayStart[day &+ 1]) &+ reach >= from, cost <= budget {
        cost &+= dayCost(
          of: meeting, from, to, place, day: day, today: false, other, budget &- cost)
        day &-= 1
      }
      day = today &+ 1
      while day < model.dayCount, Int(model.dayStart[day]) &- to <= reach, cost <= budget {
        cost &+= dayCost(
          of: meeting, from, to, place, day: day, today: false, other, budget &- cost)
        day &+= 1
      }
    }
    if model.relationOffset[meeting] != model.relationOffset[meeting &+ 1] {
      cost &+= relationCost(of: meeting, from, to, place, without: other)
    }
    return cost
  }

  /// The weighed terms with the meetings of one day.
  @inline(__always)
  private func dayCost(
    of meeting: Int, _ from: Int, _ to: Int, _ place: Int, day: Int, today: Bool, _ other: Int,
    _ budget: Int
  ) -> Int {
    let list = days.entries[day]
    let count = Int(days.count[day])
    let hasExtras = today && model.terms.hasExtras
    let constants = self.constants
    var cost = 0
    var next = 0
    while next < count {
      let entry = list[next]
      next &+= 1
      let gap = max(from, Int(entry.start)) &- min(to, Int(entry.end))
      if gap > constants.reach && !hasExtras { continue }
      let second = Int(entry.meeting)
      if second == meeting || second == other { continue }
      cost &+= pairCost(meeting, from, to, place, entry, gap, hasExtras: hasExtras)
      if cost > budget { return cost }
    }
    return cost
  }

  /// A part of what a meeting would cost at a place: its own terms and those with the other
  /// meetings of the day, those of a chain left out.
  func leastCost(
    of meeting: Int, at from: Int, in place: Int, outside chain: ExchangeChain, budget: Int
  ) -> Int {
    var cost =
      startWeight[Int(model.startRow[meeting]) &* model.grainCount &+ from]
      &+ roomWeight[meeting &* model.roomCount &+ place]
    let to = from &+ Int(model.duration[meeting])
    let day = Int(model.dayOfGrain[from])
    let list = days.entries[day]
    let hasExtras = model.terms.hasExtras
    for next in 0..<Int(days.count[day]) where cost <= budget {
      let entry = list[next]
      let gap = max(from, Int(entry.start)) &- min(to, Int(entry.end))
      if gap > constants.reach && !hasExtras || chain.holds(Int(entry.meeting)) { continue }
      cost &+= pairCost(meeting, from, to, place, entry, gap, hasExtras: hasExtras)
    }
    return cost
  }

  /// The weighed terms between a meeting at a place and one that is placed.
  @inline(__always)
  func pairCost(
    _ meeting: Int, _ from: Int, _ to: Int, _ place: Int, _ entry: DayLists.Entry, _ gap: Int,
    hasExtras: Bool
  ) -> Int {
    var cost = 0
    let second = Int(entry.meeting)
    let sameRoom = Int(entry.room) == place
    if gap < 0 {
      let weight = pair[model.links.place(meeting, second)]
      cost &-= gap &* Int(weight.overlap)
      if sameRoom {
        cost &-= gap &* constants.sameRoom
      } else if Int(entry.start) != from {
        cost &+= Int(weight.nearby)
      }
    } else if gap <= constants.reach {
      if gap == 0 { cost &+= constants.touching }
      if !sameRoom && constants.reach == 2 {
        cost &+= Int(pair[model.links.place(meeting, second)].nearby)
      }
    }
    if hasExtras {
      let counts = model.extras(meeting, from, to, place, entry, gap)
      cost &+= counts.travel &* constants.travel &+ counts.rest &* constants.rest
      cost &+= counts.buffers &* constants.buffers
    }
    return cost
  }

  /// The weighed terms between two placed meetings.
  func pairCost(_ a: Int, _ b: Int) -> Int {
    let (from, to, place) = (Int(start[a]), Int(end[a]), Int(room[a]))
    let entry = DayLists.Entry(
      start: start[b], end: end[b], room: room[b], meeting: Int32(truncatingIfNeeded: b))
    let gap = max(from, Int(entry.start)) &- min(to, Int(entry.end))
    let isToday = model.dayOfGrain[from] == model.dayOfGrain[Int(entry.start)]
    let hasExtras = isToday && model.terms.hasExtras
    var cost = 0
    if gap <= constants.reach || hasExtras {
      cost = pairCost(a, from, to, place, entry, gap, hasExtras: hasExtras)
    }
    for index in Int(model.relationOffset[a])..<Int(model.relationOffset[a &+ 1]) {
      let relation = model.relations[index]
      if relation.first.value == b || relation.second.value == b {
        cost &+=
          weights.weigh(relation.penalty) &* relationCount(relation, a, from, to, place)
      }
    }
    return cost
  }

  /// The weighed terms with meetings that are named together with this one.
  func relationCost(of meeting: Int, _ from: Int, _ to: Int, _ place: Int, without other: Int)
    -> Int
  {
    var cost = 0
    for index in Int(model.relationOffset[meeting])..<Int(model.relationOffset[meeting &+ 1]) {
      let relation = model.relations[index]
      let isFirst = relation.first.value == meeting
      let second = isFirst ? relation.second.value : relation.first.value
      if second == other { continue }
      let count = relationCount(relation, meeting, from, to, place)
      if count != 0 { cost &+= weights.weigh(relation.penalty) &* count }
    }
    return cost
  }

  /// What a relation counts with one of its meetings at a place; 0 while the other has none.
  @inline(__always)
  func relationCount(_ relation: Relation, _ meeting: Int, _ from: Int, _ to: Int, _ place: Int)
    -> Int
  {
    let isFirst = relation.first.value == meeting
    let second = isFirst ? relation.second.value : relation.first.value
    var (otherFrom, otherTo, otherRoom) = (
      Int(start[second]), Int(end[second]), Int(room[second])
    )
    if second == meeting { (otherFrom, otherTo, otherRoom) = (from, to, place) }
    if otherFrom < 0 { return 0 }
    return isFirst
      ? model.count(relation, from, place, otherFrom, otherTo, otherRoom)
      : model.count(relation, otherFrom, otherRoom, from, to, place)
  }
}

extension SearchModel {
  /// What a relation counts with its first meeting at `from` in `room`, and its second from
  /// `otherFrom` to `otherTo` in `otherRoom`.
  @inline(__always)
  func count(
    _ relation: Relation, _ from: Int, _ room: Int, _ otherFrom: Int, _ otherTo: Int,
    _ otherRoom: Int
  ) -> Int {
    switch relation.kind {
    case .order:
      let gap = from &- otherTo
      return gap < relation.low || gap > relation.high ? 1 : 0
    case .daysApart:
      return abs(Int(dayOfGrain[from]) &- Int(dayOfGrain[otherFrom]))
    case .oneDay:
      return dayOfGrain[from] == dayOfGrain[otherFrom] ? 1 : 0
    case .startsApart:
      return abs(from &- otherFrom)
    case .twoRooms:
      return room == otherRoom ? 0 : 1
    case .calls:
      return missing(relation, from, room, otherFrom, otherRoom)
    }
  }

  /// What a `calls` relation counts with both meetings placed.
  func missing(
    _ relation: Relation, _ first: Int, _ firstRoom: Int, _ second: Int, _ secondRoom: Int
  ) -> Int {
    if dayOfGrain[first] != dayOfGrain[second] { return 0 }
    let (a, b) = (relation.firstSpan, relation.secondSpan)
    let (from, other) = (first &+ Int(a.start), second &+ Int(b.start))
    let gap = max(from, other) &- min(first &+ Int(a.end), second &+ Int(b.end))
    if gap < 0 { return -gap }
    let (here, there) = (Int(siteOfRoom[firstRoom]), Int(siteOfRoom[secondRoom]))
    if siteCount == 0 || here < 0 || there < 0 { return 0 }
    let needed = Int(
      from <= other ? travel[here &* siteCount &+ there] : travel[there &* siteCount &+ here])
    return max(0, needed &- gap)
  }

  /// What the terms of a day other than overlap, touch and room change count for a pair.
  struct Extras {
    var travel = 0
    var rest = 0
    var buffers = 0
  }

  @inline(__always)
  func extras(
    _ meeting: Int, _ from: Int, _ to: Int, _ place: Int, _ entry: DayLists.Entry, _ gap: Int
  ) -> Extras {
    var counts = Extras()
    let second = Int(entry.meeting)
    if !terms.buffers.isZero && Int(entry.room) == place {
      counts.buffers = bufferOverlap(meeting, from, to, entry) &- max(0, -gap)
    }
    if terms.travel.isZero && (terms.rest.isZero || gap < 0 || gap >= terms.restLimit) {
      return counts
    }
    let people = Int(links.shared[links.place(meeting, second)].required)
    if people == 0 { return counts }
    if gap >= 0 && gap < terms.restLimit { counts.rest = (terms.restLimit &- gap) &* people }
    if siteCount > 0 {
      let (here, there) = (Int(siteOfRoom[place]), Int(siteOfRoom[Int(entry.room)]))
      if here >= 0 && there >= 0 {
        // Of two that start together, the first in the list is left first.
        let leaves =
          from < Int(entry.start) || (from == Int(entry.start) && meeting < second)
        let needed = Int(
          leaves ? travel[here &* siteCount &+ there] : travel[there &* siteCount &+ here])
        counts.travel = max(0, min(needed, needed &- gap)) &* people
      }
    }
    return counts
  }

  /// Grains in which the room is taken by both, set-up and clear-up included, within the day.
  private func bufferOverlap(_ meeting: Int, _ from: Int, _ to: Int, _ entry: DayLists.Entry)
    -> Int
  {
    let second = Int(entry.meeting)
    let day = Int(dayOfGrain[from])
    let (open, close) = (Int(dayStart[day]), Int(dayStart[day &+ 1]))
    let (before, after) = (setUpOfRoom[Int(entry.room)], clearUpOfRoom[Int(entry.room)])
    let start = max(
      open, from &- Int(max(before, setUp[meeting])),
      Int(entry.start) &- Int(max(before, setUp[second])))
    let end = min(
      close, to &+ Int(max(after, clearUp[meeting])),
      Int(entry.end) &+ Int(max(after, clearUp[second])))
    return max(0, end &- start)
  }
}
