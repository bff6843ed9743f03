import Foundation

/// A calendar program as RFC 5546 §3.2 describes it, written from the RFC alone: it holds meetings
/// by UID and RECURRENCE-ID and takes only what is newer by SEQUENCE, then DTSTAMP.
struct SimulatedClient {
  struct Entry: Hashable {
    var summary: String
    var start: String
    var end: String
    var location: String
  }

  private struct State {
    var sequence: Int
    var stamp: String
    var entry: Entry
    var rule: String?
    var exceptions: Set<String>
    var isCancelled: Bool
  }

  /// By UID, then RECURRENCE-ID; the series itself under the empty one.
  private var states: [String: [String: State]] = [:]
  /// Messages that were no newer than what was there.
  private(set) var stale: [String] = []

  mutating func receive(_ message: MailText) {
    for fields in message.events {
      guard let uid = fields.value("UID"), let stamp = fields.value("DTSTAMP") else {
        stale.append("incomplete")
        continue
      }
      let sequence = Int(fields.value("SEQUENCE") ?? "0") ?? 0
      let id = fields.value("RECURRENCE-ID") ?? ""
      let known = states[uid]?[id]
      if let known, (known.sequence, known.stamp) >= (sequence, stamp) {
        stale.append("\(uid) \(id) \(sequence) \(stamp)")
        continue
      }
      if message.method == "CANCEL", id.isEmpty {
        states[uid] = states[uid]?.mapValues { state in
          var state = state
          state.isCancelled = true
          return state
        }
      }
      let state = State(
        sequence: sequence, stamp: stamp,
        entry: Entry(
          summary: fields.value("SUMMARY") ?? "", start: fields.value("DTSTART") ?? "",
          end: fields.value("DTEND") ?? "", location: fields.value("LOCATION") ?? ""),
        rule: fields.value("RRULE"), exceptions: Set(fields.values("EXDATE")),
        isCancelled: message.method == "CANCEL")
      states[uid, default: [:]][id] = state
    }
  }

  /// What the program shows.
  var shown: Set<Entry> {
    var result: Set<Entry> = []
    for family in states.values {
      for (id, state) in family where !state.isCancelled {
        guard id.isEmpty, let rule = state.rule else {
          result.insert(state.entry)
          continue
        }
        for start in SimulatedClient.starts(from: state.entry.start, rule) {
          if family[start] != nil || state.exceptions.contains(start) { continue }
          var entry = state.entry
          entry.start = start
          entry.end = String(start.prefix(9) + state.entry.end.dropFirst(9))
          result.insert(entry)
        }
      }
    }
    return result
  }

  /// Of weekly rules that end at an UNTIL in UTC, on the clock of China; nothing else is told apart
  /// here.
  private static func starts(from first: String, _ rule: String) -> [String] {
    let parts = rule.split(separator: ";")
    guard parts.contains("FREQ=WEEKLY"), parts.count == 2,
      let until = parts.first(where: { $0.hasPrefix("UNTIL=") && $0.hasSuffix("Z") }),
      let last = moment(String(until.dropFirst(6).dropLast())),
      var start = moment(first)
    else { return [] }
    var starts: [String] = []
    while start <= last.addingTimeInterval(8 * 3600) {
      starts.append(format.string(from: start))
      start += 7 * 86_400
    }
    return starts
  }

  private static func moment(_ time: String) -> Date? { format.date(from: time) }

  private static var format: DateFormatter {
    let format = DateFormatter()
    format.dateFormat = "yyyyMMdd'T'HHmmss"
    format.timeZone = TimeZone(secondsFromGMT: 0)
    format.locale = Locale(identifier: "en_US_POSIX")
    return format
  }
}

/// The calendar message within an e-mail, read without any of the project's own code.
struct MailText {
  let to: String
  let method: String
  let events: [Fields]

  struct Fields {
    var lines: [(name: String, value: String)] = []

    func value(_ name: String) -> String? { lines.first { $0.name == name }?.value }
    func values(_ name: String) -> [String] { lines.filter { $0.name == name }.map(\.value) }
  }

  init?(_ mail: String) {
    let lines = mail.components(separatedBy: "\r\n")
    // The calendar part is base64 between its empty line and the next boundary.
    guard let type = lines.firstIndex(where: { $0.hasPrefix("Content-Type: text/calendar") }),
      let empty = lines[type...].firstIndex(of: ""),
      let address = lines.first(where: {
        $0.contains("<") && $0.contains("@x.cn") && !$0.hasPrefix("From")
          && !$0.hasPrefix("Message-ID") && !$0.contains("office@")
      })
    else { return nil }
    let letters = lines[(empty + 1)...].prefix { !$0.hasPrefix("--") }.joined()
    guard let data = Data(base64Encoded: letters) else { return nil }
    to = String(address.split(separator: "<").last?.dropLast() ?? "")
    let text = String(decoding: data, as: UTF8.self).replacingOccurrences(of: "\r\n ", with: "")
    var method = ""
    var events: [Fields] = []
    var open: Fields?
    for line in text.components(separatedBy: "\r\n") {
      if line == "BEGIN:VEVENT" { open = Fields() }
      if line == "END:VEVENT", let fields = open {
        events.append(fields)
        open = nil
      }
      guard let colon = line.firstIndex(of: ":") else { continue }
      let name = String(line[..<colon].prefix { $0 != ";" })
      let value = String(line[line.index(after: colon)...])
      if name == "METHOD" { method = value }
      open?.lines.append((name, value))
    }
    self.method = method
    self.events = events
  }
}
