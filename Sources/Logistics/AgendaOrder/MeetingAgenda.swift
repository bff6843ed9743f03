public import CivilTime
public import Meetings

/// The agenda of one meeting as something to be ordered, and who waits for it.
public struct MeetingAgenda: Sendable {
  /// Somebody who attends some items only.
  public enum Attender: Sendable, Hashable {
    case person(Person.ID)
    /// A unit that presents without a person being named.
    case unit(String)
  }

  public let request: MeetingRequest
  /// When the meeting begins; nil while it has no place in a schedule.
  public let start: LocalDateTime?
  /// In the order in which the agenda names them.
  public let attenders: [Attender]
  public let problem: AgendaProblem

  public init(_ request: MeetingRequest, start: LocalDateTime?) {
    self.request = request
    self.start = start
    var items: [Attender: [Int]] = [:]
    var order: [Attender] = []
    for (index, item) in request.agenda.enumerated() {
      for attender in MeetingAgenda.attenders(of: item, in: request) {
        if items[attender] == nil { order.append(attender) }
        items[attender, default: []].append(index)
      }
    }
    attenders = order
    let rules = request.waiting
    problem = AgendaProblem(
      items: MeetingAgenda.items(of: request, start: start),
      attenders: order.map { attender in
        let weight =
          switch attender {
          case .person(let id): rules.weights[id] ?? 1
          case .unit(let name): rules.unitWeights[name] ?? 1
          }
        return AgendaProblem.Attender(items: items[attender] ?? [], weight: weight)
      }, baseSlack: rules.slack.count)
  }

  /// Those who are called in for an item, its presenter first.
  public static func attenders(of item: AgendaItem, in request: MeetingRequest) -> [Attender] {
    let whole = Set(request.attendees.map(\.person))
    var people: [Attender] = []
    for id in [item.presenter].compactMap({ $0 }) + item.attendees
    where !whole.contains(id) && !people.contains(.person(id)) { people.append(.person(id)) }
    return (item.callsUnit ? [.unit(item.presentingUnit)] : []) + people
  }

  private static func items(
    of request: MeetingRequest, start: LocalDateTime?
  ) -> [AgendaProblem.Item] {
    let spans = request.itemSpans
    return request.agenda.enumerated().map { index, item in
      let likely = spans[index].count
      let position: Int? =
        switch item.position {
        case .first: 0
        case .last: request.agenda.count - 1
        case .number(let number): number - 1
        case nil: nil
        }
      let window = start.flatMap { start in
        item.window.map { span in
          let day = span.on(start.day)
          return (day.start - start).count...(day.end - start).count
        }
      }
      return AgendaProblem.Item(
        likely: likely, longest: item.longest.map { max(likely, $0.count + item.delay.count) },
        predecessors: item.after, topic: item.topic.isEmpty ? nil : item.topic,
        position: position, window: window)
    }
  }

  /// The request with its items in another order; what items say of one another follows them.
  public static func reordered(_ request: MeetingRequest, by order: [Int]) -> MeetingRequest {
    var place = [Int](repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { place[old] = new }
    var result = request
    result.agenda = order.map { old in
      var item = request.agenda[old]
      item.after = Set(item.after.map { place[$0] })
      return item
    }
    return result
  }

  /// The order in which the agenda stands now.
  public var currentOrder: [Int] { Array(request.agenda.indices) }
}
