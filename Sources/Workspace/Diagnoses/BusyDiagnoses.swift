package import Diagnostics

// About times imported from calendars.
extension DiagnosticKind {
  package static let staleBusy = DiagnosticKind(
    "stale-busy", .warning,
    explanation: Text(
      zh:
        """
        busy/ 里导入的忙闲已经过时: 日历文件后来变了、导入的时间太久, 或导入的范围没有盖住整个排会周期。照它排会, 可能排到别人没空的时间。重新导入即可: banhui import busy 姓名 日历文件。
        """,
      en:
        """
        Times imported into busy/ are out of date: the calendar has changed since, the import is old, or it does not reach over the whole horizon. A plan made from it may take time that is not free. Import again: banhui import busy NAME FILE.
        """))
}
