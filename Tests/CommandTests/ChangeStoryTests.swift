import Foundation
import TestSupport
import Testing

/// One person is added the evening before a plenary: every place that must change is named, and
/// after it has been seen to nothing is left over.
@Suite struct ChangeStoryTests {
  private static let evening = ["--now", "2026-01-07T19:00"]

  private func plenary() throws -> TemporaryFolder {
    let work = try TemporaryFolder()
    try work.copyContents(of: Project.file("examples/plenary"))
    try? FileManager.default.removeItem(at: work.url.appendingPathComponent("out"))
    try work.write(
      try Project.text("Tests/CommandTests/Golden/plenary/schedule.yaml"), to: "schedule.yaml")
    return work
  }

  @discardableResult
  private func run(_ arguments: [String], _ work: TemporaryFolder, status: Int32 = 0) throws
    -> String
  {
    let result = try CommandLineTool.run(arguments, in: work.path)
    #expect(result.status == status, "\(arguments): \(result.errors)")
    return result.output
  }

  @Test("one person more the evening before: everything that carries the list is named")
  func onePersonMore() throws {
    let work = try plenary()
    let earlier = ["--now", "2026-01-05T09:00"]
    try run(["invite"] + earlier, work)
    try run(["render", "all", "--format", "md"] + earlier, work)
    #expect(try run(["render", "--stale"] + earlier, work) == "")
    #expect(try run(["changes"] + Self.evening, work) == "")
    #expect(!(try run(["check"] + Self.evening, work)).contains("[change-pending]"))
    let before = try run(["attendance", "plenary", "--json"] + Self.evening, work)

    try work.write(
      try work.text("people.csv")
        + "2041,万一鸣,市财政局,总会计师,59,13900001999,wanym@yunxi.example,市直部门；第二组\n",
      to: "people.csv")

    let check = try run(["check"] + Self.evening, work)
    let found = check.split(separator: "\n").filter { $0.contains("[change-pending]") }
    // 列席 of both full sessions, and in the second group.
    #expect(found.count == 3)
    #expect(found.allSatisfy { $0.contains("万一鸣") && $0.contains("席卡") })
    let seats = check.split(separator: "\n").filter { $0.contains("[seats-out-of-date]") }
    #expect(seats.count == 3 && seats.allSatisfy { $0.contains("没有座位: 万一鸣") })
    let changes = try run(["changes"] + Self.evening, work)
    let diff = try run(["diff"] + Self.evening, work)
    #expect(diff.contains("人员增减 3 个"))
    for place in [
      "通知万一鸣（市财政局 13900001999）参会", "做席卡: 万一鸣", "调整座次: 增加万一鸣", "重发日历邀请", "“制作席卡、签到表、会议指南”按",
      "“汇总回执、核定参会人员名单”按", "plenary/参会人员名单.md", "plenary/签到表.md", "plenary/席卡.md", "plenary/会议通知.md",
      "plenary-closing/席卡.md", "group-2/签到表.md",
    ] {
      #expect(changes.contains(place), "\(place)")
      #expect(diff.contains(place), "\(place)")
    }
    for other in ["group-1/", "standing/", "不必参会", "撤席卡", "开门"] {
      #expect(!changes.contains(other), "\(other)")
      #expect(!diff.contains(other), "\(other)")
    }
    let after = try run(["attendance", "plenary", "--json"] + Self.evening, work)
    #expect(after.split(separator: "\n").count == before.split(separator: "\n").count + 1)

    // Nobody else changes seats for the newcomer.
    for meeting in ["plenary", "plenary-closing", "group-2"] {
      let moved = try run(["seats", meeting] + Self.evening, work)
      #expect(moved.contains("万一鸣"), "\(meeting)")
      let plan = try work.text("seats/\(meeting).yaml").split(separator: "\n")
      let old = try Project.text("examples/plenary/seats/\(meeting).yaml").split(separator: "\n")
      let added = Set(plan).subtracting(old)
      #expect(Set(old).isSubset(of: plan) && added.count == 1, "\(meeting): \(added)")
    }
    #expect(!(try run(["check"] + Self.evening, work)).contains("[seats-out-of-date]"))

    try run(["render", "all", "--format", "md"] + Self.evening, work)
    #expect(try run(["render", "--stale"] + Self.evening, work) == "")
    for paper in ["座次图", "座次表", "座次席卡", "参会人员名单"] {
      #expect(try work.text("out/papers/plenary/\(paper).md").contains("万一鸣"), "\(paper)")
    }
    #expect(try work.text("out/papers/plenary/倒排工期表.md").contains("制作席卡、签到表、会议指南"))
    try run(["export"] + Self.evening, work)
    let calendar = try work.text("out/calendar/people/万一鸣.ics")
    #expect(calendar.contains("第九次全体会议") || calendar.contains("全会"))
    #expect(try work.text("out/papers/plenary/席卡.md").contains("万一鸣"))
    #expect(try work.text("out/papers/plenary/签到表.md").contains("万一鸣"))
    try run(["invite"] + Self.evening, work)
    // What was found stays until it is ticked off, although the calendars have gone out.
    let open = try run(["changes"] + Self.evening, work)
    #expect(open.contains("做席卡: 万一鸣") && !open.contains("重出"))
    try run(["changes", "done", "all"] + Self.evening, work)
    #expect(try run(["changes"] + Self.evening, work) == "")
    #expect(!(try run(["check"] + Self.evening, work)).contains("[change-pending]"))
  }

  @Test("leave that is recorded reaches list, cards, sign-in sheet and room size")
  func leave() throws {
    let work = try plenary()
    func seats() throws -> Int {
      let line = try run(["attendance", "plenary", "--json"] + Self.evening, work)
        .split(separator: "\n")[0]
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return try #require(object?["seats"] as? Int)
    }
    let before = try seats()
    #expect(
      try run(["render", "sign-in", "plenary", "--format", "txt"] + Self.evening, work)
        .contains("阮玉兰"))
    try run(
      ["attendance", "plenary", "set", "阮玉兰", "leave", "--reason", "产假"] + Self.evening, work)
    #expect(try seats() == before - 1)
    for paper in ["sign-in", "roster", "place-cards"] {
      let text = try run(["render", paper, "plenary", "--format", "txt"] + Self.evening, work)
      #expect(!text.contains("阮玉兰"), "\(paper)")
    }
    let show = try run(["show", "--person", "阮玉兰"] + Self.evening, work)
    #expect(!show.contains("第九次全体会议"))
  }

  @Test("a meeting that is moved twice is told of once, and one that is moved back not at all")
  func superseded() throws {
    let work = try plenary()
    let now = ["--now", "2025-12-29T09:00"]
    try run(["invite"] + now, work)
    let schedule = try work.text("schedule.yaml")
    func hold(_ begin: String, _ end: String) throws {
      try work.write(
        schedule.replacing(
          "开始: 2025-12-31 08:30  # 周三\n    结束: \"10:00\"",
          with: "开始: 2025-12-31 \(begin)\n    结束: \"\(end)\""), to: "schedule.yaml")
    }
    try hold("14:00", "15:30")
    #expect(try run(["changes"] + now, work).contains("2025-12-31 14:00–15:30"))
    try hold("15:00", "16:30")
    let again = try run(["diff", "--checklist"] + now, work)
    #expect(again.contains("2025-12-31 15:00–16:30") && !again.contains("14:00–15:30"))
    try hold("08:30", "10:00")
    #expect(try run(["changes"] + now, work) == "")
    #expect(try run(["diff"] + now, work).contains("没有变化"))
    // Once the new time has gone out, what was found stays until somebody ticks it off.
    try hold("14:00", "15:30")
    try run(["diff", "--checklist"] + now, work)
    try run(["invite"] + now, work)
    let open = try run(["changes"] + now, work)
    #expect(open.contains("[ ]") && open.contains("2025-12-31 14:00–15:30"))
    try run(["changes", "done", "all", "--by", "史翀"] + now, work)
    #expect(try run(["changes"] + now, work) == "")
    let all = try run(["changes", "--all"] + now, work)
    #expect(all.contains("[x]") && !all.contains("[ ]"))
  }

  @Test("papers of a meeting that was dropped are to be taken back, and no other is named wrongly")
  func dropped() throws {
    let work = try TemporaryFolder()
    try run(["init", work.path, "--now", "2026-12-01T08:00"], work)
    let now = ["--now", "2026-12-01T09:00"]
    try run(["plan"] + now, work)
    try run(["invite"] + now, work)
    try run(["render", "all", "--format", "md"] + now, work)

    let meetings = try work.text("meetings.yaml")
    let end = try #require(meetings.range(of: "  - 编号: projects"))
    try work.write(String(meetings[..<end.lowerBound]), to: "meetings.yaml")
    let schedule = try work.text("schedule.yaml").split(separator: "\n").map(String.init)
    let first = try #require(schedule.firstIndex { $0.contains("会议: projects") })
    let after = schedule[(first + 1)...].firstIndex { $0.hasPrefix("  - 会议") } ?? schedule.endIndex
    try work.write(
      (schedule[..<first] + schedule[after...]).joined(separator: "\n") + "\n",
      to: "schedule.yaml")

    let stale = try run(["render", "--stale"] + now, work, status: 1)
    #expect(stale.contains("去掉 重点项目调度会"))
    #expect(!stale.contains("市委办公室工作例会"))
    try run(["render", "--renew"] + now, work)
    let changes = try run(["changes"] + now, work)
    #expect(changes.contains("收回、删除 out/papers/projects/会议通知.md"))
    #expect(!changes.contains("render --renew"))
  }
}
