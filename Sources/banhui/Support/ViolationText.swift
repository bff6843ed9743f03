import CivilTime
import Diagnostics
import Meetings
import Scheduling

/// One violation in words: the rule, the meetings, and whom and what it concerns.
struct ViolationText {
  let planning: OfficeProblem
  private let words: PlanningWords
  private var language: Language { words.language }

  init(_ planning: OfficeProblem, _ language: Language) {
    self.planning = planning
    words = PlanningWords(planning, language)
  }

  func text(_ violation: Violation) -> String {
    let rule = RuleCatalogue.title(of: violation.rule)[language]
    var details: [String] = []
    if !violation.meetings.isEmpty {
      details.append(words.list(violation.meetings.map(words.quoted)))
    }
    if !violation.people.isEmpty { details.append(words.people(violation.people, limit: 6)) }
    if !violation.rooms.isEmpty { details.append(words.list(violation.rooms.map(words.name))) }
    if let day = violation.day, planning.grid.days.count > day {
      details.append("\(planning.grid.days.lowerBound + day)")
    }
    return rule + ": " + details.joined(separator: "; ")
  }

  /// When and where its meetings are, one a line.
  func places(_ violation: Violation, in schedule: Schedule) -> [String] {
    let time = TimeWords(language: language)
    return violation.meetings.prefix(6).compactMap { meeting in
      schedule[planning.problem[meeting].id].map { place in
        "\(time.slot(place.interval))  \(words.name(ofRoom: place.room))  \(words.titled(meeting))"
      }
    }
  }

  func meetings(_ violation: Violation) -> [String] { violation.meetings.map(words.title) }

  func people(_ violation: Violation) -> [String] { violation.people.map(words.name) }

  func rooms(_ violation: Violation) -> [String] { violation.rooms.map(words.name) }
}
