/// Says which rooms, people and rules stand between meetings that cannot all be planned.
struct ConflictExplanation {
  private let problem: Problem

  init(_ problem: Problem) { self.problem = problem }

  func describe(_ meetings: [MeetingIndex], isMinimal: Bool) -> ConflictSet {
    var people: Set<PersonIndex> = []
    var rooms: Set<RoomIndex> = []
    var rules: Set<RuleID> = []
    for (position, first) in meetings.enumerated() {
      limits(of: first, &people, &rooms, &rules, alone: meetings.count == 1)
      for second in meetings[(position + 1)...] {
        let shared = problem.sharedRequired(first.value, second.value)
        if !shared.isEmpty {
          people.formUnion(shared)
          for rule in [AttendeeConflict.id, TravelTime.id, AttendeeBreak.id] where isHard(rule) {
            if rule != TravelTime.id || problem.travel != nil { rules.insert(rule) }
          }
        }
        let called = isHard(CallConflict.id) ? callsBetween(first, second) : []
        if !called.isEmpty {
          people.formUnion(called)
          rules.insert(CallConflict.id)
        }
        if isHard(RoomConflict.id) {
          let common = roomsOf(first).intersection(roomsOf(second))
          // Rooms stand between two meetings only where there are few of them.
          if !common.isEmpty, common.count < meetings.count {
            rooms.formUnion(common)
            rules.insert(RoomConflict.id)
          }
        }
        let (a, b) = (problem[first], problem[second])
        if a.after.contains(where: { $0.meeting == second })
          || b.after.contains(where: { $0.meeting == first })
        {
          rules.insert(Precedence.id)
        }
        for (rule, isStated) in stated(a, first, b, second) where isStated && isHard(rule) {
          rules.insert(rule)
        }
      }
    }
    for id in [PersonDayLoad.id, AttendeeRun.id, MeetingsPerDay.id, ConcurrentMeetings.id]
    where isHard(id) && meetings.count > 1 {
      rules.insert(id)
    }
    return ConflictSet(
      meetings: meetings, rooms: rooms.sorted(), people: people.sorted(),
      rules: RuleCatalogue.ids.filter(rules.contains), isMinimal: isMinimal)
  }

  /// People who owe a part of one of the meetings and something to the other.
  private func callsBetween(_ a: MeetingIndex, _ b: MeetingIndex) -> Set<PersonIndex> {
    let (x, y) = (problem[a], problem[b])
    let (one, other) = (Set(x.calls.map(\.person)), Set(y.calls.map(\.person)))
    return one.intersection(other).union(one.intersection(y.required))
      .union(other.intersection(x.required))
  }

  private func stated(
    _ a: Problem.Meeting, _ first: MeetingIndex, _ b: Problem.Meeting, _ second: MeetingIndex
  ) -> [(RuleID, Bool)] {
    [
      (SameDayAs.id, a.sameDayAs.contains(second) || b.sameDayAs.contains(first)),
      (DifferentDay.id, a.differentDayFrom.contains(second) || b.differentDayFrom.contains(first)),
      (NearPlenary.id, a.plenary == second || b.plenary == first),
      (ParallelBreakouts.id, a.parallelGroup != nil && a.parallelGroup == b.parallelGroup),
      (SeriesRoom.id, a.series != nil && a.series == b.series),
    ]
  }

  /// The rules that narrow one meeting's places, with whom and what they name.
  private func limits(
    of index: MeetingIndex, _ people: inout Set<PersonIndex>, _ rooms: inout Set<RoomIndex>,
    _ rules: inout Set<RuleID>, alone: Bool
  ) {
    let meeting = problem[index]
    if meeting.isPinned { rules.insert(Pinned.id) }
    if meeting.allowedStarts != nil { rules.insert(StartWindow.id) }
    if meeting.allowedRooms != nil { rules.insert(RoomChoice.id) }
    let absent = meeting.required.filter { person in
      problem[person].absent.contains { $0.start < $0.end }
    }
    if !absent.isEmpty {
      rules.insert(AttendeeAbsent.id)
      if alone { people.formUnion(absent) }
    }
    let fitting = roomsOf(index)
    if fitting.contains(where: { !problem[$0].closed.isEmpty }) { rules.insert(RoomClosed.id) }
    guard alone else { return }
    if problem.days.allSatisfy({ $0.grains < meeting.duration }) { rules.insert(SameDay.id) }
    if !problem.rooms.contains(where: { meeting.equipment.isSubset(of: $0.equipment) }) {
      rules.insert(RoomEquipment.id)
    }
    if isHard(RoomCapacity.id), fitting.isEmpty { rules.insert(RoomCapacity.id) }
    if problem.rooms.isEmpty { rules.insert(RoomChoice.id) }
    rooms.formUnion(fitting.filter { !problem[$0].closed.isEmpty })
  }

  private func roomsOf(_ meeting: MeetingIndex) -> Set<RoomIndex> {
    Set(
      problem.roomIndices.filter { room in
        problem.admitsRoom(room.value, of: problem[meeting])
          && (!isHard(RoomCapacity.id) || problem[meeting].attendance <= problem[room].capacity)
      })
  }

  private func isHard(_ rule: RuleID) -> Bool {
    problem.objective[rule].map { $0.level == .hard && $0.weight > 0 } ?? false
  }
}
