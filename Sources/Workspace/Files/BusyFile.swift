package import CivilTime
package import Diagnostics
import Foundation
package import Meetings

/// `busy/NAME.yaml`: somebody's time as imported from their calendar, with where it came from. A
/// later import replaces the whole file.
package struct BusyFile: Sendable {
  package static let folder = "busy"

  /// Whose time it is.
  package enum Subject: Sendable {
    case person(Person)
    case room(Room)
  }

  package var subject: Subject
  /// Relative to the workspace, or absolute.
  package var source: String
  /// Of the source's bytes, to notice that it has changed.
  package var fingerprint: String
  package var imported: LocalDateTime
  package var range: ClosedRange<Day>
  package var spans: [BusySpan]

  package init(
    _ subject: Subject, source: String, fingerprint: String, imported: LocalDateTime,
    range: ClosedRange<Day>, spans: [BusySpan]
  ) {
    self.subject = subject
    self.source = source
    self.fingerprint = fingerprint
    self.imported = imported
    self.range = range
    self.spans = spans
  }

  package func text(office: Office, language: Language) -> String {
    let zh = language == .zh
    func name(_ key: Key) -> String { zh ? key.chineseName : key.rawValue }
    let to = zh ? "至" : "to"
    let who: String
    switch subject {
    case .person(let person):
      who = "\(name(.person)): \(ScheduleFile.quoted(PersonReference(office.people)[person.id]))"
    case .room(let room): who = "\(zh ? "会议室" : "room"): \(ScheduleFile.quoted(room.name))"
    }
    var lines = [
      zh
        ? "# 由 banhui import busy 写成; 再次导入会整个替换。要补充的写在 busy.yaml 里。"
        : "# Written by banhui import busy; another import replaces it. Additions go into busy.yaml.",
      "\(name(.source)): \(ScheduleFile.quoted(source))",
      "\(name(.fingerprint)): \"\(fingerprint)\"",
      "\(name(.imported)): \(imported)",
      "\(name(.range)): \(range.lowerBound) \(to) \(range.upperBound)",
      "\(name(.busy)):\(spans.isEmpty ? " []" : "")",
    ]
    for span in spans {
      var fields = [who, "\(name(.span)): \(span.interval.start) \(to) \(span.interval.end)"]
      if !span.reason.isEmpty {
        fields.append("\(name(.reason)): \(JSONText.string(span.reason))")
      }
      if span.isTentative { fields.append("\(name(.tentative)): \(zh ? "是" : "yes")") }
      lines.append("  - {\(fields.joined(separator: ", "))}")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a file or a folder of calendars holds: names and bytes, in the order of their names.
  package struct Source: Sendable {
    package var files: [(name: String, bytes: [UInt8])]

    /// nil where nothing can be read there.
    package init?(path: String) {
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        return nil
      }
      var names = [""]
      if isFolder.boolValue {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        names = all.filter { name in
          !name.hasPrefix(".") && Source.endings.contains { name.lowercased().hasSuffix($0) }
        }.sorted().prefix(Source.mostFiles).map { "/" + $0 }
      }
      files = []
      var total = 0
      for name in names {
        guard let handle = FileHandle(forReadingAtPath: path + name) else { continue }
        defer { try? handle.close() }
        let data = (try? handle.read(upToCount: Source.mostBytes - total + 1)) ?? Data()
        total += data.count
        guard total <= Source.mostBytes else { break }
        files.append((isFolder.boolValue ? String(name.dropFirst()) : path, [UInt8](data)))
      }
    }

    private static let endings = [".ics", ".ifb", ".ical", ".vcs"]
    private static let mostFiles = 20_000
    private static let mostBytes = 128 << 20

    package var fingerprint: String {
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for file in files {
        for byte in file.bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        hash = (hash ^ 0xFF) &* 0x100_0000_01b3
      }
      let digits = String(hash, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
  }
}
