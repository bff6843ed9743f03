import ArgumentParser
import Diagnostics
import Documents
import Publishing

/// `banhui template fields`: what a template may fill in.
struct TemplateFieldsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fields",
    abstract: .abstract(zh: "模板里可以用的字段。", en: "The fields that a template may use."))

  @OptionGroup var options: CommonOptions

  @Argument(
    help: ArgumentHelp(zh: "文稿的名称; 不写则列出全部。", en: "The paper; all if left out.", valueName: "NAME"))
  var name: String?

  @Flag(help: ArgumentHelp(zh: "写成 Markdown 表格。", en: "As Markdown tables."))
  var markdown = false

  func run() throws {
    var papers = Paper.all
    if let name {
      let found = try TemplateFolder(options).name(name, options)
      papers = papers.filter { $0.name == found }
    }
    if markdown {
      Terminal.data(FieldReference.markdown(papers))
    } else {
      for (index, paper) in papers.enumerated() {
        if index > 0 { Terminal.data("\n") }
        Terminal.data("\(paper.name)（\(paper.title.zh)）\n")
        let rows = FieldReference.rows(paper.fields).map { row in
          [row.name, row.meaning[options.language], row.example]
        }
        for line in ColumnTable(rows: rows, flexibleColumn: 1).lines(width: Terminal.width) {
          Terminal.data(line + "\n")
        }
      }
    }
  }
}
