import CivilTime
import Diagnostics
import Meetings
import Scheduling
import Workspace

/// Why a meeting is where it is: what holds it, what its place costs, and what keeps it from the
/// places that it would rather have.
struct PresentPlaceText {
  private let office: OfficeSurvey
  private let place: PlaceSurvey.Suggestion
  private let held: HoldingReasons
  private let survey: PlaceSurvey
  private let better: [PlaceSurvey.Suggestion]
  private let forbidden: [PlaceSurvey.Suggestion]
  private let words: PlanningWords
  private var language: Language { words.language }

  init(
    _ office: inout OfficeSurvey, _ place: PlaceSurvey.Suggestion, held: HoldingReasons,
    language: Language
  ) {
    self.place = place
    self.held = held
    survey = office.survey(office.planning.office.horizon, badCount: 0)
    let all = survey.suggestions(survey.free.count, besides: nil, part: office.partOfDay)
    better = Array(all.prefix { $0.cost.score > place.cost.score }.prefix(3))
    let words = PlanningWords(office.planning, language)
    let candidates = office.forbiddenButBetter(than: place.cost, in: survey, 40)
    // One for each reason: every quarter of an hour of the same morning says nothing new.
    var seen: Set<String> = []
    forbidden = Array(
      candidates.filter { [meeting = office.meeting, others = office.others] place in
        let text = ReasonText(words, meeting, at: place.placement, others: others)
        return seen.insert(text.clause(place.cost.forbidding, limit: .max)).inserted
      }.prefix(3))
    self.office = office
    self.words = words
  }

  func text(width: Int) -> String {
    let writer = PlaceLines(words, office.meeting, others: office.others, width: width)
    let length = DurationText.written(office.request.duration, chinese: language == .zh)
    var lines = ["\(words.titled(office.meeting)) \(length)"]
    lines.append(writer.headline(place))
    lines += writer.costs(place)
    lines += ["", Text(zh: "为什么在这里:", en: "Why here:")[language]]
    lines += reasons.flatMap { PlaceLines.item($0.text[language], width: width) }
    if !forbidden.isEmpty {
      lines += ["", Text(zh: "更合意但不行的:", en: "What it would rather have, and cannot:")[language]]
      for place in forbidden {
        lines.append("   " + writer.headline(place))
        let reason = ReasonText(words, office.meeting, at: place.placement, others: office.others)
          .clause(place.cost.forbidding)
        lines += PlaceLines.item(reason, width: width, bullet: "     ")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var reasons: [(id: String, text: Text)] {
    var result = held.reasons
    if !place.cost.isAllowed {
      result.append(
        (
          "impossible",
          Text(
            zh: "现在这里已经不行（见上面标“硬”的）, 要重新排会或改地方",
            en: "it can no longer be here (see what is marked hard): plan again or move it")
        ))
    }
    if survey.usableRooms.count == 1 {
      let room = words.name(survey.usableRooms[0])
      result.append(
        ("only-room", Text(zh: "只有\(room)能用", en: "\(room) is the only room that will do")))
    }
    let starts = Set(survey.free.map(\.placement.start)).union([place.placement.start]).count
    if starts == 1 {
      result.append(
        (
          "only-time",
          Text(
            zh: "其他会议不动时, 没有别的空闲的开始时间", en: "with the others where they are, no other start is free"
          )
        ))
    } else if better.isEmpty {
      result.append(
        (
          "best",
          Text(
            zh: "其他会议不动时有 \(starts) 个空闲的开始时间, 没有一个代价更小",
            en: "with the others where they are, \(starts) starts are free and none costs less")
        ))
    } else {
      let time = TimeWords(language: language)
      let names = better.map {
        "\(time.slot(office.interval(at: $0.placement.start))) \(words.name($0.placement.room))"
      }.joined(separator: words.comma)
      let hint =
        held.reasons.isEmpty
        ? Text(zh: ", 重新排会可能改进", en: "; planning again may better it")
        : Text(zh: ", 但以上原因使它留在这里", en: ", but for the reasons above it stays")
      result.append(
        (
          "better-free",
          Text(
            zh: "单看代价, 更好的空闲时段还有: \(names)\(hint.zh)",
            en: "by cost alone, better free slots are: \(names)\(hint.en)")
        ))
    }
    return result
  }

  var json: String {
    let writer = PlaceLines(words, office.meeting, others: office.others, width: 80)
    func list(_ places: [PlaceSurvey.Suggestion]) -> String {
      JSONText.array(places.map { JSONText.object(writer.json($0)) })
    }
    let reasons = reasons.map {
      JSONText.object([
        ("id", JSONText.string($0.id)), ("reason", JSONText.string($0.text[language])),
      ])
    }
    return JSONText.object(
      writer.json(place) + [
        ("why", JSONText.array(reasons)), ("freeStarts", "\(survey.free.count)"),
        ("better", list(better)), ("betterButForbidden", list(forbidden)),
      ]) + "\n"
  }
}
