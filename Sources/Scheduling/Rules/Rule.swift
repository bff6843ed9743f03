import Diagnostics

/// One thing that a schedule can get wrong, or less than well.
///
/// A rule exists twice: `evaluate` is the readable definition, recomputed from scratch, that
/// judges every schedule; `addTerms` says the same to the search as terms whose change by a move is
/// cheap to compute. Tests force both equal on random schedules. A new rule is one file here, its
/// test, and one line in `RuleCatalogue`.
protocol Rule: Sendable {
  static var id: RuleID { get }
  /// What went wrong, for people.
  static var title: Text { get }
  /// Structural rules hold whether or not the objective lists them.
  static var isStructural: Bool { get }
  /// What `RuleSetting.limit` is where the objective does not say.
  static func usualLimit(in problem: Problem) -> Int
  /// A number that the count never exceeds; may be generous.
  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report)
  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms)
}

extension Rule {
  static var isStructural: Bool { false }
  static func usualLimit(in problem: Problem) -> Int { 0 }
  static func limit(_ setting: RuleSetting, in problem: Problem) -> Int {
    setting.limit ?? usualLimit(in: problem)
  }
}

/// A limit on the domain of one meeting. The search never leaves the domains, so there is nothing
/// to add for it.
protocol DomainRule: Rule {}

extension DomainRule {
  static var isStructural: Bool { true }
  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {}
}
