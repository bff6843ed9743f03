internal import CivilTime

/// Writes a VTIMEZONE (RFC 5545 §3.6.5) with what is in force over a range of time and no more:
/// clients approximate a zone's long history, and approximate it wrongly.
struct ZoneComponent {
  let zone: Zone
  /// The TZID, which is the IANA name.
  let id: String
  let from: Instant
  /// nil where something repeats for ever.
  let to: Instant?

  var component: Component {
    let last = to ?? Instant(secondsSinceEpoch: from.secondsSinceEpoch + Self.farAhead)
    let before = zone.offset(at: from)
    let changes = zone.transitions(in: from...max(from, last))
    let blocks: [Component]
    if changes.isEmpty {
      blocks = [fixed(before)]
    } else if let yearly = yearlyBlocks(changes) {
      blocks = yearly
    } else {
      blocks = [fixed(before)] + listed(changes)
    }
    return Component("VTIMEZONE", [Property("TZID", value: id)], components: blocks)
  }

  /// 40 years in seconds: how far single changes are listed for a series without end.
  private static let farAhead = 40 * 366 * 86_400

  private func fixed(_ offset: ZoneOffset) -> Component {
    block(offset, from: offset.seconds, start: "19700101T000000")
  }

  /// One block for each kind of change, its dates one by one.
  private func listed(_ changes: [ZoneTransition]) -> [Component] {
    struct Kind: Hashable {
      let before: Int
      let after: ZoneOffset
    }
    var order: [Kind] = []
    var dates: [Kind: [LocalDateTime]] = [:]
    for change in changes {
      let kind = Kind(before: change.before.seconds, after: change.after)
      if dates[kind] == nil { order.append(kind) }
      dates[kind, default: []].append(change.localBefore)
    }
    return order.map { kind in
      let all = dates[kind] ?? []
      return block(
        kind.after, from: kind.before, start: all.first?.compact ?? "",
        more: all.dropFirst().map { Property("RDATE", value: $0.compact) })
    }
  }

  /// The two blocks of a zone that changes its clocks by one rule over the whole range, begun in
  /// the year before it.
  private func yearlyBlocks(_ changes: [ZoneTransition]) -> [Component]? {
    guard let rule = zone.yearlyRule, let daylight = rule.daylight,
      let year = Day(year: from.utc.day.year - 1, month: 1, day: 1),
      let forward = RecurrenceRule(yearly: daylight.start),
      let back = RecurrenceRule(yearly: daylight.end)
    else { return nil }
    let start = Instant(utc: LocalDateTime(year, .midnight))
    let all = zone.transitions(in: start...max(start, changes.last?.instant ?? start))
    guard all.allSatisfy({ rule.explains($0) }),
      let first = all.first(where: { $0.after == daylight.offset }),
      let second = all.first(where: { $0.after == rule.standard })
    else { return nil }
    return [
      block(
        rule.standard, from: daylight.offset.seconds, start: second.localBefore.compact,
        more: [Property("RRULE", value: back.description)]),
      block(
        daylight.offset, from: rule.standard.seconds, start: first.localBefore.compact,
        more: [Property("RRULE", value: forward.description)]),
    ]
  }

  private func block(
    _ offset: ZoneOffset, from before: Int, start: String, more: [Property] = []
  ) -> Component {
    Component(
      offset.isDaylight ? "DAYLIGHT" : "STANDARD",
      [
        Property("DTSTART", value: start),
        Property("TZOFFSETFROM", value: Self.offset(before)),
        Property("TZOFFSETTO", value: Self.offset(offset.seconds)),
        Property("TZNAME", text: offset.abbreviation),
      ] + more)
  }

  /// `+0800`, with seconds only where there are any.
  static func offset(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let size = abs(seconds)
    let base = (seconds < 0 ? "-" : "+") + two(size / 3600) + two(size / 60 % 60)
    return size % 60 == 0 ? base : base + two(size % 60)
  }
}

extension RecurrenceRule {
  /// nil where the date has no form that clients are known to read.
  fileprivate init?(yearly date: YearlyZoneRule.Date) {
    guard case .weekday(let month, let week, let weekday) = date.kind,
      (0..<86_400).contains(date.time)
    else { return nil }
    self.init(
      .yearly, weekdays: [WeekdayNumber(weekday, ordinal: week == 5 ? -1 : week)], months: [month])
  }
}

extension YearlyZoneRule {
  /// Whether the change is one that this rule makes.
  fileprivate func explains(_ change: ZoneTransition) -> Bool {
    changes(inYearOf: change.instant).contains {
      $0.instant == change.instant && $0.after == change.after
    }
  }
}
