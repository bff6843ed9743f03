import ArgumentParser
import CivilTime
import Diagnostics
import Logistics
import Meetings
import Workspace

/// 到会率: how many of each unit came, to each meeting, in each month or in all; of the meetings of the
/// workspace and of those that were kept from earlier planning periods.
struct AttendanceStatistics {
  /// What one line stands for, besides a unit.
  enum Grouping: String, CaseIterable, ExpressibleByArgument {
    case meeting
    case month
    case unit
  }

  private let meetings: [MeetingAttendance]
  private let grouping: Grouping
  private let language: Language

  init(_ workspace: OpenWorkspace, by grouping: Grouping) {
    language = workspace.language
    self.grouping = grouping
    meetings = MeetingAttendance.all(
      kept: workspace.contents.attendanceHistory,
      lists: workspace.office.meetings.map { workspace.attendanceList($0) })
  }

  func text(csv: Bool, json: Bool) -> String {
    if json {
      return lines.map { line in
        let members = zip(leadingNames.json, line.leading).map { ($0, JSONText.string($1)) }
        let rate = line.counts.presentPerMille.map { AttendanceText.percent($0) } ?? ""
        return JSONText.object(
          members + zip(figureNames.json, figures(line.counts)).map { ($0, "\($1)") }
            + [("rate", JSONText.string(rate))]) + "\n"
      }.joined()
    }
    let header =
      language == .zh
      ? leadingNames.zh + figureNames.zh + ["到会率"] : leadingNames.en + figureNames.en + ["rate"]
    let rows = lines.map { line in
      line.leading + figures(line.counts).map(String.init)
        + [line.counts.presentPerMille.map { AttendanceText.percent($0) } ?? ""]
    }
    if csv { return CSVText.mark + ([header] + rows).map(CSVText.row).joined() }
    return ColumnTable(rows: [header] + rows, flexibleColumn: grouping == .meeting ? 1 : 0)
      .lines(width: Terminal.width, indent: 0).map { $0 + "\n" }.joined()
  }

  private struct Line {
    var leading: [String]
    var counts: AttendanceCounts
  }

  private var lines: [Line] {
    var order: [[String]] = []
    var lines: [[String]: Line] = [:]
    for meeting in meetings {
      for (unit, counts) in meeting.units {
        let leading = leading(meeting, unit)
        // Two meetings of one title on one day stay two lines.
        let key = leading + (grouping == .meeting ? [meeting.start?.description ?? ""] : [])
        if let line = lines[key] {
          lines[key] = Line(
            leading: leading, counts: line.counts + counts)
        } else {
          order.append(key)
          lines[key] = Line(leading: leading, counts: counts)
        }
      }
    }
    return order.compactMap { lines[$0] }
  }

  private func leading(_ meeting: MeetingAttendance, _ unit: String) -> [String] {
    let day = meeting.start?.day.description ?? ""
    return switch grouping {
    case .meeting: [day, meeting.title, unit]
    case .month: [String(day.prefix(7)), unit]
    case .unit: [unit]
    }
  }

  private func figures(_ counts: AttendanceCounts) -> [Int] {
    [counts.invited, counts.present, counts.onLeave, counts.delegated, counts.late]
  }

  private var leadingNames: (zh: [String], en: [String], json: [String]) {
    switch grouping {
    case .meeting: (["日期", "会议", "单位"], ["date", "meeting", "unit"], ["date", "meeting", "unit"])
    case .month: (["月份", "单位"], ["month", "unit"], ["month", "unit"])
    case .unit: (["单位"], ["unit"], ["unit"])
    }
  }

  private var figureNames: (zh: [String], en: [String], json: [String]) {
    (
      ["应到", "实到", "请假", "替会", "迟到"], ["invited", "present", "on leave", "deputies", "late"],
      ["invited", "present", "onLeave", "delegated", "late"]
    )
  }
}
