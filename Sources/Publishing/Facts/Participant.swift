import Logistics
public import Meetings

/// Somebody who comes to a meeting, from the roster or from outside, for all of it or for one item.
public struct Participant: Sendable, Hashable {
  public enum Part: String, Sendable, Hashable, CaseIterable {
    case required
    case optional
    case nonvoting
    /// Comes for single items.
    case item
    case guest

    /// As lists head it.
    public var chinese: String {
      switch self {
      case .required: "出席"
      case .optional: "可选"
      case .nonvoting: "列席"
      case .item: "单项列席"
      case .guest: "特邀"
      }
    }
  }

  public var name: String
  public var unit: String
  public var post: String
  public var phone: String
  public var part: Part
  /// Numbers of the items that the person comes for, where it is not the whole meeting.
  public var items: [Int]
  public var isChair: Bool

  init(_ person: Person, _ part: Part, items: [Int] = [], isChair: Bool = false) {
    name = person.name
    unit = person.unit
    post = person.post
    phone = person.mobile
    self.part = part
    self.items = items
    self.isChair = isChair
  }

  init(_ guest: Guest) {
    name = guest.name
    unit = guest.unit
    post = guest.post
    phone = ""
    part = .guest
    items = []
    isChair = false
  }

  /// What stands in the column of remarks: 主持, 第3项议题.
  var remark: String {
    if isChair { return "主持" }
    if part == .item { return "第\(items.map(String.init).joined(separator: "、"))项议题" }
    return part == .required ? "" : part.chinese
  }
}

extension ScheduledMeeting {
  /// Everybody with a name who comes: those required, optional and without a vote, those who come
  /// for single items, and guests; within each part in the given order.
  public func participants(in order: ListOrder) -> [Participant] {
    let chair = request.chair
    func list(_ people: [Person], _ part: Participant.Part) -> [Participant] {
      ordered(people, order).map { person in
        Participant(
          person, part, items: part == .item ? items(for: person.id).map(\.number) : [],
          isChair: person.id == chair)
      }
    }
    return list(attendees(.required), .required) + list(attendees(.optional), .optional)
      + list(attendees(.nonvoting), .nonvoting) + list(itemAttendees, .item)
      + request.guests.filter { $0.count == 1 && !$0.name.isEmpty }.map { Participant($0) }
  }

  /// Guests who are expected and have no name yet.
  public var unnamedGuests: Int {
    let unnamed = request.guests.filter { $0.count > 1 || $0.name.isEmpty }.reduce(0) {
      $0.addingReportingOverflow($1.count).partialValue
    }
    return max(0, unnamed.addingReportingOverflow(request.unnamedGuests).partialValue)
  }

  private func ordered(_ people: [Person], _ order: ListOrder) -> [Person] {
    let names: NameOrdering =
      switch order {
      case .unit: .unit
      case .rank: .rank
      case .strokes: .strokes(.surname)
      case .nameStrokes: .strokes(.fullName)
      case .pinyin: .pinyin
      }
    return names.sorted(people, of: office)
  }
}
