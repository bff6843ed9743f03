import Foundation

/// The project's folder of fixtures.
let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().appendingPathComponent("Fixtures")

/// Whether the independent scorer can be run here.
let hasPython =
  (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
  .contains { FileManager.default.isExecutableFile(atPath: $0 + "/python3") }

/// Runs a Python tool of the fixtures on lines of input, and gives its lines of output.
func runTool(_ name: String, _ lines: [String]) throws -> [String] {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("banhui-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let input = folder.appendingPathComponent("in")
  let output = folder.appendingPathComponent("out")
  try Data(lines.joined(separator: "\n").utf8).write(to: input)
  try Data().write(to: output)
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [
    "python3", "-B", fixtures.appendingPathComponent("tools/\(name)").path,
  ]
  process.standardInput = try FileHandle(forReadingFrom: input)
  process.standardOutput = try FileHandle(forWritingTo: output)
  try process.run()
  process.waitUntilExit()
  let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
  return text.split(separator: "\n").map(String.init)
}
