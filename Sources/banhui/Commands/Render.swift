import ArgumentParser
import CivilTime
import Diagnostics
import Foundation
import Meetings
import Publishing
import Workspace

/// `banhui render`: papers made from the schedule.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: .abstract(zh: "由方案生成文稿: 通知、日程、名单、签到表、席卡……。", en: "Makes papers from the schedule."),
    discussion: .discussion(
      zh: """
        PAPER 是文稿的名称, 中英文都可以:
        \((Paper.all + Paper.tables).map { "  \($0.name)（\($0.title.zh)）" }.joined(separator: "\n"))

          banhui render notice budget -o 通知.pdf   一份文稿
          banhui render 日程 --from 1月7日          不写 ID 则是整个方案的日程
          banhui render notice budget --letterhead 红头.docx -o 通知.docx
                                                    套打本单位的文件
          banhui render all                         所有会议的所有文稿, 写到 out/papers
          banhui render --stale                     哪些已写出的文稿过时了, 为什么

        模板在 templates/ 里; 工作区的 templates/ 中有同名文件时用它
        （banhui template copy 可以复制一份来改）。
        """,
      en: """
        PAPER is the name of a paper, in English or Chinese:
        \((Paper.all + Paper.tables).map { "  \($0.name) (\($0.title.en))" }.joined(separator: "\n"))

          banhui render notice budget -o notice.pdf   one paper
          banhui render programme --from 1月7日       without ID, the whole schedule
          banhui render notice budget --letterhead own.docx -o notice.docx
                                                      fills your own letterhead
          banhui render all                           every paper of every meeting
          banhui render --stale                       which papers are out of date, and why

        Templates stand in templates/; one of the same name in the workspace's templates/ wins
        (banhui template copy makes one to change).
        """))

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp(zh: "哪种文稿, 或 all。", en: "Which paper, or all.", valueName: "PAPER"))
  var paper: String?

  @Argument(help: ArgumentHelp(zh: "会议编号。", en: "The meeting.", valueName: "ID"))
  var meeting: String?

  @Option(
    help: ArgumentHelp(
      zh: "格式; render all 时可以写几次。", en: "The format; more than once for all.",
      valueName: PaperFormat.allCases.map(\.rawValue).joined(separator: "|")))
  var format: [PaperFormat] = []

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      zh: "写到这个文件（all: 文件夹）。不写则输出到屏幕。", en: "Where to write; standard output if left out.",
      valueName: "FILE"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      zh: "套打本单位的 Word 文件: 填写其中的 {{名称}}。", en: "Fills the placeholders of your own .docx.",
      valueName: "DOCX"))
  var letterhead: String?

  @OptionGroup(title: Text(zh: "文稿选项", en: "options of papers")[.ofProcess]) var flags: PaperFlags

  @Flag(help: ArgumentHelp(zh: "双面打印: 每份从新的一张纸开始。", en: "Each copy begins on a new sheet."))
  var duplex = false

  @Flag(
    help: ArgumentHelp(
      zh: "列出过时的文稿和原因, 不写文件。", en: "Lists papers whose facts have changed, and why."))
  var stale = false

  @Flag(help: ArgumentHelp(zh: "把过时的文稿重新写一遍。", en: "Writes the stale papers again."))
  var renew = false

  @Flag(
    help: ArgumentHelp(zh: "只检查能不能生成, 不写。", en: "Checks that it can be made, and writes nothing."))
  var dryRun = false

  func validate() throws {
    if stale || renew {
      if paper != nil {
        throw ValidationError(
          zh: "--stale, --renew: 不写文稿名称", en: "--stale, --renew: no PAPER with them")
      }
    } else if paper == nil {
      throw ValidationError(zh: "缺少 PAPER", en: "PAPER is missing")
    }
    if letterhead != nil, stale || renew || paper == "all" || paper == "全部" {
      throw ValidationError(zh: "--letterhead: 一次写一份文稿", en: "--letterhead: one paper at a time")
    }
  }

  func run() throws {
    let workspace = try OpenWorkspace(options)
    let base = try workspace.occasion(today: options.currentTime.day)
    let writer = PaperWriter(
      workspace, base: base,
      press: PaperPress(
        now: options.currentTime, isDuplex: duplex, styles: workspace.styles,
        fontFolder: workspace.fontFolder),
      isJSON: options.json)
    try writer.requireStyles()
    if stale || renew { return try StalePapers(writer).run(renewing: renew, dryRun: dryRun) }
    if paper == "all" || paper == "全部" { return try renderAll(writer) }
    try renderOne(writer)
  }

  private func renderOne(_ writer: PaperWriter) throws {
    let workspace = writer.workspace
    if format.count > 1 {
      throw workspace.fail(
        Text(zh: "一份文稿一次只能写一种格式", en: "one paper is written in one format at a time"))
    }
    let order = try order(try workspace.paper(named: paper ?? ""), writer)
    let chosenFormat = try chosenFormat(workspace)
    if let letterhead { return try fill(letterhead, order, writer) }
    let result = try writer.documents(of: order)
    let bytes = try writer.bytes(of: result.documents, as: chosenFormat)
    writer.reportFonts()
    if dryRun { return }
    guard let output else { return Terminal.data(bytes) }
    try workspace.write(bytes, to: output)
    try writer.remember([(output, writer.record(order, result, as: chosenFormat))])
  }

  /// An office's own file has no place among the papers that `--renew` writes again, since only the
  /// office knows which one belongs to which paper.
  private func fill(_ letterhead: String, _ order: PaperOrder, _ writer: PaperWriter) throws {
    let workspace = writer.workspace
    if try chosenFormat(workspace) != .docx, !format.isEmpty || output != nil {
      throw workspace.fail(
        Text(zh: "--letterhead 只能写 .docx", en: "--letterhead writes .docx only"),
        hint: Text(zh: "例如 -o 通知.docx", en: "for example -o notice.docx"))
    }
    guard let bytes = FileManager.default.contents(atPath: letterhead) else {
      throw workspace.fail(
        Text(zh: "读不了 \(letterhead)", en: "cannot read \(letterhead)"),
        hint: Text(zh: "检查文件名和权限", en: "check its name and permissions"))
    }
    guard let occasion = order.occasion(in: writer.base) else {
      throw workspace.fail(
        Text(zh: "方案里没有可写的内容", en: "the schedule has nothing to write"))
    }
    let (filled, diagnostics) = try writer.filled(
      letterhead: letterhead, Array(bytes), with: order.paper.context(for: occasion))
    writer.report(diagnostics)
    guard let filled else { throw ExitStatus.unusable.code }
    if dryRun { return }
    guard let output else { return Terminal.data(filled) }
    try workspace.write(filled, to: output)
  }

  private func order(_ paper: Paper, _ writer: PaperWriter) throws -> PaperOrder {
    let workspace = writer.workspace
    let paperOptions = try flags.options(workspace)
    guard let name = meeting else {
      if paper.subject == .meetingOrAll {
        return PaperOrder(paper, meeting: nil, options: paperOptions)
      }
      throw workspace.fail(
        Text(zh: "要写是哪个会议的\(paper.title.zh)", en: "the meeting is missing"),
        hint: Text(
          zh: "banhui show 列出会议; 例如 banhui render \(paper.name) 会议编号",
          en: "for example banhui render \(paper.name) ID"))
    }
    if paper.subject == .cancelled {
      let gone = writer.base.noLongerHeld.first { $0.id == name || $0.title == name }
      guard let gone else {
        throw workspace.fail(
          Text(
            zh: "没有通知过又取消的会议“\(name)”", en: "no meeting “\(name)” was announced and called off"),
          hint: Text(
            zh: "从方案里去掉已通知（banhui export 过）的会议后才有取消通知",
            en: "a meeting is called off when it was exported and is no longer in the schedule"))
      }
      return PaperOrder(paper, meeting: gone.id, options: paperOptions)
    }
    let meeting = try workspace.meeting(name, in: try workspace.requireSchedule())
    let order = PaperOrder(paper, meeting: meeting.request.id, options: paperOptions)
    if paper.name == Paper.changeNotice.name, order.occasion(in: writer.base)?.change == nil {
      throw workspace.fail(
        Text(
          zh: "“\(meeting.request.title)”与上次通知的没有不同",
          en: "“\(meeting.request.title)” is as it was last announced"),
        hint: Text(
          zh: "上次通知的时间地点记在台账 ledger.json 里（banhui export 时更新）",
          en: "what was announced is kept in ledger.json, which banhui export brings up to date"))
    }
    return order
  }

  private func renderAll(_ writer: PaperWriter) throws {
    let workspace = writer.workspace
    if let meeting { _ = try workspace.meeting(meeting, in: try workspace.requireSchedule()) }
    let orders = PaperOrder.all(of: writer.base, options: try flags.options(workspace))
      .filter { order in
        meeting.map { name in
          order.meeting == name
            || writer.base.schedule.first { $0.request.id == order.meeting }?.request.title == name
        } ?? true
      }
    let folder =
      output ?? (options.directory == "." ? "out/papers" : workspace.path("out/papers"))
    try writer.writeAll(
      orders, formats: format.isEmpty ? [.usual] : format, to: folder, dryRun: dryRun)
  }

  /// As asked, else by the ending of the output's name, else Markdown.
  private func chosenFormat(_ workspace: OpenWorkspace) throws -> PaperFormat {
    if let first = format.first { return first }
    return try output.map(workspace.format(of:)) ?? .md
  }
}
