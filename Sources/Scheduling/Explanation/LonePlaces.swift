public import CivilTime
public import Meetings

/// Where one meeting could be if it were the only one: what its windows, people and rooms leave.
public struct LonePlaces: Sendable {
  /// Spans of time that the meeting can use, each wholly within a day.
  public private(set) var spans: [Interval] = []
  public private(set) var rooms: [Room.ID] = []
  public private(set) var survey: PlaceSurvey
  public private(set) var office: OfficeSurvey

  /// nil where the office has no such meeting.
  public init?(_ planning: OfficeProblem, meeting: MeetingRequest.ID) {
    guard var office = OfficeSurvey(planning, meeting: meeting, against: Schedule()) else {
      return nil
    }
    survey = office.survey(planning.office.horizon, badCount: 0)
    self.office = office
    let free = survey.free
    spans = IntervalSet(free.map { office.interval(at: $0.placement.start) }).intervals
    let usable = Set(free.flatMap { [$0.placement.room] + $0.otherRooms })
    rooms = usable.sorted().map { planning.problem[$0].id }
  }
}
