import CivilTime
import Diagnostics
import Logistics
import Meetings
import Publishing
import Workspace

/// An agenda and those who wait for it, as a terminal shows them.
struct AgendaText {
  private let open: OpenAgenda
  private let language: Language
  private let people: [Person.ID: Person]

  init(_ open: OpenAgenda) {
    self.open = open
    language = open.workspace.language
    people = Dictionary(
      open.workspace.office.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func table(_ rows: [[String]], flexible: Int) -> String {
    ColumnTable(rows: rows, flexibleColumn: flexible).lines(width: Terminal.width)
      .map { $0 + "\n" }.joined()
  }

  // MARK: Items

  /// The items on the clock, who presents each, and who comes in for it.
  func items(_ request: MeetingRequest) -> String {
    let timeline = request.timedItems(from: open.start)
    let rows = timeline.map { item in
      let attenders = MeetingAgenda.attenders(of: item.item, in: request).map(name)
      let presenter = presenter(of: item.item)
      let names = attenders.contains(presenter) ? attenders : [presenter] + attenders
      let late = item.item.delay > .zero ? " +\(item.item.delay.count)" : ""
      return [
        "\(item.number)", "\(item.start.time)–\(item.end.time)\(late)", item.item.title,
        names.filter { !$0.isEmpty }.joined(separator: "、"),
      ]
    }
    return heading(request) + table(rows, flexible: 2)
  }

  private func presenter(of item: AgendaItem) -> String {
    item.presenter.map { people[$0]?.name ?? $0 } ?? item.presentingUnit
  }

  private func heading(_ request: MeetingRequest) -> String {
    let day = open.start.day
    let when =
      open.isScheduled
      ? Text(
        zh: "\(day.chineseMonthAndDay) \(WeekdayText.short(day.weekday))",
        en: "\(day) \(WeekdayText.shortEnglish(day.weekday))")
      : Text(zh: "（未排定, 按上班时间起算）", en: "(not scheduled; counted from the working day's start)")
    return "\(request.title)  \(when[language])\n"
  }

  // MARK: Waiting

  private var nobodyWaits: String {
    Text(zh: "没有只参加部分议题的人\n", en: "nobody attends some items only\n")[language]
  }

  /// When whom is called, grouped by time and unit; one group inside, one waiting.
  func calls(_ request: MeetingRequest) -> String {
    let calls = open.calls(of: request).calls
    if calls.isEmpty { return nobodyWaits }
    var groups: [(key: String, row: [String], names: [String])] = []
    for call in calls {
      let unit = unit(call.attender)
      let items = call.items.map { "\($0)" }.joined(separator: "、")
      let key = "\(call.time)|\(items)|\(unit)"
      if groups.last?.key == key {
        groups[groups.count - 1].names.append(name(call.attender))
      } else {
        let numbers = Text(zh: "第\(items)项", en: "item \(items)")[language]
        groups.append(
          (key, ["\(call.time.time)", numbers, "\(call.start.time)", unit], [name(call.attender)]))
      }
    }
    let waiting = open.agenda.problem.waiting(in: open.agenda.currentOrder)
    let room = request.waiting.room
    let title = Text(
      zh: "候会\(room.isEmpty ? "" : "（\(room)）"): 到达时间, 议题, 议题开始, 单位, 人员",
      en: "Waiting\(room.isEmpty ? "" : " (\(room))"): arrival, item, its start, unit, people")
    let total = Text(
      zh: "候会共 \(calls.count) 人（单位）、\(waiting.minutes) 分钟; 前一项开始时, 请下一组到候会室",
      en:
        "\(calls.count) wait \(waiting.minutes) minutes in all; as one item begins, the next group waits"
    )
    return title[language] + "\n"
      + table(groups.map { $0.row + [$0.names.joined(separator: "、")] }, flexible: 4)
      + total[language] + "\n"
  }

  /// Waiting before and after, by person and unit.
  func comparison(_ ordering: AgendaOrdering) -> String {
    let agenda = open.agenda
    if agenda.attenders.isEmpty { return nobodyWaits }
    let before = agenda.problem.waiting(in: agenda.currentOrder)
    var units: [String] = []
    for attender in agenda.attenders where !units.contains(unit(attender)) {
      units.append(unit(attender))
    }
    var rows = [
      Text(zh: "单位|姓名|现在|调整后", en: "unit|name|now|reordered")[language]
        .split(separator: "|").map(String.init)
    ]
    for unit in units {
      let own = agenda.attenders.indices.filter { self.unit(agenda.attenders[$0]) == unit }
      for index in own {
        rows.append([
          index == own.first ? unit : "", name(agenda.attenders[index]),
          "\(before.shares[index].total)", "\(ordering.waiting.shares[index].total)",
        ])
      }
      if own.count > 1 {
        rows.append([
          "", Text(zh: "共 \(own.count) 人", en: "\(own.count) in all")[language],
          "\(own.reduce(0) { $0 + before.shares[$1].total })",
          "\(own.reduce(0) { $0 + ordering.waiting.shares[$1].total })",
        ])
      }
    }
    let proof =
      ordering.isProved
      ? Text(zh: "已证明最优", en: "proved best")
      : Text(
        zh: "下界 \(ordering.bound), 至多还差 \(percent(ordering.gap))",
        en: "bound \(ordering.bound), at most \(percent(ordering.gap)) from the best")
    let summary = Text(
      zh:
        "候会（分钟, 加权）: \(before.cost) → \(ordering.waiting.cost)（\(proof.zh)）; 不加权 \(before.minutes) → \(ordering.waiting.minutes)",
      en:
        "waiting (weighted minutes): \(before.cost) → \(ordering.waiting.cost) (\(proof.en)); unweighted \(before.minutes) → \(ordering.waiting.minutes)"
    )
    return table(rows, flexible: 0) + summary[language] + "\n"
  }

  private func percent(_ gap: Double) -> String { "\(Int((gap * 100).rounded(.up)))%" }

  /// Whose call time moved.
  func changes(_ changes: [WaitingCalls.Change]) -> String {
    if changes.isEmpty {
      return Text(zh: "没有人的候会时间变动\n", en: "nobody's call time changes\n")[language]
    }
    let title = Text(zh: "候会时间变动, 要通知:", en: "Call times that change; tell them:")[language]
    let none = Text(zh: "不必来", en: "not needed")[language]
    let rows = changes.map { change in
      [
        unit(change.attender), name(change.attender), change.before.map { "\($0.time)" } ?? "—",
        "→", change.after.map { "\($0.time)" } ?? none, phone(change.attender),
      ]
    }
    return title + "\n" + table(rows, flexible: 0)
  }

  // MARK: JSON

  /// One object for each item and one for each call.
  func json(_ request: MeetingRequest) -> String {
    let items = request.timedItems(from: open.start).map { item in
      JSONText.object([
        ("item", "\(item.number)"), ("title", JSONText.string(item.item.title)),
        ("start", JSONText.string("\(item.start.day)T\(item.start.time)")),
        ("end", JSONText.string("\(item.end.day)T\(item.end.time)")),
        ("delay", "\(item.item.delay.count)"),
      ])
    }
    let before = Dictionary(
      open.calls.calls.map { ($0.attender, $0.time) }, uniquingKeysWith: { first, _ in first })
    let calls = open.calls(of: request).calls.map { call in
      JSONText.object([
        ("call", JSONText.string("\(call.time.day)T\(call.time.time)")),
        ("name", JSONText.string(name(call.attender))),
        ("unit", JSONText.string(unit(call.attender))),
        ("items", JSONText.array(call.items.map { "\($0)" })),
        ("waiting", "\(call.waiting.count)"),
        ("changed", before[call.attender] == call.time ? "false" : "true"),
      ])
    }
    return (items + calls).map { $0 + "\n" }.joined()
  }

  // MARK: Names

  private func name(_ attender: MeetingAgenda.Attender) -> String {
    switch attender {
    case .person(let id): people[id]?.name ?? id
    case .unit(let name): name
    }
  }

  private func unit(_ attender: MeetingAgenda.Attender) -> String {
    switch attender {
    case .person(let id): people[id]?.unit ?? ""
    case .unit(let name): name
    }
  }

  private func phone(_ attender: MeetingAgenda.Attender) -> String {
    if case .person(let id) = attender { return people[id]?.mobile ?? "" }
    return ""
  }
}
