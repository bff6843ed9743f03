import Diagnostics
import Foundation
import ICalendar
import Workspace

/// A vdir: a folder with one file per UID, as vdirsyncer and khal keep calendars.
///
/// A hidden list remembers which files are ours; no other file is ever touched.
struct CalendarCollection {
  let folder: String
  let writer: CalendarWriter

  /// Files that we wrote, each with a fingerprint of its bytes.
  private static let listName = ".banhui"

  struct Changes {
    fileprivate let listPath: String
    /// As it was, and as it will be.
    fileprivate let owned: [String: String]
    fileprivate var list: [String: String]
    var written: [(path: String, bytes: [UInt8])] = []
    var removed: [String] = []
    /// No longer wanted, but changed by somebody since we wrote them.
    var left: [String] = []
    var unchanged = 0

    func apply() throws(WriteError) {
      // Old names and new first: a run that breaks off must leave no file that nobody owns.
      try AtomicWriter.write(
        Changes.text(owned.merging(list) { _, new in new }), to: listPath)
      for file in written { try AtomicWriter.write(file.bytes, to: file.path) }
      for path in removed { try AtomicWriter.remove(path) }
      try AtomicWriter.write(Changes.text(list), to: listPath)
    }

    private static func text(_ list: [String: String]) -> String {
      list.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)\n" }.joined()
    }
  }

  /// What has to be written and removed so that the folder holds these files, by UID.
  ///
  /// - Parameter kept: UIDs whose files stay although they are not among the wanted: meetings that
  ///   have been held.
  func changes(to files: [String: [UInt8]], keeping kept: Set<String>) throws(WriteError) -> Changes
  {
    let listPath = folder + "/" + CalendarCollection.listName
    let owned = list(at: listPath)
    var changes = Changes(listPath: listPath, owned: owned, list: owned)
    var wanted: Set<String> = []
    for (uid, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let name = FileName.safe(uid) + ".ics"
      wanted.insert(name)
      let path = folder + "/" + name
      let old = FileManager.default.contents(atPath: path).map { [UInt8]($0) }
      if owned[name] == nil, old != nil {
        throw WriteError(
          path: path, reason: Text(zh: "已有不是本程序写的同名文件", en: "a file of that name is not ours"))
      }
      if let old, CalendarCollection.isSame(old, bytes) {
        changes.unchanged += 1
      } else {
        changes.written.append((path, bytes))
        changes.list[name] = CalendarCollection.fingerprint(bytes)
      }
    }
    let keptNames = Set(kept.map { FileName.safe($0) + ".ics" })
    for (name, fingerprint) in owned.sorted(by: { $0.key < $1.key })
    where !wanted.contains(name) && !keptNames.contains(name) {
      changes.list[name] = nil
      let path = folder + "/" + name
      guard let bytes = FileManager.default.contents(atPath: path) else { continue }
      if CalendarCollection.fingerprint([UInt8](bytes)) == fingerprint {
        changes.removed.append(path)
      } else {
        changes.left.append(path)
      }
    }
    return changes
  }

  private func list(at path: String) -> [String: String] {
    let text = FileManager.default.contents(atPath: path).map {
      String(decoding: $0, as: UTF8.self)
    }
    var result: [String: String] = [:]
    for line in (text ?? "").split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      // Names with a path in them are not ours.
      if parts.count == 2, !parts[1].contains("/") { result[String(parts[1])] = String(parts[0]) }
    }
    return result
  }

  /// The time of writing alone makes no change.
  private static func isSame(_ old: [UInt8], _ new: [UInt8]) -> Bool {
    func body(_ bytes: [UInt8]) -> [Substring] {
      String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").filter {
        !$0.hasPrefix("DTSTAMP:")
      }
    }
    return body(old) == body(new)
  }

  private static func fingerprint(_ bytes: [UInt8]) -> String {
    Ledger.fingerprint(String(decoding: bytes, as: UTF8.self))
  }
}
