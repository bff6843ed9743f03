import Diagnostics
import Foundation
import ICalendar
import Mail
import Publishing

/// Finds the calendar messages in files, mails, mailboxes and folders of mail.
struct ReplySources {
  private(set) var sources: [CalendarReplies.Source] = []
  /// What could not be read, and why.
  private(set) var unreadable: [(name: String, reason: Text)] = []
  /// Mails without a calendar message in them.
  private(set) var plainMails = 0

  private static let mostFiles = 100_000
  private static let mostBytes = 256 << 20

  mutating func add(_ path: String) {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      unreadable.append((path, Text(zh: "没有这个文件", en: "there is no such file")))
      return
    }
    guard isFolder.boolValue else { return addFile(path) }
    // A Maildir keeps its mails in cur and new; other folders lie flat.
    let isMaildir = ["cur", "new"].allSatisfy {
      FileManager.default.fileExists(atPath: path + "/" + $0)
    }
    for folder in isMaildir ? ["/cur", "/new"] : [""] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path + folder)) ?? []
      for name in names.sorted().prefix(ReplySources.mostFiles) where !name.hasPrefix(".") {
        let file = path + folder + "/" + name
        let isMail = [".eml", ".ics", ".mbox"].contains { name.lowercased().hasSuffix($0) }
        if isMaildir || isMail { addFile(file) }
      }
    }
  }

  private mutating func addFile(_ path: String) {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      unreadable.append((path, Text(zh: "文件读不出来", en: "the file cannot be read")))
      return
    }
    defer { try? handle.close() }
    let data = (try? handle.read(upToCount: ReplySources.mostBytes + 1)) ?? Data()
    guard data.count <= ReplySources.mostBytes else {
      let megabytes = ReplySources.mostBytes >> 20
      unreadable.append(
        (path, Text(zh: "文件超过 \(megabytes) MB", en: "the file is larger than \(megabytes) MB")))
      return
    }
    let bytes = [UInt8](data)
    let name = (path as NSString).lastPathComponent
    if MailStore.isMailbox(bytes) {
      for (number, message) in MailStore.messages(bytes).enumerated() {
        addMail(message, name: "\(name) #\(number + 1)")
      }
    } else if path.lowercased().hasSuffix(".ics") || ReplySources.isCalendar(bytes) {
      addCalendar(bytes, name: name, sender: nil)
    } else {
      addMail(bytes, name: name)
    }
  }

  private static func isCalendar(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(64).drop { $0 <= 0x20 || $0 >= 0x80 }
    return String(decoding: start, as: UTF8.self).uppercased().hasPrefix("BEGIN:VCALENDAR")
  }

  private mutating func addMail(_ bytes: [UInt8], name: String) {
    let message = MailReader().read(bytes)
    let parts = message.parts.filter { part in
      part.type == "text/calendar" || part.type == "application/ics"
        || part.fileName?.lowercased().hasSuffix(".ics") ?? false
    }
    // Alternative and attachment are the same message.
    var seen: Set<[UInt8]> = []
    for part in parts where seen.insert(part.bytes.filter { $0 > 0x20 }).inserted {
      addCalendar(part.bytes, name: name, sender: ReplySources.address(in: message.from))
    }
    if !parts.isEmpty { return }
    if message.from.isEmpty {
      unreadable.append(
        (name, Text(zh: "既不是邮件也不是日历", en: "it is neither mail nor calendar")))
    } else {
      plainMails += 1
    }
  }

  private mutating func addCalendar(_ bytes: [UInt8], name: String, sender: String?) {
    let text = TextDecoding.utf8(from: bytes) ?? bytes
    let result = CalendarReader().read(SourceFile(name: name, bytes: text))
    if result.calendars.isEmpty {
      unreadable.append(
        (name, Text(zh: "里面不是日历消息", en: "it holds no calendar message")))
      return
    }
    sources.append(
      CalendarReplies.Source(name: name, sender: sender, calendars: result.calendars))
  }

  /// The address in `Name <address>`.
  private static func address(in from: String) -> String {
    if let open = from.lastIndex(of: "<") {
      return String(from[from.index(after: open)...].prefix { $0 != ">" })
    }
    return from.filter { !$0.isWhitespace }
  }
}
