public import Diagnostics
public import Documents

/// The reference of all fields, made from what the papers declare.
public enum FieldReference {
  public struct Row: Sendable, Hashable {
    /// With its path: `items[].title`, and its Chinese names.
    public var name: String
    public var meaning: Text
    public var example: String
  }

  /// One row for each field, the fields of a list or an object under it.
  public static func rows(_ fields: [TemplateField]) -> [Row] { rows(fields, under: "") }

  private static func rows(_ fields: [TemplateField], under path: String) -> [Row] {
    fields.flatMap { field -> [Row] in
      let suffix: String =
        switch field.shape {
        case .texts, .list: "[]"
        case .text, .number, .bool, .object: ""
        }
      let name = path + field.name + suffix
      let others = field.aliases.isEmpty ? "" : "（\(field.aliases.joined(separator: "、"))）"
      let row = Row(name: name + others, meaning: field.meaning, example: example(field))
      switch field.shape {
      case .list(let members), .object(let members):
        return [row] + rows(members, under: name + ".")
      case .text, .number, .bool, .texts: return [row]
      }
    }
  }

  private static func example(_ field: TemplateField) -> String {
    if case .bool = field.shape { return "是 / 否" }
    return field.example
  }

  /// Tables of all papers, for the manual.
  public static func markdown(_ papers: [Paper]) -> String {
    papers.map { paper in
      let rows = rows(paper.fields).map { row in
        let cells = [row.name, row.meaning.zh, row.meaning.en, row.example].map {
          $0.replacing("|", with: "\\|")
        }
        return "| " + cells.joined(separator: " | ") + " |"
      }
      let head = "## \(paper.name)（\(paper.title.zh)）"
      return
        ([head, "", "| 字段 | 意思 | Meaning | 例 |", "|---|---|---|---|"] + rows)
        .joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }
}
