import CivilTime
import Diagnostics
import Meetings

/// What the files say together: finds requests that can never be met, before any planning.
struct OfficeChecks {
  let office: Office
  let findings: Findings
  let meetings: [DraftExpansion.Expanded]
  let rooms: [Room.ID: Room]
  let people: [Person.ID: Person]

  init(office: Office, meetings: [DraftExpansion.Expanded], findings: Findings) {
    self.office = office
    self.meetings = meetings
    self.findings = findings
    rooms = Dictionary(office.rooms.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    people = Dictionary(office.people.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
  }

  func run() {
    var seen: Set<ObjectIdentifier> = []
    for item in meetings {
      if seen.insert(ObjectIdentifier(item.draft)).inserted {
        checkAttendance(item)
        checkAgenda(item)
        checkRooms(item)
      }
      checkTime(item)
      checkPin(item)
    }
    checkCycles()
    checkPinConflicts()
  }

  private func checkAttendance(_ item: DraftExpansion.Expanded) {
    let (request, entry) = (item.request, item.draft.entry)
    let namesNobody = [Key.required, .optional, .nonvoting].allSatisfy {
      entry.elements($0).isEmpty
    }
    if request.attendees.isEmpty, request.guests.isEmpty, request.unnamedGuests == 0, namesNobody {
      findings.report(
        .noAttendees,
        Text(zh: "“\(request.title)”没有参会人员", en: "“\(request.title)” has no attendees"),
        at: entry.place(.title),
        hint: Text(zh: "在“出席”里写姓名、单位或组", en: "name people, units or groups under “required”"))
    }
    if request.chair == nil, !entry.has(.chair) {
      findings.report(
        .noChair, Text(zh: "“\(request.title)”没有主持人", en: "“\(request.title)” has no chair"),
        at: entry.place(.title), hint: Text(zh: "补上“主持人: …”", en: "add “chair: …”"))
    }
  }

  private func checkAgenda(_ item: DraftExpansion.Expanded) {
    let total = item.request.agenda.reduce(0) { sum, next in
      sum.addingReportingOverflow(next.duration?.count ?? 0).partialValue
    }
    if total > item.request.duration.count, item.draft.hasReadableLength {
      findings.report(
        .agendaTooLong,
        Text(
          zh: "议题共 \(total) 分钟, 会议只有 \(item.request.duration.count) 分钟",
          en: "the items take \(total) minutes, the meeting \(item.request.duration.count)"),
        at: item.draft.entry.keyPlace(.agenda),
        hint: Text(zh: "延长会议, 或缩短、减少议题", en: "lengthen the meeting, or shorten or drop items"))
    }
  }

  private func checkRooms(_ item: DraftExpansion.Expanded) {
    let request = item.request
    if office.rooms.isEmpty || office.rooms.contains(where: request.isServed) { return }
    if item.draft.entry.has(.rooms), request.needs.rooms?.isEmpty != false { return }
    // An unknown site or equipment has been reported where it stands.
    if let site = request.needs.site, !office.rooms.contains(where: { $0.site == site }) { return }
    let known = Set(office.rooms.flatMap(\.equipment))
    if !request.needs.equipment.isSubset(of: known) { return }
    findings.report(
      .noSuitableRoom,
      Text(
        zh: "没有会议室满足“\(request.title)”的要求（\(request.seats) 人）",
        en: "no room meets what “\(request.title)” needs (\(request.seats) seats)"),
      at: item.draft.entry.place(.title), hint: nearestRoom(request))
  }

  /// The room that lacks least, and what it lacks.
  private func nearestRoom(_ request: MeetingRequest) -> Text? {
    let ranked = office.rooms.map { ($0, request.roomShortfalls($0)) }
    guard
      let (room, lacks) = ranked.min(by: { a, b in
        (a.1.count, -a.0.capacity) < (b.1.count, -b.0.capacity)
      })
    else { return nil }
    let reasons = lacks.map { OfficeChecks.text($0) }
    return Text(
      zh: "最接近的是\(room.name): " + reasons.map(\.zh).joined(separator: ", "),
      en: "the nearest is \(room.name): " + reasons.map(\.en).joined(separator: ", "))
  }

  static func text(_ shortfall: MeetingRequest.RoomShortfall) -> Text {
    switch shortfall {
    case .notAllowed: Text(zh: "不在允许的会议室之列", en: "not among the rooms allowed")
    case .site: Text(zh: "不在要求的院区", en: "at another site")
    case .layout: Text(zh: "摆不了要求的布置", en: "cannot be given the layout")
    case .seats(let missing): Text(zh: "少 \(missing) 个座位", en: "\(missing) seats short")
    case .equipment(let names):
      Text(zh: "没有\(names.joined(separator: "、"))", en: "without \(names.joined(separator: ", "))")
    }
  }

  private func checkTime(_ item: DraftExpansion.Expanded) {
    let request = item.request
    if request.pin != nil { return }
    let place =
      item.draft.entry.has(.windows)
      ? item.draft.entry.place(.windows) : item.draft.entry.place(.title)
    guard item.draft.hasReadableTimes else { return }
    for interval in request.allowed.intervals { checkNight(interval, at: place) }
    guard request.allowed.intervals.contains(where: { $0.length >= request.duration }) else {
      findings.report(
        .noWorkingTime,
        Text(
          zh: "“\(request.title)”的可用时间里没有连续 \(request.duration.count) 分钟的工作时间",
          en:
            "“\(request.title)” has no \(request.duration.count) minutes of working time in its windows"
        ),
        at: place,
        hint: Text(
          zh: "放宽时间范围, 或检查是否落在周末、节假日、午间或排会周期之外",
          en: "widen the windows; they may lie on days off, over lunch or outside the horizon"))
      return
    }
    for id in request.attendees(.required) {
      guard let person = people[id], !person.busy.isEmpty else { continue }
      let busy = IntervalSet(person.busy.filter { !$0.isTentative }.map(\.interval))
      let free = request.allowed.subtracting(busy)
      if !free.intervals.contains(where: { $0.length >= request.duration }) {
        findings.report(
          .attendeeUnavailable,
          Text(
            zh: "必须出席的\(person.name)在“\(request.title)”的所有可用时间里都有事",
            en:
              "\(person.name), who is required, is busy through all the time “\(request.title)” may take"
          ),
          at: place,
          hint: Text(
            zh: "放宽时间范围, 或改为可选、请假、替会",
            en: "widen the windows, or make the attendance optional"))
      }
    }
  }

  /// Hours before dawn are mostly hours of the afternoon with 下午 left out.
  private func checkNight(_ interval: Interval, at place: SourceLocation) {
    let (start, end) = (interval.start, interval.end)
    guard start.time < Self.dawn, end.day == start.day, end.time.hour < 8,
      let later = TimeOfDay(hour: start.time.hour + 12, minute: start.time.minute)
    else { return }
    findings.report(
      .atNight,
      Text(
        zh: "\(start) 至 \(end.time) 是凌晨", en: "\(start) to \(end.time) is in the night"),
      at: place,
      hint: Text(
        zh: "下午写成 \(later), 或在钟点前加“下午”", en: "if the afternoon is meant, write \(later)"))
  }

  private static let dawn = TimeOfDay(hour: 6, minute: 0) ?? .midnight

  private func checkPin(_ item: DraftExpansion.Expanded) {
    let (request, entry) = (item.request, item.draft.entry)
    guard let pin = request.pin else { return }
    let place = entry.place(.pinned)
    let interval = Interval(start: pin.start, length: request.duration)
    func impossible(_ message: Text) {
      findings.report(
        .pinImpossible, message, at: place,
        hint: Text(zh: "改“已定”, 或改与它矛盾的条件", en: "change the pin, or the condition it contradicts"))
    }
    if !office.horizon.contains(pin.start.day) {
      impossible(Text(zh: "已定的时间不在排会周期里", en: "the decided time is outside the horizon"))
    } else if interval.end > LocalDateTime(pin.start.day + 1, .midnight) {
      impossible(Text(zh: "已定的会议开过了午夜", en: "the decided meeting runs past midnight"))
    } else if entry.has(.windows) || entry.has(.earliest) || entry.has(.latest),
      !request.allowed.contains(interval)
    {
      impossible(
        Text(zh: "已定的时间不在会议自己的可用时间里", en: "the decided time is outside the meeting's own windows"))
    } else if !office.isWorkday(pin.start.day) {
      findings.report(
        .pinnedOnDayOff, Text(zh: "\(pin.start.day) 是休息日", en: "\(pin.start.day) is a day off"),
        at: place,
        hint: Text(
          zh: "就在休息日开的, 不用管; 否则核对日期", en: "check the date, unless it is meant to be on a day off"))
    }
    checkNight(interval, at: place)
    for id in request.attendees(.required) {
      guard let person = people[id],
        let busy = person.busy.first(where: { !$0.isTentative && $0.interval.overlaps(interval) })
      else { continue }
      let reason = busy.reason.isEmpty ? "" : "（\(busy.reason)）"
      findings.report(
        .attendeeUnavailable,
        Text(
          zh: "必须出席的\(person.name)在 \(busy.interval.start) 至 \(busy.interval.end) 有事\(reason)",
          en:
            "\(person.name), who is required, is busy from \(busy.interval.start) to \(busy.interval.end)\(reason)"
        ),
        at: place,
        hint: Text(zh: "改时间, 或改为可选、请假、替会", en: "change the time, or make the attendance optional"))
    }
    guard let room = pin.room.flatMap({ rooms[$0] }) else { return }
    if let taken = room.busy.first(where: { !$0.isTentative && $0.interval.overlaps(interval) }) {
      impossible(
        Text(
          zh: "\(room.name)在 \(taken.interval.start) 至 \(taken.interval.end) 不能用",
          en: "\(room.name) is not available from \(taken.interval.start) to \(taken.interval.end)")
      )
    }
    for shortfall in request.roomShortfalls(room) {
      let reason = OfficeChecks.text(shortfall)
      if case .seats = shortfall {
        findings.report(
          .roomTooSmall,
          Text(
            zh: "\(room.name)坐不下 \(request.seats) 人: \(reason.zh)",
            en: "\(room.name) does not seat \(request.seats): \(reason.en)"), at: place)
      } else {
        impossible(Text(zh: "\(room.name)\(reason.zh)", en: "\(room.name): \(reason.en)"))
      }
    }
  }
}
