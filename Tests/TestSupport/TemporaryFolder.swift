import Foundation

/// A folder of its own for one test, removed when the last reference goes.
public final class TemporaryFolder {
  public let url: URL

  public init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "banhui-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  public var path: String { url.path }

  public func write(_ text: String, to name: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Copies what a folder holds into this one.
  public func copyContents(of folder: URL) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      try FileManager.default.copyItem(
        at: folder.appendingPathComponent(name), to: url.appendingPathComponent(name))
    }
  }

  public func text(_ name: String) throws -> String {
    try String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)
  }

  /// Relative paths of all files below, with a fingerprint of their bytes.
  public func snapshot() -> [String: Data] {
    var result: [String: Data] = [:]
    let base = url.path
    guard let files = FileManager.default.enumerator(atPath: base) else { return result }
    for case let name as String in files {
      if let data = FileManager.default.contents(atPath: base + "/" + name) { result[name] = data }
    }
    return result
  }
}
