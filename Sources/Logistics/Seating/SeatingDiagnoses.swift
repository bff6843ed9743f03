public import Diagnostics

/// Every kind of finding about seats, for `check --explain` and for the tests.
public enum SeatingDiagnoses {
  public static let all: [DiagnosticKind] = [
    .tooFewSeats, .seatSetting, .seatWishBroken, .seatsOutOfDate, .twoNumberOnes, .rankMissing,
    .attendsTwice, .agendaOutlastsRoom,
  ]
}

extension DiagnosticKind {
  public static let tooFewSeats = DiagnosticKind(
    "too-few-seats", .error,
    explanation: Text(
      zh: "会场的座位比参会的人少。增加排数或每排座位、换大一点的会议室, 或减少参会人员。",
      en: """
        The hall has fewer seats than people attend. Add rows or seats, take a larger room, or invite \
        fewer people.
        """))
  public static let seatSetting = DiagnosticKind(
    "seat-setting", .error,
    explanation: Text(
      zh: """
        “座次”里的要求做不到: 固定的座位不存在或给了两个人, 预留或轮椅位不够, 主席台坐不下, 提到的人不参会, \
        或者没有这张座位图。
        """,
      en: """
        The seating settings ask for what cannot be: a fixed seat that does not exist or is given twice, \
        too few reserved or wheelchair seats, a full platform, somebody who does not attend, or a map \
        that is not there.
        """))
  public static let seatWishBroken = DiagnosticKind(
    "seat-wish-broken", .warning,
    explanation: Text(
      zh: "“分开”“相邻”的要求不能全部满足, 座次照排, 没有满足的逐条列出。放宽要求, 或用“固定”手工安排。",
      en: """
        Not all wishes of “apart” and “together” can be kept; seats were given all the same, and those \
        broken are listed. Relax them, or fix seats by hand.
        """))
  public static let seatsOutOfDate = DiagnosticKind(
    "seats-out-of-date", .warning,
    explanation: Text(
      zh: """
        已排的座次和现在的参会人员对不上: 有人没有座位, 或者座位上的人不参会了。座次、席卡、名单、签到必须一一对应; \
        运行 banhui seats 更新, 已有的座位尽量不动, 再重印席卡和座次图。
        """,
      en: """
        The seats that were given do not match who attends now: somebody has no seat, or a seat is \
        kept for somebody who does not come. Seats, cards, roster and sign-in must agree one for one; run \
        banhui seats, which moves as few as it can, and print cards and chart again.
        """))
  public static let twoNumberOnes = DiagnosticKind(
    "two-number-ones", .warning,
    explanation: Text(
      zh: "主席台上, 或者按职务排座的会场里排在最前的, 有两个人的职务排序相同: 谁坐正中、谁在左边由花名册的先后决定, 可能不是想要的。改“排序”一列。",
      en: """
        Two people of the platform, or at the head of a room that is filled by rank, have the same \
        rank, so that only their places in the roster decide who sits in the centre. Correct the \
        “rank” column.
        """))
  public static let rankMissing = DiagnosticKind(
    "rank-missing", .warning,
    explanation: Text(
      zh: "主席台上有人没有职务排序, 只能排在最后。在花名册的“排序”一列补上。",
      en: """
        Somebody of the platform has no rank and can only be placed last. Fill in the “rank” column of \
        the roster.
        """))
  public static let attendsTwice = DiagnosticKind(
    "attends-twice", .warning,
    explanation: Text(
      zh: "参会名单里有两条姓名和手机都相同、单位不同的记录, 多半是一个人兼两职, 会占两个座位、两张席卡。用“除外”去掉一条。",
      en: """
        Two entries of those who attend have the same name and telephone under different units: \
        probably one person in two posts, who would take two seats and two cards. Leave one out with \
        “except”.
        """))
  public static let agendaOutlastsRoom = DiagnosticKind(
    "agenda-outlasts-room", .warning,
    explanation: Text(
      zh: "各议题用到最长时间（含已经推迟的）时, 会议会开到会议室下一场会议的布场时间或停用时间以后。缩短议题、提前开始, 或调换会议室。",
      en: """
        If its items take their longest (with what has run late already), the meeting lasts beyond the \
        time when the room is set up for the next one or is closed. Shorten items, start earlier, or \
        change rooms.
        """))
}
