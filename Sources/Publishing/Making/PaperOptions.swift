import CivilTime
public import Meetings

/// What one order for a paper asks for beside the settings of the office; nil keeps the setting.
public struct PaperOptions: Sendable, Hashable, Codable {
  /// Whether every addressee gets a copy of their own.
  public enum Copies: String, Sendable, Hashable, Codable, CaseIterable {
    case unit
    case person
  }

  public var order: ListOrder?
  public var showsPhones: Bool?
  /// Millimetres.
  public var cardWidth: Double?
  public var cardHeight: Double?
  public var isFolded: Bool?
  public var sides: Int?
  public var isMirrored: Bool?
  /// 发文字号, or its serial number.
  public var number: String?
  /// `2026-12-03`: the days that a programme covers.
  public var from: String?
  public var to: String?
  public var copies: Copies?

  public init() {}

  /// The occasion of each copy: one, or one for every addressee.
  func occasions(of base: PaperOccasion) -> [PaperOccasion] {
    var occasion = base
    var papers = base.office.papers
    papers.nameOrder = order ?? papers.nameOrder
    papers.showsPhones = showsPhones ?? papers.showsPhones
    papers.placeCards = cards(papers.placeCards)
    papers.badges = cards(papers.badges)
    occasion.office.papers = papers
    if let number { occasion.number = number }
    let horizon = base.office.horizon
    if from != nil || to != nil {
      let first = from.flatMap { Day(iso: $0) } ?? horizon.lowerBound
      let last = to.flatMap { Day(iso: $0) } ?? horizon.upperBound
      occasion.span = min(first, last)...max(first, last)
    }
    guard let copies, let meeting = base.meeting else { return [occasion] }
    return addressees(of: meeting, copies).map { addressee in
      var copy = occasion
      copy.addressee = addressee
      return copy
    }
  }

  private func cards(_ settings: CardSettings) -> CardSettings {
    CardSettings(
      width: cardWidth ?? settings.width, height: cardHeight ?? settings.height,
      isFolded: isFolded ?? settings.isFolded, sides: sides ?? settings.sides,
      isMirrored: isMirrored ?? settings.isMirrored)
  }

  private func addressees(of meeting: ScheduledMeeting, _ copies: Copies) -> [String] {
    let people = meeting.participants(in: .unit)
    switch copies {
    case .person: return people.map { $0.name + "同志" }
    case .unit:
      var seen: Set<String> = []
      return people.map(\.unit).filter { !$0.isEmpty && seen.insert($0).inserted }
    }
  }
}
