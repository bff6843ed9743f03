import CivilTime
import Testing

@testable import ICalendar

/// What libical is asked about before a calendar is handed out.
@Suite struct SecondOpinionTests {
  private func calendar(_ count: Int) -> Calendar {
    var calendar = Calendar()
    calendar.events = (0..<count).map { number in
      var event = meeting("m\(number)@example.gov.cn")
      event.summary = "第\(number)次会议"
      event.properties = [Property("GEO", value: "30.\(number);120.5")]
      return event
    }
    return calendar
  }

  @Test("what libical does not take is found in whichever event it is")
  func everyEvent() {
    var calendar = calendar(300)
    #expect(refusals(calendar) == [])
    calendar.events[250].properties = [Property("GEO", value: "east")]
    #expect(refusals(calendar) == ["refused-by-libical"])
  }

  @Test("every line is in the sample, texts by their shape, in the component where it stands")
  func sample() throws {
    var random = RandomCalendar(seed: 7)
    for _ in 0..<30 {
      let calendar = random.calendar()
      var items = ItemText()
      items.text.sample = LineSample()
      for event in calendar.events { items.append(event, stamp: nil) }
      let text = items.text
      let sample = Self.unfolded(try #require(text.sample).text)
      for line in Self.unfolded(text.bytes) {
        let name = line.prefix { $0 != ":" && $0 != ";" }
        let isText = ["UID", "SUMMARY", "LOCATION", "DESCRIPTION", "COMMENT", "CONTACT", "URL"]
          .contains(String(name))
        #expect(isText || sample.contains(line), "\(line)")
        #expect(sample.contains { $0.hasPrefix(name) }, "\(line)")
      }
      // It is a calendar's text itself: what begins ends.
      #expect(sample.count { $0.hasPrefix("BEGIN:") } == sample.count { $0.hasPrefix("END:") })
    }
  }

  @Test("a text with other punctuation, or folded elsewhere within it, is another shape")
  func shapes() throws {
    func lines(_ texts: String...) -> Int {
      var text = ComponentText()
      text.sample = LineSample()
      for one in texts {
        text.append(Component("VEVENT", [Property("SUMMARY", text: one)]))
      }
      return Self.unfolded(text.sample?.text ?? []).count { $0.hasPrefix("SUMMARY") }
    }
    #expect(lines("第1次会议", "第22次会议", "例会") == 1)
    #expect(lines("会议, 下午", "会议; 下午", "会议下午") == 3)
    #expect(lines("会议", String(repeating: "会议", count: 30)) == 2)
  }

  @Test("a set of bytes keeps apart what differs, also when it grows")
  func bytes() {
    var set = ByteSet()
    var fresh = 0
    func add(_ text: String, from start: Int = 0) {
      let bytes = Array(text.utf8)
      if set.insert(bytes, start..<bytes.count) { fresh += 1 }
    }
    for number in 0..<5000 { add("line \(number)") }
    #expect(fresh == 5000)
    for number in 0..<5000 { add("xx line \(number)", from: 3) }
    #expect(fresh == 5000)
    let isNew = (set.insert([], 0..<0), set.insert([], 0..<0))
    #expect(isNew == (true, false))
  }

  private static func unfolded(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "").split(separator: "\r\n")
      .map(String.init)
  }
}
