import Foundation

/// The built `banhui`, run from outside as a user runs it.
public enum CommandLineTool {
  public struct Result: Sendable {
    public var output: String
    public var errors: String
    public var status: Int32
  }

  /// Beside the test bundle, in the folder of the build.
  public static let path: String = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0])
    var folder = bundle.deletingLastPathComponent()
    for _ in 0..<6 {
      let candidate = folder.appendingPathComponent("banhui")
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder),
        !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: candidate.path)
      {
        return candidate.path
      }
      folder = folder.deletingLastPathComponent()
    }
    return "banhui"
  }()

  /// Whether it was built with Pango, Cairo and libzip, as `doctor` says.
  public static let canPrint: Bool = {
    let doctor = try? run(["doctor", "--lang", "en"], in: "/")
    return doctor?.output.contains("printing: Pango") == true
  }()

  public static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:],
    executable: String = path
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    var variables = ProcessInfo.processInfo.environment
    for name in ["LC_MESSAGES", "LANG", "COLUMNS", "NO_COLOR"] { variables[name] = nil }
    variables["LC_ALL"] = "zh_CN.UTF-8"
    variables.merge(environment) { _, new in new }
    process.environment = variables
    // Files rather than pipes: a full pipe would stop the program.
    let scratch = try TemporaryFolder()
    let outputFile = scratch.url.appendingPathComponent("stdout")
    let errorFile = scratch.url.appendingPathComponent("stderr")
    for file in [outputFile, errorFile] { try Data().write(to: file) }
    let output = try FileHandle(forWritingTo: outputFile)
    let errors = try FileHandle(forWritingTo: errorFile)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    try output.close()
    try errors.close()
    return Result(
      output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self),
      status: process.terminationStatus)
  }
}
