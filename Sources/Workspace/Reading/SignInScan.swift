package import CivilTime
package import Diagnostics
package import Meetings

/// A list of who came, from a scanner or a spreadsheet: a table with names, numbers or phones and
/// times, or one name a line.
package struct SignInScan {
  /// Somebody who may come, and all that a scan may call them.
  package struct Candidate: Sendable {
    package var invitee: Reply.Invitee
    package var names: [String]

    package init(_ invitee: Reply.Invitee, names: [String]) {
      self.invitee = invitee
      self.names = names
    }
  }

  package struct Result: Sendable {
    package var signIns: [SignIn]
    package var diagnostics: [Diagnostic]
    /// false where the file as a whole could not be used.
    package var isReadable: Bool
  }

  private let meeting: MeetingRequest.ID
  private let day: Day
  private var candidates: [String: Set<Reply.Invitee>] = [:]

  /// `day` is meant by a time that names none.
  package init(meeting: MeetingRequest.ID, candidates: [Candidate], day: Day) {
    self.meeting = meeting
    self.day = day
    for candidate in candidates {
      for name in candidate.names where !name.isEmpty {
        self.candidates[name, default: []].insert(candidate.invitee)
      }
    }
  }

  private static let columns: [Key] = [.id, .name, .unit, .mobile, .time]

  package func read(file path: String) -> Result {
    let findings = Findings()
    let (folder, name) = SignInScan.split(path)
    guard let source = SourceReader(folder: folder, findings: findings).read(name) else {
      return Result(signIns: [], diagnostics: findings.diagnostics, isReadable: false)
    }
    let table = CSVTable(source)
    let header = table.rows.first ?? []
    let isTable = header.contains {
      Key.named($0.text, among: [.id, .name, .mobile]) != nil
    }
    let signIns = isTable ? rows(source, findings) : lines(table, source, findings)
    return Result(signIns: signIns, diagnostics: findings.diagnostics, isReadable: true)
  }

  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }

  private func rows(_ source: SourceFile, _ findings: Findings) -> [SignIn] {
    CSVRows(source, allowed: SignInScan.columns, required: [], findings: findings).rows
      .compactMap { row in
        let (id, name, unit) = (row.text(.id), row.text(.name), row.text(.unit))
        let called = [id, row.text(.mobile), unit.isEmpty ? "" : "\(name)（\(unit)）", name]
        let place = row.place(name.isEmpty ? .id : .name)
        guard let invitee = invitee(called.filter { !$0.isEmpty }, place, findings) else {
          return nil
        }
        return SignIn(
          meeting: meeting, invitee: invitee, time: time(row, findings), source: source.name)
      }
  }

  private func lines(_ table: CSVTable, _ source: SourceFile, _ findings: Findings) -> [SignIn] {
    table.rows.compactMap { row in
      guard let field = row.first else { return nil }
      return invitee([field.text], source.location(at: field.range), findings).map {
        SignIn(meeting: meeting, invitee: $0, source: source.name)
      }
    }
  }

  /// The one candidate that goes by the first of these names that anybody has.
  private func invitee(_ called: [String], _ place: SourceLocation, _ findings: Findings)
    -> Reply.Invitee?
  {
    for name in called {
      guard let found = candidates[name.plainName()] else { continue }
      if found.count == 1 { return found.first }
      findings.report(
        .ambiguousReference,
        Text(zh: "有 \(found.count) 个“\(name)”", en: "\(found.count) people are called “\(name)”"),
        at: place, hint: Text(zh: "加上编号或单位一列", en: "add a column with id or unit"))
      return nil
    }
    let name = called.last ?? ""
    findings.report(
      .unknownPerson, Text(zh: "“\(name)”不在这个会议的名单里", en: "“\(name)” is not on the list"),
      at: place,
      hint: Similarity.didYouMean(name, among: candidates.keys.sorted())
        ?? Text(zh: "加 --skip-unknown 略过", en: "--skip-unknown leaves such rows out"))
    return nil
  }

  private func time(_ row: CSVRows.Row, _ findings: Findings) -> LocalDateTime? {
    let text = row.text(.time)
    if text.isEmpty { return nil }
    if case .success(let time) = DateTimeText.read(text, near: day) { return time }
    var cursor = TextCursor(text)
    if let time = TimeText.read(&cursor), cursor.isAtEnd { return LocalDateTime(day, time) }
    findings.report(
      .badTime, Text(zh: "看不懂时间“\(text)”", en: "cannot read the time “\(text)”"),
      at: row.place(.time), hint: Text(zh: "例如 8:50", en: "for example 8:50"))
    return nil
  }
}
