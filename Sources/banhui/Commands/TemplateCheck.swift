import ArgumentParser
import Diagnostics
import Documents
import Publishing

/// `banhui template check`: every problem of the templates, without a schedule.
struct TemplateCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: .abstract(
      zh: "检查模板: 写错的字段、标记、块和选项, 指出行和列。", en: "Reports every problem of the templates."),
    discussion: .discussion(zh: "没有问题时不输出, 退出码 0。", en: "Silent and 0 when clean."))

  @OptionGroup var options: CommonOptions

  @Argument(
    help: ArgumentHelp(
      zh: "模板或文稿的名称; 不写则检查全部。", en: "Templates; all if left out.", valueName: "NAME"))
  var names: [String] = []

  func run() throws {
    let folder = TemplateFolder(options)
    let chosen = try names.map { try folder.name($0, options) }
    let findings = folder.library.review(names.isEmpty ? nil : Set(chosen))
    let printer = DiagnosticPrinter(
      language: options.language, usesColor: Terminal.usesColor(forOutput: true),
      width: Terminal.width)
    for finding in findings {
      Terminal.data((options.json ? printer.json(finding) : printer.text(finding)) + "\n")
    }
    if findings.isEmpty { return }
    if !options.json { Terminal.talk(printer.summary(findings)) }
    if findings.hasErrors { throw ExitStatus.findings.code }
  }
}
