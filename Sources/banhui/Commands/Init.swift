import ArgumentParser
import CivilTime
import Diagnostics
import Foundation
import Workspace

/// `banhui init`: a new workspace that plans at once.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: .abstract(zh: "新建一个工作区, 不用改就能排会。", en: "Makes a new workspace that plans as it is."))

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp(zh: "新工作区的文件夹。", en: "The folder to make.", valueName: "DIR"))
  var folder = "."

  @Option(
    name: .customLong("language"),
    help: ArgumentHelp(zh: "文件用的语言。", en: "The language of the files.", valueName: "zh|en"))
  var fileLanguage: Language?

  @Flag(help: ArgumentHelp(zh: "只说要写什么, 不写。", en: "Says what it would write, and writes nothing."))
  var dryRun = false

  func run() throws {
    let language = options.language
    let files = NewWorkspace.files(
      fileLanguage ?? language, today: options.currentTime.day)
    let base = folder.hasPrefix("/") ? folder : options.directory + "/" + folder
    let existing = files.map(\.name).filter {
      FileManager.default.fileExists(atPath: base + "/" + $0)
    }
    guard existing.isEmpty else {
      let names = existing.joined(separator: ", ")
      Terminal.talk(
        Text(
          zh: "错误: \(folder == "." ? "当前文件夹" : folder)里已经有 \(names), 没有写任何文件。换一个文件夹, 或先移走它们。",
          en:
            "error: \(folder) already has \(names); nothing was written. Use another folder, or move them first."
        )[language])
      throw ExitStatus.unusable.code
    }
    for (name, text) in files {
      if !dryRun {
        do {
          try AtomicWriter.write(text, to: base + "/" + name)
        } catch {
          Terminal.talk(Text(zh: "错误: ", en: "error: ")[language] + error.text[language])
          throw ExitStatus.unusable.code
        }
      }
      Terminal.data("\(folder == "." ? "" : folder + "/")\(name)\n")
    }
    let next = folder == "." ? "banhui plan" : "banhui -C \(folder) plan"
    if !dryRun { Terminal.talk(Text(zh: "下一步: \(next)", en: "next: \(next)")[language]) }
  }
}
