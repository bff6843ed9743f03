import CivilTime
import Diagnostics
import Foundation
import ICalendar

/// Writing and reading 100,000 events and expanding rules, beside a C program over libical and
/// Python's icalendar doing the same; and hostile files. Every measurement is a process of its own,
/// so that its peak of memory is its own too.
enum CalendarBenchmark {
  private static let count = 100_000

  static func run(_ settings: Settings) {
    if let step = CalendarStep(CommandLine.arguments) {
      step.run()
      return
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "banhui-calendar-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      print("cannot write to \(folder.path): \(error)")
      return
    }
    let programs = OtherPrograms(folder)
    files(programs, folder)
    rules(programs)
    hostile(folder)
  }

  private static func files(_ programs: OtherPrograms, _ folder: URL) {
    let ours = folder.appendingPathComponent("ours.ics").path
    let theirs = folder.appendingPathComponent("libical.ics").path
    report("write, libical in C", programs.c(["write", "\(count)", theirs]), of: count)
    report("write, banhui", step(["write", ours, "\(count)"]), of: count)
    report(
      "write, banhui, read by libical before it is handed out",
      step(["write-checked", ours, "\(count)"]), of: count)
    report("read, libical in C", programs.c(["read", ours]), of: count)
    report("read, banhui", step(["read", ours]), of: count)
    let few = 5000
    let small = folder.appendingPathComponent("small.ics").path
    _ = step(["write", small, "\(few)"])
    for (name, result) in programs.python(small, few) {
      report("\(name), Python icalendar", result, of: few)
    }
  }

  private static func rules(_ programs: OtherPrograms) {
    for rule in [
      "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "FREQ=MONTHLY;BYMONTHDAY=15",
      "FREQ=MONTHLY;BYDAY=-1FR",
    ] {
      let arguments = [rule, "20200101T090000", "1000", "100"]
      let theirs = programs.c(["expand"] + arguments)
      let ours = step(["expand"] + arguments)
      let agree = theirs?.sum == ours?.sum ? "" : "  DIFFERENT OCCURRENCES"
      report("\(rule), libical in C", theirs, of: 100_000)
      report("\(rule), banhui", ours, of: 100_000)
      if !agree.isEmpty { print(agree) }
    }
  }

  private static func hostile(_ folder: URL) {
    let file = folder.appendingPathComponent("hostile.ics").path
    for sample in HostileFile.allCases {
      guard FileManager.default.createFile(atPath: file, contents: Data(sample.text.utf8)) else {
        print("cannot write \(file)")
        continue
      }
      guard let result = step(["show", file]) else { continue }
      print(
        "hostile, \(sample.rawValue): \(milliseconds(result.seconds)), "
          + "\(result.kilobytes / 1024) MB, \(result.sum) occurrences")
    }
  }

  private static func step(_ arguments: [String]) -> Measured? {
    Measured.run(CommandLine.arguments[0], ["calendar", "--step"] + arguments)
  }

  private static func report(_ name: String, _ measured: Measured?, of count: Int) {
    guard let measured else {
      print("\(name): not run")
      return
    }
    let rate = Double(count) / measured.seconds / 1000
    print(
      "\(name): \(milliseconds(measured.seconds)), \(String(format: "%.1f", rate)) k/s, "
        + "\(measured.kilobytes / 1024) MB")
  }
}

/// One measurement, as a process prints it on its last line: seconds, a sum to compare, the peak of
/// memory in kilobytes.
struct Measured {
  var seconds: Double
  var sum: Int
  var kilobytes: Int

  init?(line: Substring) {
    let fields = line.split(separator: " ")
    guard fields.count == 3, let seconds = Double(fields[0]), let sum = Int(fields[1]),
      let kilobytes = Int(fields[2])
    else { return nil }
    self.seconds = seconds
    self.sum = sum
    self.kilobytes = kilobytes
  }

  /// The median of three runs by time; nil where the program fails.
  static func run(_ program: String, _ arguments: [String]) -> Measured? {
    let runs = (0..<3).compactMap { _ in output(of: program, arguments).flatMap(last) }
    return runs.count < 3 ? nil : runs.sorted { $0.seconds < $1.seconds }[1]
  }

  private static func last(_ text: String) -> Measured? {
    text.split(separator: "\n").last.flatMap { Measured(line: $0) }
  }

  static func output(of program: String, _ arguments: [String]) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}

/// The programs that ours is compared with.
struct OtherPrograms {
  private let folder: URL
  private let program: String?
  private static let sources = Settings.root.appendingPathComponent("Sources/Benchmarks/libical")

  init(_ folder: URL) {
    self.folder = folder
    let program = folder.appendingPathComponent("calendar").path
    let source = Self.sources.appendingPathComponent("calendar.c").path
    let built = Measured.output(
      of: "/bin/sh",
      ["-c", "cc -O2 '\(source)' -o '\(program)' $(pkg-config --cflags --libs libical)"])
    self.program = built == nil ? nil : program
  }

  func c(_ arguments: [String]) -> Measured? {
    program.flatMap { Measured.run($0, arguments) }
  }

  func python(_ file: String, _ count: Int) -> [(String, Measured?)] {
    let script = Self.sources.appendingPathComponent("with_icalendar.py").path
    let python = Settings.root.appendingPathComponent(".venv/bin/python").path
    return ["read", "write"].map { ($0, Measured.run(python, [script, $0, file])) }
  }
}
