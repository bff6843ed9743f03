import CivilTime
import Diagnostics
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
    func add(_ kind: ChangeTask.Kind, zh: String, en: String) {
      result.append(ChangeTask(meeting: change.meeting, kind: kind, text: Text(zh: zh, en: en)))
    }
    let precedence = office.precedence
    let (added, removed) = (precedence.sorted(change.added), precedence.sorted(change.removed))
    for person in added {
      add(
        .people, zh: "通知\(named(person))参会: \(after.interval.start), \(after.place)",
        en: "invite \(named(person)): \(after.interval.start), \(after.place)")
    }
    for person in removed {
      add(
        .people, zh: "告知\(named(person))不必参会", en: "tell \(named(person)) that they need not come")
    }
    if change.isMoved || change.isElsewhere {
      let stay = change.before.people.intersection(after.people).count
      let isRest = !added.isEmpty || !removed.isEmpty
      let facts = facts(change, after)
      add(
        .people, zh: "通知\(isRest ? "其余" : "全部") \(stay) 人: \(facts)",
        en: "tell \(isRest ? "the other" : "all") \(stay) people: \(facts)")
      addRooms(change, after) { add($0, zh: $1, en: $2) }
    }
    if !added.isEmpty || !removed.isEmpty {
      let list = listed(added: added, removed: removed)
      add(.seats, zh: "调整座次: \(list.zh)", en: "change the seating: \(list.en)")
      for person in added {
        add(.cards, zh: "做席卡: \(name(person))", en: "make a place card: \(name(person))")
      }
      for person in removed {
        add(.cards, zh: "撤席卡: \(name(person))", en: "take the place card away: \(name(person))")
      }
    }
    add(.calendars, zh: "重发日历邀请（banhui invite）", en: "send the invitation again (banhui invite)")
    return result + dutyTasks(change, after)
  }

  private func addRooms(
    _ change: MeetingChange, _ after: MeetingFacts,
    _ add: (ChangeTask.Kind, _ zh: String, _ en: String) -> Void
  ) {
    let (old, new) = (time(change.before.interval), time(after.interval))
    add(
      .room, "告知\(after.place)管理人员: \(new) 开门、布场",
      "tell the keeper of \(after.place): open and set up for \(new)")
    if change.isElsewhere {
      add(
        .room, "告知\(change.before.place)管理人员: \(old) 不用了",
        "tell the keeper of \(change.before.place): not needed at \(old)")
    }
  }

  private func cancelled(_ change: MeetingChange) -> [ChangeTask] {
    let (held, place) = (time(change.before.interval), change.before.place)
    let count = change.before.people.count
    var texts: [(ChangeTask.Kind, Text)] = [
      (
        .people,
        Text(
          zh: "通知\(count > 0 ? " \(count) 人" : "原定参会人员"): \(held) 的会取消",
          en: "tell \(count > 0 ? "\(count) people" : "whoever was to attend"): the meeting at "
            + "\(held) is cancelled")
      ),
      (
        .room,
        Text(
          zh: "告知\(place)管理人员: \(held) 不用了",
          en: "tell the keeper of \(place): not needed at \(held)")
      ),
      (
        .calendars,
        Text(zh: "发出取消的日历邀请（banhui invite）", en: "send the cancellation (banhui invite)")
      ),
    ]
    for (owner, count) in owners(of: change.meeting) {
      texts.append(
        (
          .duties,
          Text(
            zh: "告知\(named(owner)): 负责的 \(count) 项任务取消",
            en: "tell \(named(owner)): their \(count) duties are dropped")
        ))
    }
    return texts.map { ChangeTask(meeting: change.meeting, kind: $0.0, text: $0.1) }
  }

  /// Duties whose time follows the meeting's, and for another room those that are seen to there.
  private func dutyTasks(_ change: MeetingChange, _ after: MeetingFacts) -> [ChangeTask] {
    var texts: [Text] = []
    let own = duties.filter { $0.meeting == change.meeting }
    if change.isMoved {
      for duty in own {
        let old = DutyPlan.interval(of: duty, around: change.before.interval, office)
        guard let new = DutyPlan.interval(of: duty, around: after.interval, office), new != old,
          let owner = duty.owner
        else { continue }
        texts.append(
          Text(
            zh:
              "告知\(named(owner)): “\(duty.matter)”\(old.map { "由 \($0.end) " } ?? "")改到 \(new.end) 完成",
            en: "tell \(named(owner)): “\(duty.matter)” is now due at \(new.end)"))
      }
    } else if change.isElsewhere {
      for (owner, count) in owners(of: change.meeting) {
        texts.append(
          Text(
            zh: "告知\(named(owner))（负责 \(count) 项任务）: 改在\(after.place)",
            en: "tell \(named(owner)) (\(count) duties): it is now in \(after.place)"))
      }
    }
    if !change.added.isEmpty || !change.removed.isEmpty {
      // Lists and cards are made by somebody who has to know.
      let words = ["名单", "座次", "席卡", "签到", "材料", "食宿", "list", "seat", "card", "sign"]
      for duty in own {
        guard let owner = duty.owner, words.contains(where: duty.matter.lowercased().contains)
        else { continue }
        texts.append(
          Text(
            zh: "告知\(named(owner)): “\(duty.matter)”按 \(after.headcount) 人办",
            en: "tell \(named(owner)): “\(duty.matter)” is for \(after.headcount) people"))
      }
    }
    return texts.map { ChangeTask(meeting: change.meeting, kind: .duties, text: $0) }
  }

  private func owners(of meeting: MeetingRequest.ID) -> [(Person.ID, Int)] {
    let owned = duties.filter { $0.meeting == meeting }.compactMap(\.owner)
    let counts = Dictionary(owned.map { ($0, 1) }, uniquingKeysWith: +)
    return office.precedence.sorted(counts.keys).map { ($0, counts[$0] ?? 0) }
  }

  /// What was and what is, with an arrow between.
  private func facts(_ change: MeetingChange, _ after: MeetingFacts) -> String {
    var parts: [String] = []
    if change.isMoved { parts.append("\(time(change.before.interval)) → \(time(after.interval))") }
    if change.isElsewhere { parts.append("\(change.before.place) → \(after.place)") }
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

  private func listed(added: [Person.ID], removed: [Person.ID]) -> Text {
    func names(_ people: [Person.ID]) -> String {
      people.map { name($0) }.joined(separator: "、")
    }
    var parts: [Text] = []
    if !added.isEmpty { parts.append(Text(zh: "增加\(names(added))", en: "add \(names(added))")) }
    if !removed.isEmpty {
      parts.append(Text(zh: "减去\(names(removed))", en: "take away \(names(removed))"))
    }
    return Text(
      zh: parts.map(\.zh).joined(separator: ", "), en: parts.map(\.en).joined(separator: ", "))
  }
}
