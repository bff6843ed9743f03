/// The meetings of which one person can attend only one at a time.
struct PersonSpan {
  /// Places in the list of meetings that are looked at.
  let members: [Int]
  /// Grains that must at least lie between two of them on one day.
  let leastBetween: Int

  static func all(_ model: SearchModel, _ meetings: [Int]) -> [PersonSpan] {
    guard model.terms.overlapRequired.hard > 0 else { return [] }
    var members: [Int: [Int]] = [:]
    for (index, meeting) in meetings.enumerated() {
      for person in model.problem.meetings[meeting].required {
        members[person.value, default: []].append(index)
      }
    }
    var seen: Set<[Int]> = []
    return members.sorted { $0.key < $1.key }.compactMap { _, list in
      guard list.count > 1, seen.insert(list).inserted else { return nil }
      return PersonSpan(members: list, leastBetween: least(model, list.map { meetings[$0] }))
    }
  }

  private static func least(_ model: SearchModel, _ meetings: [Int]) -> Int {
    var least = Int.max
    for a in meetings {
      for b in meetings where a != b {
        var needed = model.terms.rest.hard > 0 ? model.terms.restLimit : 0
        if model.terms.travel.hard > 0, model.siteCount > 0 {
          var travel = Int.max
          for x in model.roomsOf(a) {
            for y in model.roomsOf(b) {
              let from = Int(model.siteOfRoom[Int(model.roomList[x])])
              let to = Int(model.siteOfRoom[Int(model.roomList[y])])
              let grains = from < 0 || to < 0 ? 0 : model.travel[from * model.siteCount + to]
              travel = min(travel, Int(grains))
            }
          }
          needed = max(needed, travel)
        }
        least = min(least, needed)
        if least == 0 { return 0 }
      }
    }
    return least == Int.max ? 0 : least
  }

  /// Days between two grains, both included.
  func daysTouched(_ model: SearchModel, _ low: Int, _ high: Int) -> Int {
    guard low < high, high <= model.grainCount else { return 1 }
    return Int(model.dayOfGrain[high - 1] - model.dayOfGrain[low]) + 1
  }
}
