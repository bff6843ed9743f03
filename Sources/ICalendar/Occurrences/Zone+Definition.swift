internal import CivilTime

extension Zone {
  /// The zone that a VTIMEZONE defines (RFC 5545 §3.6.5), its changes worked out until 2100; nil
  /// where it defines none, or where to work them out takes more than the effort that is left.
  init?(definition: Component, effort: inout Int) {
    guard let name = definition.definedZone else { return nil }
    let observances = definition.components.compactMap { Observance($0) }
    guard let first = observances.min(by: { $0.set.start < $1.set.start }) else { return nil }
    var transitions: [ZoneTransition] = []
    for observance in observances { transitions += observance.transitions(&effort) }
    if effort < 0 { return nil }
    self.init(
      name: name, initial: ZoneOffset(seconds: first.before, abbreviation: ""),
      transitions: transitions)
  }

  /// One STANDARD or DAYLIGHT block.
  private struct Observance {
    /// Seconds that the clocks differed from UTC by before each change.
    let before: Int
    let after: ZoneOffset
    let set: RecurrenceSet

    init?(_ component: Component) {
      guard component.name == "STANDARD" || component.name == "DAYLIGHT",
        let start = component.first("DTSTART").flatMap({ LocalDateTime(compact: $0.value) }),
        let before = component.first("TZOFFSETFROM").flatMap({ Self.seconds($0.value) }),
        let after = component.first("TZOFFSETTO").flatMap({ Self.seconds($0.value) })
      else { return nil }
      self.before = before
      self.after = ZoneOffset(
        seconds: after, isDaylight: component.name == "DAYLIGHT",
        abbreviation: component.first("TZNAME")?.text ?? "")
      let named = { (name: String) in component.properties.filter { $0.name == name } }
      set = RecurrenceSet(
        start: start,
        zone: Zone(name: "", fixed: ZoneOffset(seconds: before, abbreviation: "")),
        rules: named("RRULE").prefix(8).compactMap { try? RecurrenceRule($0.value) },
        extra: named("RDATE").flatMap { $0.value.split(separator: ",") }.compactMap {
          LocalDateTime(compact: $0)
        })
    }

    func transitions(_ effort: inout Int) -> [ZoneTransition] {
      let old = ZoneOffset(seconds: before, abbreviation: "")
      var result: [ZoneTransition] = []
      var times = set.occurrences(effortLimit: max(0, effort))
      while result.count < 500, let local = times.next(), local.day.year < 2100 {
        result.append(
          ZoneTransition(
            instant: Instant(secondsSinceEpoch: local.secondsSinceEpoch - before), before: old,
            after: after))
      }
      effort -= times.effort
      return result
    }

    /// `+0800` or `-033045`.
    static func seconds(_ text: String) -> Int? {
      let digits = text.utf8.dropFirst()
      guard let sign = text.utf8.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
        digits.count == 4 || digits.count == 6, digits.allSatisfy({ (48...57).contains($0) }),
        let number = Int(text.dropFirst())
      else { return nil }
      let full = digits.count == 4 ? number * 100 : number
      let seconds = full / 10_000 * 3600 + full / 100 % 100 * 60 + full % 100
      guard seconds < 86_400 else { return nil }
      return sign == UInt8(ascii: "-") ? -seconds : seconds
    }
  }
}
