/// A set of byte strings, kept one behind the other; compared byte by byte, never by hash alone.
struct ByteSet {
  private var store: [UInt8] = []
  private var ends: [Int] = [0]
  private var hashes: [UInt64] = []
  /// Open addressing; the number of a string, from 1, or 0.
  private var slots = [Int32](repeating: 0, count: 1 << 10)

  /// Adds the bytes from `start` on; whether they were not there before.
  mutating func insert(_ bytes: [UInt8], from start: Int = 0) -> Bool {
    let hash = Self.hash(bytes, start)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, holds(number, bytes, start) { return false }
      slot = (slot + 1) & (slots.count - 1)
    }
    store += bytes[start...]
    ends.append(store.count)
    hashes.append(hash)
    slots[slot] = Int32(truncatingIfNeeded: hashes.count)
    if hashes.count * 2 > slots.count { grow() }
    return true
  }

  private func holds(_ number: Int, _ bytes: [UInt8], _ start: Int) -> Bool {
    let own = store.span.extracting(ends[number]..<ends[number + 1])
    let other = bytes.span.extracting(start..<bytes.count)
    guard own.count == other.count else { return false }
    for index in own.indices where own[index] != other[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: number + 1)
    }
  }

  /// Eight bytes at a time, multiplied and folded.
  private static func hash(_ bytes: [UInt8], _ start: Int) -> UInt64 {
    let span = unsafe bytes.span.bytes
    let end = span.byteCount
    var hash = UInt64(truncatingIfNeeded: end - start) &* 0x9E37_79B9_7F4A_7C15
    var offset = start
    while offset + 8 <= end {
      hash = mixed(hash, unsafe span.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
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
