package import Diagnostics

// About files as a whole.
extension DiagnosticKind {
  package static let fileMissing = DiagnosticKind(
    "file-missing", .error,
    explanation: Text(
      zh:
        """
        工作区里缺少必需的文件。一个工作区至少要有 banhui.yaml、people.csv、rooms.yaml 和 meetings.yaml（或 meetings/ 目录）。
        """,
      en:
        """
        A file that every workspace needs is not there. A workspace has at least banhui.yaml, people.csv, rooms.yaml and meetings.yaml (or a folder meetings/).
        """))
  package static let fileUnreadable = DiagnosticKind(
    "file-unreadable", .error,
    explanation: Text(
      zh:
        """
        文件存在但读不出来: 没有权限、其实是目录, 或者磁盘出错。
        """,
      en:
        """
        The file exists but cannot be read: no permission, a folder of that name, or a disk error.
        """))
  package static let fileTooLarge = DiagnosticKind(
    "file-too-large", .error,
    explanation: Text(
      zh:
        """
        YAML 文件不得超过 2 MB, CSV 文件不得超过 16 MB, 正常的花名册和会议文件远小于此。会议很多时可以分成 meetings/ 下的几个文件。
        """,
      en:
        """
        A YAML file may not be larger than 2 MB, a CSV file not larger than 16 MB; real ones are far smaller. Many meetings may be split over several files in meetings/.
        """))
  package static let lineTooLong = DiagnosticKind(
    "line-too-long", .error,
    explanation: Text(
      zh:
        """
        一行不得超过 1 MB。多半是放错了文件, 或导出时丢了换行。
        """,
      en:
        """
        A line may not be longer than 1 MB. It is probably the wrong file, or an export that lost its line breaks.
        """))
  package static let tooManyFindings = DiagnosticKind(
    "too-many-findings", .note,
    explanation: Text(
      zh:
        """
        一个文件的错误和警告最多各列出 200 个。改好列出的再检查一次; 每一行都有同样的问题时, 多半是少了一列、换了分隔符或放错了文件。
        """,
      en:
        """
        Of one file at most 200 errors and 200 warnings are listed. Correct those and check again; the same finding on every line often means a missing column, another separator or the wrong file.
        """))
  package static let badEncoding = DiagnosticKind(
    "bad-encoding", .error,
    explanation: Text(
      zh:
        """
        文件必须是 UTF-8（有无 BOM 均可）、带 BOM 的 UTF-16 或 GB18030 编码。
        """,
      en:
        """
        A file must be UTF-8 (with or without a byte order mark), UTF-16 with a mark, or GB18030.
        """))
  package static let badYAML = DiagnosticKind(
    "bad-yaml", .error,
    explanation: Text(
      zh:
        """
        YAML 语法不对, 从这里起读不下去。常见原因: 缩进不齐、冒号后少空格、引号没有配对、用了制表符。
        """,
      en:
        """
        The YAML syntax is wrong and nothing after this place can be read. Usual causes: uneven indentation, no space after a colon, an unpaired quotation mark, a tab.
        """))
  package static let tooManyAliases = DiagnosticKind(
    "too-many-aliases", .error,
    explanation: Text(
      zh:
        """
        YAML 别名（*名字）太多。为防止恶意文件无限展开, 一个文件最多用 20 个。
        """,
      en:
        """
        Too many YAML aliases (*name). A file may use 20, so that a hostile one cannot expand without end.
        """))
  package static let unclosedQuote = DiagnosticKind(
    "unclosed-quote", .error,
    explanation: Text(
      zh:
        """
        CSV 里有一个双引号没有配对, 后面的内容都被当成了同一格。
        """,
      en:
        """
        A quotation mark in the CSV is never closed, so that everything after it became one field.
        """))
  package static let missingColumn = DiagnosticKind(
    "missing-column", .error,
    explanation: Text(
      zh:
        """
        CSV 的表头缺少必需的列。列的顺序不限, 中英文列名都认。
        """,
      en:
        """
        The header row of the CSV lacks a column that is needed. Columns may stand in any order, with Chinese or English names.
        """))
  package static let unknownColumn = DiagnosticKind(
    "unknown-column", .warning,
    explanation: Text(
      zh:
        """
        表头里有一列不认识, 这一列会被忽略。
        """,
      en:
        """
        The header row has a column that is not known; it is left out.
        """))
  package static let duplicateColumn = DiagnosticKind(
    "duplicate-column", .error,
    explanation: Text(
      zh:
        """
        两列是同一个意思, 不知道该用哪一列。
        """,
      en:
        """
        Two columns mean the same, and it is not clear which counts.
        """))
  package static let extraFields = DiagnosticKind(
    "extra-fields", .error,
    explanation: Text(
      zh:
        """
        这一行的格子比表头多, 多半是某个字段里有没加引号的逗号。
        """,
      en:
        """
        The row has more fields than the header, probably because a field contains a comma without quotation marks.
        """))
}
