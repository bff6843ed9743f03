import Foundation

/// What Excel and WPS write: UTF-8 with or without a mark, UTF-16 with one, or GB18030.
package enum TextDecoding {
  /// The text as UTF-8 without a byte order mark; nil where no encoding fits.
  package static func utf8(from bytes: [UInt8]) -> [UInt8]? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return isUTF8(bytes[3...]) ? Array(bytes[3...]) : nil
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return convert(Array(bytes[2...]), from: "UTF-16LE") }
    if bytes.starts(with: [0xFE, 0xFF]) { return convert(Array(bytes[2...]), from: "UTF-16BE") }
    if isUTF8(bytes[...]) { return bytes }
    return isMostlyUTF8(bytes) ? nil : convert(bytes, from: "GB18030")
  }

  /// Whether most lines that are not ASCII are UTF-8: a damaged file, which any other encoding would
  /// turn into rubbish from the first line to the last.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var (valid, invalid) = (0, 0)
    for line in bytes.split(separator: 0x0A) where line.contains(where: { $0 >= 0x80 }) {
      if isUTF8(line) { valid += 1 } else { invalid += 1 }
    }
    return valid > invalid
  }

  /// The text as UTF-8 from a named encoding, as mail names it; nil where the name is unknown or
  /// the bytes have no meaning in it.
  package static func utf8(from bytes: [UInt8], charset: String) -> [UInt8]? {
    switch charset.lowercased() {
    case "utf-8", "utf8", "us-ascii", "ascii", "": utf8(from: bytes)
    case "gb2312", "gbk", "gb18030", "cp936", "x-gbk": convert(bytes, from: "GB18030")
    case let name where name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }:
      convert(bytes, from: name)
    default: nil
    }
  }

  private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  /// Through the C library's iconv; nil where a byte sequence has no meaning in that encoding.
  private static func convert(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
    let converter = unsafe iconv_open("UTF-8", encoding)
    guard Int(bitPattern: converter) != -1 else { return nil }
    defer { unsafe _ = iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
    var (inputLeft, outputLeft) = (input.count, output.count)
    let outputSize = output.count
    let failed = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        return unsafe iconv(converter, &from, &inputLeft, &to, &outputLeft) == -1
      }
    }
    if failed || inputLeft > 0 { return nil }
    return output.prefix(outputSize - outputLeft).map { UInt8(bitPattern: $0) }
  }
}
