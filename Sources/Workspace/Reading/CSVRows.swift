import Diagnostics

/// A table whose first row names its columns by keys, for the CSV files that the program keeps.
struct CSVRows {
  struct Row {
    let file: SourceFile
    fileprivate let fields: [CSVTable.Field]
    fileprivate let columns: [Key: Int]

    private func field(_ key: Key) -> CSVTable.Field? {
      columns[key].flatMap { $0 < fields.count ? fields[$0] : nil }
    }

    func text(_ key: Key) -> String { field(key)?.text ?? "" }

    /// Where a field stands; the row's first where it has no such field.
    func place(_ key: Key) -> SourceLocation {
      file.location(at: (field(key) ?? fields.first)?.range ?? 0..<0)
    }

    /// One of a few values by its Chinese or its English name; nil, and a finding, for any other.
    ///
    /// - Parameter usual: what an empty field means, where it may be empty.
    func choice<Value: RawRepresentable<String>>(
      _ key: Key, _ choices: [(Value, String)], orElse usual: Value? = nil, _ findings: Findings
    ) -> Value? {
      let text = text(key)
      if text.isEmpty, let usual { return usual }
      if let found = choices.first(where: { $0.1 == text || $0.0.rawValue == text }) {
        return found.0
      }
      findings.report(
        .badChoice,
        Text(zh: "“\(key.chineseName)”不能是“\(text)”", en: "“\(key.rawValue)” cannot be “\(text)”"),
        at: place(key),
        hint: Text(
          zh: "可以写: " + choices.map(\.1).joined(separator: "、"),
          en: "one of: " + choices.map { $0.0.rawValue }.joined(separator: ", ")))
      return nil
    }
  }

  private(set) var rows: [Row] = []
  private(set) var columns: Set<Key> = []

  /// Reports what is wrong with the table; a column that is not known is left out.
  init(_ file: SourceFile, allowed: [Key], required: [Key], findings: Findings) {
    let table = CSVTable(file)
    if let offset = table.unclosedQuote {
      findings.report(
        .unclosedQuote, Text(zh: "引号没有配对", en: "the quotation mark is never closed"),
        at: file.location(at: offset..<offset + 1),
        hint: Text(zh: "在这一格的末尾补上引号", en: "close it"))
      return
    }
    guard let header = table.rows.first else { return }
    var found: [Key: Int] = [:]
    for (index, field) in header.enumerated() {
      guard let key = Key.named(field.text, among: Set(allowed)) else {
        if field.text.isEmpty { continue }
        findings.report(
          .unknownColumn,
          Text(
            zh: "不认识的列“\(field.text)”, 已略过",
            en: "the column “\(field.text)” is not known and left out"),
          at: file.location(at: field.range),
          hint: Similarity.didYouMean(field.text, among: allowed.flatMap(\.names)))
        continue
      }
      if found[key] == nil { found[key] = index }
    }
    columns = Set(found.keys)
    for key in required where found[key] == nil {
      findings.report(
        .missingColumn,
        Text(
          zh: "表头里没有“\(key.chineseName)”列", en: "the header has no column “\(key.rawValue)”"),
        at: header.first.map { file.location(at: $0.range) },
        hint: Text(
          zh: "第一行写: " + allowed.map(\.chineseName).joined(separator: ","),
          en: "start with: " + allowed.map(\.rawValue).joined(separator: ",")))
    }
    guard required.allSatisfy({ found[$0] != nil }) else { return }
    rows = table.rows.dropFirst().map { Row(file: file, fields: $0, columns: found) }
  }
}
