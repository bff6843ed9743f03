import CivilTime
import Diagnostics
import Foundation
import Meetings
import Scheduling

/// "Cannot be scheduled", with every conflict that there is and the ways out of each.
struct Impossibility {
  private let text: ConflictText
  private let language: Language
  private let conflicts: [(conflict: OfficeConflict, ways: WaysOut)]

  /// Seconds for all that follows the proof.
  private static let patience = 5.0
  private static let mostConflicts = 3

  init(
    _ planning: OfficeProblem, _ known: ConflictSet?, announced: Schedule?, today: Day,
    _ language: Language
  ) {
    self.language = language
    text = ConflictText(planning, language: language, width: Terminal.width)
    let start = ContinuousClock.now
    var search = LeaveOut(planning, known, announced: announced, seconds: Self.patience / 3)
    search.run(most: Self.mostConflicts)
    // An equal share of the rest for each conflict.
    let found = search.conflicts
    conflicts = found.enumerated().map { [search] index, conflict in
      let share = Double(index + 1) / Double(found.count)
      let deadline = start + .seconds(Self.patience / 3 + Self.patience * 2 / 3 * share)
      return (
        conflict,
        WaysOut(of: conflict, planning, search, announced: announced, today: today, until: deadline)
      )
    }
  }

  var lines: [String] {
    var lines = [
      Text(zh: "排不出来: 已证明没有可行的方案。", en: "Cannot be scheduled: no plan is possible.")[language]
    ]
    for (conflict, ways) in conflicts {
      lines += [""] + text.lines(conflict) + [""] + text.lines(ways)
    }
    if conflicts.count > 1 {
      lines += [
        "",
        Text(
          zh: "以上几处冲突互不相干, 每一处都要解决。",
          en: "These conflicts are independent of each other; each must be resolved.")[language],
      ]
    }
    return lines
  }

  /// One object for each conflict.
  var json: [String] { conflicts.map { text.json($0.conflict, $0.ways) } }
}
