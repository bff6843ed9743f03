import ArgumentParser
import CivilTime
import Diagnostics
import Documents

#if PRINTING
  import DOCX
  import PDF
#endif

/// The forms in which a paper can be written: the one place that knows which renderers this build
/// has.
enum PaperFormat: String, ExpressibleByArgument, CaseIterable {
  case md
  case html
  case txt
  case pdf
  case docx

  /// What an office prints, as far as this build can.
  static var usual: PaperFormat {
    #if PRINTING
      .pdf
    #else
      .html
    #endif
  }
}

/// Why a paper could not be written.
struct PressFailure: Error {
  var message: Text
  var hint: Text
}

/// Writes papers one after the other in any format, and keeps between them what is dear to prepare,
/// such as fonts.
final class PaperPress {
  private let now: LocalDateTime
  /// Each copy begins on a new sheet when printed on both sides.
  private let isDuplex: Bool
  private let fontFolder: String?
  private let styles: StyleLibrary

  init(
    now: LocalDateTime, isDuplex: Bool = false, styles: StyleLibrary = StyleLibrary(),
    fontFolder: String? = nil
  ) {
    self.now = now
    self.isDuplex = isDuplex
    self.styles = styles
    self.fontFolder = fontFolder
  }

  /// One file with all copies of a paper.
  func bytes(of copies: [Document], as format: PaperFormat) throws(PressFailure) -> [UInt8] {
    switch format {
    case .md:
      Array(copies.map { MarkdownRenderer().render($0) }.joined(separator: "\n---\n\n").utf8)
    case .html: Array(HTMLRenderer(style: styles.named).render(copies).utf8)
    case .txt:
      Array(copies.map { TextRenderer(width: 80).render($0) }.joined(separator: "\n\n").utf8)
    case .pdf: try pdf(copies)
    case .docx: try docx(copies)
    }
  }

  #if PRINTING
    /// As metadata have it.
    private var created: String { "\(now.day)T\(now.time):00+08:00" }

    private lazy var printer = PDFRenderer(fontFolder: fontFolder)
    private var hasPrinted = false

    /// What the user should know of all that was written so far, such as fonts that stood in.
    var notes: [Diagnostic] { hasPrinted ? printer.fontReport.diagnostics : [] }

    private func pdf(_ copies: [Document]) throws(PressFailure) -> [UInt8] {
      let file: PDFFile
      do {
        hasPrinted = true
        file = try printer.render(
          copies, options: PDFOptions(created: created, isDuplex: isDuplex),
          style: styles.named)
      } catch {
        throw PressFailure(
          message: Text(
            zh: "PDF 写不出来: \(error.reason)", en: "the PDF cannot be made: \(error.reason)"),
          hint: Text(zh: "检查内存和字体", en: "check memory and fonts"))
      }
      // A paper of nothing but empty boxes is none.
      guard file.fonts.missing.isEmpty || file.fonts.roles.contains(where: { $0.family != nil })
      else {
        hasPrinted = false
        throw PressFailure(
          message: Text(
            zh: "本机没有中文字体, PDF 打不出字", en: "the machine has no Chinese font to print with"),
          hint: Text(
            zh: "安装 fonts-noto-cjk（scripts/setup 会做）, 或把字体放进“文稿 → 字体文件夹”",
            en:
              "install fonts-noto-cjk (scripts/setup does), or put fonts into the folder “fonts” of papers"
          ))
      }
      return file.bytes
    }

    private func docx(_ copies: [Document]) throws(PressFailure) -> [UInt8] {
      do {
        return try DOCXRenderer().render(
          copies, options: DOCXOptions(created: created, isDuplex: isDuplex), style: styles.named)
      } catch {
        throw PressFailure(
          message: Text(zh: "Word 文件写不出来: \(error)", en: "the .docx cannot be made: \(error)"),
          hint: Text(zh: "检查内存", en: "check memory"))
      }
    }

    /// An office's own .docx with the facts of a paper in it, or what stands against it.
    ///
    /// - Parameter picture: the bytes of a picture file that a field names.
    func filled(
      letterhead name: String, _ bytes: [UInt8], with context: TemplateContext,
      picture: @escaping (String) -> [UInt8]?
    ) throws(PressFailure) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
      LetterheadFile(name: name, bytes: bytes).filled(with: context, at: created, file: picture)
    }

    /// The findings that only a build with printing has.
    static let diagnosticKinds = LetterheadDiagnostics.all
  #else
    static let diagnosticKinds: [DiagnosticKind] = []

    func filled(
      letterhead name: String, _ bytes: [UInt8], with context: TemplateContext,
      picture: @escaping (String) -> [UInt8]?
    ) throws(PressFailure) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
      throw missing("DOCX")
    }

    var notes: [Diagnostic] { [] }

    private func pdf(_ copies: [Document]) throws(PressFailure) -> [UInt8] {
      throw missing("PDF")
    }

    private func docx(_ copies: [Document]) throws(PressFailure) -> [UInt8] {
      throw missing("DOCX")
    }

    private func missing(_ format: String) -> PressFailure {
      PressFailure(
        message: Text(
          zh: "这个程序编译时没有带上 \(format) 打印功能", en: "this build has no support for \(format)"),
        hint: Text(
          zh: "安装 libpango1.0-dev、libcairo2-dev、libzip-dev 和 pkg-config 后重新编译（scripts/setup 会做）",
          en:
            "install libpango1.0-dev, libcairo2-dev, libzip-dev and pkg-config and build again (scripts/setup does)"
        ))
    }
  #endif
}
