internal import CivilTime
internal import Meetings

/// Turns an office's values into the planner's description of a problem.
struct OfficeDescription {
  let office: Office
  let grid: TimeGrid
  let announced: Schedule?

  var description: ProblemDescription {
    let sites = Array(Set(office.rooms.map(\.site).filter { !$0.isEmpty })).sorted()
    return ProblemDescription(
      name: office.organization, grainMinutes: grid.grain,
      days: grid.days.map { DayDescription(date: $0.description, grains: grid.grainsPerDay) },
      sites: sites, travel: travel(sites), rooms: office.rooms.map(room),
      people: office.people.map(person), meetings: office.meetings.map(meeting),
      objective: .office(office.rules), lunch: lunch, afterHours: afterHours)
  }

  private func travel(_ sites: [String]) -> [[Int]]? {
    if office.travel.isEmpty || sites.count < 2 { return nil }
    var table = [[Int]](repeating: [Int](repeating: 0, count: sites.count), count: sites.count)
    for way in office.travel {
      guard let from = sites.firstIndex(of: way.from), let to = sites.firstIndex(of: way.to) else {
        continue
      }
      table[from][to] = grid.grains(for: way.time)
      table[to][from] = grid.grains(for: way.time)
    }
    return table
  }

  private func spans(_ busy: [BusySpan], tentative: Bool) -> [GrainSpan] {
    IntervalSet(busy.filter { $0.isTentative == tentative }.map(\.interval)).intervals.map {
      grid.covering($0)
    }
  }

  private func room(_ room: Meetings.Room) -> RoomDescription {
    var unavailable = spans(room.busy, tentative: false)
    if let hours = room.hours {
      let open = IntervalSet(grid.days.map(hours.on))
      let all = IntervalSet(grid.days.map { Interval($0) })
      unavailable += all.subtracting(open).intervals.map { grid.covering($0) }
    }
    return RoomDescription(
      id: room.id, capacity: max(room.capacity, room.layouts.values.max() ?? 0),
      equipment: room.equipment.sorted(), site: room.site.isEmpty ? nil : room.site,
      unavailable: unavailable, setUp: grid.grains(for: room.setUp),
      clearUp: grid.grains(for: room.clearUp))
  }

  private func person(_ person: Meetings.Person) -> PersonDescription {
    PersonDescription(
      id: person.id, unavailable: spans(person.busy, tentative: false),
      tentative: spans(person.busy, tentative: true))
  }

  private func meeting(_ request: MeetingRequest) -> MeetingDescription {
    let earlier = announced?[request.id]
    var description = MeetingDescription(
      id: request.id, duration: grid.grains(for: request.duration),
      required: request.attendees(.required),
      preferred: request.attendees.filter { $0.role != .required }.map(\.person),
      headcount: request.seats)
    // 1 is the highest priority of a request; the planner counts upwards.
    description.priority = 9 - min(9, max(1, request.priority))
    description.setUp = grid.grains(for: request.setUp)
    description.clearUp = grid.grains(for: request.clearUp)
    description.after = request.after.map { order in
      MeetingDescription.Order(
        meeting: order.meeting, minGap: grid.grains(for: order.minGap),
        maxGap: order.maxGap.map { $0.count / grid.grain })
    }
    description.preferredStarts = starts(within: request.preferred, request, isFree: true)
    description.preferredRooms = request.preferredRooms
    description.series = request.series?.series
    description.sameDayAs = request.sameDay
    description.differentDayFrom = request.differentDay
    description.plenary = request.plenary
    description.parallelGroup = request.plenary.map { "breakouts of \($0)" }
    description.calls = calls(of: request)
    describePlace(request, earlier, &description)
    return description
  }

  /// Those who come for single items: from the beginning of the item before theirs, during which
  /// they wait (一组汇报、一组候会), to the end of their own.
  private func calls(of request: MeetingRequest) -> [MeetingDescription.Call] {
    let whole = Set(request.attendees.map(\.person))
    let length = grid.grains(for: request.duration)
    let spans = request.itemSpans
    return request.agenda.indices.flatMap { index in
      let item = request.agenda[index]
      let start = spans[max(0, index - 1)].lowerBound / grid.grain
      let end = (spans[index].upperBound + grid.grain - 1) / grid.grain
      let span = GrainSpan(min(start, length - 1), min(max(end, start + 1), length))
      return Set([item.presenter].compactMap(\.self) + item.attendees).subtracting(whole).sorted()
        .map { MeetingDescription.Call(person: $0, span: span) }
    }
  }

  /// Pin, announced place, starts and rooms. A decided time is taken at its word, whatever windows
  /// and working hours say; `check` has reported a contradiction.
  private func describePlace(
    _ request: MeetingRequest, _ earlier: Assignment?, _ description: inout MeetingDescription
  ) {
    if let pin = request.pin {
      description.pinned = .init(start: grid.grain(of: pin.start), room: pin.room)
    } else if let earlier, earlier.isPinned {
      description.pinned = .init(
        start: grid.grain(of: earlier.interval.start), room: earlier.room)
    }
    if let earlier {
      description.announced = .init(
        start: grid.grain(of: earlier.interval.start), room: earlier.room)
    }
    if description.pinned == nil {
      description.allowedStarts = starts(within: request.allowed, request, isFree: false)
    }
    if description.pinned?.room == nil {
      description.rooms = office.rooms.filter(request.isServed).map(\.id)
    }
  }

  /// Starts on the office's step that keep the meeting inside one interval; the beginning of an
  /// interval that fits exactly always counts. `isFree` takes every step inside.
  private func starts(within set: IntervalSet, _ request: MeetingRequest, isFree: Bool)
    -> [GrainSpan]
  {
    let length = grid.grains(for: request.duration)
    let step = max(1, office.grain.count / grid.grain)
    var result: [GrainSpan] = []
    for interval in set.intervals {
      let span = grid.within(interval)
      if interval.length == request.duration, grid.isOnGrid(interval.start) {
        result.append(GrainSpan(span.start, span.start + 1))
        continue
      }
      let last = span.end - length
      if span.start > last { continue }
      if step == 1 || isFree {
        result.append(GrainSpan(span.start, last + 1))
      } else {
        let first = (span.start + step - 1) / step * step
        result += stride(from: first, through: last, by: step).map { GrainSpan($0, $0 + 1) }
      }
    }
    return result
  }

  private var lunch: [GrainSpan] {
    guard let lunch = office.hours.lunch else { return [] }
    return grid.days.map { grid.covering(lunch.on($0)) }
  }

  /// Nights, evenings and whole days off.
  private var afterHours: [GrainSpan] {
    let working = IntervalSet(
      grid.days.filter(office.isWorkday).compactMap { day in
        TimeSpan(office.hours.morning.start, office.hours.afternoon.end)?.on(day)
      })
    return IntervalSet(grid.days.map { Interval($0) }).subtracting(working).intervals.map {
      grid.covering($0)
    }
  }
}
