import Testing

@testable import ICalendar

/// What is said of eight bytes at a time is what is true byte by byte.
@Suite struct EightBytesTests {
  /// Every byte at every place of texts shorter and longer than a word, among bytes near its bounds.
  private static let texts: [[UInt8]] = {
    var texts: [[UInt8]] = [[]]
    for length in [1, 7, 8, 9, 17] {
      for place in 0..<length {
        for byte in UInt8.min...UInt8.max {
          for filler: UInt8 in [0x00, 0x09, 0x20, 0x61, 0x7F, 0x80, 0xFF] {
            var text = [UInt8](repeating: filler, count: length)
            text[place] = byte
            texts.append(text)
          }
        }
      }
    }
    return texts
  }()

  private func disagreements(
    _ marks: (EightBytes) -> UInt64, _ isMeant: (UInt8) -> Bool
  ) -> [[UInt8]] {
    Self.texts.filter { text in
      let count = text.count { isMeant($0) }
      return text.span.count(where: marks) != count
        || text.span.hasByte(where: marks) != (count > 0)
    }
  }

  @Test(arguments: [1, 0x20, 0x21, 0x61, 0x80] as [UInt8])
  func bounds(_ bound: UInt8) {
    #expect(disagreements({ $0.below(bound) }) { $0 < bound } == [])
    #expect(disagreements({ $0.from(bound) }) { $0 >= bound } == [])
  }

  @Test(arguments: [0, 0x09, 0x0A, 0x2C, 0x5C, 0x7F] as [UInt8])
  func equality(_ byte: UInt8) {
    #expect(disagreements({ $0.equal(to: byte) }) { $0 == byte } == [])
  }

  @Test func controls() {
    #expect(disagreements(\.controls, isControl) == [])
  }
}
