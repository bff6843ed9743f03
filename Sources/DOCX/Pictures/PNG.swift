import Documents

/// A black and white picture as PNG (ISO/IEC 15948), for codes; the zip file packs it, so its own
/// data is stored as it is.
enum PNG {
  /// - Parameter dark: whether a pixel of `size × size` is black.
  static func bytes(size: Int, dark: (_ row: Int, _ column: Int) -> Bool) -> [UInt8] {
    let stride = (size + 7) / 8
    var data: [UInt8] = []
    for row in 0..<size {
      // Each row begins with the filter none.
      var line = [UInt8](repeating: 0, count: stride + 1)
      for column in 0..<(stride * 8) where column >= size || !dark(row, column) {
        line[1 + column / 8] |= 0x80 >> UInt8(column % 8)
      }
      data += line
    }
    var result: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let side = bigEndian(UInt32(size))
    result += chunk("IHDR", side + side + [1, 0, 0, 0, 0])
    result += chunk("IDAT", stored(data))
    return result + chunk("IEND", [])
  }

  /// A code with its quiet zone; ten pixels a module stay sharp in print.
  static func bytes(of symbol: QRSymbol) -> [UInt8] {
    let pixels = 10
    let modules = 0..<symbol.size
    return bytes(size: (symbol.size + 8) * pixels) { row, column in
      let (row, column) = (row / pixels - 4, column / pixels - 4)
      return modules.contains(row) && modules.contains(column) && symbol[row, column]
    }
  }

  /// zlib (RFC 1950) with stored blocks (RFC 1951 §3.2.4).
  private static func stored(_ data: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [0x78, 0x01]
    var start = 0
    repeat {
      let end = min(start + 0xFFFF, data.count)
      let length = UInt16(end - start)
      result.append(end == data.count ? 1 : 0)
      for value in [length, ~length] { result += [UInt8(value & 0xFF), UInt8(value >> 8)] }
      result += data[start..<end]
      start = end
    } while start < data.count
    return result + bigEndian(adler(data))
  }

  private static func adler(_ data: [UInt8]) -> UInt32 {
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in data {
      a = (a + UInt32(byte)) % 65521
      b = (b + a) % 65521
    }
    return b << 16 | a
  }

  private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(type.utf8) + data
    return bigEndian(UInt32(data.count)) + body + bigEndian(crc(body))
  }

  private static func crc(_ data: [UInt8]) -> UInt32 {
    var crc: UInt32 = ~0
    for byte in data { crc = table[Int((crc ^ UInt32(byte)) & 0xFF)] ^ crc >> 8 }
    return ~crc
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { crc, _ in crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1 }
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(value >> $0 & 0xFF) }
  }
}
