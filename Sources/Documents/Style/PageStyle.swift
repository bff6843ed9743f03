/// How a paper looks: every length with the clause it comes from, as data.
public struct PageStyle: Sendable, Hashable {
  /// Which head stands above the text.
  public enum Head: String, Sendable {
    /// A red line under the number (GB/T 9704-2012 §7.2).
    case official
    /// Double red lines at head and foot, number at the right (§10.1).
    case letter
    /// A red head without number (§10.3).
    case minutes
    case none
  }

  public var name: String
  public var head: Head
  /// Left margin, at the binding: 28 mm (§5).
  public var left: Double
  /// 37 mm (§5).
  public var top: Double
  /// What is left of 210 mm beside 156 mm of text: 26 mm (§5).
  public var right: Double
  /// What is left of 297 mm beside 225 mm of text: 35 mm (§5).
  public var bottom: Double
  /// 22 lines fill the type area (§5.2.3).
  public var lines: Int
  /// 28 characters fill a line (§5.2.3).
  public var columns: Int
  /// 3号 (§5.2.2).
  public var bodySize: Double
  /// 2号 (§7.3.1).
  public var titleSize: Double
  /// 4号: 版记 and page numbers (§7.4, §7.5).
  public var smallSize: Double
  /// Tables: not in the standard; 4号 in practice.
  public var tableSize: Double
  /// Top edge of 发文机关标志 below the top of the type area: 35 mm (§7.2.4); for letters the
  /// distance from the top of the page: 30 mm (§10.1).
  public var markTop: Double
  /// Height of the characters of 发文机关标志: free (§7.2.4).
  public var markSize: Double
  /// The red line under the number: 4 mm (§7.2.7).
  public var redLineGap: Double
  /// Free; 0.4 mm here (§7.2.7).
  public var redLineWidth: Double
  /// From the foot of the type area to the dashes of the page number: 7 mm (§7.5).
  public var pageNumberDrop: Double
  public var hasPageNumbers: Bool
  /// Whether the first page carries its number (letters: no, §10.1).
  public var numbersFirstPage: Bool
  /// Whether 版记 has rules (letters: no, §10.1).
  public var imprintHasRules: Bool
  /// 版记 stands on an even page (§7.4).
  public var imprintOnEvenPage: Bool

  /// The width and the height of the type area on A4 portrait.
  package static let a4 = (width: mm(210), height: mm(297))

  public static let gongwen = PageStyle(
    name: "gongwen", head: .official, left: mm(28), top: mm(37), right: mm(26), bottom: mm(35),
    lines: 22, columns: 28, bodySize: 16, titleSize: 22, smallSize: 14, tableSize: 14,
    markTop: mm(35), markSize: 45, redLineGap: mm(4), redLineWidth: mm(0.4),
    pageNumberDrop: mm(7), hasPageNumbers: true, numbersFirstPage: true, imprintHasRules: true,
    imprintOnEvenPage: true)

  public static let letter: PageStyle = {
    var style = gongwen
    style.name = "letter"
    style.head = .letter
    style.markTop = mm(30)
    style.markSize = 40
    style.numbersFirstPage = false
    style.imprintHasRules = false
    return style
  }()

  public static let minutes: PageStyle = {
    var style = gongwen
    style.name = "minutes"
    style.head = .minutes
    return style
  }()

  /// For agendas, rosters and other papers inside the office: the same type area, no head.
  public static let plain: PageStyle = {
    var style = gongwen
    style.name = "plain"
    style.head = .none
    style.imprintOnEvenPage = false
    return style
  }()

  /// The styles that a template can name.
  public static let all = [gongwen, letter, minutes, plain]

  /// The style of a name; unknown names get `plain`.
  public static func named(_ name: String) -> PageStyle {
    all.first { $0.name == name } ?? plain
  }
}
