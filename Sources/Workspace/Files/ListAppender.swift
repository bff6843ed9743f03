package import Diagnostics
import Yams

/// Adds entries to the end of a YAML list that people edit by hand, so that every byte that stands
/// there stays as it is, comments included.
package enum ListAppender {
  /// Why nothing can be added.
  package struct Failure: Error {
    package var message: Text
    package var hint: Text
  }

  /// `text` with one flow mapping a line added to its list: the whole file, or what the one key of
  /// the file holds.
  static func append(
    _ entries: [[(key: String, value: String)]], to text: String, key: [String]
  ) throws(Failure) -> String {
    let before = try list(in: text, key: key)
    var result = text.withLineEnd
    let indent = String(repeating: " ", count: before.indent)
    for entry in entries {
      let fields = entry.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
      result += "\(indent)- {\(fields)}\n"
    }
    let after = try list(in: result, key: key)
    guard after.count == before.count + entries.count else { throw unexpected }
    return result
  }

  private static func list(in text: String, key: [String]) throws(Failure) -> (
    count: Int, indent: Int
  ) {
    let root: Node?
    do { root = try compose(yaml: text) } catch { throw unexpected }
    guard let root else { return (0, 0) }
    if let mapping = root.mapping {
      guard mapping.count == 1, let only = mapping.first,
        key.contains((only.key.scalar?.string ?? "").lowercased())
      else { throw unexpected }
      if let sequence = only.value.sequence, !sequence.isEmpty {
        return (sequence.count, try indent(of: sequence, in: text))
      }
      guard only.value.scalar?.string.isEmpty == true else { throw unexpected }
      return (0, 2)
    }
    guard let sequence = root.sequence else {
      guard root.scalar?.string.isEmpty == true else { throw unexpected }
      return (0, 0)
    }
    return (sequence.count, sequence.isEmpty ? 0 : try indent(of: sequence, in: text))
  }

  /// Where the dash of the first element stands.
  private static func indent(of sequence: Node.Sequence, in text: String) throws(Failure) -> Int {
    guard sequence.style != .flow, let mark = sequence.first?.mark else { throw unexpected }
    let lines = text.fileLines
    guard lines.indices.contains(mark.line - 1) else { throw unexpected }
    let line = lines[mark.line - 1]
    guard let dash = line.firstIndex(of: "-"), line[..<dash].allSatisfy({ $0 == " " }) else {
      throw unexpected
    }
    return line.distance(from: line.startIndex, to: dash)
  }

  private static var unexpected: Failure {
    Failure(
      message: Text(
        zh: "文件的末尾不是列表, 加不进新的条目",
        en: "the file does not end in a list to which entries can be added"),
      hint: Text(
        zh: "每条写成一行, 以“- ”开头; 不要用方括号", en: "write one entry a line, each beginning with “- ”"))
  }
}
