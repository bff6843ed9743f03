import CivilTime
import Diagnostics
import Documents
import ICalendar
import Workspace

extension OpenWorkspace {
  /// Writes a paper in the format of its name's ending.
  func write(
    _ document: Document, to output: String, now: LocalDateTime, dryRun: Bool
  ) throws {
    let format = try format(of: output)
    let press = PaperPress(now: now, fontFolder: fontFolder)
    do {
      let bytes = try press.bytes(of: [document], as: format)
      let printer = DiagnosticPrinter(language: language, width: Terminal.width)
      for note in press.notes { Terminal.talk(printer.text(note)) }
      if !dryRun { try write(bytes, to: output) }
    } catch let failure as PressFailure {
      throw fail(failure.message, hint: failure.hint)
    }
  }

  /// The format that the ending of a file's name stands for.
  func format(of output: String) throws -> PaperFormat {
    let name = output.lowercased()
    if let format = PaperFormat.allCases.first(where: { name.hasSuffix("." + $0.rawValue) }) {
      return format
    }
    let endings = PaperFormat.allCases.map { "." + $0.rawValue }.joined(separator: " ")
    throw fail(
      Text(zh: "看不出“\(output)”是什么格式", en: "“\(output)” has no known ending"),
      hint: Text(zh: "文件名以其中一个结尾: \(endings)", en: "end the name in one of: \(endings)"))
  }

  /// A calendar as a file's bytes.
  func calendarBytes(_ calendar: Calendar, at moment: LocalDateTime) throws -> [UInt8] {
    do {
      return try CalendarWriter(stamp: try utc(moment)).write(calendar)
    } catch let failure as CalendarWritingError {
      let printer = DiagnosticPrinter(language: language, width: Terminal.width)
      for problem in failure.problems { Terminal.talk(printer.text(problem)) }
      throw ExitStatus.unusable.code
    }
  }
}
