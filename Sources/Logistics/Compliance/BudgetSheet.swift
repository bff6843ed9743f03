public import Meetings

/// The sums of a budget, for each person and day as the quotas count them.
public struct BudgetSheet: Sendable, Hashable {
  public var budget: Budget
  public var attendees: Int

  /// `attendees` is how many attend where the budget does not say.
  public init(_ budget: Budget, attendees: Int) {
    self.budget = budget
    self.attendees = budget.attendees ?? attendees
  }

  /// Those that are paid for: attendees and staff.
  public var people: Int { attendees + budget.staff }
  public var personDays: Int { people * max(1, budget.days) }

  /// Fen.
  public var total: Int { budget.items.reduce(0) { $0 + $1.amount } }

  public func total(of kinds: Set<Budget.Kind>) -> Int {
    budget.items.filter { kinds.contains($0.kind) }.reduce(0) { $0 + $1.amount }
  }

  /// What falls under 其他 of the quota.
  public static let otherKinds: Set<Budget.Kind> = [.venue, .printing, .other, .transport]

  /// Fen for a person and day, rounded up, so that a sum above the quota never looks like it; nil
  /// where nobody attends.
  public func perPersonDay(_ fen: Int) -> Int? {
    personDays == 0 ? nil : (fen + personDays - 1) / personDays
  }

  /// Staff in hundredths of the attendees, rounded up; nil where nobody attends.
  public var staffPercent: Int? {
    attendees == 0 ? nil : (budget.staff * 100 + attendees - 1) / attendees
  }

  /// `1,234.50`.
  public static func yuan(_ fen: Int) -> String {
    let whole = String(fen / 100)
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    let rest = fen % 100
    return rest == 0 ? grouped : grouped + "." + (rest < 10 ? "0" : "") + String(rest)
  }
}
