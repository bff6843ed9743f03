public import Diagnostics
public import Documents

/// An office's own .docx with placeholders, made in Word or WPS.
///
/// Filling changes the texts that hold placeholders; every other byte of every part, and every
/// other part, stays as it is.
public struct LetterheadFile: Sendable {
  static let largestFile = 32 << 20
  static let largestUnpacked = 256 << 20
  static let largestPart = 8 << 20
  static let mostEntries = 2_000
  static let mostTags = 2_000

  /// As the user knows it.
  public let name: String
  private let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The file with the facts of a paper in it, or everything that stands against it.
  ///
  /// - Parameters:
  ///   - moment: ISO 8601; changed parts carry it, so the same moment gives the same bytes.
  ///   - file: the bytes of a picture that a field names.
  public func filled(
    with context: TemplateContext, at moment: String, file: @escaping (String) -> [UInt8]?
  ) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
    do {
      let findings = screened()
      if !findings.isEmpty { return (nil, findings) }
      var zip = try ZipBuffer(bytes)
      var filling = LetterheadFilling(name: name, context: context, file: file)
      let parts = (0..<zip.entryCount).compactMap { index in
        zip.entry(index).map { (index, $0) }
      }
      if let finding = check(parts.map(\.1)) { return (nil, [finding]) }
      var changed: [(index: Int, bytes: [UInt8])] = []
      for (index, part) in parts {
        guard let title = PartNames.title(of: part.name) else { continue }
        let old = try zip.bytes(index, limit: Self.largestPart)
        if let new = filling.fill(part.name, title, old) { changed.append((index, new)) }
      }
      if filling.diagnostics.hasErrors { return (nil, filling.diagnostics) }
      let time = ZipTime(moment)
      for (part, edit) in filling.sideEdits {
        guard let (index, _) = parts.first(where: { $0.1.name == part }) else {
          try zip.add(edit.made(from: nil), as: part, at: time)
          continue
        }
        let old = try zip.bytes(index, limit: Self.largestPart)
        changed.append((index, edit.made(from: old)))
      }
      for (index, bytes) in changed { try zip.replace(index, with: bytes, at: time) }
      for (name, bytes) in filling.pictures {
        try zip.add(bytes, as: "word/media/\(name)", at: time)
      }
      return (try zip.finish(), filling.diagnostics)
    } catch {
      return (nil, [finding(error)])
    }
  }

  /// What can be seen before the file is opened.
  private func screened() -> [Diagnostic] {
    if bytes.count > Self.largestFile { return [finding(.tooLarge)] }
    // Compound files: .doc, .wps and whatever has a password.
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return [
        Diagnostic(
          LetterheadDiagnostics.legacy,
          Text(
            zh: "\(name) 是旧的 .doc 文件，或者加了打开密码",
            en: "\(name) is an old .doc file, or has a password"),
          hint: Text(
            zh: "在 Word 或 WPS 里去掉密码，另存为 .docx",
            en: "take the password away and save it as .docx"))
      ]
    }
    return []
  }

  private func check(_ parts: [ZipBuffer.Entry]) -> Diagnostic? {
    if parts.count > Self.mostEntries { return finding(.tooLarge) }
    var sum = 0
    for part in parts {
      let (total, isOverflow) = sum.addingReportingOverflow(part.size)
      if isOverflow || total > Self.largestUnpacked { return finding(.tooLarge) }
      sum = total
      if part.isEncrypted {
        return Diagnostic(
          LetterheadDiagnostics.encrypted,
          Text(
            zh: "\(name) 里的 \(part.name) 是加密的", en: "\(part.name) in \(name) is encrypted"))
      }
      if PartNames.isUnsafe(part.name) { return damaged("“\(part.name)”: ../") }
      if part.name.lowercased().hasSuffix("vbaproject.bin") || part.name.hasSuffix("vbaData.xml") {
        return Diagnostic(
          LetterheadDiagnostics.macros,
          Text(zh: "\(name) 带有宏", en: "\(name) holds macros"),
          hint: Text(zh: "另存为不带宏的 .docx", en: "save it as .docx without macros"))
      }
    }
    if !parts.contains(where: { $0.name == "word/document.xml" }) {
      return damaged("word/document.xml")
    }
    return nil
  }

  private func finding(_ error: DOCXError) -> Diagnostic {
    switch error {
    case .tooLarge:
      Diagnostic(
        LetterheadDiagnostics.tooLarge,
        Text(zh: "\(name) 过大", en: "\(name) is too large"))
    case .container(let reason), .damaged(let reason): damaged(reason)
    }
  }

  private func damaged(_ what: String) -> Diagnostic {
    Diagnostic(
      LetterheadDiagnostics.damaged,
      Text(
        zh: "\(name) 不是完好的 .docx（\(what)）", en: "\(name) is no whole .docx (\(what))"),
      hint: Text(
        zh: "用 Word 或 WPS 打开，另存为 .docx 再试", en: "open it in Word or WPS and save it again as .docx")
    )
  }
}
