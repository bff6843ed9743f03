/// Reads a compiled zone file (TZif, RFC 8536).
enum ZoneFile {
  /// nil where the bytes are not a well-formed zone file.
  static func table(_ bytes: [UInt8]) -> ZoneTable? {
    guard let first = Header(bytes, at: 0) else { return nil }
    if first.version == 0 {
      return body(bytes, at: 44, first, timeSize: 4).map {
        ZoneTable(initial: $0.initial, changes: $0.changes)
      }
    }
    let second = 44 + first.length(timeSize: 4)
    guard let header = Header(bytes, at: second),
      let (initial, changes) = body(bytes, at: second + 44, header, timeSize: 8)
    else { return nil }
    let footer = second + 44 + header.length(timeSize: 8)
    guard footer < bytes.count, bytes[footer] == 0x0A,
      let end = bytes[(footer + 1)...].firstIndex(of: 0x0A)
    else { return nil }
    let text = String(decoding: bytes[(footer + 1)..<end], as: UTF8.self)
    if text.isEmpty { return ZoneTable(initial: initial, changes: changes) }
    guard let tail = YearlyZoneRule(posix: text) else { return nil }
    return ZoneTable(initial: initial, changes: changes, tail: tail)
  }

  /// RFC 8536 §3.1.
  private struct Header {
    let version: UInt8
    let utcFlags, standardFlags, leaps, times, types, characters: Int

    init?(_ bytes: [UInt8], at offset: Int) {
      guard bytes.count >= offset + 44,
        bytes[offset..<(offset + 4)].elementsEqual("TZif".utf8)
      else { return nil }
      version = bytes[offset + 4]
      let counts = (0..<6).map { integer(bytes, at: offset + 20 + $0 * 4, size: 4) }
      guard counts.allSatisfy({ (0...100_000).contains($0) }) else { return nil }
      utcFlags = counts[0]
      standardFlags = counts[1]
      leaps = counts[2]
      times = counts[3]
      types = counts[4]
      characters = counts[5]
    }

    func length(timeSize: Int) -> Int {
      times * (timeSize + 1) + types * 6 + characters + leaps * (timeSize + 4) + standardFlags
        + utcFlags
    }
  }

  private static func body(
    _ bytes: [UInt8], at start: Int, _ header: Header, timeSize: Int
  ) -> (initial: ZoneOffset, changes: [ZoneTable.Change])? {
    guard header.types > 0, start + header.length(timeSize: timeSize) <= bytes.count else {
      return nil
    }
    let indices = start + header.times * timeSize
    let types = indices + header.times
    let names = types + header.types * 6
    var offsets: [ZoneOffset] = []
    for type in 0..<header.types {
      let at = types + type * 6
      let nameStart = Int(bytes[at + 5])
      guard nameStart < header.characters else { return nil }
      let name = bytes[(names + nameStart)..<(names + header.characters)].prefix { $0 != 0 }
      offsets.append(
        ZoneOffset(
          seconds: integer(bytes, at: at, size: 4), isDaylight: bytes[at + 4] != 0,
          abbreviation: String(decoding: name, as: UTF8.self)))
    }
    var changes: [ZoneTable.Change] = []
    for index in 0..<header.times {
      let type = Int(bytes[indices + index])
      let at = integer(bytes, at: start + index * timeSize, size: timeSize)
      guard type < offsets.count, (changes.last?.at ?? Int.min) < at else { return nil }
      changes.append(ZoneTable.Change(at: at, to: offsets[type]))
    }
    return (offsets[0], changes)
  }

  /// A big-endian two's-complement number of 4 or 8 bytes.
  private static func integer(_ bytes: [UInt8], at offset: Int, size: Int) -> Int {
    let value = bytes[offset..<(offset + size)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return size == 4 ? Int(Int32(truncatingIfNeeded: value)) : Int(Int64(bitPattern: value))
  }
}
