import CivilTime
import Diagnostics
import Documents
import Logistics
import Meetings

extension Paper {
  /// 候会安排: who is in the waiting room when, and who follows whom into the hall.
  public static let waiting = Paper(
    name: "waiting", title: Text(zh: "候会安排", en: "waiting schedule"), fields: waitingFields
  ) { meeting, _ in
    !MeetingAgenda(meeting.request, start: nil).attenders.isEmpty
  } values: { meeting, _ in
    let request = meeting.request
    let start = meeting.interval.start
    let agenda = MeetingAgenda(request, start: start)
    let calls = WaitingCalls(agenda, start: start).calls
    return [
      "name": .text(request.title), "time": .text(OfficialPhrases.moment(start)),
      "provisional": .bool(!meeting.office.provisionalYears.isEmpty),
      "place": .text(meeting.place), "room": .text(request.waiting.room),
      "hasCalls": .bool(!calls.isEmpty), "calls": .list(rows(calls, meeting)),
      "steps": .list(steps(meeting)),
    ]
  }

  /// One row for those of a unit who are called together.
  private static func rows(
    _ calls: [WaitingCalls.Call], _ meeting: ScheduledMeeting
  ) -> [TemplateValue] {
    var rows: [(call: WaitingCalls.Call, unit: String, names: [String])] = []
    for call in calls {
      let (unit, name) = naming(call.attender, meeting)
      if let last = rows.last, last.unit == unit, last.call.time == call.time,
        last.call.items == call.items
      {
        rows[rows.count - 1].names.append(name)
      } else {
        rows.append((call, unit, [name]))
      }
    }
    return rows.map { row in
      [
        "call": .text(OfficialPhrases.clock(row.call.time.time)),
        "items": .text(row.call.items.map { "\($0)" }.joined(separator: "、")),
        "start": .text(OfficialPhrases.clock(row.call.start.time)), "unit": .text(row.unit),
        "people": .text(row.names.filter { !$0.isEmpty }.joined(separator: "、")),
      ]
    }
  }

  /// For each item: whose turn it is, who waits, and who should set out.
  private static func steps(_ meeting: ScheduledMeeting) -> [TemplateValue] {
    let items = meeting.agenda
    func group(_ index: Int) -> String {
      guard items.indices.contains(index) else { return "" }
      let attenders = MeetingAgenda.attenders(of: items[index].item, in: meeting.request)
      var units: [String] = []
      for attender in attenders {
        let (unit, name) = naming(attender, meeting)
        let shown = unit.isEmpty ? name : unit
        if !units.contains(shown) { units.append(shown) }
      }
      return units.isEmpty ? "—" : units.joined(separator: "、")
    }
    return items.indices.map { index in
      [
        "start": .text("\(items[index].number)．" + OfficialPhrases.clock(items[index].start.time)),
        "inside": .text(group(index)), "waiting": .text(group(index + 1)),
        "next": .text(group(index + 2)),
      ]
    }
  }

  private static func naming(
    _ attender: MeetingAgenda.Attender, _ meeting: ScheduledMeeting
  ) -> (unit: String, name: String) {
    switch attender {
    case .person(let id):
      let person = meeting.person(id)
      return (person?.unit ?? "", person?.name ?? id)
    case .unit(let name): return (name, "")
    }
  }

  private static let waitingFields: [TemplateField] = [
    TemplateField(
      "name", ["会议名称"], meaning: Text(zh: "会议名称", en: "name of the meeting"), example: "常务会议"),
    TemplateField(
      "time", ["时间"], meaning: Text(zh: "开始时间", en: "start"),
      example: "2026年12月3日（星期四）上午9:00"),
    CommonFacts.flag("provisional", ["暂定"], "方案是暂定的", "the plan is provisional"),
    TemplateField(
      "place", ["地点"], meaning: Text(zh: "会议室", en: "the room"), example: "第一会议室"),
    TemplateField(
      "room", ["候会室"], meaning: Text(zh: "候会室", en: "waiting room"), example: "203室"),
    TemplateField(
      "hasCalls", [], .bool, meaning: Text(zh: "有候会的人", en: "somebody waits")),
    TemplateField(
      "calls", ["候会"],
      .list([
        TemplateField("call", ["到达时间"], meaning: Text(zh: "到达时间", en: "arrival"), example: "9:05"),
        TemplateField("items", ["议题"], meaning: Text(zh: "议题序号", en: "items"), example: "2、4"),
        TemplateField("start", ["开始"], meaning: Text(zh: "议题开始", en: "start"), example: "9:20"),
        TemplateField("unit", ["单位"], meaning: Text(zh: "单位", en: "unit"), example: "市财政局"),
        TemplateField("people", ["人员"], meaning: Text(zh: "人员", en: "people"), example: "何雅琴、周明"),
      ]), meaning: Text(zh: "按到达时间", en: "by time of arrival")),
    TemplateField(
      "steps", ["衔接"],
      .list([
        TemplateField("start", ["开始"], meaning: Text(zh: "议题开始", en: "start"), example: "1．9:00"),
        TemplateField("inside", ["进场"], meaning: Text(zh: "进场的单位", en: "inside"), example: "市财政局"),
        TemplateField(
          "waiting", ["候会"], meaning: Text(zh: "候会的单位", en: "waiting"), example: "市审计局"),
        TemplateField("next", ["出发"], meaning: Text(zh: "通知出发的单位", en: "set out"), example: "市商务局"),
      ]), meaning: Text(zh: "一项一行", en: "one a row for each item")),
  ]
}
