import CivilTime
import Diagnostics
import ICalendar

/// What the fuzzer runs on every text that it makes: all that reads calendars, each of which must
/// come to an end without a crash; and what was read and may be written must be read back the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCalendar(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  let source = SourceFile(name: "fuzz.ics", bytes: bytes)
  var options = ReadingOptions(mode: .strict)
  _ = CalendarReader(options).read(source)
  options.mode = .lenient
  for calendar in CalendarReader(options).read(source).calendars {
    let first = Day(number: 20_788)
    _ = calendar.agenda(from: first, to: first + 40, limit: 200)
    checkRoundTrip(calendar)
  }
  _ = CalendarLinter().findings(in: source)
  checkFixer(source)
  var chain = MessageChain()
  chain.take(source)
  _ = try? RecurrenceRule(String(decoding: bytes, as: UTF8.self))
  return 0
}

private let stamp = LocalDateTime(secondsSinceEpoch: 1_795_136_400)

private func checkRoundTrip(_ calendar: Calendar) {
  var calendar = calendar
  for index in calendar.events.indices where calendar.events[index].stamp == nil {
    calendar.events[index].stamp = stamp
  }
  for index in calendar.todos.indices where calendar.todos[index].stamp == nil {
    calendar.todos[index].stamp = stamp
  }
  for index in calendar.freeBusy.indices where calendar.freeBusy[index].stamp == nil {
    calendar.freeBusy[index].stamp = stamp
  }
  guard let text = try? CalendarWriter(stamp: stamp, profile: .faithful).write(calendar) else {
    return
  }
  var again = CalendarReader().read(SourceFile(name: "written.ics", bytes: text)).calendars
  precondition(again.count == 1, "what was written is one calendar")
  again[0].zones = []
  calendar.zones = []
  precondition(again[0] == calendar, "what was written is read back the same")
}

/// What has been mended has nothing left to mend.
private func checkFixer(_ source: SourceFile) {
  let fixer = CalendarFixer(stamp: stamp)
  guard let once = fixer.fix(source).bytes else { return }
  let twice = fixer.fix(SourceFile(name: "fixed.ics", bytes: once)).bytes
  precondition(twice == once, "mending twice gives the same as mending once")
}
