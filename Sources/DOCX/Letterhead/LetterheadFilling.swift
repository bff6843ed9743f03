import Diagnostics
import Documents

/// One filling of a letterhead, part by part.
struct LetterheadFilling {
  private let name: String
  private let context: TemplateContext
  private var source: PictureSource
  private(set) var diagnostics: [Diagnostic] = []
  /// Parts beside the texts that pictures make necessary, in the order in which they came up.
  private(set) var sideEdits: [(part: String, edit: SideEdit)] = []

  init(name: String, context: TemplateContext, file: @escaping (String) -> [UInt8]?) {
    self.name = name
    self.context = context
    source = PictureSource(file: file)
  }

  var pictures: [(name: String, bytes: [UInt8])] { source.added }

  /// The new bytes of a part, nil where it has no placeholder or something stands against it.
  mutating func fill(_ part: String, _ title: String, _ old: [UInt8]) -> [UInt8]? {
    let xml: PartXML
    do {
      xml = try PartXML(old)
    } catch {
      report(error, title, old)
      return nil
    }
    let plan = PartPlan(xml, name: "\(name)（\(title)）", fields: context.fields)
    diagnostics += plan.diagnostics
    if plan.placeholders.tags.count > LetterheadFile.mostTags {
      diagnostics.append(
        Diagnostic(
          LetterheadDiagnostics.tooLarge,
          Text(zh: "\(title)里的标记过多", en: "\(part) holds too many tags")))
    }
    if diagnostics.hasErrors || plan.edits.isEmpty { return nil }
    source.beginPart()
    do {
      var fill = PartFill(plan, pictures: source)
      let new = try fill.filled(FillScope(context))
      source = fill.pictures
      if !source.newRelations.isEmpty { addRelations(of: part) }
      return new
    } catch {
      report(error, plan)
      return nil
    }
  }

  private mutating func addRelations(of part: String) {
    sideEdits.append((PartNames.relations(of: part), .relations(source.newRelations)))
    if !sideEdits.contains(where: { $0.edit == .contentTypes }) {
      sideEdits.append(("[Content_Types].xml", .contentTypes))
    }
  }

  private mutating func report(_ fault: PartXML.Fault, _ title: String, _ bytes: [UInt8]) {
    let file = SourceFile(name: "\(name)（\(title)）", bytes: bytes)
    let message =
      fault.hasDefinitions
      ? Text(zh: "XML 里带有外部定义，不予处理", en: "the XML brings definitions along, which are refused")
      : Text(zh: "XML 不完整", en: "the XML is broken")
    diagnostics.append(
      Diagnostic(
        LetterheadDiagnostics.damaged, message,
        at: file.location(at: fault.offset..<(fault.offset + 1))))
  }

  private mutating func report(_ fault: PartFill.Fault, _ plan: PartPlan) {
    let location = plan.text.file.location(at: plan.placeholders.tags[fault.tag].range)
    switch fault.reason {
    case .tooLarge:
      diagnostics.append(
        Diagnostic(
          LetterheadDiagnostics.tooLarge,
          Text(zh: "套打的结果过大", en: "the filled file grows too large"), at: location))
    case .picture(let value):
      diagnostics.append(
        Diagnostic(
          LetterheadDiagnostics.picture,
          Text(zh: "“\(value)”不能作为图片", en: "“\(value)” makes no picture"), at: location,
          hint: Text(
            zh: "写工作区里 .png 或 .jpg 文件的名称，或较短的文字",
            en: "name a .png or .jpg of the workspace, or a shorter text")))
    }
  }
}
