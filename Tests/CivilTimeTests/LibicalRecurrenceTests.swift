import CivilTime
import Foundation
import Testing

/// One case of libical's own recurrence test file.
struct RecurrenceCase: CustomTestStringConvertible {
  var rule = ""
  var start = ""
  var startAt: String?
  var instances = ""

  var testDescription: String { "\(rule) from \(start)" }

  var isUnimplemented: Bool { instances.contains("UNIMPLEMENTED") }
  var isDay: Bool { start.count == 8 }

  static let all: [RecurrenceCase] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/icalrecur_test.txt")
    guard let text = try? String(contentsOf: path, encoding: .utf8) else { return [] }
    var cases: [RecurrenceCase] = []
    var current = RecurrenceCase()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard let colon = line.firstIndex(of: ":"), !line.hasPrefix("#") else { continue }
      let value = String(line[line.index(after: colon)...])
      switch line[..<colon] {
      case "RRULE": current = RecurrenceCase(rule: value)
      case "DTSTART": current.start = value
      case "START-AT": current.startAt = value
      case "INSTANCES":
        current.instances = value
        cases.append(current)
      default: break
      }
    }
    return cases
  }()
}

func wallClock(_ text: String) -> LocalDateTime? {
  if let day = Day(compact: text) { return LocalDateTime(day, .midnight) }
  return LocalDateTime(compact: text.hasSuffix("Z") ? String(text.dropLast()) : text)
}

@Suite struct LibicalRecurrenceTests {
  @Test("the file has all its cases")
  func complete() {
    #expect(RecurrenceCase.all.count == 146)
    #expect(RecurrenceCase.all.count { !$0.isUnimplemented } == 145)
  }

  @Test(
    "a rule names what libical's authors say it names",
    arguments: RecurrenceCase.all.filter { !$0.isUnimplemented })
  func instances(_ example: RecurrenceCase) throws {
    let rule = try RecurrenceRule(example.rule)
    let start = try #require(wallClock(example.start))
    let expected = example.instances.split(separator: ",").compactMap { wallClock(String($0)) }
    #expect(expected.count == example.instances.split(separator: ",").count)
    let found = Array(
      rule.occurrences(start: start, isDay: example.isDay).prefix(expected.count + 20))
    #expect(found.map(\.description) == expected.map(\.description))

    if let startAt = example.startAt {
      let from = try #require(wallClock(startAt))
      let later = rule.occurrences(start: start, isDay: example.isDay, from: from)
      #expect(Array(later.prefix(1000)) == expected.filter { $0 >= from })
    }
  }

  @Test(
    "beginning anywhere gives what walking there gives",
    arguments: RecurrenceCase.all.filter { !$0.isUnimplemented })
  func beginningAnywhere(_ example: RecurrenceCase) throws {
    let rule = try RecurrenceRule(example.rule)
    let start = try #require(wallClock(example.start))
    let all = Array(rule.occurrences(start: start, isDay: example.isDay).prefix(200))
    for index in stride(from: 0, to: all.count, by: max(1, all.count / 7)) {
      for nudge in [-1, 0, 1] {
        let from = LocalDateTime(secondsSinceEpoch: all[index].secondsSinceEpoch + nudge)
        let found = rule.occurrences(start: start, isDay: example.isDay, from: from)
        let expected = all.filter { $0 >= from }
        #expect(Array(found.prefix(expected.count)) == expected)
      }
    }
  }
}
