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
    let precedence = office.precedence
    let ranked = people.sorted { precedence.precedes($0.id, $1.id) }
    switch self {
    case .rank: return ranked
    case .unit:
      return Logistics.sorted(ranked, by: ranked.map { precedence.unitPlace[$0.unit] ?? Int.max })
    case .strokes(let convention): return StrokeOrder(convention).sorted(ranked) { $0.name }
    case .pinyin: return PinyinOrder().sorted(ranked) { $0.name }
    }
  }
}
