/// Tells texts apart, the same on every machine and in every run (FNV-1a, 64 bits).
///
/// Not for secrets: who wants to can find two texts with one fingerprint.
public struct Fingerprint: Sendable {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  public init(_ text: String = "") { add(text) }

  public mutating func add(_ text: String) {
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// 16 hexadecimal digits.
  public var digits: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
