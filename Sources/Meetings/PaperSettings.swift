/// How this office's papers look: its letterhead, the order of names, the size of cards.
public struct PaperSettings: Sendable, Hashable {
  /// 红头; nil for an office that prints on paper of its own.
  public var letterhead: LetterheadSettings?
  public var nameOrder: ListOrder
  /// Whether rosters carry telephone numbers.
  public var showsPhones: Bool
  public var placeCards: CardSettings
  public var badges: CardSettings
  /// Meals, visits and the like that stand in the programme beside the meetings.
  public var activities: [Activity]
  /// A folder of fonts that the office brings along, relative to the workspace; empty for none.
  public var fontFolder: String

  public init() {
    letterhead = nil
    nameOrder = .unit
    showsPhones = false
    placeCards = CardSettings(width: 200, height: 100, isFolded: true, sides: 2)
    badges = CardSettings(width: 90, height: 130, isFolded: false, sides: 1)
    activities = []
    fontFolder = ""
  }
}

/// In which order a list has its names.
public enum ListOrder: String, Sendable, Hashable, CaseIterable, Codable {
  /// By unit, units and their people in protocol order.
  case unit
  /// In protocol order, whatever the unit.
  case rank
  /// 姓氏笔画: names of two characters before those of three with the same surname.
  case strokes
  /// 姓名笔画: the second character against the second.
  case nameStrokes = "name-strokes"
  case pinyin
}

/// What 版头 and 版记 of this office's notices say (GB/T 9704-2012 §7.2, §7.4).
public struct LetterheadSettings: Sendable, Hashable {
  /// 发文机关标志, one line for each body.
  public var issuers: [String]
  /// 文件, or nothing.
  public var suffix: String
  /// 发文字号 with `{年}` and `{号}` where the year and the number stand.
  public var number: String
  public var secrecy: String
  public var urgency: String
  public var signers: [String]
  /// 抄送.
  public var copyTo: String
  /// 印发机关; empty leaves 版记 out.
  public var printedBy: String
  /// The page style: `gongwen`, `letter` or an office's own.
  public var style: String

  public init(issuers: [String]) {
    self.issuers = issuers
    suffix = ""
    number = ""
    secrecy = ""
    urgency = ""
    signers = []
    copyTo = ""
    printedBy = ""
    style = "gongwen"
  }

  /// 发文字号 of one paper. A number that is all digits goes into the pattern, any other text
  /// stands as it is; without one the place of the number stays open for the pen.
  public func documentNumber(_ number: String, year: Int) -> String {
    let isSerial = !number.isEmpty && number.allSatisfy { $0.isASCII && $0.isNumber }
    if !isSerial && !number.isEmpty { return number }
    return self.number
      .replacing("{年}", with: "\(year)").replacing("{year}", with: "\(year)")
      .replacing("{号}", with: isSerial ? number : "　")
      .replacing("{number}", with: isSerial ? number : "　")
  }
}

/// The make of place cards or badges; lengths in millimetres.
public struct CardSettings: Sendable, Hashable {
  /// The finished size of one face.
  public var width: Double
  public var height: Double
  /// One sheet folded into a tent.
  public var isFolded: Bool
  /// 1 or 2: whether the back carries the name too.
  public var sides: Int
  /// Set as in a mirror, for film that is read from behind.
  public var isMirrored: Bool

  public init(
    width: Double, height: Double, isFolded: Bool, sides: Int, isMirrored: Bool = false
  ) {
    self.width = width
    self.height = height
    self.isFolded = isFolded
    self.sides = sides
    self.isMirrored = isMirrored
  }
}
