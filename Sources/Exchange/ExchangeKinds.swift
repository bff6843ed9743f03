public import Diagnostics

extension DiagnosticKind {
  /// Every kind of finding about the exchange format, beside those about the problem itself.
  public static let exchangeKinds: [DiagnosticKind] = [
    .jsonSyntax, .duplicateKey, .wrongType, .missingKey, .unknownKey, .wrongFormat,
    .assignedTwice, .fileTooLarge,
  ]

  public static let jsonSyntax = DiagnosticKind(
    "json-syntax", .error,
    explanation: Text(
      zh: "文件不是有效的 JSON (RFC 8259)。",
      en: "The file is not valid JSON (RFC 8259)."))
  public static let duplicateKey = DiagnosticKind(
    "duplicate-key", .error,
    explanation: Text(
      zh: "同一个 JSON 对象中, 一个键出现了两次, 无法判断以哪一个为准。",
      en: "A key occurs twice in one JSON object, so that it is unclear which one counts."))
  public static let wrongType = DiagnosticKind(
    "wrong-type", .error,
    explanation: Text(
      zh: "值的类型与交换格式的规定不符, 例如应为整数而写成了文字。",
      en: "A value has another type than the exchange format says, such as text for an integer."))
  public static let missingKey = DiagnosticKind(
    "missing-key", .error,
    explanation: Text(
      zh: "缺少交换格式规定必须有的键。", en: "A key is missing that the exchange format requires."))
  public static let unknownKey = DiagnosticKind(
    "unknown-key", .warning,
    explanation: Text(
      zh: "交换格式没有这个键, 已忽略; 可能是拼写有误。",
      en: "The exchange format has no such key; it is ignored. It may be misspelt."))
  public static let wrongFormat = DiagnosticKind(
    "wrong-format", .error,
    explanation: Text(
      zh: "文件的 format 不是本程序认识的交换格式版本。",
      en: "The file's format is not a version of the exchange format that this program knows."))
  public static let assignedTwice = DiagnosticKind(
    "assigned-twice", .error,
    explanation: Text(
      zh: "方案中同一个会议安排了两次。", en: "A solution places one meeting twice."))
  public static let fileTooLarge = DiagnosticKind(
    "file-too-large", .error,
    explanation: Text(
      zh: "文件过大, 不予读取。", en: "The file is too large to be read."))
}
