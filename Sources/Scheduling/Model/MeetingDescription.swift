/// A meeting to be planned, as files describe it.
public struct MeetingDescription: Sendable, Equatable {
  public var id: String
  /// Grains, at least 1.
  public var duration: Int
  public var required: [String]
  public var preferred: [String]
  /// People expected where more than those named; the larger of both counts.
  public var headcount: Int
  public var equipment: [String]
  /// The rooms it may take; nil for any.
  public var rooms: [String]?
  /// Spans in which it may start; nil for any.
  public var allowedStarts: [GrainSpan]?
  public var pinned: Pin?
  public var after: [Order]

  /// 0 for an ordinary meeting. Office rules count `priority + 1` times, so that a small meeting
  /// gives way to a large one.
  public var priority: Int
  public var preferredStarts: [GrainSpan]
  public var preferredRooms: [String]
  /// Grains before and after in which its room is taken for set-up and clear-up.
  public var setUp: Int
  public var clearUp: Int
  /// Meetings of one series share a room where they can (`series-room`).
  public var series: String?
  public var sameDayAs: [String]
  public var differentDayFrom: [String]
  /// Meetings of one group start together (`parallel-breakouts`).
  public var parallelGroup: String?
  /// The plenary that it belongs to (`near-plenary`).
  public var plenary: String?
  /// When and where people were told it will be (`announced-…`).
  public var announced: Pin?
  /// People who must be there for a part of it only (`call-conflict`).
  public var calls: [Call]

  public init(
    id: String, duration: Int, required: [String] = [], preferred: [String] = [],
    headcount: Int = 0, equipment: [String] = [], rooms: [String]? = nil,
    allowedStarts: [GrainSpan]? = nil, pinned: Pin? = nil, after: [Order] = [], priority: Int = 0,
    preferredStarts: [GrainSpan] = [], preferredRooms: [String] = [], setUp: Int = 0,
    clearUp: Int = 0, series: String? = nil, sameDayAs: [String] = [],
    differentDayFrom: [String] = [], parallelGroup: String? = nil, plenary: String? = nil,
    announced: Pin? = nil, calls: [Call] = []
  ) {
    self.id = id
    self.duration = duration
    self.required = required
    self.preferred = preferred
    self.headcount = headcount
    self.equipment = equipment
    self.rooms = rooms
    self.allowedStarts = allowedStarts
    self.pinned = pinned
    self.after = after
    self.priority = priority
    self.preferredStarts = preferredStarts
    self.preferredRooms = preferredRooms
    self.setUp = setUp
    self.clearUp = clearUp
    self.series = series
    self.sameDayAs = sameDayAs
    self.differentDayFrom = differentDayFrom
    self.parallelGroup = parallelGroup
    self.plenary = plenary
    self.announced = announced
    self.calls = calls
  }

  /// A start, and a room unless any will do.
  public struct Pin: Sendable, Equatable {
    public var start: Int
    public var room: String?

    public init(start: Int, room: String? = nil) {
      self.start = start
      self.room = room
    }
  }

  /// A person who is called for a part of a meeting.
  public struct Call: Sendable, Equatable {
    public var person: String
    /// Grains after the meeting's start.
    public var span: GrainSpan

    public init(person: String, span: GrainSpan) {
      self.person = person
      self.span = span
    }
  }

  /// This meeting comes after another: `minGap ≤ start − end of the other ≤ maxGap` in grains.
  public struct Order: Sendable, Equatable {
    public var meeting: String
    public var minGap: Int
    public var maxGap: Int?

    public init(meeting: String, minGap: Int = 0, maxGap: Int? = nil) {
      self.meeting = meeting
      self.minGap = minGap
      self.maxGap = maxGap
    }
  }
}
