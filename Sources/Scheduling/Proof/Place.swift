/// A meeting at a start and in a room.
struct Place: BitwiseCopyable {
  let meeting: Int32
  let start: Int32
  let end: Int32
  let room: Int32
  let day: Int32

  init(_ model: SearchModel, _ meeting: Int, at start: Int, room: Int32) {
    self.meeting = Int32(meeting)
    self.start = Int32(start)
    end = self.start + model.duration[meeting]
    self.room = room
    day = model.dayOfGrain[start]
  }
}

extension Place {
  /// The only place that a meeting may take.
  init(_ model: SearchModel, onlyOneOf meeting: Int) {
    self.init(
      model, meeting, at: Int(model.firstStart[meeting]),
      room: model.roomList[model.roomsOf(meeting).lowerBound])
  }
}

extension SearchModel {
  /// Every place that a meeting may take: its starts and rooms, where the room is open.
  func places(of meeting: Int) -> [Place] {
    let (low, high) = (Int(firstStart[meeting]), Int(lastStart[meeting]))
    var places: [Place] = []
    for start in low..<max(low, high + 1) where admits(meeting, start: start) {
      let end = start + Int(duration[meeting])
      for index in roomsOf(meeting) where isOpen(Int(roomList[index]), start, end) {
        places.append(Place(self, meeting, at: start, room: roomList[index]))
      }
    }
    return places
  }

  /// What a meeting's own start and room cost.
  func ownPenalty(_ place: Place) -> Penalty {
    let meeting = Int(place.meeting)
    var penalty =
      startPenalty(meeting, Int(place.start)) + roomPenalty[meeting * roomCount + Int(place.room)]
    for index in Int(relationOffset[meeting])..<Int(relationOffset[meeting + 1]) {
      let relation = relations[index]
      guard relation.first == relation.second else { continue }
      penalty += relation.penalty * count(relation, place, place)
    }
    return penalty
  }

  /// What two meetings cost each other; people's days and days as a whole are not looked at.
  func penalty(between a: Place, _ b: Place) -> Penalty {
    let gap = Int(max(a.start, b.start)) - Int(min(a.end, b.end))
    let entry = DayLists.Entry(start: b.start, end: b.end, room: b.room, meeting: b.meeting)
    var penalty = pairPenalty(
      Int(a.meeting), Int(a.start), Int(a.end), Int(a.room), entry, gap,
      hasExtras: a.day == b.day && terms.hasExtras)
    for index in Int(relationOffset[Int(a.meeting)])..<Int(relationOffset[Int(a.meeting) + 1]) {
      let relation = relations[index]
      if relation.first.value == Int(b.meeting), relation.second.value == Int(a.meeting) {
        penalty += relation.penalty * count(relation, b, a)
      } else if relation.second.value == Int(b.meeting) {
        penalty += relation.penalty * count(relation, a, b)
      }
    }
    return penalty
  }

  /// The least that a place costs beside one of these; nil where there is none.
  func least(between place: Place, _ others: [Place]) -> Penalty? {
    others.lazy.map { self.penalty(between: place, $0) }.min(by: <)
  }

  private func count(_ relation: Relation, _ first: Place, _ second: Place) -> Int {
    count(
      relation, Int(first.start), Int(first.room), Int(second.start), Int(second.end),
      Int(second.room))
  }
}
