import Foundation
import TestSupport
import Testing

/// An example is planned, something happens, and it is planned again.
@Suite struct ReplanTests {
  private static let now = ["--now", "2025-12-22T09:00"]

  private func run(_ arguments: [String], in work: TemporaryFolder) throws -> String {
    let result = try CommandLineTool.run(arguments + Self.now, in: work.path)
    try #require(result.status == 0, "\(arguments): \(result.errors)")
    return result.output
  }

  private func places(in work: TemporaryFolder) throws -> [String: String] {
    var places: [String: String] = [:]
    for line in try run(["show", "--json"], in: work).split(separator: "\n") {
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let object = try #require(value as? [String: Any])
      let id = try #require(object["meeting"] as? String)
      places[id] = "\(object["start"] ?? "") \(object["room"] ?? "")"
    }
    return places
  }

  private func planned() throws -> TemporaryFolder {
    let work = try TemporaryFolder()
    try work.copyContents(of: Project.file("examples/plenary"))
    try work.write(
      try Project.text("Tests/CommandTests/Golden/plenary/schedule.yaml"), to: "schedule.yaml")
    return work
  }

  @Test("closing a room moves only the meetings in it, says why, and diff says so")
  func roomClosed() throws {
    let work = try planned()
    let before = try places(in: work)
    let inSecond = Set(before.filter { $0.value.hasSuffix(" second") }.keys)
    #expect(inSecond.count >= 2, "nothing to learn from an empty room")
    let rooms = try work.text("rooms.yaml")
    try work.write(
      rooms.replacingOccurrences(
        of: "    名称: 第二会议室\n", with: "    名称: 第二会议室\n    停用: 12月29日至1月9日\n"),
      to: "rooms.yaml")
    let output = try run(["plan", "--moves", "3000", "--seconds", "300"], in: work)
    let after = try places(in: work)
    let changed = Set(before.keys.filter { before[$0] != after[$0] })
    #expect(changed == inSecond)
    #expect(output.contains("因为: 第二会议室停用"))

    let diff = try run(["diff"], in: work)
    #expect(diff.hasPrefix("与上次排会之前的方案相比: "))
    #expect(diff.contains("第二会议室\n    腾出"))
    for line in try run(["diff", "--json"], in: work).split(separator: "\n") {
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let id = try #require(value?["meeting"] as? String)
      #expect(inSecond.contains(id))
    }
  }

  @Test("planning twice changes nothing the second time")
  func twice() throws {
    let work = try planned()
    let before = try work.text("schedule.yaml")
    let places = try places(in: work)
    _ = try run(["plan", "--moves", "3000"], in: work)
    #expect(try self.places(in: work) == places)
    let again = try run(["plan", "--moves", "3000", "--seed", "7"], in: work)
    #expect(again.contains("与原方案相比: 没有变化"))
    #expect(!FileManager.default.fileExists(atPath: work.path + "/out/schedule-before.yaml"))
    #expect(before.contains("方案:"))
  }

  @Test("a meeting that is new is fitted in and moves nobody")
  func added() throws {
    let work = try planned()
    let before = try places(in: work)
    try work.write(
      """
      会议:
        - {编号: extra, 标题: 临时协调会, 主持人: 邵启明, 联系人: 史翀, 出席: [冯祎], 时长: 1小时}

      """, to: "meetings/extra.yaml")
    _ = try run(["plan", "--moves", "3000", "--seconds", "300"], in: work)
    var after = try places(in: work)
    #expect(after.removeValue(forKey: "extra") != nil)
    #expect(after == before)
  }
}
