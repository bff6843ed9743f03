/// 名单: names in columns, in groups such as units.
public struct Roster: Sendable, Hashable {
  public struct Group: Sendable, Hashable {
    /// Empty for a roster without groups.
    public var title: String
    public var entries: [Entry]

    public init(title: String = "", entries: [Entry]) {
      self.title = title
      self.entries = entries
    }
  }
  public struct Entry: Sendable, Hashable {
    public var name: String
    /// Post, unit, telephone: what stands beside the name.
    public var details: [String]

    public init(name: String, details: [String] = []) {
      self.name = name
      self.details = details
    }
  }
  public var groups: [Group]
  /// How many names stand side by side.
  public var columns: Int

  public init(groups: [Group], columns: Int = 1) {
    self.groups = groups
    self.columns = columns
  }
}

/// 签到表: rows to be signed by hand, so tall enough for a pen.
public struct SignIn: Sendable, Hashable {
  public var columns: [String]
  /// Given cells of each row; what is missing on the right is left empty for the pen.
  public var rows: [[String]]
  /// Empty rows at the end, for those who come unannounced.
  public var spareRows: Int

  public init(columns: [String], rows: [[String]], spareRows: Int = 0) {
    self.columns = columns
    self.rows = rows
    self.spareRows = spareRows
  }
}

/// 座次图 as the audience sees it.
public struct SeatMap: Sendable, Hashable {
  public struct Row: Sendable, Hashable {
    /// Printed at both ends: 主席台, 第一排.
    public var label: String
    /// From left to right; an empty text is an empty seat, nil an aisle.
    public var seats: [String?]

    public init(label: String, seats: [String?]) {
      self.label = label
      self.seats = seats
    }
  }
  /// From front to back.
  public var rows: [Row]
  /// What the front is: 主席台, 屏幕.
  public var front: String
  public var caption: String

  public init(rows: [Row], front: String = "", caption: String = "") {
    self.rows = rows
    self.front = front
    self.caption = caption
  }
}

/// 席卡、证件、门牌: one text per card, cut from the sheet.
public struct Cards: Sendable, Hashable {
  public struct Card: Sendable, Hashable {
    public var name: String
    /// Post or unit, smaller than the name.
    public var detail: String
    /// Below all else: in what capacity somebody comes, who invites.
    public var footer: String
    /// Above the name: the meeting, the room.
    public var heading: String

    public init(name: String, detail: String = "", footer: String = "", heading: String = "") {
      self.name = name
      self.detail = detail
      self.footer = footer
      self.heading = heading
    }
  }
  public var cards: [Card]
  /// The finished size of one face in millimetres.
  public var width: Double
  public var height: Double
  /// Twice the height, with a fold between.
  public var isFolded: Bool
  /// 1 or 2. A folded card carries its second face upside down above the fold; one that is not
  /// folded carries it on the back of its sheet.
  public var sides: Int
  /// Set as in a mirror, for film that is read from behind.
  public var isMirrored: Bool

  public init(
    cards: [Card], width: Double = 200, height: Double = 100, isFolded: Bool = true,
    sides: Int? = nil, isMirrored: Bool = false
  ) {
    self.cards = cards
    self.width = width
    self.height = height
    self.isFolded = isFolded
    self.sides = sides ?? (isFolded ? 2 : 1)
    self.isMirrored = isMirrored
  }
}

/// A code that a phone reads (ISO/IEC 18004).
public struct QRCode: Sendable, Hashable {
  public var payload: String
  public var caption: String

  public init(payload: String, caption: String = "") {
    self.payload = payload
    self.caption = caption
  }
}
