/// A set of byte strings, kept one behind the other; compared byte by byte, never by hash alone.
struct ByteSet {
  private var store: [UInt8] = []
  private var ends: [Int] = [0]
  private var hashes: [UInt64] = []
  /// Open addressing; the number of a string, from 1, or 0.
  private var slots = [Int32](repeating: 0, count: 1 << 10)

  /// Adds the bytes of a range; whether they were not there before.
  mutating func insert(_ source: [UInt8], _ range: Range<Int>) -> Bool {
    let bytes = source.span.extracting(range)
    let hash = Self.hash(bytes)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, holds(number, bytes) { return false }
      slot = (slot + 1) & (slots.count - 1)
    }
    store += source[range]
    ends.append(store.count)
    hashes.append(hash)
    slots[slot] = Int32(truncatingIfNeeded: hashes.count)
    if hashes.count * 2 > slots.count { grow() }
    return true
  }

  /// Without a branch for each byte: where the hashes are equal, the strings are.
  private func holds(_ number: Int, _ bytes: Swift.Span<UInt8>) -> Bool {
    let own = store.span.extracting(ends[number]..<ends[number + 1])
    guard own.count == bytes.count else { return false }
    var difference: UInt8 = 0
    for index in own.indices { difference |= own[index] ^ bytes[index] }
    return difference == 0
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: number + 1)
    }
  }

  /// Eight bytes at a time, multiplied and folded; the last eight may overlap those before.
  private static func hash(_ bytes: Swift.Span<UInt8>) -> UInt64 {
    let span = unsafe bytes.bytes
    let end = span.byteCount
    var hash = UInt64(truncatingIfNeeded: end) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset + 8 <= end {
      hash = mixed(hash, unsafe span.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    if end >= 8 {
      return mixed(hash, unsafe span.unsafeLoadUnaligned(fromByteOffset: end - 8, as: UInt64.self))
    }
    while offset < end {
      hash = mixed(hash, UInt64(bytes[offset]))
      offset += 1
    }
    return hash
  }

  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0x9FB2_1C65_1E98_DF25)
    return product.high ^ product.low
  }
}
