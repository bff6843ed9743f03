package import Diagnostics

// About single values.
extension DiagnosticKind {
  package static let unknownKey = DiagnosticKind(
    "unknown-key", .error,
    explanation: Text(
      zh:
        """
        这里不认识这个字段。所有字段的中英文名称见 docs 里的工作区格式说明。
        """,
      en:
        """
        The key is not known in this place. The reference of the workspace format lists all keys in both languages.
        """))
  package static let duplicateKey = DiagnosticKind(
    "duplicate-key", .error,
    explanation: Text(
      zh:
        """
        同一个字段写了两次（中文名和英文名算同一个）。
        """,
      en:
        """
        A key is given twice (its Chinese and its English name count as one).
        """))
  package static let missingKey = DiagnosticKind(
    "missing-key", .error,
    explanation: Text(
      zh:
        """
        缺少必需的字段。
        """,
      en:
        """
        A key that is needed is not there.
        """))
  package static let wrongType = DiagnosticKind(
    "wrong-type", .error,
    explanation: Text(
      zh:
        """
        这个字段的值形式不对, 例如该写一串名单的地方写成了一组字段。
        """,
      en:
        """
        The value has the wrong form, such as a mapping where a list of names is wanted.
        """))
  package static let badNumber = DiagnosticKind(
    "bad-number", .error,
    explanation: Text(
      zh:
        """
        这里要写整数, 并且在允许的范围内。
        """,
      en:
        """
        A whole number within the allowed range is wanted here.
        """))
  package static let badDuration = DiagnosticKind(
    "bad-duration", .error,
    explanation: Text(
      zh:
        """
        看不懂这个时长。可以写 90分钟、1小时30分、1.5小时、半天、90m、1h30m。
        """,
      en:
        """
        The length of time is not understood. Write 90m, 1h30m, 90分钟, 1小时30分 or 半天.
        """))
  package static let badDate = DiagnosticKind(
    "bad-date", .error,
    explanation: Text(
      zh:
        """
        看不懂这个日期, 或者没有这一天（例如 13月、2月30日）。可以写 2026-12-03、2026年12月3日、12月3日（周四）。
        """,
      en:
        """
        The date is not understood, or there is no such day (month 13, 30 February). Write 2026-12-03, 2026年12月3日 or 12月3日（周四）.
        """))
  package static let weekdayMismatch = DiagnosticKind(
    "weekday-mismatch", .error,
    explanation: Text(
      zh:
        """
        写明的星期和日期对不上。二者必有一错, 程序不猜。
        """,
      en:
        """
        The weekday that is stated is not the weekday of the date. One of them is wrong, and the program does not guess.
        """))
  package static let badTime = DiagnosticKind(
    "bad-time", .error,
    explanation: Text(
      zh:
        """
        看不懂这个时间。可以写 9:00、上午9点半、8:30-12:00、12月3日上午。
        """,
      en:
        """
        The time is not understood. Write 9:00, 上午9点半, 8:30-12:00 or 12月3日上午.
        """))
  package static let badChoice = DiagnosticKind(
    "bad-choice", .error,
    explanation: Text(
      zh:
        """
        这个字段只能取规定的几个值。
        """,
      en:
        """
        The key takes one of a few values only.
        """))
  package static let badEmail = DiagnosticKind(
    "bad-email", .warning,
    explanation: Text(
      zh:
        """
        这不像一个邮箱地址, 日历邀请寄不到。
        """,
      en:
        """
        This does not look like a mail address; invitations would not arrive.
        """))
  package static let badPhone = DiagnosticKind(
    "bad-phone", .warning,
    explanation: Text(
      zh:
        """
        表格软件把号码存成了科学计数法, 后面几位已经丢失, 因此不用它。把这一列设为文本, 重新输入号码。
        """,
      en:
        """
        A spreadsheet saved the number in scientific notation and lost its last digits, so it is not used.
        Make the column text and enter the number again.
        """))
  package static let outOfRange = DiagnosticKind(
    "out-of-range", .error,
    explanation: Text(
      zh:
        """
        数值或时间段超出了允许的范围。
        """,
      en:
        """
        The value or span is outside the allowed range.
        """))
}
