import ArgumentParser
import Diagnostics
import Documents

/// `banhui template show`: the text of a template.
struct TemplateShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: .abstract(zh: "显示一个模板。", en: "Shows a template."))

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp(zh: "模板或文稿的名称。", en: "The template.", valueName: "NAME"))
  var name: String

  func run() throws {
    let folder = TemplateFolder(options)
    let name = try folder.name(name, options)
    if let file = folder.library.file(named: name) { Terminal.data(file.bytes) }
  }
}
