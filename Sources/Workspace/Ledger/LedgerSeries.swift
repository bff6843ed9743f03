import CivilTime
import Meetings

/// A series that calendars hold as one recurring event: the event as it was first announced. Every
/// later change concerns single occurrences, so that it never has to change itself.
package struct LedgerSeries: Sendable, Codable, Equatable {
  package var id: String
  /// The first occurrence by the rule.
  package var first: Ledger.Announced
  /// RFC 5545 §3.3.10.
  package var rule: String

  package init(id: String, first: Ledger.Announced, rule: String) {
    self.id = id
    self.first = first
    self.rule = rule
  }

  var value: AnnouncedSeries? {
    guard let interval = first.interval, let rule = try? RecurrenceRule(rule) else { return nil }
    return AnnouncedSeries(
      id: id, title: first.title, first: interval, place: first.room, rule: rule)
  }
}
