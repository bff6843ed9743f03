public import CivilTime
public import Diagnostics
public import Meetings

/// What is wrong with the replies to the meetings of an office.
public struct AttendanceChecks {
  private let office: Office
  private let schedule: Schedule?
  private let signIns: [SignIn]
  private let replyPlaces: [Reply: SourceLocation]
  private let meetingPlaces: [MeetingRequest.ID: SourceLocation]
  private let engagements: Engagements
  private let people: [Person.ID: Person]
  private var diagnostics: [Diagnostic] = []

  /// The places are where findings point; a finding without one is reported all the same.
  public static func diagnostics(
    office: Office, schedule: Schedule?, signIns: [SignIn] = [],
    replyPlaces: [Reply: SourceLocation] = [:],
    meetingPlaces: [MeetingRequest.ID: SourceLocation] = [:], now: LocalDateTime
  ) -> [Diagnostic] {
    var checks = AttendanceChecks(
      office: office, schedule: schedule, signIns: signIns, replyPlaces: replyPlaces,
      meetingPlaces: meetingPlaces)
    for meeting in office.meetings { checks.check(meeting, now: now) }
    return checks.diagnostics
  }

  private init(
    office: Office, schedule: Schedule?, signIns: [SignIn], replyPlaces: [Reply: SourceLocation],
    meetingPlaces: [MeetingRequest.ID: SourceLocation]
  ) {
    self.office = office
    self.schedule = schedule
    self.signIns = signIns
    self.replyPlaces = replyPlaces
    self.meetingPlaces = meetingPlaces
    engagements = Engagements(schedule, office: office)
    people = Dictionary(
      office.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func report(
    _ kind: DiagnosticKind, _ message: Text, _ reply: Reply?, _ meeting: MeetingRequest,
    hint: Text? = nil
  ) {
    let place = reply.flatMap { replyPlaces[$0] } ?? meetingPlaces[meeting.id]
    diagnostics.append(Diagnostic(kind, message, at: place, hint: hint))
  }

  private mutating func check(_ meeting: MeetingRequest, now: LocalDateTime) {
    if meeting.replies.isEmpty, meeting.attendanceRules.quorum == nil { return }
    let interval = schedule?[meeting.id]?.interval ?? meeting.pinnedInterval
    let list = AttendanceList(meeting, interval: interval, office: office, signIns: signIns)
    checkInvitations(meeting, list)
    checkDeputies(meeting, interval)
    checkCompanions(meeting)
    for row in list.rows { checkLeave(row, meeting) }
    if let quorum = QuorumState(list), quorum.isOutOfReach {
      report(
        .quorumOutOfReach,
        Text(
          zh: "“\(meeting.title)”要 \(quorum.needed) 人到会, 最多只能到 \(quorum.possible) 人",
          en:
            "“\(meeting.title)” needs \(quorum.needed) people and at most \(quorum.possible) can come"
        ), nil, meeting, hint: Text(zh: "请人销假, 或改期", en: "recall somebody, or move the meeting"))
    }
    checkDeadline(meeting, list, interval, now)
  }

  private mutating func checkInvitations(_ meeting: MeetingRequest, _ list: AttendanceList) {
    let invited = Set(list.rows.map(\.invitee))
    for reply in meeting.replies where !invited.contains(reply.invitee) {
      let name = name(of: reply.invitee)
      report(
        .uninvitedReply,
        Text(
          zh: "\(name)不在“\(meeting.title)”的参会名单里",
          en: "\(name) is not invited to “\(meeting.title)”"), reply, meeting)
    }
  }

  private mutating func checkLeave(_ row: AttendanceList.Row, _ meeting: MeetingRequest) {
    guard let reply = row.reply, case .person(let person) = row.invitee else { return }
    if row.state == .leaveAsked {
      report(
        .leaveUnapproved,
        Text(
          zh: "\(row.name)向“\(meeting.title)”请假, 还没有人批准",
          en: "the leave of \(row.name) from “\(meeting.title)” is not approved"), reply, meeting,
        hint: Text(
          zh: "批准后写上“批准人”, 或换人参加", en: "state “approvedBy” once it is, or send a deputy"))
    }
    guard row.state == .onLeave else { return }
    if meeting.chair == person {
      report(
        .chairOnLeave,
        Text(
          zh: "“\(meeting.title)”的主持人\(row.name)请假",
          en: "\(row.name), who chairs “\(meeting.title)”, is on leave"), reply, meeting,
        hint: Text(zh: "另定主持人, 或写明替会人", en: "name another chair, or a deputy"))
    }
    for item in meeting.agenda where item.presenter == person {
      report(
        .presenterOnLeave,
        Text(
          zh: "“\(meeting.title)”的议题“\(item.title)”由\(row.name)汇报, 汇报人已请假",
          en: "\(row.name), who presents “\(item.title)”, is on leave"), reply, meeting,
        hint: Text(zh: "另定汇报人, 或写明替会人", en: "name another presenter, or a deputy"))
    }
  }

  private mutating func checkDeputies(_ meeting: MeetingRequest, _ interval: Interval?) {
    let rules = meeting.attendanceRules
    let invited = Set(meeting.invited.map(\.person))
    var seats: [Person.ID: String] = [:]
    for reply in meeting.replies where reply.answer == .delegated {
      if rules.deputies == .nobody {
        refuse(reply, meeting, Text(zh: "这个会议不许替会", en: "the meeting allows no deputies"))
      }
      guard case .person(let id) = reply.deputy, let deputy = people[id] else {
        if rules.deputies == .sameUnit {
          refuse(
            reply, meeting, Text(zh: "只许同单位的人替会", en: "only the same unit may stand in"))
        }
        continue
      }
      let principal = name(of: reply.invitee)
      if invited.contains(id) || seats[id] != nil {
        let reason =
          seats[id].map { Text(zh: "已替\($0)参加", en: "stands in for \($0) already") }
          ?? Text(zh: "自己就要参加", en: "attends in their own right")
        report(
          .deputyAttending,
          Text(
            zh: "替\(principal)参加“\(meeting.title)”的\(deputy.name)\(reason.zh)",
            en: "\(deputy.name), deputy of \(principal) at “\(meeting.title)”, \(reason.en)"),
          reply, meeting, hint: Text(zh: "换一位替会人", en: "name another deputy"))
        continue
      }
      seats[id] = principal
      if rules.deputies == .sameUnit, case .person(let person) = reply.invitee,
        people[person]?.unit != deputy.unit
      {
        refuse(reply, meeting, Text(zh: "只许同单位的人替会", en: "only the same unit may stand in"))
      }
      if let lowest = rules.lowestDeputyRank, deputy.rank.map({ $0 > lowest }) ?? true {
        let rank = deputy.rank.map(String.init) ?? "—"
        refuse(
          reply, meeting,
          Text(
            zh: "\(deputy.name)的职务排序是 \(rank), 不得低于 \(lowest)",
            en: "\(deputy.name) has rank \(rank), the last allowed is \(lowest)"))
      }
      if let interval,
        let taken = engagements.first(of: id, overlapping: interval, except: meeting.id)
      {
        report(
          .deputyBusy,
          Text(
            zh: "替\(principal)参加“\(meeting.title)”的\(deputy.name)那时\(taken.text.zh)",
            en: "\(deputy.name), deputy of \(principal) at “\(meeting.title)”, \(taken.text.en)"),
          reply, meeting, hint: Text(zh: "换一位替会人", en: "name another deputy"))
      }
    }
  }

  private mutating func refuse(_ reply: Reply, _ meeting: MeetingRequest, _ reason: Text) {
    let principal = name(of: reply.invitee)
    report(
      .deputyNotAllowed,
      Text(
        zh: "\(principal)不能这样替会参加“\(meeting.title)”: \(reason.zh)",
        en: "\(principal) cannot be represented so at “\(meeting.title)”: \(reason.en)"),
      reply, meeting,
      hint: Text(zh: "换人, 或改会议的“参会规则”", en: "choose another, or change “attendance”"))
  }

  private mutating func checkCompanions(_ meeting: MeetingRequest) {
    guard let quota = meeting.attendanceRules.companionsPerUnit else { return }
    var total: [String: Int] = [:]
    for reply in meeting.replies where reply.companionCount > 0 {
      let unit = unit(of: reply.invitee, meeting)
      total[unit, default: 0] += reply.companionCount
      guard let count = total[unit], count > quota else { continue }
      report(
        .tooManyCompanions,
        Text(
          zh: "\(unit)带了 \(count) 名随员, “\(meeting.title)”每个单位只许带 \(quota) 名",
          en: "\(unit) brings \(count) people, “\(meeting.title)” allows \(quota) for each unit"),
        reply, meeting, hint: Text(zh: "减少随员", en: "bring fewer"))
    }
  }

  private mutating func checkDeadline(
    _ meeting: MeetingRequest, _ list: AttendanceList, _ interval: Interval?, _ now: LocalDateTime
  ) {
    guard let deadline = meeting.replyBy, deadline < now, !meeting.replies.isEmpty,
      interval.map({ now < $0.end }) ?? true
    else { return }
    let missing = list.rows.filter { $0.state == .unanswered && $0.role != .optional }
    guard let first = missing.first else { return }
    report(
      .replyOverdue,
      Text(
        zh: "“\(meeting.title)”的回执已于 \(deadline) 截止, \(first.name)等 \(missing.count) 人没有答复",
        en:
          "replies to “\(meeting.title)” were due at \(deadline); \(missing.count) have not answered, \(first.name) first"
      ), nil, meeting,
      hint: Text(
        zh: "banhui attendance \(meeting.id) --unanswered 列出他们和电话",
        en: "banhui attendance \(meeting.id) --unanswered lists them with their phones"))
  }

  private func name(of invitee: Reply.Invitee) -> String {
    switch invitee {
    case .person(let id): people[id]?.name ?? id
    case .guest(let name): name
    }
  }

  private func unit(of invitee: Reply.Invitee, _ meeting: MeetingRequest) -> String {
    switch invitee {
    case .person(let id): people[id]?.unit ?? ""
    case .guest(let name): meeting.invitedGuests.first { $0.name == name }?.unit ?? name
    }
  }
}

extension Engagements.Engagement {
  /// In words, after a name: what the person does then.
  var text: Text {
    let time = "\(interval.start) – \(interval.end)"
    switch reason {
    case .meeting(_, let title):
      return Text(
        zh: "要参加“\(title)”（\(time)）", en: "attends “\(title)” (\(time))")
    case .busy(let reason):
      let why = reason.isEmpty ? "" : ", \(reason)"
      return Text(zh: "有事（\(time)\(why)）", en: "is taken (\(time)\(why))")
    }
  }
}
