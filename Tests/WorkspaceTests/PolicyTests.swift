import CivilTime
import Diagnostics
import Meetings
import Testing

@testable import Workspace

@Suite struct PolicyTests {
  @Test(
    "limits are read in the unit of what they measure",
    arguments: [
      ("半天", PolicyRule.Measure.span, 1), ("1天", .span, 2), ("1天半", .span, 3), ("1.5天", .span, 3),
      ("1小时", .speech, 60), ("90分钟", .duration, 90), ("150人", .headcount, 150), ("5个", .items, 5),
      ("15%", .staffShare, 15), ("3个工作日", .notice, 3), ("第四周", .freeWeek, 4),
      ("周三", .freeDay, 3), ("550元", .costPerPersonDay, 550), ("1次", .perYear, 1),
    ])
  func limit(_ text: String, _ measure: PolicyRule.Measure, _ value: Int) {
    #expect(PolicyLimitText.read(text, for: measure, hours: .standard) == value)
  }

  @Test(
    "a limit of another kind is refused",
    arguments: [
      ("150人左右", PolicyRule.Measure.headcount), ("90", .speech), ("第六周", .freeWeek),
      ("假日", .freeDay), ("0天", .span), ("很久", .span), ("", .items),
    ])
  func badLimit(_ text: String, _ measure: PolicyRule.Measure) {
    #expect(PolicyLimitText.read(text, for: measure, hours: .standard) == nil)
  }

  @Test("money is read to the fen")
  func money() {
    let cases: [(String, Int?)] = [
      ("340", 34_000), ("340元", 34_000), ("1,200.50元", 120_050), ("1.2万元", 1_200_000),
      ("0.05", 5), ("1.005", nil), ("1.500", 150), ("", nil), ("元", nil), ("-5", nil),
      ("五百", nil), ("99999999999", nil), ("1万2", nil), ("￥340", 34_000), ("¥1,200元", 120_000),
      ("￥", nil),
    ]
    for (text, fen) in cases { #expect(MoneyText.fen(text) == fen, "\(text)") }
  }

  @Test("the national regulations are sound, state their source, and are off where unconfirmed")
  func national() {
    let findings = Findings()
    let reader = PolicyReader(
      context: ReadingContext(findings: findings, reference: Day(number: 20_500)))
    var draft = PolicyReader.Draft()
    reader.read(YAMLFile(PolicyReader.national, findings: findings), into: &draft)
    let (policies, _) = reader.resolve(draft, meetings: MeetingNames([], findings: findings))
    #expect(findings.diagnostics.map(\.message.zh).isEmpty)
    #expect(policies.count == 3)
    for policy in policies {
      #expect(!policy.source.isEmpty && !policy.date.isEmpty)
      for rule in policy.rules {
        #expect(rule.isOn == (policy.standing != .unconfirmed), "\(rule.id)")
        #expect(!rule.clause.isEmpty)
      }
    }
    let quota = policies.flatMap(\.rules).first { $0.id == "会议费办法/二类定额" }
    #expect(quota?.limit == 650 && quota?.measure == .costPerPersonDay)
    // 400 + 150 + 100 = 650, and so for each class.
    for name in ["一类", "二类", "三类"] {
      func limit(_ measure: PolicyRule.Measure) -> Int? {
        policies.flatMap(\.rules).first {
          $0.measure == measure && $0.scope.classes.contains(name)
        }?.limit
      }
      let parts = [.lodgingPerPersonDay, .mealsPerPersonDay, .otherPerPersonDay].compactMap(limit)
      #expect(parts.count == 3 && parts.reduce(0, +) == limit(.costPerPersonDay), "\(name)")
    }
  }
}
