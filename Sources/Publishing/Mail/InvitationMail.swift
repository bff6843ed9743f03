public import CivilTime
public import ICalendar
public import Mail

/// An e-mail that carries a calendar message (iMIP, RFC 6047): the text for people, the same
/// message for calendar programs, once as an alternative and once as a file, and the notice.
public struct InvitationMail: Sendable {
  public var method: ICalendar.Method
  /// The meeting's title, as far as it may be told.
  public var title: String
  /// What is new, for the subject: 变更, 取消.
  public var isUpdate: Bool
  /// Lines for people.
  public var text: String
  public var calendar: [UInt8]
  public var notice: Notice?

  /// The paper that goes with it.
  public struct Notice: Sendable {
    public var fileName: String
    public var type: String
    public var bytes: [UInt8]

    public init(fileName: String, type: String, bytes: [UInt8]) {
      self.fileName = fileName
      self.type = type
      self.bytes = bytes
    }
  }

  public init(
    _ method: ICalendar.Method, title: String, isUpdate: Bool, text: String, calendar: [UInt8],
    notice: Notice? = nil
  ) {
    self.method = method
    self.title = title
    self.isUpdate = isUpdate
    self.text = text
    self.calendar = calendar
    self.notice = notice
  }

  public func message(
    from: MailMessage.Mailbox, to: MailMessage.Mailbox, date: LocalDateTime, zone: ZoneOffset,
    id: String
  ) -> MailMessage {
    let message = MailPart(
      "text/calendar", [.init("method", method.word), .init("charset", "UTF-8")], bytes: calendar)
    var parts = [
      MailPart.multipart("alternative", [.text(text), message]),
      MailPart(
        "application/ics", bytes: calendar,
        fileName: method == .cancel ? "cancel.ics" : "invite.ics"),
    ]
    if let notice {
      parts.append(MailPart(notice.type, bytes: notice.bytes, fileName: notice.fileName))
    }
    return MailMessage(
      from: from, to: [to], subject: subject, date: date, zone: zone, id: id,
      body: .multipart("mixed", parts))
  }

  private var subject: String {
    if method == .cancel { return "取消: \(title)" }
    return isUpdate ? "变更: \(title)" : "会议邀请: \(title)"
  }
}
