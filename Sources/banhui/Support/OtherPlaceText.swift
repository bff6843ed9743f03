import CivilTime
import Diagnostics
import Meetings
import Scheduling

/// Whether a meeting could be at another place: what that would break or cost, and what is free
/// near to it.
struct OtherPlaceText {
  private let office: OfficeSurvey
  private let place: PlaceSurvey.Suggestion
  private let present: PlaceSurvey.Suggestion?
  /// The free places nearest in time, in that room and in any; none where the place itself is free.
  private let nearest: [(label: Text, place: PlaceSurvey.Suggestion)]
  private let words: PlanningWords
  private var language: Language { words.language }

  init(
    _ office: inout OfficeSurvey, _ survey: PlaceSurvey, _ place: PlaceSurvey.Suggestion,
    present: PlaceSurvey.Suggestion?, language: Language
  ) {
    self.place = place
    self.present = present
    words = PlanningWords(office.planning, language)
    nearest = place.cost.isAllowed ? [] : Self.nearest(&office, survey, place, words)
    self.office = office
  }

  func text(width: Int) -> String {
    let writer = PlaceLines(words, office.meeting, others: office.others, width: width)
    var lines = [words.titled(office.meeting), writer.headline(place)]
    lines += writer.costs(place)
    lines += ["", verdict]
    for (label, near) in nearest {
      lines.append("\(label[language]): \(writer.headline(near))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var verdict: String {
    if !place.cost.isAllowed {
      return Text(zh: "不行: 违反上面标“硬”的规则。", en: "Impossible: it breaks the rules marked hard.")[
        language]
    }
    guard let present, present.placement != place.placement else {
      return Text(zh: "可以。", en: "Possible.")[language]
    }
    let change = place.cost.score - present.cost.score
    let better = change > .zero
    let words = ScoreText.words(change)
    return Text(
      zh: "可以, 比现在\(better ? "好" : change == .zero ? "不好不坏" : "差")（评分变化: \(words.zh)）。",
      en:
        "Possible, and \(better ? "better than" : change == .zero ? "as good as" : "worse than") now "
        + "(the score changes by \(words.en)).")[language]
  }

  private static func nearest(
    _ office: inout OfficeSurvey, _ survey: PlaceSurvey, _ place: PlaceSurvey.Suggestion,
    _ words: PlanningWords
  ) -> [(label: Text, place: PlaceSurvey.Suggestion)] {
    func distance(_ other: PlaceSurvey.Suggestion) -> Int {
      abs(other.placement.start - place.placement.start)
    }
    let room = place.placement.room
    var result: [(Text, PlaceSurvey.Suggestion)] = []
    let sameRoom = survey.free.filter {
      $0.placement.room == room || $0.otherRooms.contains(room)
    }.min { distance($0) < distance($1) }
    if let sameRoom,
      let near = office.place(
        at: office.interval(at: sameRoom.placement.start).start,
        in: office.planning.problem[room].id)
    {
      let name = words.name(room)
      result.append((Text(zh: "\(name)最近的空闲", en: "nearest in \(name)"), near))
    }
    if let any = survey.free.min(by: { distance($0) < distance($1) }),
      any.placement.start != sameRoom?.placement.start
    {
      result.append((Text(zh: "离这个时间最近的空闲", en: "nearest to that time"), any))
    }
    return result
  }

  var json: String {
    let writer = PlaceLines(words, office.meeting, others: office.others, width: 80)
    return JSONText.object(
      writer.json(place) + [
        (
          "nearestFree",
          JSONText.array(nearest.map { JSONText.object(writer.json($0.place)) })
        )
      ]) + "\n"
  }
}
