public import ArgumentParser
import CivilTime
import Diagnostics
public import Meetings
public import Publishing
import Workspace

extension ListOrder: ExpressibleByArgument {}
extension PaperOptions.Copies: ExpressibleByArgument {}

/// What one run of `render` asks for beside the settings of banhui.yaml.
struct PaperFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      zh: "名单的顺序: 单位、职务或姓氏笔画。", en: "The order of names.",
      valueName: "unit|rank|strokes|name-strokes|pinyin"))
  var order: ListOrder?

  @Flag(inversion: .prefixedNo, help: ArgumentHelp(zh: "名单带电话。", en: "Telephones in rosters."))
  var phones: Bool?

  @Option(help: ArgumentHelp(zh: "席卡、证件的成品尺寸, 毫米。", en: "Size of cards.", valueName: "200x100"))
  var size: String?

  @Flag(inversion: .prefixedNo, help: ArgumentHelp(zh: "席卡对折。", en: "Folded cards."))
  var fold: Bool?

  @Option(help: ArgumentHelp(zh: "席卡单面还是双面。", en: "Sides of cards.", valueName: "1|2"))
  var sides: Int?

  @Flag(
    inversion: .prefixedNo, help: ArgumentHelp(zh: "席卡镜像, 印在透明膜上。", en: "Cards set as in a mirror.")
  )
  var mirror: Bool?

  @Option(help: ArgumentHelp(zh: "发文字号, 或其中的序号。", en: "The document number.", valueName: "12"))
  var number: String?

  @Option(help: ArgumentHelp(zh: "日程从哪一天起。", en: "First day of a programme.", valueName: "DAY"))
  var from: String?

  @Option(help: ArgumentHelp(zh: "日程到哪一天止。", en: "Last day of a programme.", valueName: "DAY"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      zh: "每个单位或每个人一份, 合成一个文件。", en: "A copy for each, in one file.", valueName: "unit|person"))
  var each: PaperOptions.Copies?

  func validate() throws {
    if let size, CardSizeText.read(size) == nil {
      throw ValidationError(
        zh: "--size: 写成 200x100, 毫米, 每边 20 至 400", en: "--size: as 200x100, each side 20 to 400")
    }
    if let sides, !(1...2).contains(sides) { throw ValidationError("--sides: 1, 2") }
  }

  /// Dates are read as everywhere in the workspace.
  func options(_ workspace: OpenWorkspace) throws -> PaperOptions {
    var options = PaperOptions()
    options.order = order
    options.showsPhones = phones
    if let size = size.flatMap(CardSizeText.read) {
      (options.cardWidth, options.cardHeight) = size
    }
    options.isFolded = fold
    options.sides = sides
    options.isMirrored = mirror
    options.number = number
    options.from = try from.map { try workspace.day($0).description }
    options.to = try to.map { try workspace.day($0).description }
    options.copies = each
    return options
  }
}
