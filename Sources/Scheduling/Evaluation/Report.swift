/// Gathers what one rule counts; the particulars only where they are asked for.
struct Report {
  let setting: RuleSetting
  let keepsParticulars: Bool
  private(set) var count = 0
  private(set) var violations: [Violation] = []

  init(_ setting: RuleSetting, keepsParticulars: Bool) {
    self.setting = setting
    self.keepsParticulars = keepsParticulars
  }

  mutating func add(
    _ count: Int, _ meetings: MeetingIndex..., rooms: @autoclosure () -> [RoomIndex] = [],
    people: @autoclosure () -> [PersonIndex] = [], day: Int? = nil
  ) {
    if count == 0 { return }
    self.count += count
    guard keepsParticulars else { return }
    violations.append(
      Violation(
        rule: setting.rule, level: setting.level, weight: setting.weight, count: count,
        meetings: meetings, rooms: rooms(), people: people(), day: day))
  }

  /// For rules that count something of many meetings at once.
  mutating func add(
    _ count: Int, all meetings: @autoclosure () -> [MeetingIndex],
    people: @autoclosure () -> [PersonIndex] = [], day: Int
  ) {
    if count == 0 { return }
    self.count += count
    guard keepsParticulars else { return }
    violations.append(
      Violation(
        rule: setting.rule, level: setting.level, weight: setting.weight, count: count,
        meetings: meetings(), rooms: [], people: people(), day: day))
  }
}
