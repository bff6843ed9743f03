import Diagnostics
import Meetings
import Scheduling

/// Why meetings could not stay where people were told, in one clause each.
struct MoveReasons {
  let replan: Replan
  let words: PlanningWords

  init(_ replan: Replan, _ language: Language) {
    self.replan = replan
    words = PlanningWords(replan.planning, language)
  }

  func reasons(_ changes: [ScheduleChange]) -> [MeetingRequest.ID: String] {
    var result: [MeetingRequest.ID: String] = [:]
    for change in changes {
      guard change.after != nil, let before = change.before else { continue }
      result[change.meeting] = reason(change.meeting, before)
    }
    return result
  }

  private func reason(_ id: MeetingRequest.ID, _ before: Assignment) -> String? {
    let planning = replan.planning
    let rooms = planning.office.rooms
    guard rooms.contains(where: { $0.id == before.room }) else {
      return Text(
        zh: "已没有会议室“\(before.room)”", en: "there is no room “\(before.room)” any more")[
          words.language]
    }
    guard let position = planning.problem.meetings.firstIndex(where: { $0.id == id }) else {
      return nil
    }
    let meeting = MeetingIndex(position)
    let old = planning.placements(of: Schedule([before]))[meeting]
    guard let old, let obstacles = replan.obstacles(to: id) else {
      return Text(zh: "原定时间不在排会周期内", en: "its time is outside the horizon now")[
        words.language]
    }
    let text = ReasonText(words, meeting, at: old, others: replan.placements)
    if !obstacles.isAllowed { return text.clause(obstacles.forbidding) }
    let dear = obstacles.violations.filter { $0.penalty > 0 && $0.level == .medium }
    if dear.isEmpty {
      return Text(zh: "这样总的安排更好", en: "the plan as a whole is better so")[words.language]
    }
    return text.clause(dear)
  }
}
