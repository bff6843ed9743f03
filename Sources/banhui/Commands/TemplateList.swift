import ArgumentParser
import Diagnostics
import Documents
import Foundation
import Publishing
import Workspace

/// `banhui template list`: what there is, and whose.
struct TemplateListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: .abstract(zh: "列出所有模板。", en: "Lists the templates."))

  @OptionGroup var options: CommonOptions

  func run() throws {
    let templates = TemplateFolder(options).library
    var rows: [[String]] = []
    for name in templates.names {
      let title =
        Paper.named(name)?.title ?? Text(zh: "各文稿共用", en: "part of other templates")
      let owner: Text =
        templates.isOverridden(name)
        ? Text(zh: "本单位的", en: "your own") : Text(zh: "内置", en: "built in")
      if options.json {
        Terminal.data(
          JSONText.object([
            ("name", JSONText.string(name)), ("title", JSONText.string(title[options.language])),
            ("isOwn", templates.isOverridden(name) ? "true" : "false"),
          ]) + "\n")
      }
      rows.append([name, title[options.language], owner[options.language]])
    }
    if options.json { return }
    for line in ColumnTable(rows: rows, flexibleColumn: 1).lines(width: Terminal.width) {
      Terminal.data(line + "\n")
    }
  }
}

/// The templates that hold in a folder, whether or not the rest of it is a sound workspace.
struct TemplateFolder {
  let path: String
  let library: TemplateLibrary

  init(_ options: CommonOptions) {
    path = options.directory + "/templates"
    let contents = OpenWorkspace.load(options)
    library = .office(overrides: contents.templates, styles: contents.styles)
  }

  /// The name of a template; ends the command where there is none.
  func name(_ wanted: String, _ options: CommonOptions) throws -> String {
    let name = Paper.named(wanted)?.name ?? wanted
    if library.names.contains(name) { return name }
    let titles = Paper.all.flatMap { [$0.name, $0.title.zh] }
    let nearest = Similarity.nearest(to: wanted, among: library.names + titles)
    Terminal.talk(
      Text(zh: "错误: 没有“\(wanted)”这个模板", en: "error: there is no template “\(wanted)”")[
        options.language])
    let hint =
      nearest.map { Text(zh: "是不是“\($0)”?", en: "did you mean “\($0)”?") }
      ?? Text(zh: "banhui template list 列出全部", en: "banhui template list has them all")
    Terminal.talk("  " + Text(zh: "提示: ", en: "hint: ")[options.language] + hint[options.language])
    throw ExitStatus.unusable.code
  }
}
