public import Diagnostics

/// Every kind of finding about regulations, for `check --explain` and the tests.
public enum ComplianceDiagnoses {
  public static let all: [DiagnosticKind] = [
    .policyBroken, .policyExceeded, .policyRemark, .policyContradiction, .waiverExpired,
    .jointTrip, .jointMeeting,
  ]
}

extension DiagnosticKind {
  public static let policyBroken = DiagnosticKind(
    "policy-broken", .error,
    explanation: Text(
      zh: """
        会议违反了一条级别为“错误”的会风规定。提示里写明是哪个规定的哪一条。确有需要的, 按程序批准后在 policies/ \
        的文件里写“豁免”: 条款、会议、理由、批准人、有效期。
        """,
      en: """
        A meeting breaks a clause of severity “error”. The hint names the regulation. Where it has been \
        allowed, state a waiver: clause, meeting, reason, who approved it, until when.
        """))
  public static let policyExceeded = DiagnosticKind(
    "policy-exceeded", .warning,
    explanation: Text(
      zh: "会议超出了一条级别为“警告”的会风规定。处理办法同 policy-broken。",
      en: "A meeting exceeds a clause of severity “warning”; see policy-broken."))
  public static let policyRemark = DiagnosticKind(
    "policy-remark", .note,
    explanation: Text(
      zh: "会议超出了一条级别为“说明”的会风规定, 例如综合定额里可以调剂的单项。",
      en:
        "A meeting exceeds a clause of severity “note”, such as a part of a quota that may be shifted."
    ))
  public static let policyContradiction = DiagnosticKind(
    "policy-contradiction", .error,
    explanation: Text(
      zh: """
        两条规定不能同时做到: 同一个规定对同样的会议写了两个限度, 或者一条的“不少于”大于另一条的“不超过”。\
        改其中一条, 或用“停用”关掉一条。
        """,
      en: """
        Two clauses cannot both be kept: one regulation states two limits for the same meetings, or the \
        “at least” of one is above the “at most” of another. Change one, or switch it off.
        """))
  public static let waiverExpired = DiagnosticKind(
    "waiver-expired", .warning,
    explanation: Text(
      zh: "豁免的有效期在会议之前（或今天之前）就到了, 不再起作用。",
      en: "A waiver ended before the meeting, or before today, and has no effect any more."))
  public static let jointTrip = DiagnosticKind(
    "joint-trip", .note,
    explanation: Text(
      zh: "两个会参会的人大多相同, 日子相近, 又不在同一天。套开可以少跑一趟。",
      en:
        "Two meetings have mostly the same people within a few days; held together they are one trip."
    ))
  public static let jointMeeting = DiagnosticKind(
    "joint-meeting", .note,
    explanation: Text(
      zh: "两个会同一个人主持、参会的人几乎相同、加起来不超过半天, 可以考虑合并。",
      en:
        "Two meetings with the same chair and almost the same people fit into half a day together.")
  )
}
