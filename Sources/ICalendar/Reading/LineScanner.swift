internal import Diagnostics

/// Unfolds a file into content lines, one at a time, within limits.
struct LineScanner {
  let bytes: [UInt8]
  private(set) var position: Int
  private let limit: Int

  struct Line {
    /// Unfolded.
    var bytes: [UInt8]
    var start: Int
    /// Bytes of it before the first fold.
    var unfoldedLength: Int
    var isTooLong = false
    var usesBareLF = false
  }

  init(_ bytes: [UInt8], limit: Int) {
    self.bytes = bytes
    self.limit = limit
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() -> Line? {
    guard position < bytes.count else { return nil }
    var line = Line(bytes: [], start: position, unfoldedLength: 0)
    var isFirst = true
    while true {
      var end = position
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let next = min(end + 1, bytes.count)
      var contentEnd = end
      if contentEnd > position, bytes[contentEnd - 1] == 0x0D {
        contentEnd -= 1
      } else if end < bytes.count {
        line.usesBareLF = true
      }
      if line.bytes.count + (contentEnd - position) > limit {
        line.isTooLong = true
      } else {
        line.bytes += bytes[position..<contentEnd]
      }
      if isFirst { line.unfoldedLength = line.bytes.count }
      isFirst = false
      position = next
      // A blank or a tab begins a continuation (RFC 5545 §3.1).
      guard position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 else {
        return line
      }
      position += 1
    }
  }
}

/// Cuts a content line into its name, its parameters and its value.
enum LineParser {
  struct Failure: Error {
    let offset: Int
    let message: Text
  }

  static func property(_ line: LineScanner.Line) throws(Failure) -> ReadProperty {
    let bytes = line.bytes
    var at = 0
    while at < bytes.count, isNameByte(bytes[at]) || bytes[at] == 0x5F { at += 1 }
    guard at > 0, at < bytes.count, bytes[at] == 0x3A || bytes[at] == 0x3B else {
      throw Failure(
        offset: at,
        message: Text(zh: "此行不是“名称:值”", en: "this line is not NAME:value"))
    }
    let name = String(decoding: bytes[..<at], as: UTF8.self)
    var parameters: [Parameter] = []
    while at < bytes.count, bytes[at] == 0x3B {
      guard parameters.count < 100 else {
        throw Failure(offset: at, message: Text(zh: "参数过多", en: "too many parameters"))
      }
      parameters.append(try parameter(bytes, &at))
    }
    guard at < bytes.count, bytes[at] == 0x3A else {
      throw Failure(
        offset: at, message: Text(zh: "参数之后缺少冒号和值", en: "no colon and value after the parameters"))
    }
    at += 1
    let value = String(decoding: bytes[at...], as: UTF8.self)
    let start = min(at, line.unfoldedLength)
    return ReadProperty(
      property: Property(name, parameters, value: value), lineStart: line.start,
      valueStart: line.start + start, valueLength: line.unfoldedLength - start)
  }

  private static func parameter(_ bytes: [UInt8], _ at: inout Int) throws(Failure) -> Parameter {
    at += 1
    let start = at
    while at < bytes.count, isNameByte(bytes[at]) || bytes[at] == 0x5F { at += 1 }
    guard at > start, at < bytes.count, bytes[at] == 0x3D else {
      throw Failure(offset: at, message: Text(zh: "参数应写作“名称=值”", en: "a parameter is NAME=value"))
    }
    let name = String(decoding: bytes[start..<at], as: UTF8.self)
    var values: [String] = []
    repeat {
      at += 1
      let valueStart = at
      if at < bytes.count, bytes[at] == 0x22 {
        at += 1
        while at < bytes.count, bytes[at] != 0x22 { at += 1 }
        guard at < bytes.count else {
          throw Failure(
            offset: valueStart,
            message: Text(zh: "引号没有闭合", en: "this quotation mark is never closed"))
        }
        values.append(
          ParameterValue.decoded(String(decoding: bytes[(valueStart + 1)..<at], as: UTF8.self)))
        at += 1
      } else {
        while at < bytes.count, bytes[at] != 0x3A, bytes[at] != 0x3B, bytes[at] != 0x2C { at += 1 }
        values.append(
          ParameterValue.decoded(String(decoding: bytes[valueStart..<at], as: UTF8.self)))
      }
    } while at < bytes.count && bytes[at] == 0x2C && values.count < 1000
    return Parameter(name, values)
  }
}
