import CivilTime
import Diagnostics
import Foundation
import ICalendar

/// One measured piece of `Benchmarks calendar`, in a process of its own.
struct CalendarStep {
  private let name: String
  private let arguments: [String]

  init?(_ all: [String]) {
    guard let index = all.firstIndex(of: "--step"), index + 1 < all.count else { return nil }
    name = all[index + 1]
    arguments = Array(all[(index + 2)...])
  }

  func run() {
    switch name {
    case "write": write(hasSecondOpinion: false)
    case "write-checked": write(hasSecondOpinion: true)
    case "read": read()
    case "show": show()
    case "expand": expand()
    default: print("no step \(name)")
    }
  }

  private func measure(_ body: () -> Int) {
    let start = ContinuousClock.now
    let sum = body()
    let (seconds, fraction) = start.duration(to: .now).components
    print("\(Double(seconds) + Double(fraction) * 1e-18) \(sum) \(peakKilobytes)")
  }

  /// Of this program alone: what `getrusage` gives begins with the peak of the program that ran it.
  private var peakKilobytes: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }

  private func write(hasSecondOpinion: Bool) {
    guard let count = Int(arguments[1]) else { return }
    var bytes: [UInt8] = []
    measure {
      var calendar = Calendar(productID: "-//banhui//benchmark//EN")
      calendar.events = (0..<count).map(Self.event)
      var writer = CalendarWriter(stamp: Self.stamp)
      writer.hasSecondOpinion = hasSecondOpinion
      bytes = (try? writer.write(calendar)) ?? []
      return bytes.count
    }
    if !FileManager.default.createFile(atPath: arguments[0], contents: Data(bytes)) {
      print("cannot write \(arguments[0])")
    }
  }

  private func file() -> SourceFile {
    let data = FileManager.default.contents(atPath: arguments[0]) ?? Data()
    return SourceFile(name: "file", bytes: [UInt8](data))
  }

  private func read() {
    let file = file()
    measure { CalendarReader().read(file).calendars.first?.events.count ?? 0 }
  }

  /// Reads and lists the occurrences of a year, as `ics show` does.
  private func show() {
    let file = file()
    measure {
      let first = Day(number: 20_788)
      return CalendarReader().read(file).calendars.reduce(0) {
        $0 + $1.agenda(from: first, to: first + 366).occurrences.count
      }
    }
  }

  private func expand() {
    guard let rule = try? RecurrenceRule(arguments[0]),
      let start = LocalDateTime(compact: arguments[1]), let count = Int(arguments[2]),
      let times = Int(arguments[3])
    else { return }
    measure {
      var sum = 0
      for _ in 0..<times {
        for occurrence in rule.occurrences(start: start).prefix(count) {
          let (_, month, day) = occurrence.day.components
          sum += day + month
        }
      }
      return sum
    }
  }

  private static let stamp = LocalDateTime(secondsSinceEpoch: 1_795_136_400)

  /// The same event as that of the C program.
  private static func event(_ number: Int) -> Event {
    let start = LocalDateTime(
      secondsSinceEpoch: 1_796_115_600 + number % 300 * 86_400 + number % 8 * 3600)
    var event = Event(
      uid: "event-\(number)@example.gov.cn", summary: "第\(number)次常务会议",
      start: .zoned(start, zone: "Asia/Shanghai"),
      end: .zoned(start + Minutes(90), zone: "Asia/Shanghai"))
    event.stamp = stamp
    event.sequence = number % 5
    event.location = "市委大院, \(number % 40)号会议室"
    event.description = "议程:\n1. 传达会议精神; 2. 研究年度计划, 讨论"
    event.status = .confirmed
    event.url = "https://example.gov.cn/m/\(number)"
    event.organizer = Organizer("mailto:office@example.gov.cn", name: "市委办")
    event.attendees = (0..<2).map { index in
      let person = (number * 7 + index) % 1000
      return .invited(mail: "p\(person)@example.gov.cn", name: "人员\(person)")
    }
    return event
  }
}

/// Files that are meant to take a reader's time or memory.
enum HostileFile: String, CaseIterable {
  case longLine = "a line of 6 MB"
  case foldedLine = "a line of 6 MB, folded"
  case badLines = "80,000 bad lines"
  case nesting = "100,000 nested components"
  case exceptionList = "100,000 exceptions in one list"
  case exceptionLines = "100,000 exceptions, one to a line"
  case everySecond = "a rule for every second"
  case costlyRules = "10,000 rules that must be counted"
  case emptyRules = "10,000 rules that name nothing"
  case changes = "20,000 changes of all that follows"
  case components = "1,000,000 components"

  var text: String {
    let head = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u\r\nDTSTART:20200101T093000\r\n"
    let tail = "END:VEVENT\r\nEND:VCALENDAR\r\n"
    func dates(_ separator: String) -> String {
      (0..<100_000).map { (Day(number: 18_262) + $0 % 30_000).compact + "T093000" }
        .joined(separator: separator)
    }
    switch self {
    case .longLine: return head + "SUMMARY:" + String(repeating: "x", count: 6_000_000) + tail
    case .foldedLine:
      return head + "SUMMARY:"
        + String(repeating: "\r\n " + String(repeating: "x", count: 70), count: 86_000) + tail
    case .badLines: return head + String(repeating: "SUMMARY\r\n", count: 80_000) + tail
    case .nesting: return String(repeating: "BEGIN:VEVENT\r\n", count: 100_000)
    case .exceptionList: return head + "RRULE:FREQ=DAILY\r\nEXDATE:" + dates(",") + "\r\n" + tail
    case .exceptionLines:
      return head + "RRULE:FREQ=DAILY\r\nEXDATE:" + dates("\r\nEXDATE:") + "\r\n" + tail
    case .everySecond: return head + "RRULE:FREQ=SECONDLY\r\n" + tail
    case .costlyRules:
      let event =
        "BEGIN:VEVENT\r\nUID:%\r\nDTSTART:00010101T000000\r\n"
        + "RRULE:FREQ=HOURLY;BYDAY=MO;COUNT=2000000000\r\nEND:VEVENT\r\n"
      return "BEGIN:VCALENDAR\r\n"
        + (0..<10_000).map { event.replacing("%", with: "\($0)") }.joined() + "END:VCALENDAR\r\n"
    case .emptyRules:
      let rule = "RRULE:FREQ=MINUTELY;BYMONTH=1;BYHOUR=3;BYMINUTE=7;BYSETPOS=2\r\nEND:VEVENT\r\n"
      return "BEGIN:VCALENDAR\r\n"
        + (0..<10_000).map { "BEGIN:VEVENT\r\nUID:\($0)\r\nDTSTART:20200101T000000\r\n" + rule }
        .joined() + "END:VCALENDAR\r\n"
    case .changes:
      let changes = (0..<20_000).map { number in
        let day = (Day(number: 18_262) + number % 10_000).compact
        return "BEGIN:VEVENT\r\nUID:u\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:\(day)T093000\r\n"
          + "DTSTART:\(day)T1\(number / 10_000)0000\r\nEND:VEVENT\r\n"
      }
      return head + "RRULE:FREQ=DAILY\r\nEND:VEVENT\r\n" + changes.joined() + "END:VCALENDAR\r\n"
    case .components:
      return "BEGIN:VCALENDAR\r\n"
        + String(repeating: "BEGIN:VEVENT\r\nEND:VEVENT\r\n", count: 1_000_000)
        + "END:VCALENDAR\r\n"
    }
  }
}
