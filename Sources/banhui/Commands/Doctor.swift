import ArgumentParser
import CivilTime
import Diagnostics
import Foundation
import ICalendar
import Meetings
import Workspace

/// `banhui doctor`: whether this machine has what papers and calendars need.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: .abstract(zh: "检查本机: 字体、缺字、时区数据、打印功能。", en: "Checks fonts, time zones and printing."),
    discussion: .discussion(
      zh: """
        在工作区里运行时, 还检查花名册里的姓名有没有字体打不出的字。✓ 好, △ 能用, ✗ 要处理（退出码 1）。
        """,
      en: """
        In a workspace, also whether every character of its names can be printed.
        """))

  @OptionGroup var options: CommonOptions

  func run() throws {
    let office = OpenWorkspace.load(options).office
    let folder = office?.papers.fontFolder ?? ""
    let fonts = folder.isEmpty || folder.hasPrefix("/") ? folder : options.directory + "/" + folder
    let lines =
      [HealthLine(.good, Text(zh: "版本", en: "version"), same("banhui \(Banhui.version)"))]
      + PrintingReport.lines(
        names: office.map(names) ?? "", fontFolder: fonts.isEmpty ? nil : fonts)
      + [zones(office?.zone ?? "Asia/Shanghai"), calendars, holidays]
    for line in lines { Terminal.data(text(line)) }
    if lines.contains(where: { $0.state == .bad }) { throw ExitStatus.findings.code }
  }

  private func same(_ text: String) -> Text { Text(zh: text, en: text) }

  /// Everything of a workspace that ends up on paper.
  private func names(_ office: Office) -> String {
    (office.people.flatMap { [$0.name, $0.unit, $0.post] }
      + office.rooms.flatMap { [$0.name, $0.site] }
      + office.meetings.flatMap { [$0.title, $0.purpose] + $0.agenda.map(\.title) }).joined()
  }

  private func zones(_ name: String) -> HealthLine {
    let subject = Text(zh: "时区数据", en: "time zones")
    guard (try? Zone(named: name)) != nil else {
      return HealthLine(
        .bad, subject, Text(zh: "没有 \(name)", en: "no \(name)"),
        advice: Text(zh: "安装 tzdata", en: "install tzdata"))
    }
    let file = FileManager.default.contents(atPath: Zone.directory + "/tzdata.zi")
    let first = file.map { String(decoding: $0.prefix(40), as: UTF8.self) } ?? ""
    let version = first.hasPrefix("# version ") ? first.dropFirst(10).prefix { !$0.isNewline } : ""
    return HealthLine(.good, subject, same(version.isEmpty ? name : "\(name), tzdata \(version)"))
  }

  private var calendars: HealthLine {
    HealthLine(.good, Text(zh: "日历", en: "calendars"), same("libical \(LibicalVersion.text)"))
  }

  /// Whether the holidays of this year, and from November of the next, are known.
  private var holidays: HealthLine {
    let today = options.currentTime.day
    let wanted = [today.year] + (today.month >= 11 ? [today.year + 1] : [])
    let known = HolidayCalendar.builtIn.announcedYears
    let span = known.min().flatMap { first in known.max().map { "\(first)–\($0)" } } ?? ""
    let missing = wanted.filter { !known.contains($0) }.map(String.init)
    let subject = Text(zh: "节假日", en: "holidays")
    if missing.isEmpty { return HealthLine(.good, subject, same(span)) }
    let years = missing.joined(separator: ", ")
    return HealthLine(
      .fair, subject, Text(zh: "内置 \(span), 没有 \(years)", en: "\(span) built in, not \(years)"),
      advice: Text(
        zh: "公布后写进 banhui.yaml 的“节假日”", en: "add them under “holidays” in banhui.yaml"))
  }

  private func text(_ line: HealthLine) -> String {
    let language = options.language
    if options.json {
      return JSONText.object([
        ("state", JSONText.string(line.state.rawValue)),
        ("subject", JSONText.string(line.subject[language])),
        ("finding", JSONText.string(line.finding[language])),
        ("advice", line.advice.map { JSONText.string($0[language]) } ?? "null"),
      ]) + "\n"
    }
    let head = "\(line.state.mark) \(line.subject[language]): \(line.finding[language])\n"
    guard let advice = line.advice else { return head }
    let body = wrapped(advice[language], to: max(20, Terminal.width - 4)).split(separator: "\n")
    return head + body.map { "    \($0)\n" }.joined()
  }
}
