import CivilTime
import Diagnostics
import Meetings
import Scheduling
import Workspace

/// Slots for one meeting, what each costs, and what rules out the others.
struct SuggestionText {
  private let office: OfficeSurvey
  private let survey: PlaceSurvey
  private let present: PlaceSurvey.Suggestion?
  private let words: PlanningWords
  private var language: Language { words.language }

  init(
    _ office: OfficeSurvey, _ survey: PlaceSurvey, present: PlaceSurvey.Suggestion?,
    language: Language
  ) {
    self.office = office
    self.survey = survey
    self.present = present
    words = PlanningWords(office.planning, language)
  }

  func text(_ count: Int, width: Int) -> String {
    let writer = PlaceLines(words, office.meeting, others: office.others, width: width)
    var lines = [heading]
    if let present {
      lines.append(Text(zh: "现在: ", en: "now: ")[language] + writer.headline(present))
      lines += writer.costs(present)
    }
    let chosen = chosen(count)
    for (index, place) in chosen.enumerated() {
      lines += ["", writer.headline(place, number: index + 1)]
      lines += writer.costs(place)
    }
    if chosen.isEmpty {
      lines += ["", nothingFree]
      for (index, place) in survey.leastBad.prefix(count).enumerated() {
        lines += ["", writer.headline(place, number: index + 1)]
        lines += writer.costs(place)
      }
    }
    let reasons = TallyText(words, survey, office).lines(width: width)
    if !reasons.isEmpty { lines += [""] + reasons }
    return lines.joined(separator: "\n") + "\n"
  }

  private var heading: String {
    let length = DurationText.written(office.request.duration, chinese: language == .zh)
    return "\(words.titled(office.meeting)) \(length)"
  }

  /// Free places other than the present one.
  private func chosen(_ count: Int) -> [PlaceSurvey.Suggestion] {
    survey.suggestions(count, besides: present?.placement.start, part: office.partOfDay)
  }

  private var nothingFree: String {
    Text(
      zh: survey.leastBad.isEmpty
        ? "没有空闲的时段。" : "没有空闲的时段。妨碍最少的是:",
      en: survey.leastBad.isEmpty
        ? "No slot is free." : "No slot is free. Least is in the way here:")[language]
  }

  /// One object a line: the suggestions or, where there are none, the least bad places; then what
  /// rules out the rest.
  func json(_ count: Int) -> String {
    let writer = PlaceLines(words, office.meeting, others: office.others, width: 80)
    let chosen = chosen(count)
    let places = chosen.isEmpty ? Array(survey.leastBad.prefix(count)) : chosen
    let kind = chosen.isEmpty ? "least-bad" : "suggestion"
    var lines = places.enumerated().map { index, place in
      JSONText.object(
        [("kind", JSONText.string(kind)), ("rank", "\(index + 1)")] + writer.json(place))
    }
    lines.append(TallyText(words, survey, office).json)
    return lines.joined(separator: "\n") + "\n"
  }
}
