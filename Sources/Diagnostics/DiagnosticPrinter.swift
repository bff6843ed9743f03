/// Turns findings into what a person or another program reads.
public struct DiagnosticPrinter: Sendable {
  public var language: Language
  /// ANSI colours: only for a terminal without NO_COLOR.
  public var usesColor: Bool
  /// Columns that an excerpt may take.
  public var width: Int

  public init(language: Language, usesColor: Bool = false, width: Int = 80) {
    self.language = language
    self.usesColor = usesColor
    self.width = width
  }

  /// Place, severity, message and id; the line with a caret; the hint; the related places.
  public func text(_ diagnostic: Diagnostic) -> String {
    var lines = [headline(diagnostic)]
    if let location = diagnostic.location { lines += excerpt(location) }
    if let hint = diagnostic.hint {
      lines.append("  " + colored(label(hint: true), "36") + hint[language])
    }
    for related in diagnostic.related {
      lines.append("  \(place(related.location)): \(related.message[language])")
      lines += excerpt(related.location)
    }
    return lines.joined(separator: "\n")
  }

  /// One JSON object on one line: file, line, column, severity, id, message, hint.
  public func json(_ diagnostic: Diagnostic) -> String {
    var members: [(String, String)] = []
    if let location = diagnostic.location {
      members.append(("file", JSONText.string(location.file.name)))
      members.append(("line", "\(location.position.line)"))
      members.append(("column", "\(location.position.column)"))
    }
    members.append(("severity", JSONText.string(diagnostic.severity.rawValue)))
    members.append(("id", JSONText.string(diagnostic.kind.id)))
    members.append(("message", JSONText.string(diagnostic.message[language])))
    if let hint = diagnostic.hint { members.append(("hint", JSONText.string(hint[language]))) }
    if !diagnostic.related.isEmpty {
      let related = diagnostic.related.map { related in
        JSONText.object([
          ("file", JSONText.string(related.location.file.name)),
          ("line", "\(related.location.position.line)"),
          ("column", "\(related.location.position.column)"),
          ("message", JSONText.string(related.message[language])),
        ])
      }
      members.append(("related", JSONText.array(related)))
    }
    return JSONText.object(members)
  }

  /// The last line under a list of findings: how many errors and warnings.
  public func summary(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    switch language {
    case .zh: return "共 \(errors) 个错误, \(warnings) 个警告"
    case .en:
      return
        "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s")"
    }
  }

  private func headline(_ diagnostic: Diagnostic) -> String {
    let prefix = diagnostic.location.map { place($0) + ": " } ?? ""
    let color =
      diagnostic.severity == .error ? "31;1" : diagnostic.severity == .warning ? "33;1" : "36"
    return prefix + colored(label(diagnostic.severity), color)
      + diagnostic.message[language] + " [\(diagnostic.kind.id)]"
  }

  private func place(_ location: SourceLocation) -> String {
    "\(location.file.name):\(location.position.line):\(location.position.column)"
  }

  private func label(_ severity: Diagnostic.Severity) -> String {
    switch (severity, language) {
    case (.error, .zh): "错误: "
    case (.error, .en): "error: "
    case (.warning, .zh): "警告: "
    case (.warning, .en): "warning: "
    case (.note, .zh): "说明: "
    case (.note, .en): "note: "
    }
  }

  private func label(hint: Bool) -> String { language == .zh ? "提示: " : "hint: " }

  /// The line of the file and the caret line, shifted left where the place is beyond the width.
  private func excerpt(_ location: SourceLocation) -> [String] {
    let number = "\(location.position.line)"
    let gutter = String(repeating: " ", count: number.count)
    let room = max(20, width - number.count - 6)
    let (before, after) = location.file.surroundings(of: location.offset)
    let line = (before + after).map {
      $0 == "\t" ? " " : $0.isNewline || displayWidth($0) == 0 ? "�" : $0
    }
    if line.isEmpty { return [] }
    let column = before.count
    var from = column
    var used = 0
    while from > 0, used + displayWidth(line[from - 1]) <= room * 2 / 3 {
      from -= 1
      used += displayWidth(line[from])
    }
    let head = from > 0 ? "…" : ""
    let shown = truncated(head + String(line[from...]), to: room)
    let indent = displayWidth(head) + used
    let marked = line[column..<min(line.count, column + location.length)]
    let carets = max(1, min(displayWidth(String(marked)), room - indent))
    return [
      "  \(number) | \(shown)",
      "  \(gutter) | " + String(repeating: " ", count: indent)
        + colored(String(repeating: "^", count: carets), "32;1"),
    ]
  }

  private func colored(_ text: String, _ code: String) -> String {
    usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
