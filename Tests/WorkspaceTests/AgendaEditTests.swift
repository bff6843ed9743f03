import Diagnostics
import Meetings
import Testing

@testable import Workspace

/// Changing an agenda inside a file that people keep by hand.
@Suite struct AgendaEditTests {
  static let text = """
    # 会议
    会议:
      - 编号: other
        议程:
          - 甲

      - 编号: m   # 常务会议
        议程:
          # 先议预算
          - {标题: 预算, 时长: 20分钟}   # 财政
          - 标题: 审计
            # 只带一人
            参加: [王海]

          - '规划: 总体'
        时长: 2小时
      # 下一个
      - 编号: last
    """

  private func edit(_ text: String = text) throws -> AgendaEdit {
    try AgendaEdit(text, meeting: MeetingRequest(id: "m", title: "m", duration: .init(60)))
  }

  @Test("items move with their comments, and everything else stays")
  func moves() throws {
    let result = try edit().reordered([2, 0, 1])
    let expected = """
      # 会议
      会议:
        - 编号: other
          议程:
            - 甲

        - 编号: m   # 常务会议
          议程:
            - '规划: 总体'
            # 先议预算
            - {标题: 预算, 时长: 20分钟}   # 财政

            - 标题: 审计
              # 只带一人
              参加: [王海]
          时长: 2小时
        # 下一个
        - 编号: last
      """
    #expect(result == expected)
  }

  @Test("the same order gives the same bytes, and back again too", arguments: 0..<6)
  func roundTrip(_ seed: Int) throws {
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    #expect(try edit().reordered([0, 1, 2]) == Self.text)
    let order = orders[seed]
    let there = try edit().reordered(order)
    let back = (0..<3).map { order.firstIndex(of: $0) ?? 0 }
    #expect(try edit(there).reordered(back) == Self.text)
  }

  @Test("a new item stands where it was asked for, its title quoted where it must be")
  func insertion() throws {
    let line = AgendaEdit.line(
      title: "人事: 任免", length: .init(90), presenter: "王海", language: .zh)
    let result = try edit().inserting(line, title: "人事: 任免", at: 1)
    #expect(result.contains("财政\n      - {标题: \"人事: 任免\", 汇报人: 王海, 时长: 1小时30分钟}\n      - 标题: 审计"))
    #expect(
      result.replacing("      - {标题: \"人事: 任免\", 汇报人: 王海, 时长: 1小时30分钟}\n", with: "") == Self.text)
  }

  @Test("lines that end as Windows ends them are found, and stay so")
  func windowsLineEnds() throws {
    func windows(_ text: String) -> String { text.replacing("\n", with: "\r\n") }
    let edit = try edit(windows(Self.text))
    #expect(try edit.reordered([2, 0, 1]) == windows(self.edit().reordered([2, 0, 1])))
    #expect(
      try edit.inserting("表决", title: "表决", at: 1)
        == windows(self.edit().inserting("表决", title: "表决", at: 1)))
  }

  @Test("an agenda on one line, a missing one and broken YAML are refused")
  func refusals() {
    for text in ["会议:\n  - {编号: m, 议程: [甲, 乙]}\n", "会议:\n  - 编号: m\n", "会议: [", ""] {
      #expect(throws: AgendaEdit.Failure.self) { try edit(text) }
    }
  }

  @Test("a title in another meeting's agenda does not confuse")
  func breakout() throws {
    let text = "会议:\n- 编号: p\n  分组讨论:\n  - 编号: m\n    议程:\n    - 甲\n    - 乙\n"
    #expect(
      try edit(text).reordered([1, 0])
        == "会议:\n- 编号: p\n  分组讨论:\n  - 编号: m\n    议程:\n    - 乙\n    - 甲\n")
  }
}
