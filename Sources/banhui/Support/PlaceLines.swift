import CivilTime
import Diagnostics
import Meetings
import Scheduling
import Workspace

/// Places of one meeting and what they cost, line by line.
struct PlaceLines {
  private let words: PlanningWords
  private let meeting: MeetingIndex
  private let others: Placements
  private let width: Int
  private var language: Language { words.language }

  init(_ words: PlanningWords, _ meeting: MeetingIndex, others: Placements, width: Int) {
    self.words = words
    self.meeting = meeting
    self.others = others
    self.width = width
  }

  func headline(_ place: PlaceSurvey.Suggestion, number: Int? = nil) -> String {
    let slot = TimeWords(language: language).slot(
      words.interval(meeting, at: place.placement.start))
    var text = (number.map { "\($0). " } ?? "") + "\(slot)  \(words.name(place.placement.room))"
    if !place.otherRooms.isEmpty {
      let names = words.list(place.otherRooms.map(words.name), limit: 3)
      text += Text(zh: "（也可用: \(names)）", en: " (or \(names))")[language]
    }
    return text
  }

  /// What a place costs, indented; says so where it costs nothing.
  func costs(_ place: PlaceSurvey.Suggestion) -> [String] {
    let lines = ReasonText(words, meeting, at: place.placement, others: others).lines(place.cost)
    if lines.isEmpty {
      return ["   " + Text(zh: "没有任何妨碍", en: "nothing is in the way")[language]]
    }
    let scores = ScoreText(language)
    let labels = lines.map { line in
      [scores.level(line.level), line.penalty > 0 ? "-\(line.penalty)" : "+\(-line.penalty)", ""]
    }
    let bullets = ColumnTable(rows: labels, flexibleColumn: 2).lines(width: width, indent: 3)
    let longest = bullets.map { displayWidth($0) }.max() ?? 0
    return zip(lines, bullets).flatMap { line, bullet in
      Self.item(line.text, width: width, bullet: padded(bullet, to: longest) + "  ")
    }
  }

  /// A text behind a bullet, its further lines indented below it.
  static func item(_ text: String, width: Int, bullet: String = "  · ") -> [String] {
    let indent = String(repeating: " ", count: displayWidth(bullet))
    let lines = wrapped(text, to: max(20, width - displayWidth(bullet)))
    return lines.split(separator: "\n").enumerated().map { index, line in
      (index == 0 ? bullet : indent) + line
    }
  }

  func json(_ place: PlaceSurvey.Suggestion) -> [(String, String)] {
    let interval = words.interval(meeting, at: place.placement.start)
    let text = ReasonText(words, meeting, at: place.placement, others: others)
    return [
      ("meeting", JSONText.string(words.planning.problem[meeting].id)),
      ("start", JSONText.string(ScheduleJSON.iso(interval.start))),
      ("end", JSONText.string(ScheduleJSON.iso(interval.end))),
      ("room", JSONText.string(words.planning.problem[place.placement.room].id)),
      (
        "otherRooms",
        JSONText.array(
          place.otherRooms.map { JSONText.string(words.planning.problem[$0].id) })
      ),
      ("allowed", place.cost.isAllowed ? "true" : "false"),
      ("score", JSONText.string(place.cost.score.description)),
      ("costs", JSONText.array(place.cost.violations.map { json($0, text) })),
    ]
  }

  private func json(_ violation: Violation, _ text: ReasonText) -> String {
    let problem = words.planning.problem
    func strings(_ names: [String]) -> String { JSONText.array(names.map(JSONText.string)) }
    return JSONText.object([
      ("rule", JSONText.string(violation.rule.name)),
      ("level", JSONText.string(violation.level.name)), ("penalty", "\(violation.penalty)"),
      ("meetings", strings(violation.meetings.filter { $0 != meeting }.map { problem[$0].id })),
      ("people", strings(violation.people.map { problem[$0].id })),
      ("rooms", strings(violation.rooms.map { problem[$0].id })),
      ("reason", JSONText.string(text.sentence(violation))),
    ])
  }
}
