public import Meetings

/// In which order a list of people is written.
public enum NameOrdering: Sendable, Hashable {
  /// By rank, then unit, then as the roster has them (职务排序).
  case rank
  /// Unit by unit in protocol order, by rank within each.
  case unit
  /// 姓氏笔画 or 姓名笔画.
  case strokes(StrokeOrder.Convention)
  case pinyin

  /// People of the office in this order; people of the same name stand by rank.
  public func sorted(_ people: [Person], of office: Office) -> [Person] {
    let precedence = Precedence(of: office)
    let ranked = people.sorted { precedence.precedes($0.id, $1.id) }
    switch self {
    case .rank: return ranked
    case .unit:
      var place: [String: Int] = [:]
      for unit in office.unitOrder + office.people.map(\.unit) where place[unit] == nil {
        place[unit] = place.count
      }
      return Logistics.sorted(ranked, by: ranked.map { place[$0.unit] ?? Int.max })
    case .strokes(let convention): return StrokeOrder(convention).sorted(ranked) { $0.name }
    case .pinyin: return PinyinOrder().sorted(ranked) { $0.name }
    }
  }
}
