/// How the bytes of one version at level M are divided into blocks with check bytes
/// (ISO/IEC 18004:2015, table 9).
struct QRBlocks {
  let checkBytes: Int
  let count: Int
  /// All bytes of the symbol.
  let total: Int

  var dataBytes: Int { total - checkBytes * count }

  init(_ version: Int) {
    checkBytes = Self.checkBytesOfM[version - 1]
    count = Self.blocksOfM[version - 1]
    total = Self.modules(version) / 8
  }

  private static let checkBytesOfM = [
    10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
    26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
  ]
  private static let blocksOfM = [
    1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16,
    17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
  ]

  /// Modules left for data after all patterns.
  private static func modules(_ version: Int) -> Int {
    var result = (16 * version + 128) * version + 64
    if version >= 2 {
      let alignments = version / 7 + 2
      result -= (25 * alignments - 10) * alignments - 55
      if version >= 7 { result -= 36 }
    }
    return result
  }

  /// Data and check bytes, interleaved (§7.6).
  func codewords(of data: [UInt8]) -> [UInt8] {
    let short = total / count
    let longBlocks = total % count
    let generator = Self.generator(checkBytes)
    var blocks: [(data: [UInt8], check: [UInt8])] = []
    var at = 0
    for index in 0..<count {
      let length = short - checkBytes + (index >= count - longBlocks ? 1 : 0)
      let block = Array(data[at..<at + length])
      blocks.append((block, Self.remainder(block, generator)))
      at += length
    }
    var result: [UInt8] = []
    for index in 0...(short - checkBytes) {
      for block in blocks where index < block.data.count { result.append(block.data[index]) }
    }
    for index in 0..<checkBytes {
      for block in blocks { result.append(block.check[index]) }
    }
    return result
  }

  private static func generator(_ degree: Int) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: degree)
    result[degree - 1] = 1
    var root: UInt8 = 1
    for _ in 0..<degree {
      for index in 0..<degree {
        result[index] = product(result[index], root)
        if index + 1 < degree { result[index] ^= result[index + 1] }
      }
      root = product(root, 2)
    }
    return result
  }

  private static func remainder(_ data: [UInt8], _ generator: [UInt8]) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: generator.count)
    for byte in data {
      let factor = byte ^ result.removeFirst()
      result.append(0)
      for index in result.indices { result[index] ^= product(generator[index], factor) }
    }
    return result
  }

  /// Multiplication in the field of 256 elements modulo x⁸ + x⁴ + x³ + x² + 1.
  private static func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
    var result = 0
    for bit in (0..<8).reversed() {
      result = (result << 1) ^ ((result >> 7) * 0x11D)
      result ^= Int(b >> UInt8(bit) & 1) * Int(a)
    }
    return UInt8(truncatingIfNeeded: result)
  }
}
