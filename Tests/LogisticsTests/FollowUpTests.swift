import CivilTime
import Diagnostics
import Logistics
import Meetings
import Testing

@Suite struct FollowUpTests {
  private func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

  private var office: Office {
    var office = Office(horizon: day("2026-01-05")...day("2026-01-30"))
    office.people = [
      Person(id: "1", name: "郑国强", unit: "市财政局"), Person(id: "2", name: "韩喆", unit: "市委办公室"),
      Person(id: "3", name: "李静", unit: "市委办公室"), Person(id: "4", name: "李静", unit: "市财政局"),
    ]
    office.unitOrder = ["市发展改革委", "财政局"]
    return office
  }

  private func followUp(_ id: String, unit: String = "市财政局", due: String? = "2026-01-20")
    -> FollowUp
  {
    FollowUp(id: id, matter: id, unit: unit, due: due.map(day))
  }

  private func step(_ id: String, _ state: ProgressStep.State, on text: String) -> ProgressStep {
    ProgressStep(.followUp, id, state, time: LocalDateTime(day(text), .midnight))
  }

  @Test("the last step decides how far a decision is, and late is later than its day")
  func states() throws {
    let ledger = FollowUpLedger(
      [followUp("a"), followUp("b"), followUp("c", due: nil), followUp("d", due: "2026-01-10")],
      progress: [
        step("a", .done, on: "2026-01-20"), step("b", .underway, on: "2026-01-08"),
        step("b", .done, on: "2026-01-21"), step("d", .done, on: "2026-01-05"),
        step("d", .open, on: "2026-01-06"), ProgressStep(.duty, "c", .done),
      ])
    #expect(ledger.entries.map(\.followUp.id) == ["d", "a", "b", "c"])
    #expect(ledger["a"]?.wasLate == false && ledger["b"]?.wasLate == true)
    #expect(ledger["c"]?.state == .open && ledger["d"]?.state == .open)
    #expect(ledger["d"]?.isOverdue(on: day("2026-01-10")) == false)
    #expect(ledger["d"]?.isOverdue(on: day("2026-01-11")) == true)
    let statistics = FollowUpStatistics.byUnit(ledger, today: day("2026-01-15")) {
      $0.followUp.unit
    }
    let unit = try #require(statistics.first)
    #expect(statistics.count == 1 && unit.total == 4)
    #expect(unit.doneInTime == 1 && unit.doneLate == 1 && unit.untouched == 2 && unit.overdue == 1)
    #expect(unit.nextDue == nil)
    #expect(unit.total == unit.doneInTime + unit.doneLate + unit.underway + unit.untouched)
  }

  @Test("reminders count in working days")
  func reminders() {
    // Friday the 9th; the 12th is the next working day.
    let ledger = FollowUpLedger(
      [
        followUp("past", due: "2026-01-05"), followUp("mon", due: "2026-01-12"),
        followUp("tue", due: "2026-01-13"), followUp("none", due: nil),
      ], progress: [])
    func ids(_ days: Int) -> [String] {
      ledger.toRemind(on: day("2026-01-09"), within: days, office: office).map(\.followUp.id)
    }
    #expect(ids(0) == ["past"])
    #expect(ids(1) == ["past", "mon"])
    #expect(ids(2) == ["past", "mon", "tue"])
  }

  @Test("what lacks an owner or a date, or is overdue, is found until it is done")
  func checks() {
    let all = [
      followUp("a", unit: ""), followUp("b", due: nil), followUp("c", due: "2026-01-08"),
      followUp("d"),
    ]
    func ids(_ progress: [ProgressStep]) -> [String] {
      FollowUpChecks.diagnostics(
        FollowUpLedger(all, progress: progress), today: day("2026-01-09")
      ).map(\.kind.id)
    }
    #expect(
      ids([]).sorted() == [
        "follow-up-overdue", "follow-up-without-date", "follow-up-without-owner",
      ])
    #expect(ids(["a", "b", "c"].map { step($0, .done, on: "2026-01-08") }).isEmpty)
  }

  @Test("more than three overdue decisions are one finding that names the oldest")
  func manyOverdue() {
    func late(_ count: Int) -> [String] {
      let all = (1...count).map { followUp("f\($0)", due: "2026-01-0\(9 - $0)") }
      return FollowUpChecks.diagnostics(
        FollowUpLedger(all, progress: []), today: day("2026-01-09")
      ).filter { $0.kind == .followUpOverdue }.map(\.message.zh)
    }
    #expect(late(3).count == 3)
    #expect(late(5).count == 1)
    #expect(late(5).first?.contains("2026-01-04") ?? false)
  }

  private func decisions(_ text: String) -> [MinutesDecisions.Decision] {
    MinutesDecisions(office: office, held: day("2025-12-30")).decisions(in: text)
  }

  @Test("minutes with the line ends of Windows are read line by line")
  func windowsMinutes() {
    let found = decisions("一、预算\r\n郑国强负责资金\r\n市委办公室负责督促检查")
    #expect(found.map(\.line) == [2, 3])
    #expect(found.map(\.matter).allSatisfy { !$0.contains("预算") })
  }

  @Test("decisions are read from minutes with unit, partners, person and day")
  func minutes() throws {
    let found = decisions(
      """
      # 会议纪要

      会议听取了市财政局关于预算的汇报。会议决定，由市发展改革委牵头，会同市财政局于1月20日前拿出规划实施方案；
      1. 郑国强负责落实重点项目资金，2026年2月底前到位。
      （二）市委办公室负责督促检查，李静负责联络。
      会议强调，要高度重视。
      """)
    #expect(found.map(\.unit) == ["市发展改革委", "", "市委办公室"])
    #expect(found[0].otherUnits == ["市财政局"])
    #expect(found[0].due == day("2026-01-20"), "the January that follows the meeting")
    #expect(found[0].matter == "由市发展改革委牵头，会同市财政局于1月20日前拿出规划实施方案")
    #expect(found[0].line == 3)
    #expect(found[1].owner == "1" && found[1].due == day("2026-02-28"))
    #expect(found[1].matter == "郑国强负责落实重点项目资金，2026年2月底前到位")
    #expect(found[2].owner == nil, "two people are called 李静")
    #expect(found[2].due == nil)
  }

  @Test("sentences without a name, or dates that do not exist, give no decision or no day")
  func noDecision() {
    #expect(decisions("各单位要牵头抓好落实。市财政局汇报了情况。").isEmpty)
    #expect(decisions("市财政局负责于13月40日前完成").first?.due == nil)
    #expect(decisions("市财政局负责于2月30日前完成").first?.due == nil)
    #expect(decisions("市财政局负责年底前完成").first?.due == day("2025-12-31"))
    #expect(decisions("").isEmpty)
  }
}
