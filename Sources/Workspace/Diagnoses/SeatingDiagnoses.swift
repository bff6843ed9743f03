package import Diagnostics

// About seats and seat maps.
extension DiagnosticKind {
  package static let seatedTwice = DiagnosticKind(
    "seated-twice", .error,
    explanation: Text(
      zh: "seats/ 下的座次里, 一个人坐了两个座位。手工对调座位时容易漏改一边; 留下其中一个。",
      en: """
        The seats of a meeting in seats/ give one person two seats. That happens when seats are \
        swapped by hand and one side is forgotten; keep one of them.
        """))
  package static let badSeatMap = DiagnosticKind(
    "bad-seat-map", .error,
    explanation: Text(
      zh: """
        seatmaps/ 下的座位图里没有座位, 或者多得不像一个会场。每个座位占一格: 普通座位写“座”或数字, 能停轮椅的写“轮”, \
        主席台写“台”或“台1”“台2”, 门写“门”, 过道留空, 其他文字当作标签。
        """,
      en: """
        A map in seatmaps/ has no seat, or more than any hall. One cell is one seat: “座” or a number \
        is a seat, “轮” has room for a wheelchair, “台” (or “台1”, “台2”) is on the platform, “门” is \
        a door, an empty cell an aisle, and any other text a label.
        """))
}
