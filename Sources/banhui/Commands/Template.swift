import ArgumentParser

/// `banhui template`: the wording of papers.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: .abstract(
      zh: "文稿模板: 列出、查看、复制来改、检查。", en: "The wording of papers: list, show, copy, check."),
    subcommands: [
      TemplateListCommand.self, TemplateShowCommand.self, TemplateFieldsCommand.self,
      TemplateCopyCommand.self, TemplateCheckCommand.self,
    ])
}
