import ArgumentParser
import Diagnostics
import Documents
import Foundation
import Publishing
import Workspace

/// `banhui template copy`: a built-in template into the workspace, to be changed there.
struct TemplateCopyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy",
    abstract: .abstract(
      zh: "把模板复制到工作区的 templates/ 里来改。", en: "Copies a template into the workspace, to change it."))

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp(zh: "模板或文稿的名称。", en: "The template.", valueName: "NAME"))
  var name: String

  @Flag(help: ArgumentHelp(zh: "已有同名文件也照样覆盖。", en: "Replaces a file that is there."))
  var force = false

  @Flag(help: ArgumentHelp(zh: "只说要写什么, 不写。", en: "Says what it would write, and writes nothing."))
  var dryRun = false

  func run() throws {
    let language = options.language
    let folder = TemplateFolder(options)
    let name = try folder.name(name, options)
    let path = "\(folder.path)/\(name).mustache"
    if !force, FileManager.default.fileExists(atPath: path) {
      Terminal.talk(
        Text(
          zh: "错误: 已经有 templates/\(name).mustache, 没有覆盖。要换回内置的, 加 --force。",
          en:
            "error: templates/\(name).mustache is there already and was kept; --force replaces it."
        )[language])
      throw ExitStatus.unusable.code
    }
    guard let file = TemplateLibrary.office().file(named: name) else {
      Terminal.talk(
        Text(
          zh: "错误: “\(name)”是本单位自己的模板, 没有内置的可复制",
          en: "error: “\(name)” is your own template; there is no built-in one to copy")[language])
      throw ExitStatus.unusable.code
    }
    if !dryRun {
      do {
        try AtomicWriter.write(file.bytes, to: path)
      } catch {
        Terminal.talk(Text(zh: "错误: ", en: "error: ")[language] + error.text[language])
        throw ExitStatus.unusable.code
      }
    }
    Terminal.data("templates/\(name).mustache\n")
    if !dryRun {
      Terminal.talk(
        Text(
          zh: "改好后运行 banhui template check 检查",
          en: "when you have changed it, run banhui template check")[language])
    }
  }
}
