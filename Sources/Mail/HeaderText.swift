internal import CivilTime

/// Text of any script in headers that are ASCII: encoded words (RFC 2047) and extended parameters
/// (RFC 2231).
enum HeaderText {
  /// `Name: value`, folded, every line within 76 characters.
  static func unstructured(_ name: String, _ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    if line.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), line.utf8.count + name.utf8.count < 75,
      !line.contains("=?")
    {
      return "\(name): \(line)"
    }
    return "\(name): "
      + encodedWords(line, room: 75 - name.utf8.count - 2).joined(separator: "\r\n ")
  }

  static func mailboxes(_ name: String, _ list: [MailMessage.Mailbox]) -> String {
    "\(name): "
      + list.map { mailbox in
        let address = "<\(mailbox.address.filter { !$0.isNewline && !$0.isWhitespace })>"
        if mailbox.name.isEmpty { return address }
        return phrase(mailbox.name) + "\r\n " + address
      }.joined(separator: ",\r\n ")
  }

  /// `Tue, 01 Dec 2026 09:00:00 +0800` (RFC 5322 §3.3).
  static func date(_ date: LocalDateTime, _ zone: ZoneOffset) -> String {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let (year, month, day) = date.day.components
    let minutes = abs(zone.seconds) / 60
    let sign = zone.seconds < 0 ? "-" : "+"
    return "\(days[date.day.weekday.rawValue - 1]), \(two(day)) \(months[month - 1]) \(year) "
      + "\(two(date.time.hour)):\(two(date.time.minute)):\(two(date.time.second % 60)) "
      + "\(sign)\(two(minutes / 60))\(two(minutes % 60))"
  }

  /// A value of a parameter: as it is where it is one token, else in quotation marks.
  static func parameterValue(_ value: String) -> String {
    let isToken = value.utf8.allSatisfy {
      (0x21...0x7E).contains($0) && !Array("()<>@,;:\\\"/[]?=".utf8).contains($0)
    }
    return isToken && !value.isEmpty
      ? value : "\"" + value.filter { $0 != "\"" && $0 != "\\" && !$0.isNewline } + "\""
  }

  /// Folded lines ` name*0*=UTF-8''…;` that carry a value of any script and length.
  static func extendedParameter(_ name: String, _ value: String) -> [String] {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
    var pieces = [""]
    for character in value {
      let encoded = character.utf8.map { byte in
        plain.contains(byte)
          ? String(UnicodeScalar(byte))
          : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }.joined()
      if pieces[pieces.count - 1].utf8.count + encoded.utf8.count > 50 { pieces.append("") }
      pieces[pieces.count - 1] += encoded
    }
    if pieces.count == 1 { return [" \(name)*=UTF-8''\(pieces[0])"] }
    return pieces.enumerated().map { number, piece in
      " \(name)*\(number)*=" + (number == 0 ? "UTF-8''" : "") + piece
        + (number == pieces.count - 1 ? "" : ";")
    }
  }

  private static func phrase(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy {
      (0x20...0x7E).contains($0) && !Array("()<>@,;:\\\".[]=?".utf8).contains($0)
    }
    return isPlain && name.utf8.count < 60
      ? name : encodedWords(name, room: 60).joined(separator: "\r\n ")
  }

  /// Whole characters only, each word within 75 characters.
  private static func encodedWords(_ text: String, room: Int) -> [String] {
    var chunks: [[UInt8]] = [[]]
    // 12 characters of frame; base64 makes four of three.
    func limit(_ number: Int) -> Int { max(8, ((number == 0 ? min(room, 74) : 74) - 12) / 4 * 3) }
    for character in text where !character.isNewline {
      let bytes = Array(character.utf8)
      if chunks[chunks.count - 1].count + bytes.count > limit(chunks.count - 1),
        !chunks[chunks.count - 1].isEmpty
      {
        chunks.append([])
      }
      chunks[chunks.count - 1] += bytes
    }
    return chunks.map { "=?UTF-8?B?\(Base64.text($0))?=" }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
