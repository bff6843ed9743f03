public import CivilTime
public import Documents
public import Logistics
public import Meetings

/// 会务任务分工和倒排工期表: what is to be done, by whom, by when; one table by due day.
public struct WorkBackPaper: Sendable {
  private let entries: [DutyPlan.Entry]
  private let office: Office
  private let meeting: MeetingRequest?
  private let person: Person?
  private let today: Day
  private let people: [Person.ID: Person]

  /// All meetings where none is named, everybody where nobody is; `today` dates the paper.
  public init(
    _ entries: [DutyPlan.Entry], office: Office, meeting: MeetingRequest? = nil,
    person: Person? = nil, today: Day
  ) {
    self.entries = entries
    self.office = office
    self.meeting = meeting
    self.person = person
    self.today = today
    people = Dictionary(
      office.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public var document: Document {
    let subject = meeting?.title ?? office.organization
    let title = person.map { "\(subject)会务任务清单（\($0.name)）" } ?? "\(subject)会务工作倒排工期表"
    var header = ["序号", "完成时间", "事项", "责任人", "B角", "协助", "地点", "状态"]
    if meeting == nil { header.insert("会议", at: 2) }
    let rows = entries.enumerated().map { index, entry in
      cells(entry, number: index + 1).map { Inline($0) }
    }
    let alignments: [Table.Alignment?] = header.map {
      ["序号", "完成时间", "责任人", "B角", "状态"].contains($0) ? .center : .left
    }
    return Document(
      kind: "duties", style: "plain", paper: Documents.Paper(size: .a4, orientation: .landscape),
      blocks: [
        .title(Inline(title)),
        .paragraph(
          Paragraph(Inline("制表日期：\(OfficialPhrases.date(today))"), alignment: .right)),
        .table(Table(header: header.map { Inline($0) }, rows: rows, alignments: alignments)),
      ])
  }

  private func cells(_ entry: DutyPlan.Entry, number: Int) -> [String] {
    let duty = entry.duty
    var cells = [
      String(number), entry.due.map(OfficialPhrases.shortMoment) ?? "待定", duty.matter,
      withPhone(duty.owner, duty.phone), withPhone(duty.deputyOwner, ""),
      duty.helpers.compactMap { people[$0]?.name }.joined(separator: "、"), duty.place,
      entry.isDone ? "已完成" : entry.state == .underway ? "进行中" : "",
    ]
    if meeting == nil { cells.insert(entry.title, at: 2) }
    return cells
  }

  private func withPhone(_ id: Person.ID?, _ phone: String) -> String {
    guard let person = id.flatMap({ people[$0] }) else { return "" }
    let number = phone.isEmpty ? person.mobile : phone
    return number.isEmpty ? person.name : "\(person.name)\n\(number)"
  }

}
