/// The modules of a QR code (ISO/IEC 18004:2015), byte mode, error correction level M.
public struct QRSymbol: Sendable, Hashable {
  /// Modules along one side, without the quiet zone of four modules.
  public let size: Int
  private var dark: [Bool]
  private var reserved: [Bool]

  /// Nil where the text is longer than the 2,331 bytes that the largest code holds.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let version = (1...40).first(where: { QRBlocks($0).dataBytes >= Self.length(bytes, $0) })
    else { return nil }
    size = version * 4 + 17
    dark = [Bool](repeating: false, count: size * size)
    reserved = dark
    drawPatterns(version)
    place(QRBlocks(version).codewords(of: Self.encoded(bytes, version)))
    chooseMask()
  }

  public subscript(row: Int, column: Int) -> Bool { dark[row * size + column] }

  /// Bytes that a text takes with mode and count.
  private static func length(_ bytes: [UInt8], _ version: Int) -> Int {
    bytes.count + (version < 10 ? 2 : 3)
  }

  /// Mode, count, bytes, terminator and padding (§7.4).
  private static func encoded(_ bytes: [UInt8], _ version: Int) -> [UInt8] {
    var bits: [Bool] = []
    func append(_ value: Int, _ count: Int) {
      for bit in (0..<count).reversed() { bits.append(value >> bit & 1 == 1) }
    }
    append(4, 4)
    append(bytes.count, version < 10 ? 8 : 16)
    for byte in bytes { append(Int(byte), 8) }
    let capacity = QRBlocks(version).dataBytes * 8
    append(0, min(4, capacity - bits.count))
    append(0, (8 - bits.count % 8) % 8)
    var result = stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
    }
    var pad: UInt8 = 0xEC
    while result.count < capacity / 8 {
      result.append(pad)
      pad = pad == 0xEC ? 0x11 : 0xEC
    }
    return result
  }

  // MARK: Patterns

  private mutating func set(_ row: Int, _ column: Int, _ value: Bool) {
    dark[row * size + column] = value
    reserved[row * size + column] = true
  }

  private mutating func drawPatterns(_ version: Int) {
    for at in 0..<size {
      set(6, at, at % 2 == 0)
      set(at, 6, at % 2 == 0)
    }
    for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] { drawFinder(row, column) }
    let centers = Self.alignmentCenters(version)
    for (i, row) in centers.enumerated() {
      for (j, column) in centers.enumerated() {
        let last = centers.count - 1
        if (i == 0 && j == 0) || (i == 0 && j == last) || (i == last && j == 0) { continue }
        for dr in -2...2 {
          for dc in -2...2 { set(row + dr, column + dc, max(abs(dr), abs(dc)) != 1) }
        }
      }
    }
    drawFormat(mask: 0)
    if version >= 7 { drawVersion(version) }
  }

  private mutating func drawFinder(_ row: Int, _ column: Int) {
    for dr in -4...4 {
      for dc in -4...4 {
        let (r, c) = (row + dr, column + dc)
        guard (0..<size).contains(r), (0..<size).contains(c) else { continue }
        let distance = max(abs(dr), abs(dc))
        set(r, c, distance != 2 && distance != 4)
      }
    }
  }

  private static func alignmentCenters(_ version: Int) -> [Int] {
    if version == 1 { return [] }
    let count = version / 7 + 2
    let step = version == 32 ? 26 : (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2
    let last = version * 4 + 10
    return [6] + (0..<(count - 1)).reversed().map { last - $0 * step }
  }

  /// Level M and the mask with their check bits, twice (§7.9).
  private mutating func drawFormat(mask: Int) {
    var rest = mask
    for _ in 0..<10 { rest = (rest << 1) ^ ((rest >> 9) * 0x537) }
    let bits = (mask << 10 | rest) ^ 0x5412
    func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
    for index in 0...5 { set(index, 8, bit(index)) }
    set(7, 8, bit(6))
    set(8, 8, bit(7))
    set(8, 7, bit(8))
    for index in 9..<15 { set(8, 14 - index, bit(index)) }
    for index in 0..<8 { set(8, size - 1 - index, bit(index)) }
    for index in 8..<15 { set(size - 15 + index, 8, bit(index)) }
    set(size - 8, 8, true)
  }

  private mutating func drawVersion(_ version: Int) {
    var rest = version
    for _ in 0..<12 { rest = (rest << 1) ^ ((rest >> 11) * 0x1F25) }
    let bits = version << 12 | rest
    for index in 0..<18 {
      let value = bits >> index & 1 == 1
      let (a, b) = (size - 11 + index % 3, index / 3)
      set(a, b, value)
      set(b, a, value)
    }
  }

  /// Codewords in the zigzag of two columns from the lower right (§7.7.3).
  private mutating func place(_ codewords: [UInt8]) {
    var index = 0
    var right = size - 1
    while right >= 1 {
      if right == 6 { right = 5 }
      for step in 0..<size {
        let isUpward = (right + 1) & 2 == 0
        let row = isUpward ? size - 1 - step : step
        for column in [right, right - 1] {
          if reserved[row * size + column] || index >= codewords.count * 8 { continue }
          dark[row * size + column] = codewords[index / 8] >> (7 - index % 8) & 1 == 1
          index += 1
        }
      }
      right -= 2
    }
  }

  // MARK: Mask

  private mutating func chooseMask() {
    var best = 0
    var lowest = Int.max
    for mask in 0..<8 {
      apply(mask)
      drawFormat(mask: mask)
      let penalty = self.penalty
      if penalty < lowest { (best, lowest) = (mask, penalty) }
      apply(mask)
    }
    apply(best)
    drawFormat(mask: best)
  }

  private mutating func apply(_ mask: Int) {
    for row in 0..<size {
      for column in 0..<size where !reserved[row * size + column] {
        let flips =
          switch mask {
          case 0: (row + column) % 2 == 0
          case 1: row % 2 == 0
          case 2: column % 3 == 0
          case 3: (row + column) % 3 == 0
          case 4: (row / 2 + column / 3) % 2 == 0
          case 5: row * column % 2 + row * column % 3 == 0
          case 6: (row * column % 2 + row * column % 3) % 2 == 0
          default: ((row + column) % 2 + row * column % 3) % 2 == 0
          }
        if flips { dark[row * size + column].toggle() }
      }
    }
  }

  /// Runs, blocks, look-alikes of a finder and imbalance (§7.8.3).
  private var penalty: Int {
    var result = 0
    let finder = [true, false, true, true, true, false, true]
    for isRow in [true, false] {
      for line in 0..<size {
        let modules = (0..<size).map { isRow ? self[line, $0] : self[$0, line] }
        var run = 1
        for at in 1..<size {
          if modules[at] == modules[at - 1] {
            run += 1
            if run == 5 { result += 3 } else if run > 5 { result += 1 }
          } else {
            run = 1
          }
        }
        for at in 0...(size - 7) where modules[at..<at + 7].elementsEqual(finder) {
          let before = (max(0, at - 4)..<at).allSatisfy { !modules[$0] }
          let after = (at + 7..<min(size, at + 11)).allSatisfy { !modules[$0] }
          if before || after { result += 40 }
        }
      }
    }
    for row in 1..<size {
      for column in 1..<size {
        let value = self[row, column]
        if value == self[row - 1, column], value == self[row, column - 1],
          value == self[row - 1, column - 1]
        {
          result += 3
        }
      }
    }
    let share = dark.count { $0 } * 20 - size * size * 10
    return result + (abs(share) + size * size - 1) / (size * size) * 10
  }
}
