public import Diagnostics

/// The findings about an office's own Word file, beside those about the tags in it.
public enum LetterheadDiagnostics {
  public static let all: [DiagnosticKind] = [
    damaged, legacy, encrypted, macros, tooLarge, placement, picture,
  ]

  public static let damaged = DiagnosticKind(
    "letterhead-damaged", .error,
    explanation: Text(
      zh: "这个文件不是完好的 .docx：不是压缩包、缺少正文，或者里面的 XML 不完整。用 Word 或 WPS 打开后另存为 .docx 再试。",
      en: """
        The file is no whole .docx: not a zip file, without a text, or with broken XML inside. Open \
        it in Word or WPS and save it again as .docx.
        """))
  public static let legacy = DiagnosticKind(
    "letterhead-not-docx", .error,
    explanation: Text(
      zh: "旧的 .doc、.wps 文件和加了打开密码的文件不能套打。在 Word 或 WPS 里去掉密码，另存为“Word 文档 (.docx)”。",
      en: """
        Old .doc and .wps files, and files with a password to open them, cannot be filled. Take the \
        password away in Word or WPS and save the file as a Word document (.docx).
        """))
  public static let encrypted = DiagnosticKind(
    "letterhead-encrypted", .error,
    explanation: Text(
      zh: "压缩包里有加密的内容，读不出来。去掉密码后另存。",
      en: "Something in the zip file is encrypted and cannot be read. Save it without a password."))
  public static let macros = DiagnosticKind(
    "letterhead-macros", .error,
    explanation: Text(
      zh: "带宏的文件不予套打，以免把宏传给每一个收文的人。另存为不带宏的 .docx。",
      en: """
        Files with macros are not filled, so that a macro is not passed on to all who get the paper. \
        Save the file as .docx without macros.
        """))
  public static let tooLarge = DiagnosticKind(
    "letterhead-too-large", .error,
    explanation: Text(
      zh: "红头文件不得超过 32 MB，展开后不得超过 256 MB，其中文字部分不得超过 8 MB，条目不得超过 2000 个；套打的结果不得超过 64 MB。",
      en: """
        A letterhead may not be over 32 MB, 256 MB when unpacked, 8 MB of them in any part with text, \
        or 2,000 entries; what it is filled to may not be over 64 MB.
        """))
  public static let placement = DiagnosticKind(
    "letterhead-section", .error,
    explanation: Text(
      zh: """
        {{#名称}} 和 {{/名称}} 要成对放在同一层：同一段里、同一单元格或正文的两段里、同一表格的一行或几行里。不能一个在表格外、一个在表格里，\
        也不能互相交叉。
        """,
      en: """
        {{#name}} and {{/name}} belong on one level: in one paragraph, in two paragraphs of the same \
        cell or of the text, or in rows of the same table. One cannot stand outside a table and the \
        other inside, and two pairs cannot cross.
        """))
  public static let picture = DiagnosticKind(
    "letterhead-picture", .error,
    explanation: Text(
      zh: "{{%名称}} 处放图片：字段的内容若是 .png 或 .jpg 文件名，就放这个文件（不超过 8 MB）；否则放内容的二维码（不超过 2331 字节）。",
      en: """
        {{%name}} puts a picture there: the file, where the field names a .png or .jpg (up to 8 MB), \
        and otherwise a QR code of the text (up to 2,331 bytes).
        """))
}
