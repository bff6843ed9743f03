import CivilTime
import Foundation
import Meetings
import Scheduling
import Workspace

/// Reading and checking a large workspace, and the first plan of the plenary example.
enum WorkspaceBenchmark {
  static func run(_ settings: Settings) {
    check(people: 1000, rooms: 50, meetings: 500)
    firstPlan()
  }

  private static func check(people: Int, rooms: Int, meetings: Int) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "banhui-benchmark-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try write(people, rooms, meetings, to: folder)
    } catch {
      print("cannot write to \(folder.path): \(error)")
      return
    }
    var findings = 0
    let seconds = medianSeconds(of: 7) {
      findings = load(folder.path).diagnostics.count
    }
    print(
      "check of \(people) people, \(rooms) rooms, \(meetings) meetings: \(milliseconds(seconds)), "
        + "\(findings) findings")
  }

  private static func load(_ path: String) -> WorkspaceFolder.Contents {
    WorkspaceFolder(path: path).load(knownRules: [], today: Day(number: 20_790))
  }

  private static func write(_ people: Int, _ rooms: Int, _ meetings: Int, to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    func file(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    try file("banhui.yaml", "排会周期: 2026-11-30 至 2026-12-25\n")
    try file(
      "people.csv",
      "编号,姓名,单位,职务,排序,手机,邮箱,组\n"
        + (1...people).map {
          "P\($0),人员\($0),单位\($0 % 80),职务,\($0),1380000\($0),p\($0)@example.cn,组\($0 % 40)\n"
        }.joined())
    try file(
      "rooms.yaml",
      "会议室:\n" + (1...rooms).map { "  - {名称: 会议室\($0), 容量: \(20 + $0 * 4), 设备: [投影]}\n" }.joined())
    try file(
      "meetings.yaml",
      "会议:\n"
        + (1...meetings).map { number in
          """
            - 编号: m\(number)
              标题: 第\(number)次专题会
              主持人: 人员\(number % people + 1)
              联系人: 人员\((number * 7) % people + 1)
              出席: [人员\((number * 3) % people + 1), 人员\((number * 5) % people + 1), 组:组\(number % 40)]
              时长: 90分钟
              可用时间: 12月1日至11日
              设备: [投影]
              议程:
                - {标题: 汇报, 汇报人: 人员\((number * 11) % people + 1), 时长: 30分钟}
                - {标题: 讨论, 时长: 60分钟}

          """
        }.joined())
  }

  private static func firstPlan() {
    let path = Settings.root.appendingPathComponent("examples/plenary").path
    guard let office = load(path).office, let planning = try? OfficeProblem(office, announced: nil)
    else {
      print("examples/plenary cannot be read")
      return
    }
    let first = (0..<7).compactMap { seed in
      Solver.solve(
        planning.problem, SolveOptions(seconds: 2, moves: 20_000, threads: 2, seed: UInt64(seed))
      ).statistics.firstFeasibleSeconds
    }.sorted()
    print(
      "first plan of examples/plenary: \(first.isEmpty ? "–" : milliseconds(first[first.count / 2]))"
    )
  }
}
