/// A schedule judged from scratch by the readable rules: the score, and every violation.
public struct Evaluation: Sendable {
  public var score: Score
  /// What each rule counted, in the order of the catalogue; rules that counted nothing left out.
  public var counts: [RuleCount]
  public var violations: [Violation]

  public struct RuleCount: Sendable, Hashable {
    public var setting: RuleSetting
    public var count: Int
    public var penalty: Int { count * setting.weight }
  }
}

extension Problem {
  /// Judges a schedule; without particulars `violations` stays empty.
  public func evaluate(_ schedule: Placements, particulars: Bool = true) -> Evaluation {
    let placed = PlacedMeetings(self, schedule)
    var result = Evaluation(score: .zero, counts: [], violations: [])
    for rule in RuleCatalogue.all {
      guard let setting = setting(of: rule) else { continue }
      var report = Report(setting, keepsParticulars: particulars)
      rule.evaluate(placed, &report)
      guard report.count != 0 else { continue }
      result.counts.append(Evaluation.RuleCount(setting: setting, count: report.count))
      result.score[setting.level] -= report.count * setting.weight
      result.violations += report.violations
    }
    return result
  }

  public func score(_ schedule: Placements) -> Score {
    evaluate(schedule, particulars: false).score
  }

  /// How a rule counts here: as the objective says, or for structural rules hard with weight 1.
  func setting(of rule: any Rule.Type) -> RuleSetting? {
    objective[rule.id] ?? (rule.isStructural ? RuleSetting(rule.id, .hard) : nil)
  }
}
