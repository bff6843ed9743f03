import CivilTime
public import Meetings

/// Everything that the change of one meeting touches, as tasks that can be ticked off.
///
/// Papers are not among them: which written ones a change makes stale is known where they are made.
public struct ChangeTasks: Sendable {
  private let office: Office
  private let duties: [Duty]
  private let people: [Person.ID: Person]

  public init(office: Office, duties: [Duty]) {
    self.office = office
    self.duties = duties
    people = Dictionary(
      office.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public func tasks(for change: MeetingChange) -> [ChangeTask] {
    guard let after = change.after else { return cancelled(change) }
    var result: [ChangeTask] = []
    func add(_ kind: ChangeTask.Kind, _ text: String) {
      result.append(ChangeTask(meeting: change.meeting, kind: kind, text: text))
    }
    let precedence = Precedence(of: office)
    let (added, removed) = (precedence.sorted(change.added), precedence.sorted(change.removed))
    for person in added {
      add(.people, "通知\(named(person))参会: \(after.interval.start), \(after.place)")
    }
    for person in removed { add(.people, "告知\(named(person))不必参会") }
    if change.isMoved || change.isElsewhere {
      let stay = change.before.people.intersection(after.people).count
      let whom = added.isEmpty && removed.isEmpty ? "全部" : "其余"
      add(.people, "通知\(whom) \(stay) 人: \(facts(change, after))")
      add(.room, "告知\(after.place)管理人员: \(time(after.interval)) 开门、布场")
      if change.isElsewhere {
        add(.room, "告知\(change.before.place)管理人员: \(time(change.before.interval)) 不用了")
      }
    }
    if !added.isEmpty || !removed.isEmpty {
      add(.seats, "调整座次: " + listed(added: added, removed: removed))
      for person in added { add(.cards, "做席卡: \(name(person))") }
      for person in removed { add(.cards, "撤席卡: \(name(person))") }
    }
    add(.calendars, "重发日历邀请（banhui invite）")
    result += dutyTasks(change, after)
    return result
  }

  private func cancelled(_ change: MeetingChange) -> [ChangeTask] {
    var result = [
      ChangeTask(
        meeting: change.meeting, kind: .people,
        text: "通知 \(change.before.people.count) 人: \(time(change.before.interval)) 的会取消"),
      ChangeTask(
        meeting: change.meeting, kind: .room,
        text: "告知\(change.before.place)管理人员: \(time(change.before.interval)) 不用了"),
      ChangeTask(
        meeting: change.meeting, kind: .calendars, text: "发出取消的日历邀请（banhui invite）"),
    ]
    for (owner, count) in owners(of: change.meeting) {
      result.append(
        ChangeTask(
          meeting: change.meeting, kind: .duties, text: "告知\(named(owner)): 负责的 \(count) 项任务取消"))
    }
    return result
  }

  /// Duties whose time follows the meeting's, and for another room those that are seen to there.
  private func dutyTasks(_ change: MeetingChange, _ after: MeetingFacts) -> [ChangeTask] {
    var result: [ChangeTask] = []
    if change.isMoved {
      for duty in duties where duty.meeting == change.meeting {
        let old = DutyPlan.interval(of: duty, around: change.before.interval, office)
        guard let new = DutyPlan.interval(of: duty, around: after.interval, office), new != old,
          let owner = duty.owner
        else { continue }
        let from = old.map { "由 \($0.end) " } ?? ""
        result.append(
          ChangeTask(
            meeting: change.meeting, kind: .duties,
            text: "告知\(named(owner)): “\(duty.matter)”\(from)改到 \(new.end) 完成"))
      }
    } else if change.isElsewhere {
      for (owner, count) in owners(of: change.meeting) {
        result.append(
          ChangeTask(
            meeting: change.meeting, kind: .duties,
            text: "告知\(named(owner))（负责 \(count) 项任务）: 改在\(after.place)"))
      }
    }
    if !change.added.isEmpty || !change.removed.isEmpty {
      // Lists and cards are made by somebody who has to know.
      let words = ["名单", "座次", "席卡", "签到", "材料", "食宿"]
      for duty in duties where duty.meeting == change.meeting {
        guard let owner = duty.owner, words.contains(where: duty.matter.contains) else { continue }
        result.append(
          ChangeTask(
            meeting: change.meeting, kind: .duties,
            text: "告知\(named(owner)): “\(duty.matter)”按 \(after.people.count) 人办"))
      }
    }
    return result
  }

  private func owners(of meeting: MeetingRequest.ID) -> [(Person.ID, Int)] {
    let owned = duties.filter { $0.meeting == meeting }.compactMap(\.owner)
    let counts = Dictionary(owned.map { ($0, 1) }, uniquingKeysWith: +)
    return Precedence(of: office).sorted(counts.keys).map { ($0, counts[$0] ?? 0) }
  }

  private func facts(_ change: MeetingChange, _ after: MeetingFacts) -> String {
    var parts: [String] = []
    if change.isMoved { parts.append("\(time(change.before.interval)) 改到 \(time(after.interval))") }
    if change.isElsewhere { parts.append("\(change.before.place)改为\(after.place)") }
    return parts.joined(separator: ", ")
  }

  private func time(_ interval: Interval) -> String { "\(interval.start)–\(interval.end.time)" }

  private func name(_ id: Person.ID) -> String { people[id]?.name ?? id }

  /// With unit and phone, as they are called.
  private func named(_ id: Person.ID) -> String {
    guard let person = people[id] else { return id }
    let notes = [person.unit, person.mobile].filter { !$0.isEmpty }.joined(separator: " ")
    return notes.isEmpty ? person.name : "\(person.name)（\(notes)）"
  }

  private func listed(added: [Person.ID], removed: [Person.ID]) -> String {
    var parts: [String] = []
    if !added.isEmpty { parts.append("增加" + added.map { name($0) }.joined(separator: "、")) }
    if !removed.isEmpty { parts.append("减去" + removed.map { name($0) }.joined(separator: "、")) }
    return parts.joined(separator: ", ")
  }
}
