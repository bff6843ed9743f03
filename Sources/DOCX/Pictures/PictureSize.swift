/// How large a picture file is, read from its head.
struct PictureSize: Hashable {
  var width: Int
  var height: Int
  var isPNG: Bool

  /// Nil where the bytes are neither PNG nor JPEG.
  init?(_ bytes: [UInt8]) {
    func number(_ at: Int, _ count: Int) -> Int? {
      guard at + count <= bytes.count else { return nil }
      return bytes[at..<(at + count)].reduce(0) { $0 << 8 | Int($1) }
    }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      guard let width = number(16, 4), let height = number(20, 4) else { return nil }
      (self.width, self.height, isPNG) = (width, height, true)
    } else if bytes.starts(with: [0xFF, 0xD8]) {
      // ITU-T T.81 §B.2: segments, one of which carries the frame.
      var at = 2
      var found: (Int, Int)?
      while found == nil, at + 4 <= bytes.count, bytes[at] == 0xFF {
        let marker = bytes[at + 1]
        if marker == 0xFF {
          at += 1
          continue
        }
        guard let length = number(at + 2, 2), length >= 2 else { return nil }
        let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
        if isFrame, let height = number(at + 5, 2), let width = number(at + 7, 2) {
          found = (width, height)
        }
        at += 2 + length
      }
      guard let found else { return nil }
      (width, height, isPNG) = (found.0, found.1, false)
    } else {
      return nil
    }
    guard (1...100_000).contains(width), (1...100_000).contains(height) else { return nil }
  }

  /// At 200 dots an inch, and never wider than 150 mm or higher than 220 mm.
  var points: (width: Double, height: Double) {
    let natural = (Double(width) * 72 / 200, Double(height) * 72 / 200)
    let scale = min(1, 425 / natural.0, 624 / natural.1)
    return (natural.0 * scale, natural.1 * scale)
  }
}
