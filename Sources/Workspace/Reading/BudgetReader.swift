import Diagnostics
import Meetings

/// `budget.yaml`: what meetings are to cost.
struct BudgetReader {
  let context: ReadingContext
  let meetings: MeetingNames

  private static let keys: [Key] = [
    .meeting, .meetingClass, .dayCount, .headcount, .staff, .costs,
  ]
  private static let kinds: [(Budget.Kind, [String])] = [
    (.lodging, ["住宿", "lodging"]), (.meals, ["伙食", "meals"]),
    (.venue, ["场租", "会议室租金", "venue"]), (.transport, ["交通", "transport"]),
    (.printing, ["文印", "印刷", "printing"]), (.other, ["其他", "other"]),
  ]

  func read(_ file: YAMLFile) -> [Placed<Budget>] {
    let entries = MappingReader.list(
      file, under: .budgets, allowed: BudgetReader.keys, context: context)
    return entries.compactMap { entry in
      guard let meeting = meetings.id(of: entry) else { return nil }
      let days = entry.integer(.dayCount, in: 1...60) ?? 1
      let staff = entry.integer(.staff, in: 0...100_000) ?? 0
      let budget = Budget(
        meeting: meeting, meetingClass: entry.string(.meetingClass) ?? "", days: days,
        attendees: entry.integer(.headcount, in: 0...1_000_000), staff: staff,
        items: entry.mappings(
          .costs, allowed: [.measure, .title, .price, .quantity, .dayCount, .amount]
        )
        .compactMap(item))
      return Placed(budget, at: entry.place(.meeting))
    }
  }

  private func item(_ entry: MappingReader) -> Budget.Item? {
    entry.require(.measure)
    guard let kind = entry.choice(.measure, BudgetReader.kinds) else { return nil }
    let key: Key = entry.has(.amount) ? .amount : .price
    entry.require(key)
    guard let text = entry.string(key) else { return nil }
    guard let fen = MoneyText.fen(text) else {
      context.findings.report(
        .badNumber, Text(zh: "看不懂金额“\(text)”", en: "cannot read the amount “\(text)”"),
        at: entry.place(key), hint: Text(zh: "例如 340元、1.2万元", en: "for example 340, 12000.50"))
      return nil
    }
    return Budget.Item(
      kind: kind, title: entry.string(.title) ?? "", unitPrice: fen,
      quantity: entry.integer(.quantity, in: 0...1_000_000) ?? 1,
      days: entry.integer(.dayCount, in: 0...60) ?? 1)
  }
}
