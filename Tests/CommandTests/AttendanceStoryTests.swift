import Foundation
import TestSupport
import Testing

/// Attendance that outlives the planning period: a month is held and kept, and the next one begins
/// with other files.
@Suite struct AttendanceStoryTests {
  private func month(_ horizon: String, _ pin: String, people: String) throws -> [String: String] {
    [
      "banhui.yaml": "排会周期: \(horizon)\n",
      "people.csv": "姓名,单位,职务,排序,手机\n\(people)",
      "rooms.yaml": "- {名称: 第一会议室, 容量: 20}\n",
      "meetings.yaml": """
      - 编号: budget
        标题: 预算专题会
        主持人: 陈国栋
        出席: [陈国栋, 何雅琴]
        时长: 1小时
        已定: {时间: \(pin), 会议室: 第一会议室}

      """,
    ]
  }

  @Test("what was signed in November still counts in December, and for November only")
  func nextMonth() throws {
    let work = try TemporaryFolder()
    func run(_ arguments: String, at now: String) throws -> CommandLineTool.Result {
      try CommandLineTool.run(
        arguments.split(separator: " ").map(String.init) + ["--now", now], in: work.path)
    }
    let roster = "陈国栋,市委办公室,主任,1,13800000001\n何雅琴,市财政局,局长,4,13800000003\n"
    for (name, text) in try month("2026-11-02 至 2026-11-06", "11月3日9:00", people: roster) {
      try work.write(text, to: name)
    }
    #expect(try run("plan --moves 1000", at: "2026-11-02T08:00").status == 0)
    for arguments in [
      "attendance budget set 何雅琴 请假 --approved-by 陈国栋 --reason 出差",
      "attendance budget sign-in 陈国栋 --at 8:50",
    ] {
      #expect(try run(arguments, at: "2026-11-03T08:50").status == 0)
    }
    #expect(try run("attendance keep", at: "2026-11-03T09:30").output == "")
    let november = try run("attendance stats --csv", at: "2026-11-03T11:00").output
    #expect(november.contains("2026-11-03,预算专题会,市财政局,1,0,1,0,0,0.0%"))

    // December: the same id, He Yaqin has left the office, and plan itself keeps what was held.
    #expect(try run("plan --moves 1000", at: "2026-11-04T08:00").status == 0)
    let newcomer = "陈国栋,市委办公室,主任,1,13800000001\n周明,市财政局,局长,4,13800000003\n"
    for (name, text) in try month("2026-12-07 至 2026-12-11", "12月8日9:00", people: newcomer) {
      try work.write(text.replacing("何雅琴", with: "周明"), to: name)
    }
    try FileManager.default.removeItem(at: work.url.appendingPathComponent("schedule.yaml"))
    let checked = try run("check", at: "2026-12-01T09:00")
    #expect(checked.status == 0, "\(checked.errors)")
    let list = try run("attendance budget", at: "2026-12-01T09:00").output
    #expect(!list.contains("请假") && !list.contains("已到"))
    #expect(try run("attendance stats --csv", at: "2026-12-01T09:00").output == november)
    #expect(
      try run("attendance budget sign-in 周明 --at 2026-12-08T08:55", at: "2026-12-08T09:00").status
        == 0)
    let both = try run("attendance stats --by unit", at: "2026-12-08T11:00").output
    #expect(both.contains("市财政局") && both.contains("50.0%"), "\(both)")
  }
}
