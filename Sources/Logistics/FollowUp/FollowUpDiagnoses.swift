public import Diagnostics

/// Every kind of finding about follow-ups, for `check --explain` and the tests.
public enum FollowUpDiagnoses {
  public static let all: [DiagnosticKind] = [
    .followUpWithoutOwner, .followUpWithoutDate, .followUpOverdue,
  ]
}

extension DiagnosticKind {
  public static let followUpWithoutOwner = DiagnosticKind(
    "follow-up-without-owner", .error,
    explanation: Text(
      zh: "督办事项没有牵头单位, 也没有责任人, 没有人会去办。",
      en: "A decision names neither a unit nor a person, so nobody carries it out."))
  public static let followUpWithoutDate = DiagnosticKind(
    "follow-up-without-date", .warning,
    explanation: Text(
      zh: "督办事项没有期限, 不会提醒, 也算不出是否按期。",
      en: "A decision has no date, so nobody is reminded of it."))
  public static let followUpOverdue = DiagnosticKind(
    "follow-up-overdue", .warning,
    explanation: Text(
      zh: "督办事项的期限已过, 还没有办结。办结了就运行 banhui followup done 编号。",
      en: "The day of a decision has passed and it is not done: banhui followup done ID."))
}
