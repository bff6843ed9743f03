public import Diagnostics
public import Documents

/// Which faces stood in for which, and which characters no font had.
public struct FontReport: Sendable, Hashable {
  public struct Role: Sendable, Hashable {
    public var role: FontRole
    /// Nil where the machine has no face for the role at all.
    public var family: String?
    /// Whether it is a face that offices print with.
    public var isProper: Bool
  }
  public struct Stray: Sendable, Hashable {
    public var role: FontRole
    public var family: String
    /// Characters that the role's own face lacks, sorted.
    public var characters: String
  }
  public var roles: [Role]
  public var strays: [Stray]
  /// Characters drawn as an empty box.
  public var missing: String

  init(_ book: FontBook) {
    roles = FontRole.allCases.map { role in
      let found = book.family(for: role)
      return Role(role: role, family: found?.name, isProper: found?.isProper ?? false)
    }
    strays = book.strays.flatMap { role, families in
      families.map { family, characters in
        Stray(role: role, family: family, characters: String(characters.sorted()))
      }
    }.sorted { ($0.role.rawValue, $0.family) < ($1.role.rawValue, $1.family) }
    missing = String(book.missing.sorted())
  }

  public static let substituted = DiagnosticKind(
    "font-substituted", .note,
    explanation: Text(
      zh: "本机没有公文规定的字体，用相近的字体代替。安装方正小标宋、仿宋_GB2312、楷体_GB2312 等字体后重新生成即可。",
      en: """
        The machine lacks a face of the official format, and another one stands in for it. Install \
        the face and render again.
        """))
  public static let missingGlyph = DiagnosticKind(
    "missing-glyph", .warning,
    explanation: Text(
      zh: "本机所有字体都没有这个字，纸面上会是空框。请安装收字较多的字体，例如 fonts-noto-cjk、fonts-arphic-uming。",
      en: "No font of the machine has the character; it is drawn as an empty box."))

  /// The report as findings: a note for each role played by a substitute, a warning for missing
  /// characters.
  public var diagnostics: [Diagnostic] {
    var result = roles.filter { !$0.isProper }.map { entry in
      let family = entry.family
      return Diagnostic(
        FontReport.substituted,
        Text(
          zh: family.map { "\(entry.role.chinese)用 \($0) 代替" } ?? "没有可用的\(entry.role.chinese)字体",
          en: family.map { "\($0) stands in for \(entry.role.chinese)" }
            ?? "there is no font for \(entry.role.chinese)"),
        hint: Text(
          zh: "公文用字体：\(entry.role.proper.prefix(2).joined(separator: "、"))",
          en: "proper faces: \(entry.role.proper.prefix(2).joined(separator: ", "))"))
    }
    for stray in strays {
      result.append(
        Diagnostic(
          FontReport.substituted,
          Text(
            zh: "\(stray.role.chinese)缺字，用 \(stray.family) 补：\(stray.characters)",
            en: "\(stray.family) fills in for \(stray.role.chinese): \(stray.characters)")))
    }
    if !missing.isEmpty {
      result.append(
        Diagnostic(
          FontReport.missingGlyph,
          Text(zh: "没有字体含有这些字：\(missing)", en: "no font has these characters: \(missing)")))
    }
    return result
  }
}
