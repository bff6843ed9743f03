internal import Diagnostics

/// Reads the parts of e-mails that anyone may have sent: within limits, and whatever it is given,
/// with an answer.
public struct MailReader: Sendable {
  /// Bounds on what is read at all.
  public struct Limits: Sendable, Hashable {
    /// Bytes of one message.
    public var size = 32 << 20
    public var depth = 12
    public var parts = 200
    /// Bytes of the headers of one part.
    public var headers = 256 << 10

    public init() {}
  }

  /// A message as far as it could be read.
  public struct Message: Sendable {
    public var from: String
    public var subject: String
    /// Parts without parts of their own, in order, their content decoded.
    public var parts: [Part]
    /// Whether something was passed over because a limit was reached.
    public var isCut: Bool
  }

  public struct Part: Sendable {
    /// Lower-case, such as `text/calendar`.
    public var type: String
    public var fileName: String?
    /// Text as UTF-8; other content as it was.
    public var bytes: [UInt8]
  }

  public var limits: Limits

  public init(_ limits: Limits = Limits()) {
    self.limits = limits
  }

  public func read(_ bytes: [UInt8]) -> Message {
    var state = State(limits: limits)
    let within = bytes.count > limits.size ? Array(bytes.prefix(limits.size)) : bytes
    state.isCut = within.count < bytes.count
    let (headers, body) = state.split(within[...])
    var message = Message(
      from: EncodedWords.decoded(headers.value("from") ?? ""),
      subject: EncodedWords.decoded(headers.value("subject") ?? ""), parts: [], isCut: false)
    state.collect(headers, body, depth: 0)
    message.parts = state.parts
    message.isCut = state.isCut
    return message
  }
}

/// What was found so far of one message.
private struct State {
  let limits: MailReader.Limits
  var parts: [MailReader.Part] = []
  var isCut = false

  /// Headers and body, divided by the first empty line.
  func split(_ bytes: ArraySlice<UInt8>) -> (MailHeaders, ArraySlice<UInt8>) {
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
      let isEmpty = end == start || (end == start + 1 && bytes[start] == 0x0D)
      let next = min(end + 1, bytes.endIndex)
      if isEmpty { return (headers(bytes[..<start]), bytes[next...]) }
      start = next
    }
    return (headers(bytes), bytes[bytes.endIndex...])
  }

  private func headers(_ bytes: ArraySlice<UInt8>) -> MailHeaders {
    MailHeaders(bytes.prefix(limits.headers))
  }

  mutating func collect(_ headers: MailHeaders, _ body: ArraySlice<UInt8>, depth: Int) {
    guard depth <= limits.depth, parts.count < limits.parts else {
      isCut = true
      return
    }
    let type = headers.parameterized("content-type")
    let kind = type.value.isEmpty ? "text/plain" : type.value.lowercased()
    if kind.hasPrefix("multipart/"), let boundary = type["boundary"], !boundary.isEmpty {
      for piece in pieces(of: body, boundary: Array(boundary.utf8)) {
        let (inner, content) = split(piece)
        collect(inner, content, depth: depth + 1)
      }
      return
    }
    let content = MailReader.decoded(body, headers.value("content-transfer-encoding") ?? "")
    if kind == "message/rfc822" {
      let (inner, rest) = split(content[...])
      return collect(inner, rest, depth: depth + 1)
    }
    let disposition = headers.parameterized("content-disposition")
    let isText = kind.hasPrefix("text/") || kind == "application/ics"
    let text =
      isText ? TextDecoding.utf8(from: content, charset: type["charset"] ?? "") : nil
    parts.append(
      MailReader.Part(
        type: kind,
        fileName: (disposition["filename"] ?? type["name"]).map(EncodedWords.decoded),
        bytes: text ?? content))
  }

  /// What stands between lines `--boundary`; the rest up to the end where the last one is missing.
  private mutating func pieces(
    of body: ArraySlice<UInt8>, boundary: [UInt8]
  ) -> [ArraySlice<UInt8>] {
    let mark = [UInt8(ascii: "-"), UInt8(ascii: "-")] + boundary
    var result: [ArraySlice<UInt8>] = []
    var open: Int?
    var start = body.startIndex
    while start < body.endIndex {
      let end = body[start...].firstIndex(of: 0x0A) ?? body.endIndex
      let line = body[start..<end]
      if line.starts(with: mark) {
        let tail = line.dropFirst(mark.count).filter { $0 != 0x0D && $0 != 0x20 && $0 != 0x09 }
        if tail.isEmpty || tail == [UInt8(ascii: "-"), UInt8(ascii: "-")] {
          if let open { result.append(body[open..<start]) }
          open = tail.isEmpty ? min(end + 1, body.endIndex) : nil
          if !tail.isEmpty { return result }
        }
      }
      start = min(end + 1, body.endIndex)
      if result.count > limits.parts {
        isCut = true
        return result
      }
    }
    if let open { result.append(body[open...]) }
    return result
  }
}

extension MailReader {
  /// Undoes the Content-Transfer-Encoding (RFC 2045 §6).
  static func decoded(_ body: ArraySlice<UInt8>, _ encoding: String) -> [UInt8] {
    switch encoding.lowercased().filter({ !$0.isWhitespace }) {
    case "base64": Base64.bytes(body)
    case "quoted-printable": QuotedPrintable.bytes(body)
    default: Array(body)
    }
  }
}
