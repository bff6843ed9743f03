import Diagnostics

/// A planning problem in dense form: indices instead of names, everything checked once.
///
/// Immutable and cheap to copy. Made by `Problem(_:)` from a `ProblemDescription`.
public struct Problem: Sendable {
  public let name: String
  public let grainMinutes: Int
  public let days: [DayDescription]
  public let rooms: [Room]
  public let people: [Person]
  public let meetings: [Meeting]
  public let objective: Objective

  /// Grains of all days together.
  public let grainCount: Int
  /// The first grain of each day, and `grainCount` as one more element.
  let dayStarts: [Int]
  /// The day of each grain.
  let dayOfGrain: [Int]
  /// Grains of travel by site and site; nil where nobody has to travel.
  let travel: [[Int]]?
  /// For each grain, how many lunch grains come before it; one more element than grains.
  let lunchBefore: [Int]
  let afterHoursBefore: [Int]
  /// The meetings that a person must attend, and those where they are wanted.
  let requiredMeetings: [[Int]]
  let preferredMeetings: [[Int]]

  public struct Room: Sendable {
    public let id: String
    public let capacity: Int
    public let site: Int?
    let equipment: Set<String>
    let closed: [GrainSpan]
    /// For each grain, how many closed grains come before it; nil for a room that never closes.
    let closedBefore: [Int]?
    let setUp: Int
    let clearUp: Int
  }

  public struct Person: Sendable {
    public let id: String
    let absent: [GrainSpan]
    let tentative: [GrainSpan]
  }

  public struct Meeting: Sendable {
    public let id: String
    public let duration: Int
    /// Sorted, each once.
    public let required: [PersonIndex]
    /// Sorted, each once, without those in `required`.
    public let preferred: [PersonIndex]
    /// As listed: whoever is listed twice is missed twice.
    let requiredAsListed: [PersonIndex]
    /// Seats that it needs.
    public let attendance: Int
    let equipment: Set<String>
    let allowedRooms: [Bool]?
    let allowedStarts: [GrainSpan]?
    public let pinnedStart: Int?
    public let pinnedRoom: RoomIndex?
    let after: [Order]
    public let priority: Int
    /// By person, without those in `required`; the spans count from the meeting's start.
    let calls: [Call]
    let preferredStarts: [GrainSpan]
    let preferredRooms: [RoomIndex]
    let setUp: Int
    let clearUp: Int
    let series: String?
    let sameDayAs: [MeetingIndex]
    let differentDayFrom: [MeetingIndex]
    let parallelGroup: String?
    let plenary: MeetingIndex?
    public let announcedStart: Int?
    public let announcedRoom: RoomIndex?

    public var isPinned: Bool { pinnedStart != nil }
    /// How many times an office rule counts what happens to this meeting.
    var importance: Int { priority + 1 }
  }

  struct Call: Sendable {
    let person: PersonIndex
    let span: GrainSpan
  }

  struct Order: Sendable {
    let meeting: MeetingIndex
    let minGap: Int
    let maxGap: Int?

    /// Whether a start `gap` grains after the end of the other is in order.
    func admits(_ gap: Int) -> Bool { gap >= minGap && gap <= (maxGap ?? gap) }
  }

  public var meetingIndices: [MeetingIndex] { meetings.indices.map(MeetingIndex.init) }
  public var roomIndices: [RoomIndex] { rooms.indices.map(RoomIndex.init) }
  public subscript(meeting: MeetingIndex) -> Meeting { meetings[meeting.value] }
  public subscript(room: RoomIndex) -> Room { rooms[room.value] }
  public subscript(person: PersonIndex) -> Person { people[person.value] }

  /// The day that owns a grain, and nil outside the horizon.
  public func day(of grain: Int) -> Int? {
    grain >= 0 && grain < grainCount ? dayOfGrain[grain] : nil
  }

  /// The grains of a day.
  public func grains(ofDay day: Int) -> GrainSpan { GrainSpan(dayStarts[day], dayStarts[day + 1]) }

  func isWithinHorizon(_ start: Int, _ end: Int) -> Bool { start >= 0 && end <= grainCount }

  /// The day on which a schedule's start is counted, by the exchange format's definition: starts
  /// before the horizon count from its end, as negative places of a list do.
  func countedDay(ofStart start: Int) -> Int? {
    if start >= 0 { return start < grainCount ? dayOfGrain[start] : nil }
    return start >= -grainCount ? dayOfGrain[start + grainCount] : nil
  }

  func closedGrains(of room: Int, _ start: Int, _ end: Int) -> Int {
    guard let before = rooms[room].closedBefore else { return 0 }
    return before[end] - before[start]
  }

  /// Whether the structural rules allow this start, whatever the room.
  func admitsStart(_ start: Int, of meeting: Meeting) -> Bool {
    let end = start + meeting.duration
    guard start >= 0, end <= grainCount, dayOfGrain[start] == dayOfGrain[end - 1] else {
      return false
    }
    if let pin = meeting.pinnedStart, pin != start { return false }
    if let allowed = meeting.allowedStarts, !allowed.contains(where: { $0.contains(start) }) {
      return false
    }
    let span = GrainSpan(start, end)
    return meeting.required.allSatisfy { people[$0.value].absent.overlap(span) == 0 }
      && meeting.calls.allSatisfy {
        people[$0.person.value].absent.overlap($0.span.shifted(by: start)) == 0
      }
  }

  /// Whether the structural rules allow this room, whatever the time.
  func admitsRoom(_ room: Int, of meeting: Meeting) -> Bool {
    if let pin = meeting.pinnedRoom, pin.value != room { return false }
    if let allowed = meeting.allowedRooms, !allowed[room] { return false }
    return meeting.equipment.isSubset(of: rooms[room].equipment)
  }

  /// Required people whom two meetings share, sorted.
  func sharedRequired(_ a: Int, _ b: Int) -> [PersonIndex] {
    intersection(meetings[a].required, meetings[b].required)
  }

  /// People whom two meetings share, required or preferred: counts by kind.
  func sharedPeople(_ a: Int, _ b: Int) -> SharedPeople {
    let (x, y) = (meetings[a], meetings[b])
    return SharedPeople(
      required: countShared(x.required, y.required),
      mixed: countShared(x.required, y.preferred) + countShared(x.preferred, y.required),
      preferred: countShared(x.preferred, y.preferred))
  }
}

/// How many people two meetings share, by what they are in both.
struct SharedPeople: Sendable, Equatable {
  var required = 0
  /// Required in one and preferred in the other.
  var mixed = 0
  var preferred = 0

  var all: Int { required + mixed + preferred }
}

/// The common elements of two sorted lists.
func intersection<Element: Comparable>(_ a: [Element], _ b: [Element]) -> [Element] {
  var (i, j) = (0, 0)
  var shared: [Element] = []
  while i < a.count, j < b.count {
    if a[i] == b[j] {
      shared.append(a[i])
      i += 1
      j += 1
    } else if a[i] < b[j] {
      i += 1
    } else {
      j += 1
    }
  }
  return shared
}

/// How many elements two sorted lists have in common.
func countShared<Element: Comparable>(_ a: [Element], _ b: [Element]) -> Int {
  var (i, j, count) = (0, 0, 0)
  while i < a.count, j < b.count {
    if a[i] == b[j] {
      count += 1
      i += 1
      j += 1
    } else if a[i] < b[j] {
      i += 1
    } else {
      j += 1
    }
  }
  return count
}
