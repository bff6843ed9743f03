package import Diagnostics

extension DiagnosticKind {
  package static let calendarTooLarge = DiagnosticKind(
    "calendar-too-large", .error,
    explanation: Text(
      zh: "日历文件超出读取的上限（大小、单行长度、嵌套层数、条数）。正常的日历远不到这个上限，请核对文件来源。",
      en:
        "The file exceeds what is read at all (size, length of a line, depth, number of entries). Honest calendars stay far below; check where the file comes from."
    ))
  package static let malformedLine = DiagnosticKind(
    "malformed-calendar-line", .error,
    explanation: Text(
      zh: "日历的每一行应为“名称:值”，名称后可带“;参数=值”（RFC 5545 §3.1）。",
      en:
        "Every line of a calendar is NAME:value, with ;PARAMETER=value after the name where there are any (RFC 5545 §3.1)."
    ))
  package static let unbalancedComponent = DiagnosticKind(
    "unbalanced-component", .error,
    explanation: Text(
      zh: "每个 BEGIN 要有同名的 END，次序不得交错（RFC 5545 §3.6）。文件可能在传输中被截断。",
      en:
        "Each BEGIN needs an END of the same name, properly nested (RFC 5545 §3.6). The file may have been cut short."
    ))
  package static let notACalendar = DiagnosticKind(
    "not-a-calendar", .error,
    explanation: Text(
      zh: "文件里没有 BEGIN:VCALENDAR，或是旧的 vCalendar 1.0，不是 iCalendar 日历（RFC 5545 §3.4、§3.7.4）。",
      en:
        "The file has no BEGIN:VCALENDAR, or is an old vCalendar 1.0: it is no iCalendar file (RFC 5545 §3.4, §3.7.4)."
    ))
  package static let invalidValue = DiagnosticKind(
    "invalid-calendar-value", .error,
    explanation: Text(
      zh: "属性的值不合其类型（RFC 5545 §3.3），该值未被采用。",
      en: "A property's value is not of its type (RFC 5545 §3.3) and has been left out."))
  package static let invalidEncoding = DiagnosticKind(
    "invalid-calendar-encoding", .error,
    explanation: Text(
      zh: "日历文件应为 UTF-8，不得含控制字符（RFC 5545 §3.1.4）。",
      en: "A calendar is UTF-8 and holds no control characters (RFC 5545 §3.1.4)."))
  package static let tolerated = DiagnosticKind(
    "tolerated-calendar-text", .warning,
    explanation: Text(
      zh: "写法不合规定，但用意明确，已按其本意读取。严格方式下这是错误。",
      en:
        "The text breaks a rule, but what is meant is clear and has been read so. In strict mode this is an error."
    ))
  package static let strictViolation = DiagnosticKind(
    "calendar-standard-violation", .error,
    explanation: Text(
      zh: "写法不合 RFC 5545 的规定。", en: "The text breaks a rule of RFC 5545."))
}
