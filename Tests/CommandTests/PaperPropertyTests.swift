import Foundation
import TestSupport
import Testing

/// What holds of every paper of any office, seen from outside: nothing over anything else, nothing
/// off the page or in its margins, every name complete.
@Suite("Papers of random offices")
struct PaperPropertyTests {
  private static let now = ["--now", "2026-11-30T09:00"]
  /// Papers that fill their sheet to its edges.
  private static let sheets = ["席卡", "座次席卡", "参会证", "门牌", "会议指南"]
  private static let withAllNames = ["签到表", "参会人员名单", "席卡", "座次席卡", "座次图", "座次表"]

  @Test(
    "nothing overlaps, nothing is cut, every name is complete",
    .enabled(if: PageCheck.canLook, "scripts/setup --tests installs pdfplumber"),
    arguments: [1, 2, 6, 10, 21, 26])
  func pages(_ seed: Int) throws {
    let office = RandomOffice(seed: UInt64(seed))
    let work = try TemporaryFolder()
    try office.write(to: work)
    let planned = try CommandLineTool.run(
      ["plan", "--moves", "500", "--seconds", "60"] + Self.now, in: work.path)
    try #require(planned.status == 0, "seed \(seed): \(planned.errors)")
    for id in office.meetings {
      let seats = try CommandLineTool.run(["seats", id] + Self.now, in: work.path)
      try #require(seats.status == 0, "seed \(seed): \(seats.errors)")
    }
    let made = try CommandLineTool.run(
      ["render", "all", "--format", "pdf", "--format", "html", "--format", "txt", "-o", "out"]
        + Self.now, in: work.path)
    try #require(made.status == 0, "seed \(seed): \(made.errors)")
    // What no font has is told instead.
    let told = made.errors.firstMatch(of: /没有字体含有这些字：(\S+)/)
    let missing = Set(told?.1.unicodeScalars.map(\.value) ?? [])
    let printable = { (name: String) in
      !name.unicodeScalars.contains { missing.contains($0.value) }
    }
    let files = made.output.split(separator: "\n").map(String.init)
    #expect(files.count > 60)
    let jobs = files.filter { $0.hasSuffix(".pdf") }.map { file -> PageCheck.Job in
      let name = String(file.split(separator: "/").last?.dropLast(4) ?? "")
      let whole = file.hasPrefix("out/m2/") || file.hasPrefix("out/m4/")
      let part = office.names.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
      return PageCheck.Job(
        path: work.path + "/" + file, margins: !Self.sheets.contains(name),
        names: Self.withAllNames.contains(name)
          ? (whole ? office.names : part).filter(printable) : [])
    }
    let found = try PageCheck.problems(jobs)
    let first = found.prefix(8).joined(separator: "\n")
    #expect(found.count == 0, "seed \(seed): \(first)")
  }
}
