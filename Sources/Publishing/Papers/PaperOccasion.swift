public import CivilTime
public import Meetings

/// What one paper is made from: the schedule, the meeting it is about, what was announced before,
/// and the day on which it is made.
public struct PaperOccasion: Sendable {
  public var office: Office
  /// Every meeting of the schedule, in its order.
  public let schedule: [ScheduledMeeting]
  /// The meeting that the paper is about; nil for a paper of the whole schedule.
  public var meeting: ScheduledMeeting?
  /// The meeting that is no longer held, for its cancellation.
  public var cancelled: AnnouncedMeeting?
  /// What was last announced of each meeting.
  public var announced: [MeetingRequest.ID: AnnouncedMeeting]
  /// The days that a programme covers; nil means all.
  public var span: ClosedRange<Day>?
  /// Who a copy goes to, in the place of 主送机关; empty for the usual addressees.
  public var addressee: String
  /// 发文字号 where it is not that of the meeting.
  public var number: String
  /// Dates the paper.
  public var today: Day
  /// What the office keeps besides its plan.
  public var records: OfficeRecords

  public init(
    office: Office, schedule: [ScheduledMeeting], today: Day,
    announced: [MeetingRequest.ID: AnnouncedMeeting] = [:]
  ) {
    self.office = office
    self.schedule = schedule
    self.today = today
    self.announced = announced
    records = OfficeRecords()
    meeting = nil
    cancelled = nil
    span = nil
    addressee = ""
    number = ""
  }

  /// The same occasion for one meeting.
  public func about(_ meeting: ScheduledMeeting) -> PaperOccasion {
    var occasion = self
    occasion.meeting = meeting
    return occasion
  }

  /// The same occasion for a meeting that is no longer held.
  public func about(_ cancelled: AnnouncedMeeting) -> PaperOccasion {
    var occasion = self
    occasion.cancelled = cancelled
    return occasion
  }

  /// What was announced of the meeting and no longer holds.
  public var change: AnnouncedMeeting? {
    guard let meeting, let before = announced[meeting.request.id], !before.isCancelled,
      before.differs(from: meeting)
    else { return nil }
    return before
  }
}

/// A meeting as people were last told of it.
public struct AnnouncedMeeting: Sendable, Hashable {
  public var id: MeetingRequest.ID
  public var title: String
  public var interval: Interval
  public var place: String
  /// Whether it was called off since.
  public var isCancelled: Bool

  public init(
    id: MeetingRequest.ID, title: String, interval: Interval, place: String,
    isCancelled: Bool = false
  ) {
    self.id = id
    self.title = title
    self.interval = interval
    self.place = place
    self.isCancelled = isCancelled
  }

  func differs(from meeting: ScheduledMeeting) -> Bool {
    title != meeting.request.title || interval != meeting.interval || place != meeting.place
  }
}
