public import CivilTime
public import Meetings

/// Who was invited to one meeting, what each answered, and who came: the list that the office
/// ticks off (参会情况).
public struct AttendanceList: Sendable {
  public let meeting: MeetingRequest
  /// Where the meeting stands; nil while it is not scheduled.
  public let interval: Interval?
  /// In protocol order; deputies stand in the row of whom they stand in for.
  public let rows: [Row]

  public struct Row: Sendable {
    public var invitee: Reply.Invitee
    public var name: String
    public var unit: String
    public var role: Role
    public var state: State
    public var reply: Reply?
    /// Who sits in the seat: the invitee, or the deputy.
    public var attending: Reply.Invitee?
    public var arrival: Arrival?
  }

  public typealias Role = InviteeRole
  public typealias State = AttendanceState

  /// When somebody came, against the start of the meeting.
  public enum Arrival: Sendable, Hashable {
    case inTime
    case late(Minutes)
    /// Signed in, at a time that is not known.
    case unknown
  }

  public init(
    _ meeting: MeetingRequest, interval: Interval?, office: Office, signIns: [SignIn] = []
  ) {
    self.meeting = meeting
    self.interval = interval
    let people = Dictionary(
      office.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let arrivals = AttendanceList.firstArrivals(signIns.filter { $0.meeting == meeting.id })
    var rows: [Row] = []
    func add(_ invitee: Reply.Invitee, name: String, unit: String, role: Role) {
      let reply = meeting.reply(of: invitee)
      let state = reply.map { AttendanceList.state(of: $0, in: meeting) } ?? .unanswered
      let attending = AttendanceList.attending(invitee, reply, state)
      var row = Row(
        invitee: invitee, name: name, unit: unit, role: role, state: state, reply: reply,
        attending: attending)
      // Somebody who came in spite of leave has come.
      let came = [attending, invitee].compactMap { $0 }.lazy.compactMap { arrivals[$0] }.first
      row.arrival = came.map { AttendanceList.arrival($0, interval) }
      rows.append(row)
    }
    for attendance in meeting.invited {
      let person = people[attendance.person]
      let role: Role =
        switch attendance.role {
        case .required: .required
        case .nonvoting: .nonvoting
        case .optional: .optional
        }
      add(
        .person(attendance.person), name: person?.name ?? attendance.person,
        unit: person?.unit ?? "", role: role)
    }
    for guest in meeting.invitedGuests where guest.count == 1 {
      add(.guest(guest.name), name: guest.name, unit: guest.unit, role: .guest)
    }
    self.rows = rows
  }

  private static func firstArrivals(_ signIns: [SignIn]) -> [Reply.Invitee: SignIn] {
    var result: [Reply.Invitee: SignIn] = [:]
    for signIn in signIns {
      if let earlier = result[signIn.invitee]?.time, signIn.time.map({ earlier <= $0 }) ?? true {
        continue
      }
      result[signIn.invitee] = signIn
    }
    return result
  }

  private static func state(of reply: Reply, in meeting: MeetingRequest) -> State {
    switch reply.answer {
    case .accepted: .accepted
    case .tentative: .tentative
    case .delegated: .delegated
    case .declined: meeting.isExcused(reply) ? .onLeave : .leaveAsked
    }
  }

  private static func attending(_ invitee: Reply.Invitee, _ reply: Reply?, _ state: State)
    -> Reply.Invitee?
  {
    switch state {
    case .onLeave: nil
    case .delegated:
      switch reply?.deputy {
      case .person(let person): .person(person)
      case .guest(let guest): .guest(guest.name)
      case nil: nil
      }
    case .accepted, .tentative, .leaveAsked, .unanswered: invitee
    }
  }

  private static func arrival(_ signIn: SignIn, _ interval: Interval?) -> Arrival {
    guard let time = signIn.time, let interval else { return .unknown }
    return time <= interval.start ? .inTime : .late(max(Minutes(1), time - interval.start))
  }
}
