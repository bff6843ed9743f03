public import Diagnostics

/// Every kind of finding about changes that are not carried through.
public enum ChangeDiagnoses {
  public static let all: [DiagnosticKind] = [.changePending]
}

extension DiagnosticKind {
  public static let changePending = DiagnosticKind(
    "change-pending", .warning,
    explanation: Text(
      zh: """
        会议与已经发出的不一样了（时间、地点、人员）, 还有地方没有跟着改: 没通知到的人、席卡、座次、会议室管理人员、\
        会务任务。banhui changes 列出来, 办完一项用 banhui changes done 编号 打钩。
        """,
      en: """
        A meeting differs from what was sent out, and not everything has followed: people to be told, \
        cards, seats, those who unlock the room, duties. banhui changes lists them; tick each off with \
        banhui changes done ID.
        """))
}
