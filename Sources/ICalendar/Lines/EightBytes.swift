/// Eight bytes of a text, looked at together: what has to be said of nearly every line, that nothing in
/// it needs care, is so said several times as fast as byte by byte.
///
/// A mark is 0x80 in the place of each byte that is meant, and 0 in all others.
struct EightBytes {
  fileprivate let word: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Marks bytes less than `bound`, which is at most 128.
  @inline(__always)
  func below(_ bound: UInt8) -> UInt64 {
    let low = (word & (Self.ones &* 0x7F)) &+ Self.ones &* UInt64(128 - bound)
    return ~(low | word) & (Self.ones &* 0x80)
  }

  /// Marks all others.
  @inline(__always)
  func from(_ bound: UInt8) -> UInt64 { below(bound) ^ (Self.ones &* 0x80) }

  /// Marks bytes that are `byte`, which is ASCII.
  @inline(__always)
  func equal(to byte: UInt8) -> UInt64 {
    EightBytes(word: word ^ (Self.ones &* UInt64(byte))).below(1)
  }

  /// Marks what no content line may hold (RFC 5545 §3.1).
  @inline(__always)
  var controls: UInt64 { (below(0x20) & ~equal(to: 0x09)) | equal(to: 0x7F) }
}

extension Swift.Span<UInt8> {
  @inline(__always)
  func hasByte(where marks: (EightBytes) -> UInt64) -> Bool {
    var found: UInt64 = 0
    forEachMarks(marks) { found |= $0 }
    return found != 0
  }

  @inline(__always)
  func count(where marks: (EightBytes) -> UInt64) -> Int {
    var count = 0
    forEachMarks(marks) { count += $0.nonzeroBitCount }
    return count
  }

  @inline(__always)
  private func forEachMarks(_ marks: (EightBytes) -> UInt64, _ body: (UInt64) -> Void) {
    var offset = 0
    while offset + 8 <= count {
      body(marks(word(at: offset)))
      offset += 8
    }
    let rest = UInt64(count - offset) * 8
    if rest > 0 { body(marks(lastWord(of: rest)) & (1 << rest - 1)) }
  }

  @inline(__always)
  private func word(at offset: Int) -> EightBytes {
    EightBytes(word: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// What is left over, fewer than eight bytes, at the low end.
  @inline(__always)
  private func lastWord(of bits: UInt64) -> EightBytes {
    if count >= 8 { return EightBytes(word: word(at: count - 8).word >> (64 - bits)) }
    var word: UInt64 = 0
    for index in indices { word |= UInt64(self[index]) << UInt64(index * 8) }
    return EightBytes(word: word)
  }
}

extension String {
  /// Whether any byte of its UTF-8 is marked.
  @inline(__always)
  func hasByte(where marks: (EightBytes) -> UInt64) -> Bool { utf8.span.hasByte(where: marks) }
}
