import Foundation
import TestSupport
import Testing

/// Files that the user may not read, and folders that the user may not write to.
@Suite struct PermissionTests {
  /// Runs as a user without rights: root may do anything, so a test run as root steps down.
  private func run(_ arguments: [String], in folder: TemporaryFolder) throws
    -> CommandLineTool.Result
  {
    guard geteuid() == 0 else { return try CommandLineTool.run(arguments, in: folder.path) }
    let tools = try TemporaryFolder()
    let tool = tools.path + "/banhui"
    try FileManager.default.copyItem(atPath: CommandLineTool.path, toPath: tool)
    let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups"]
    return try CommandLineTool.run(
      nobody + [tool] + arguments, in: folder.path, executable: "/usr/bin/setpriv")
  }

  private func workspace() throws -> TemporaryFolder {
    let work = try TemporaryFolder()
    try work.copyContents(of: Project.file("examples/weekly"))
    return work
  }

  private func restrict(_ path: String, to mode: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  @Test("a file that may not be read is named")
  func unreadable() throws {
    let work = try workspace()
    try restrict(work.path + "/people.csv", to: 0o000)
    let result = try run(["check"], in: work)
    #expect(result.status == 1)
    #expect(result.output.contains("people.csv:1:1: 错误: 文件读不出来 [file-unreadable]"))
  }

  @Test("where nothing may be written, the plan says so and leaves all as it was")
  func unwritable() throws {
    let work = try workspace()
    try restrict(work.path, to: 0o555)
    defer { try? restrict(work.path, to: 0o755) }
    let before = work.snapshot()
    for arguments in [["plan"], ["solve", "p.json", "-o", "s.json"]] {
      let result = try run(arguments + ["--now", "2026-11-25T09:00"], in: work)
      #expect(result.status == 2, "\(arguments): \(result.errors)")
      #expect(!result.errors.isEmpty)
    }
    let result = try run(["plan", "--now", "2026-11-25T09:00"], in: work)
    #expect(result.errors.contains("没有权限"), "\(result.errors)")
    #expect(work.snapshot() == before)
  }

  @Test("a replaced file keeps its permissions, and a link stays a link")
  func replacing() throws {
    let work = try workspace()
    let kept = try TemporaryFolder()
    try kept.write("", to: "schedule.yaml")
    try restrict(kept.path + "/schedule.yaml", to: 0o600)
    try FileManager.default.createSymbolicLink(
      atPath: work.path + "/schedule.yaml", withDestinationPath: kept.path + "/schedule.yaml")
    let result = try CommandLineTool.run(["plan", "--now", "2026-11-25T09:00"], in: work.path)
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      try kept.text("schedule.yaml").contains("meeting:")
        || kept.text("schedule.yaml").contains("会议:"))
    let mode = try FileManager.default.attributesOfItem(atPath: kept.path + "/schedule.yaml")
    #expect(mode[.posixPermissions] as? Int == 0o600)
    let link = try FileManager.default.attributesOfItem(atPath: work.path + "/schedule.yaml")
    #expect(link[.type] as? FileAttributeType == .typeSymbolicLink)
  }
}
