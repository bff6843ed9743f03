import CivilTime
import Diagnostics
import ICalendar
import Testing

@Suite struct RoundTripTests {
  @Test("whatever may be written is read back the same, strictly", arguments: 0..<300)
  func random(_ seed: Int) throws {
    var random = RandomCalendar(seed: UInt64(seed))
    let calendar = random.calendar()
    let bytes = try CalendarWriter(stamp: stamp, profile: .faithful).write(calendar)
    let result = CalendarReader(ReadingOptions(mode: .strict)).read(
      SourceFile(name: "a.ics", bytes: bytes))
    #expect(result.findings.map(\.message.en) == [])
    var back = try #require(result.calendars.first)
    back.zones = []
    #expect(back == calendar)
  }

  @Test("any text at all is read without a crash, in both modes", arguments: 0..<200)
  func damaged(_ seed: Int) throws {
    var random = RandomCalendar(seed: UInt64(seed) &+ 1_000_000)
    let calendar = random.calendar()
    var bytes = try CalendarWriter(stamp: stamp, profile: .faithful).write(calendar)
    for _ in 0...random.below(20) {
      let at = random.below(bytes.count)
      switch random.below(4) {
      case 0: bytes[at] = UInt8(random.below(256))
      case 1: bytes.remove(at: at)
      case 2: bytes.insert(UInt8(random.below(256)), at: at)
      default: bytes.removeSubrange(at..<min(bytes.count, at + random.below(100)))
      }
    }
    let source = SourceFile(name: "a.ics", bytes: bytes)
    for mode in [ReadingOptions.Mode.lenient, .strict] {
      let result = CalendarReader(ReadingOptions(mode: mode)).read(source)
      for finding in result.findings {
        let place = try #require(finding.location?.position)
        #expect(place.line >= 1 && place.line <= source.lineCount)
      }
    }
    _ = CalendarLinter().findings(in: source)
  }
}
