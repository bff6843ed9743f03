public import CivilTime

/// An e-mail ready to be sent (RFC 5322, MIME).
///
/// The bytes are plain ASCII with CRLF, so that any program can pass them on; the same values give
/// the same bytes.
public struct MailMessage: Sendable, Hashable {
  /// Somebody with an address; the name may be in any script.
  public struct Mailbox: Sendable, Hashable {
    public var name: String
    public var address: String

    public init(_ address: String, name: String = "") {
      self.address = address
      self.name = name
    }
  }

  public var from: Mailbox
  public var to: [Mailbox]
  public var subject: String
  /// On the sender's wall clock.
  public var date: LocalDateTime
  public var zone: ZoneOffset
  /// Without angle brackets: `…@domain`.
  public var id: String
  public var headers: [Header] = []
  public var body: MailPart

  /// A further header, its value in plain ASCII.
  public struct Header: Sendable, Hashable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  public init(
    from: Mailbox, to: [Mailbox], subject: String, date: LocalDateTime, zone: ZoneOffset,
    id: String, body: MailPart
  ) {
    self.from = from
    self.to = to
    self.subject = subject
    self.date = date
    self.zone = zone
    self.id = id
    self.body = body
  }

  public var bytes: [UInt8] {
    var lines = [
      HeaderText.mailboxes("From", [from]), HeaderText.mailboxes("To", to),
      HeaderText.unstructured("Subject", subject), "Date: \(HeaderText.date(date, zone))",
      "Message-ID: <\(id)>",
    ]
    lines += headers.map { "\($0.name): \($0.value)" }
    lines.append("MIME-Version: 1.0")
    lines += body.lines(boundary: "=_\(id.prefix { $0 != "@" })")
    return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
  }
}
