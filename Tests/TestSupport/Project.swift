import Foundation

/// Where the project's own files are, for tests that read fixtures and examples.
public enum Project {
  public static let root: URL =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  public static func file(_ path: String) -> URL { root.appendingPathComponent(path) }

  public static func text(_ path: String) throws -> String {
    try String(contentsOf: file(path), encoding: .utf8)
  }

  /// Names of the folders directly inside a folder, sorted.
  public static func folders(in path: String) -> [String] {
    let url = file(path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return names.sorted().filter { name in
      var isFolder: ObjCBool = false
      let path = url.appendingPathComponent(name).path
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && isFolder.boolValue
    }
  }

  /// Paths of the Swift files below a folder, sorted.
  public static func swiftFiles(in path: String) -> [String] {
    let files = FileManager.default.enumerator(atPath: file(path).path)
    var result: [String] = []
    while let name = files?.nextObject() as? String {
      if name.hasSuffix(".swift") { result.append("\(path)/\(name)") }
    }
    return result.sorted()
  }
}
