/// Zones that are named by their distance from UTC: `GMT+8`, `UTC+08:00`, `GMT-0500`.
///
/// Plus is east, as people, Java, ICU and Windows have it. IANA's `Etc/GMT-8` counts the other way and
/// is a name of its own, which is not touched here.
enum StatedOffset {
  /// The IANA name; China's for eight hours east, whose clock is the same and whose sign nobody
  /// misreads. nil for other names and for offsets of less than an hour.
  static func zone(_ id: String) -> String? {
    guard id.hasPrefix("GMT") || id.hasPrefix("UTC") else { return nil }
    let offset = id.utf8.dropFirst(3)
    guard let sign = offset.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      return nil
    }
    let isEast = sign == UInt8(ascii: "+")
    var digits = offset.dropFirst().filter { $0 != UInt8(ascii: ":") }
    if digits.count > 2 {
      guard digits.suffix(2) == [0x30, 0x30] else { return nil }
      digits.removeLast(2)
    }
    guard (1...2).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let hours = Int(String(decoding: digits, as: UTF8.self)), hours <= (isEast ? 14 : 12)
    else { return nil }
    if hours == 0 { return "UTC" }
    if isEast, hours == 8 { return "Asia/Shanghai" }
    return "Etc/GMT\(isEast ? "-" : "+")\(hours)"
  }
}
