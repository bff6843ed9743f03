import CivilTime
import Diagnostics
import Logistics
import Meetings
import Workspace

/// 到会率: how many of each unit came to each meeting that has sign-ins.
struct AttendanceStatistics {
  private let lists: [AttendanceList]
  private let language: Language

  init(_ workspace: OpenWorkspace) {
    language = workspace.language
    lists = workspace.office.meetings.map { workspace.attendanceList($0) }.filter(\.hasBegun)
      .sorted { a, b in
        (a.interval?.start.secondsSinceEpoch ?? 0, a.meeting.id)
          < (b.interval?.start.secondsSinceEpoch ?? 0, b.meeting.id)
      }
  }

  func text(csv: Bool, json: Bool) -> String {
    let header =
      language == .zh
      ? ["日期", "会议", "单位", "应到", "实到", "请假", "替会", "迟到", "到会率"]
      : ["date", "meeting", "unit", "invited", "present", "on leave", "deputies", "late", "rate"]
    let rows = lists.flatMap { list in
      list.countsByUnit.map { unit, counts -> [String] in
        [
          list.interval.map { $0.start.day.description } ?? "", list.meeting.title, unit,
          "\(counts.invited)", "\(counts.present)", "\(counts.onLeave)", "\(counts.delegated)",
          "\(counts.late)", counts.presentPerMille.map { AttendanceText.percent($0) } ?? "",
        ]
      }
    }
    if json {
      let names = [
        "date", "meeting", "unit", "invited", "present", "onLeave", "delegated", "late", "rate",
      ]
      return rows.map { row in
        let members = zip(names, row).map { name, value in
          (name, Int(value).map(String.init) ?? JSONText.string(value))
        }
        return JSONText.object(members) + "\n"
      }.joined()
    }
    if csv { return CSVText.mark + ([header] + rows).map(CSVText.row).joined() }
    return ColumnTable(rows: [header] + rows, flexibleColumn: 1)
      .lines(width: Terminal.width, indent: 0).map { $0 + "\n" }.joined()
  }
}
