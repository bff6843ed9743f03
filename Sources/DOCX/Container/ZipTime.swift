import Foundation

/// The moment that a file carries inside and on every entry: the same one gives the same bytes.
struct ZipTime: Sendable, Hashable {
  /// libzip writes the clock of the machine's zone; so this is the moment at which that clock shows
  /// what the text says, wherever the machine stands.
  let moment: time_t

  /// From ISO 8601, as it stands on the clock there; what a zip file cannot hold becomes
  /// 1 January 1980.
  init(_ text: String) {
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.prefix(6).compactMap { Int32($0) }
    func number(_ index: Int, _ range: ClosedRange<Int32>) -> Int32? {
      index < numbers.count && range.contains(numbers[index]) ? numbers[index] : nil
    }
    let isDate = number(0, 1980...2107) != nil
    var clock = unsafe tm()
    unsafe clock.tm_isdst = -1
    unsafe clock.tm_year = (number(0, 1980...2107) ?? 1980) - 1900
    unsafe clock.tm_mon = isDate ? (number(1, 1...12) ?? 1) - 1 : 0
    unsafe clock.tm_mday = isDate ? number(2, 1...31) ?? 1 : 1
    unsafe clock.tm_hour = isDate ? number(3, 0...23) ?? 0 : 0
    unsafe clock.tm_min = isDate ? number(4, 0...59) ?? 0 : 0
    unsafe clock.tm_sec = isDate ? number(5, 0...59) ?? 0 : 0
    moment = unsafe mktime(&clock)
  }
}
