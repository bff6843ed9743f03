package import CivilTime
package import Diagnostics
package import Meetings
import Yams

/// Changes the agenda of one meeting inside a meetings file, and nothing else of it: comments,
/// quotation marks and blank lines of the user stay byte for byte.
package struct AgendaEdit: Sendable {
  /// Why the file cannot be changed by machine.
  package struct Failure: Error {
    package var message: Text
    package var hint: Text
  }

  /// The text of the file.
  private let lines: [String]
  /// The lines of each item: the comments above it included, the blank lines below it not.
  private let items: [Range<Int>]
  /// Blanks before the dash of an item.
  private let indent: Int
  private let titles: [String]

  /// Finds the agenda of a meeting (or of the series that it belongs to).
  ///
  /// Items must be written one below the other, each beginning with a dash on its own line.
  package init(_ text: String, meeting: MeetingRequest) throws(Failure) {
    let root: Node?
    do { root = try compose(yaml: text) } catch { throw AgendaEdit.unreadable }
    let id = meeting.series?.series ?? meeting.id
    guard let agenda = root.flatMap({ AgendaEdit.agenda(of: id, in: $0) }) else {
      throw AgendaEdit.unreadable
    }
    let lines = text.fileLines
    let starts = agenda.map { ($0.mark?.line ?? 1) - 1 }
    guard let first = starts.first, let last = starts.last, last < lines.count else {
      throw AgendaEdit.unreadable
    }
    let indent = lines[first].prefix { $0 == " " }.count
    let margin = String(repeating: " ", count: indent) + "-"
    guard Set(starts).count == starts.count, starts.allSatisfy({ lines[$0].hasPrefix(margin) })
    else {
      throw Failure(
        message: Text(
          zh: "议程没有写成每行一个议题, 不能自动改动",
          en: "the agenda is not written one item a line, so it cannot be changed by machine"),
        hint: Text(
          zh: "把议题改成每行一个, 以“- ”开头", en: "write one item a line, each beginning with “- ”"))
    }
    let end = AgendaEdit.end(of: last, indent: indent, in: lines)
    let heads = starts.map { AgendaEdit.head(of: $0, in: lines) }
    self.lines = lines
    self.indent = indent
    items = heads.indices.map { index in
      let next = index + 1 < heads.count ? heads[index + 1] : end
      let blanks = lines[heads[index]..<next].reversed().prefix { $0.allSatisfy(\.isWhitespace) }
      return heads[index]..<next - blanks.count
    }
    titles = agenda.map(AgendaEdit.title)
  }

  /// One item as it is written on one line.
  package static func line(
    title: String, length: Minutes, presenter: String?, language: Language
  ) -> String {
    let isChinese = language == .zh
    func field(_ key: Key, _ value: String) -> String {
      "\(isChinese ? key.chineseName : key.rawValue): \(value)"
    }
    let fields =
      [field(.title, ScheduleFile.quoted(title))]
      + (presenter.map { [field(.presenter, ScheduleFile.quoted($0))] } ?? [])
      + [field(.duration, DurationText.written(length, chinese: isChinese))]
    return "{" + fields.joined(separator: ", ") + "}"
  }

  /// The file with the items in another order: `order` lists the places where they stand now.
  package func reordered(_ order: [Int]) throws(Failure) -> String {
    guard order.sorted() == Array(items.indices) else { throw AgendaEdit.unreadable }
    let result = assembled(order.map { Array(lines[items[$0]]) })
    try verify(result, titles: order.map { titles[$0] })
    return result
  }

  /// The file with a new item at a place, given as one line of YAML without its dash.
  package func inserting(_ item: String, title: String, at place: Int) throws(Failure) -> String {
    var chunks = items.map { Array(lines[$0]) }
    var titles = titles
    let place = min(max(0, place), chunks.count)
    let lineEnd = lines[0].hasSuffix("\r") ? "\r" : ""
    chunks.insert([String(repeating: " ", count: indent) + "- " + item + lineEnd], at: place)
    titles.insert(title, at: place)
    let result = assembled(chunks, inserted: place)
    try verify(result, titles: titles)
    return result
  }

  /// Blank lines stay where they are, so that the agenda keeps its shape.
  private func assembled(_ chunks: [[String]], inserted: Int? = nil) -> String {
    guard let first = items.first, let last = items.last else {
      return lines.joined(separator: "\n")
    }
    var gaps = items.indices.dropLast().map { items[$0].upperBound..<items[$0 + 1].lowerBound }
    if let inserted { gaps.insert(0..<0, at: min(inserted, gaps.count)) }
    let middle = chunks.enumerated().flatMap { place, chunk in
      chunk + (gaps.indices.contains(place) ? Array(lines[gaps[place]]) : [])
    }
    let all = lines[..<first.lowerBound] + middle + lines[last.upperBound...]
    return all.joined(separator: "\n")
  }

  /// The new text must say what was meant; what YAML reads otherwise is not written.
  private func verify(_ text: String, titles: [String]) throws(Failure) {
    let root: Node?
    do { root = try compose(yaml: text) } catch { throw AgendaEdit.unreadable }
    let found = root.map(AgendaEdit.agendas)?.contains { $0.map(AgendaEdit.title) == titles }
    guard found == true else { throw AgendaEdit.unreadable }
  }

  /// Comments directly above an item belong to it.
  private static func head(of start: Int, in lines: [String]) -> Int {
    var head = start
    while head > 0, lines[head - 1].drop(while: { $0 == " " }).first == "#" { head -= 1 }
    return head
  }

  /// Where the last item ends: before the first line that stands further left than its content,
  /// and before the blank lines and comments above that.
  private static func end(of last: Int, indent: Int, in lines: [String]) -> Int {
    var end = last + 1
    var line = last + 1
    while line < lines.count {
      let text = lines[line]
      let blanks = text.prefix { $0 == " " }.count
      let isEmpty = text.allSatisfy(\.isWhitespace)
      if !isEmpty, blanks <= indent { break }
      if !isEmpty { end = line + 1 }
      line += 1
    }
    return end
  }

  private static func agenda(of id: String, in root: Node) -> Node.Sequence? {
    meetings(in: root).first { (value(of: .id, in: $0) ?? value(of: .title, in: $0)) == id }
      .flatMap(list)
  }

  private static func agendas(in root: Node) -> [Node.Sequence] {
    meetings(in: root).compactMap(list)
  }

  private static func list(_ meeting: Node.Mapping) -> Node.Sequence? {
    node(of: .agenda, in: meeting)?.sequence
  }

  /// All meetings of a file, breakouts included.
  private static func meetings(in node: Node) -> [Node.Mapping] {
    if let sequence = node.sequence { return sequence.flatMap(meetings) }
    guard let mapping = node.mapping else { return [] }
    let inner = [Key.meetings, .breakouts].flatMap { key in
      self.node(of: key, in: mapping).map(meetings) ?? []
    }
    return [mapping] + inner
  }

  private static func node(of key: Key, in mapping: Node.Mapping) -> Node? {
    let names = Set(key.names.map { $0.lowercased() })
    return mapping.first { names.contains(($0.key.scalar?.string ?? "").lowercased()) }?.value
  }

  private static func value(of key: Key, in mapping: Node.Mapping) -> String? {
    node(of: key, in: mapping)?.scalar?.string.trimmingBlanks()
  }

  private static func title(_ item: Node) -> String {
    (item.scalar?.string ?? item.mapping.flatMap { value(of: .title, in: $0) } ?? "")
      .trimmingBlanks()
  }

  private static let unreadable = Failure(
    message: Text(
      zh: "在会议文件里找不到这个会议的议程, 或者改动后的文件读起来不对",
      en: "the agenda cannot be found in the meetings file, or would not read as meant"),
    hint: Text(
      zh: "把议题写成每行一个、以“- ”开头, 或按上面的次序手工调整",
      en: "write one item a line, each beginning with “- ”, or reorder by hand as shown above"))
}
