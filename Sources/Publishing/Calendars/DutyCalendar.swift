public import CivilTime
import Diagnostics
public import ICalendar
public import Logistics
public import Meetings

/// Duties as to-dos (RFC 5545 §3.6.2) with a reminder before each is due.
public struct DutyCalendar: Sendable {
  private let entries: [DutyPlan.Entry]
  private let office: Office
  private let reminder: Minutes?

  /// Duties whose meeting has no time yet are left out.
  public init(_ entries: [DutyPlan.Entry], office: Office, reminder: Minutes? = nil) {
    self.entries = entries
    self.office = office
    self.reminder = reminder
  }

  /// What one person owns, deputizes for or helps with; of everybody where nobody is named.
  public func calendar(for person: Person? = nil) -> Calendar {
    let own = entries.filter { entry in
      guard let person else { return true }
      let duty = entry.duty
      return [duty.owner, duty.deputyOwner].contains(person.id)
        || duty.helpers.contains(person.id)
    }
    var calendar = Calendar()
    calendar.feed = Calendar.Feed(name: (person?.name ?? office.organization) + "会务任务")
    calendar.todos = own.compactMap(todo)
    return calendar
  }

  private func todo(_ entry: DutyPlan.Entry) -> Todo? {
    guard let interval = entry.interval else { return nil }
    let duty = entry.duty
    var todo = Todo(
      uid: DutyCalendar.uid(of: duty, in: office), summary: "\(duty.matter)（\(entry.title)）",
      due: .zoned(interval.end, zone: office.zone))
    if !interval.isEmpty { todo.start = .zoned(interval.start, zone: office.zone) }
    todo.location = duty.place.isEmpty ? nil : duty.place
    todo.description = description(duty)
    switch entry.state {
    case .open: todo.status = .needsAction
    case .underway: todo.status = .inProcess
    case .done:
      todo.status = .completed
      todo.percentComplete = 100
    }
    if let reminder, !entry.isDone {
      todo.alarms = [
        Alarm("DISPLAY", .fromEnd(.minutes(-reminder.count)), description: duty.matter)
      ]
    }
    return todo
  }

  private func description(_ duty: Duty) -> String {
    let people = Dictionary(
      office.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    func named(_ label: String, _ ids: [Person.ID]) -> String? {
      let texts = ids.compactMap { people[$0] }.map { person in
        person.mobile.isEmpty ? person.name : "\(person.name) \(person.mobile)"
      }
      return texts.isEmpty ? nil : "\(label)：\(texts.joined(separator: "、"))"
    }
    return [
      named("责任人", [duty.owner].compactMap { $0 }),
      named("B角", [duty.deputyOwner].compactMap { $0 }), named("协助", duty.helpers),
    ].compactMap { $0 }.joined(separator: "\n")
  }

  /// The same for a duty each time it is written, so that a calendar updates it.
  static func uid(of duty: Duty, in office: Office) -> String {
    "duty-\(Fingerprint("\(office.organization)\u{0}\(duty.id)").digits)@banhui"
  }
}
