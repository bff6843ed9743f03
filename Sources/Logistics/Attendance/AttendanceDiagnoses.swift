public import Diagnostics

/// Every kind of finding about attendance, for `check --explain` and for the tests.
public enum AttendanceDiagnoses {
  public static let all: [DiagnosticKind] = [
    .uninvitedReply, .leaveUnapproved, .deputyAttending, .deputyNotAllowed, .deputyBusy,
    .tooManyCompanions, .quorumOutOfReach, .replyOverdue, .chairOnLeave, .presenterOnLeave,
  ]
}

extension DiagnosticKind {
  public static let uninvitedReply = DiagnosticKind(
    "uninvited-reply", .warning,
    explanation: Text(
      zh: "回执里的人不在这个会议的参会名单里, 这条回执不起作用。要请他参加, 就写进会议的“出席”或“列席”。",
      en: """
        The reply is from somebody whom the meeting does not invite, so it changes nothing. Put them \
        under “required” or “nonvoting” of the meeting if they are to come.
        """))
  public static let leaveUnapproved = DiagnosticKind(
    "leave-unapproved", .warning,
    explanation: Text(
      zh: """
        必须出席的人请假, 还没有人批准, 所以座位、名单仍把他算在内。批准后写上“批准人”; \
        会议不要求批准的, 在“参会规则”里写“请假须批准: 否”。
        """,
      en: """
        Somebody who is required asks for leave that nobody has approved, so seats and lists still \
        count them. State “approvedBy”, or “approval: no” under “attendance” of the meeting where it \
        needs none.
        """))
  public static let deputyAttending = DiagnosticKind(
    "deputy-attending", .error,
    explanation: Text(
      zh: "替会人自己就要参加这个会议, 或者已经替另一个人参加, 一个人坐不了两个座位。换一位替会人。",
      en: """
        The deputy attends the meeting in their own right, or stands in for somebody else already. \
        Nobody sits in two seats: name another deputy.
        """))
  public static let deputyNotAllowed = DiagnosticKind(
    "deputy-not-allowed", .error,
    explanation: Text(
      zh: "会议的“参会规则”不许这样替会: 不允许替会、只许同单位的人替, 或者替会人的职务排序太靠后。",
      en: """
        The meeting's attendance rules do not allow this deputy: no deputies at all, only from the same \
        unit, or only down to a rank.
        """))
  public static let deputyBusy = DiagnosticKind(
    "deputy-busy", .error,
    explanation: Text(
      zh: "替会人在会议时间里另有会议或别的事。",
      en: "The deputy is in another meeting, or otherwise taken, while the meeting is held."))
  public static let tooManyCompanions = DiagnosticKind(
    "too-many-companions", .error,
    explanation: Text(
      zh: "一个单位带的随员超过了会议规定的名额（“参会规则”里的“随员”）。",
      en: "A unit brings more people along than the meeting allows (“companions” of its rules)."))
  public static let quorumOutOfReach = DiagnosticKind(
    "quorum-out-of-reach", .error,
    explanation: Text(
      zh: """
        即使没有答复的人全部到会, 也达不到法定人数。要么请人销假, 要么改期。替会的人默认不计入, \
        可以写“替会计入: 是”。
        """,
      en: """
        Even if everybody who has not answered came, the meeting would be below its quorum. Deputies do \
        not count unless the rules say “countDeputies: yes”.
        """))
  public static let replyOverdue = DiagnosticKind(
    "reply-overdue", .warning,
    explanation: Text(
      zh: "回执截止时间已过, 还有人没有答复。用 banhui attendance 编号 看是哪些人。",
      en: "The deadline for replies has passed and some have not answered."))
  public static let chairOnLeave = DiagnosticKind(
    "chair-on-leave", .error,
    explanation: Text(
      zh: "主持人请假, 又没有替会的人。请另定主持人, 或写明替会人（由他主持）。",
      en: "The chair is on leave and nobody stands in. Name another chair, or a deputy."))
  public static let presenterOnLeave = DiagnosticKind(
    "presenter-on-leave", .error,
    explanation: Text(
      zh: "议题的汇报人请假, 又没有替会的人。请另定汇报人。",
      en: "Somebody who presents an item is on leave and nobody stands in."))
}
