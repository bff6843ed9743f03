internal import Foundation

/// Why a zone could not be had; guessing instead would put meetings hours off.
public enum ZoneError: Error, Sendable, Hashable {
  /// The name cannot be that of a zone, such as `../x`.
  case invalidName(String)
  /// The machine has no file for the zone: the name is wrong, or tzdata is not installed.
  case notFound(String, directory: String)
  /// There is a file, and it is not a zone file.
  case damaged(String, directory: String)
}

extension Zone {
  /// Where zone files lie on this kind of system.
  public static let directory = "/usr/share/zoneinfo"

  /// The zone of an IANA name: built in for China and UTC, else from the machine's zone files.
  public init(named name: String, directory: String = Zone.directory) throws(ZoneError) {
    if let builtIn = Self.builtIn(name) {
      self = builtIn
      return
    }
    let pieces = name.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = pieces.allSatisfy { piece in
      piece.first.map { $0.isASCII && ($0.isLetter) } == true
        && piece.utf8.allSatisfy { Self.nameBytes.contains($0) }
    }
    guard isPlain, name.utf8.count <= 64 else { throw .invalidName(name) }
    guard let data = FileManager.default.contents(atPath: directory + "/" + name),
      data.count <= 1 << 20
    else { throw .notFound(name, directory: directory) }
    guard let table = ZoneFile.table(Array(data)) else {
      throw .damaged(name, directory: directory)
    }
    self.init(name: name, table: table)
  }

  private static let nameBytes = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-".utf8)

  private static func builtIn(_ name: String) -> Zone? {
    switch name {
    case "UTC", "Etc/UTC", "Z": .utc
    case "Asia/Shanghai": .china
    case "PRC", "Asia/Chongqing", "Asia/Chungking", "Asia/Harbin": Zone(name: name, table: .china)
    case "Asia/Hong_Kong":
      Zone(name: name, fixed: ZoneOffset(seconds: 28_800, abbreviation: "HKT"))
    case "Asia/Macau", "Asia/Taipei":
      Zone(name: name, fixed: ZoneOffset(seconds: 28_800, abbreviation: "CST"))
    case "Asia/Urumqi":
      Zone(name: name, fixed: ZoneOffset(seconds: 21_600, abbreviation: "+06"))
    default: nil
    }
  }
}
