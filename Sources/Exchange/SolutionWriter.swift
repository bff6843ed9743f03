import Diagnostics
public import Scheduling

/// Writes `banhui-solution-1`.
public enum SolutionWriter {
  public static func text(_ solution: Solution, of problem: Problem) -> String {
    var members = [
      ("format", JSONText.string("banhui-solution-1")),
      ("problem", JSONText.string(problem.name)),
      ("status", JSONText.string(solution.status.rawValue)),
      ("score", score(solution.score)),
      ("bound", score(solution.bound)),
      ("assignments", assignments(solution.schedule, problem)),
    ]
    if let conflict = solution.conflictSet {
      members.append(("conflictSet", conflictSet(conflict, problem)))
    }
    members.append(("statistics", statistics(solution.statistics)))
    let lines = members.map { "  \(JSONText.string($0.0)): \($0.1)" }
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  private static func score(_ score: Score) -> String {
    JSONText.object([
      ("hard", "\(score.hard)"), ("medium", "\(score.medium)"), ("soft", "\(score.soft)"),
    ])
  }

  private static func assignments(_ schedule: Placements, _ problem: Problem) -> String {
    let lines = problem.meetingIndices.compactMap { meeting in
      schedule[meeting].map { placement in
        "    "
          + JSONText.object([
            ("meeting", JSONText.string(problem[meeting].id)), ("start", "\(placement.start)"),
            ("room", JSONText.string(problem[placement.room].id)),
          ])
      }
    }
    return lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n  ]"
  }

  private static func conflictSet(_ conflict: ConflictSet, _ problem: Problem) -> String {
    func names(_ ids: [String]) -> String { JSONText.array(ids.map(JSONText.string)) }
    return JSONText.object([
      ("meetings", names(conflict.meetings.map { problem[$0].id })),
      ("rooms", names(conflict.rooms.map { problem[$0].id })),
      ("people", names(conflict.people.map { problem[$0].id })),
      ("rules", names(conflict.rules.map(\.name))),
      ("minimal", "\(conflict.isMinimal)"),
    ])
  }

  private static func statistics(_ statistics: Solution.Statistics) -> String {
    var members = [("seconds", number(statistics.seconds))]
    if let first = statistics.firstFeasibleSeconds {
      members.append(("firstFeasibleSeconds", number(first)))
    }
    members += [
      ("moves", "\(statistics.moves)"), ("seed", "\(statistics.seed)"),
      ("threads", "\(statistics.threads)"),
    ]
    let trajectory = statistics.trajectory.map { milestone in
      JSONText.object([
        ("seconds", number(milestone.seconds)), ("hard", "\(milestone.score.hard)"),
        ("medium", "\(milestone.score.medium)"), ("soft", "\(milestone.score.soft)"),
      ])
    }
    members.append(("trajectory", JSONText.array(trajectory)))
    return JSONText.object(members)
  }

  /// Seconds to the microsecond; never in exponential form.
  private static func number(_ seconds: Double) -> String {
    let micro = Int(max(0, min(seconds, 1e9)) * 1e6)
    let fraction = String(micro % 1_000_000)
    return "\(micro / 1_000_000)."
      + String(repeating: "0", count: 6 - fraction.count) + fraction
  }
}
