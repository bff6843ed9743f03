import Diagnostics
import Meetings
import Scheduling

/// Why meetings were left out, judged against the plan of the rest as it finally is.
struct PartialPlan {
  private let planning: OfficeProblem
  private let search: LeaveOut
  private let words: PlanningWords
  private var language: Language { words.language }

  /// `planning` is of all meetings.
  init(_ planning: OfficeProblem, _ search: LeaveOut, _ language: Language) {
    self.planning = planning
    self.search = search
    words = PlanningWords(planning, language)
  }

  /// In the order of the files.
  func leftOut(besides schedule: Schedule) -> [LeftOutMeeting] {
    planning.office.meetings.filter { search.leftOut.contains($0.id) }.map {
      LeftOutMeeting($0.id, reason: reason($0, schedule))
    }
  }

  private func reason(_ request: MeetingRequest, _ schedule: Schedule) -> String {
    var parts: [Text] = []
    if let conflict = search.conflicts.first(where: { $0.leastImportant == request.id }),
      conflict.meetings.count > 1
    {
      let others = conflict.meetings.filter { $0 != request.id }.map { "“\(title($0))”" }
      parts.append(
        Text(
          zh: "与\(words.list(others))不能都开, 它的优先级最低（\(request.priority)）",
          en: "it cannot be held together with \(words.list(others)), and is the least important "
            + "(priority \(request.priority))"))
    }
    if var survey = OfficeSurvey(planning, meeting: request.id, against: schedule) {
      let result = survey.survey(planning.office.horizon, badCount: 1)
      if let nearest = result.leastBad.first {
        let slot = TimeWords(language: language).slot(survey.interval(at: nearest.placement.start))
        let text = ReasonText(
          words, survey.meeting, at: nearest.placement, others: survey.others)
        let why = text.clause(nearest.cost.forbidding, limit: 2)
        let room = words.name(nearest.placement.room)
        parts.append(
          Text(
            zh: "没有空闲时段, 妨碍最少的 \(slot) \(room)也不行: \(why)",
            en: "no slot is free; least is in the way on \(slot), \(room): \(why)"))
      }
    }
    return parts.map { $0[language] }.joined(separator: Text(zh: "。", en: ". ")[language])
  }

  private func title(_ id: MeetingRequest.ID) -> String {
    planning.office.meetings.first { $0.id == id }?.title ?? id
  }
}
