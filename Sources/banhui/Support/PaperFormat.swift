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

  /// A finished paper, and what the user should know of it, such as fonts that stood in.
  struct Paper {
    var bytes: [UInt8]
    var notes: [Diagnostic] = []
  }

  /// Why a paper could not be written.
  struct Failure: Error {
    var message: Text
    var hint: Text
  }

  func render(_ document: Document, now: LocalDateTime) throws(Failure) -> Paper {
    switch self {
    case .md: Paper(bytes: Array(MarkdownRenderer().render(document).utf8))
    case .html: Paper(bytes: Array(HTMLRenderer().render(document).utf8))
    case .txt: Paper(bytes: Array(TextRenderer(width: 80).render(document).utf8))
    case .pdf: try PaperFormat.pdf(document, now)
    case .docx: try PaperFormat.docx(document, now)
    }
  }

  #if PRINTING
    /// As metadata have it.
    private static func created(_ now: LocalDateTime) -> String {
      "\(now.day)T\(now.time):00+08:00"
    }

    private static func pdf(_ document: Document, _ now: LocalDateTime) throws(Failure) -> Paper {
      do {
        let options = PDFOptions(created: created(now))
        let file = try PDFRenderer().render([document], options: options)
        return Paper(bytes: file.bytes, notes: file.fonts.diagnostics)
      } catch {
        throw Failure(
          message: Text(
            zh: "PDF 写不出来: \(error.reason)", en: "the PDF cannot be made: \(error.reason)"),
          hint: Text(zh: "检查内存和字体", en: "check memory and fonts"))
      }
    }

    private static func docx(_ document: Document, _ now: LocalDateTime) throws(Failure) -> Paper {
      do {
        let options = DOCXOptions(created: created(now))
        return Paper(bytes: try DOCXRenderer().render([document], options: options))
      } catch {
        throw Failure(
          message: Text(zh: "Word 文件写不出来: \(error)", en: "the .docx cannot be made: \(error)"),
          hint: Text(zh: "检查内存", en: "check memory"))
      }
    }
  #else
    private static func pdf(_ document: Document, _ now: LocalDateTime) throws(Failure) -> Paper {
      throw missing("PDF")
    }

    private static func docx(_ document: Document, _ now: LocalDateTime) throws(Failure) -> Paper {
      throw missing("DOCX")
    }

    private static func missing(_ format: String) -> Failure {
      Failure(
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
