/// A part of a message's body: content of some type, or parts within it (RFC 2045, RFC 2046).
public struct MailPart: Sendable, Hashable {
  public enum Content: Sendable, Hashable {
    case bytes([UInt8])
    case parts([MailPart])
  }

  /// Such as `text/plain` or `multipart/mixed`.
  public var type: String
  /// Such as `method=REQUEST`; the values are plain ASCII.
  public var parameters: [Parameter]
  public var content: Content
  /// The name under which it is saved; a part with one is an attachment.
  public var fileName: String?

  public struct Parameter: Sendable, Hashable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  public init(
    _ type: String, _ parameters: [Parameter] = [], bytes: [UInt8], fileName: String? = nil
  ) {
    self.type = type
    self.parameters = parameters
    content = .bytes(bytes)
    self.fileName = fileName
  }

  public static func text(_ text: String) -> MailPart {
    MailPart("text/plain", [Parameter("charset", "UTF-8")], bytes: Array(text.utf8))
  }

  /// Parts that belong together: `mixed`, or `alternative` with the best form last.
  public static func multipart(_ kind: String, _ parts: [MailPart]) -> MailPart {
    var part = MailPart("multipart/\(kind)", bytes: [])
    part.content = .parts(parts)
    return part
  }

  /// Headers, an empty line, and the content. All content goes as base64, in which no boundary can
  /// occur and which no server rewrites.
  func lines(boundary: String) -> [String] {
    var type = "Content-Type: \(type)"
    for parameter in parameters {
      type += "; \(parameter.name)=\(HeaderText.parameterValue(parameter.value))"
    }
    switch content {
    case .parts(let parts):
      var lines = [type + ";", " boundary=\"\(boundary)\"", ""]
      for (number, part) in parts.enumerated() {
        lines.append("--\(boundary)")
        lines += part.lines(boundary: "\(boundary).\(number + 1)")
      }
      return lines + ["--\(boundary)--"]
    case .bytes(let bytes):
      var lines = [type, "Content-Transfer-Encoding: base64"]
      if let fileName {
        lines.append("Content-Disposition: attachment;")
        lines += HeaderText.extendedParameter("filename", fileName)
      }
      return lines + [""] + Base64.lines(bytes)
    }
  }
}
