public import CivilTime

/// One meeting that must be planned: an occurrence of a series and each breakout of a plenary is a
/// request of its own.
public struct MeetingRequest: Sendable, Hashable, Identifiable {
  public var id: String
  public var title: String
  public var kind: MeetingKind
  public var organizer: String
  public var chair: Person.ID?
  public var contact: Person.ID?
  /// Who attends the whole meeting, in protocol order, each person once.
  public var attendees: [Attendance]
  public var guests: [Guest]
  /// Guests expected beyond those named.
  public var unnamedGuests: Int
  public var duration: Minutes

  /// Where the meeting may lie: it must fit wholly inside one of these intervals.
  public var allowed: IntervalSet
  public var preferred: IntervalSet
  public var pin: Pin?

  public var needs: RoomNeeds
  public var preferredRooms: [Room.ID]
  public var setUp: Minutes
  public var clearUp: Minutes

  public var after: [Precedence]
  public var sameDay: [MeetingRequest.ID]
  public var differentDay: [MeetingRequest.ID]
  public var series: SeriesMembership?
  /// The plenary to which this breakout belongs.
  public var plenary: MeetingRequest.ID?
  /// 1 is the highest; a meeting of higher priority keeps its place (小会服从大会).
  public var priority: Int

  public var agenda: [AgendaItem]
  public var waiting: WaitingRules
  public var seating: Seating
  public var confidentiality: Confidentiality
  public var purpose: String
  public var requirements: [String]
  /// When attendees report, before the start.
  public var checkIn: Minutes
  public var replyBy: LocalDateTime?
  /// Addresses (URIs) of documents that belong to the meeting.
  public var attachments: [String]

  public var attendanceRules: AttendanceRules
  /// The newest reply of each invitee; see `apply(_:precedence:)`.
  public internal(set) var replies: [Reply]
  var invitedBeforeReplies: [Attendance]?
  var guestsBeforeReplies: [Guest]?
  /// 发文字号 of its notice: a serial number for the office's pattern, or the whole text.
  public var documentNumber: String

  public init(id: String, title: String, kind: MeetingKind = .topic, duration: Minutes) {
    self.id = id
    self.title = title
    self.kind = kind
    organizer = ""
    attendees = []
    guests = []
    unnamedGuests = 0
    self.duration = duration
    allowed = IntervalSet()
    preferred = IntervalSet()
    needs = RoomNeeds()
    preferredRooms = []
    setUp = .zero
    clearUp = .zero
    after = []
    sameDay = []
    differentDay = []
    priority = MeetingRequest.ordinaryPriority
    agenda = []
    waiting = WaitingRules()
    seating = Seating()
    confidentiality = .open
    purpose = ""
    requirements = []
    checkIn = .zero
    attendanceRules = AttendanceRules()
    replies = []
    attachments = []
    documentNumber = ""
  }

  /// The priority of a meeting that states none.
  public static let ordinaryPriority = 5

  /// A start, and a room where that too is decided.
  public struct Pin: Sendable, Hashable {
    public var start: LocalDateTime
    public var room: Room.ID?

    public init(start: LocalDateTime, room: Room.ID? = nil) {
      self.start = start
      self.room = room
    }
  }

  /// This meeting starts between `minGap` and `maxGap` after the other ends.
  public struct Precedence: Sendable, Hashable {
    public var meeting: MeetingRequest.ID
    public var minGap: Minutes
    public var maxGap: Minutes?

    public init(_ meeting: MeetingRequest.ID, minGap: Minutes = .zero, maxGap: Minutes? = nil) {
      self.meeting = meeting
      self.minGap = minGap
      self.maxGap = maxGap
    }
  }

  public struct SeriesMembership: Sendable, Hashable {
    public var series: String
    /// The day on which the series' rule puts this occurrence.
    public var nominalDay: Day

    public init(series: String, nominalDay: Day) {
      self.series = series
      self.nominalDay = nominalDay
    }
  }
}

/// What a meeting asks of its room.
public struct RoomNeeds: Sendable, Hashable {
  /// Seats, where the request states them; else they are counted from those who attend.
  public var seats: Int?
  public var layout: RoomLayout?
  public var equipment: Set<String>
  public var site: String?
  /// The only rooms that will do; nil means any that meets the rest.
  public var rooms: [Room.ID]?

  public init(
    seats: Int? = nil, layout: RoomLayout? = nil, equipment: Set<String> = [],
    site: String? = nil, rooms: [Room.ID]? = nil
  ) {
    self.seats = seats
    self.layout = layout
    self.equipment = equipment
    self.site = site
    self.rooms = rooms
  }
}

extension MeetingRequest {
  /// People of the roster who attend in a role.
  public func attendees(_ role: AttendanceRole) -> [Person.ID] {
    attendees.filter { $0.role == role }.map(\.person)
  }

  /// Those who attend one item only and are not attendees of the whole meeting.
  public var itemAttendees: [Person.ID] {
    var seen = Set(attendees.map(\.person))
    return agenda.flatMap { [$0.presenter].compactMap { $0 } + $0.attendees }
      .filter { seen.insert($0).inserted }
  }

  /// Everybody of the roster who comes, for the whole or for an item.
  public var everyone: [Person.ID] { attendees.map(\.person) + itemAttendees }

  /// Seats that the room must have: as stated, or everybody who may be in the room at once.
  public var seats: Int {
    if let stated = needs.seats { return stated }
    let perItem = agenda.map { item in
      Set([item.presenter].compactMap { $0 } + item.attendees)
        .subtracting(attendees.map(\.person)).count
    }
    let (sum, overflow) =
      (attendees.count + guests.reduce(0) { $0 + $1.count } + (perItem.max() ?? 0))
      .addingReportingOverflow(unnamedGuests)
    return overflow ? Int.max : sum
  }

  /// Whether a room can hold the meeting at all, whatever the time.
  public func isServed(by room: Room) -> Bool {
    roomShortfalls(room).isEmpty
  }

  /// Why a room cannot hold the meeting.
  public enum RoomShortfall: Sendable, Hashable {
    case notAllowed
    case site
    case layout
    case seats(missing: Int)
    case equipment([String])
  }

  public func roomShortfalls(_ room: Room) -> [RoomShortfall] {
    var result: [RoomShortfall] = []
    if let rooms = needs.rooms, !rooms.contains(room.id) { result.append(.notAllowed) }
    if let site = needs.site, site != room.site { result.append(.site) }
    if let capacity = room.capacity(in: needs.layout) {
      if capacity < seats { result.append(.seats(missing: seats - capacity)) }
    } else {
      result.append(.layout)
    }
    let missing = needs.equipment.subtracting(room.equipment).sorted()
    if !missing.isEmpty { result.append(.equipment(missing)) }
    return result
  }
}
