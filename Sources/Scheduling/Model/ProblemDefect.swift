public import Diagnostics

/// Something wrong with a `ProblemDescription`: what, and at which of its members.
public struct ProblemDefect: Error, Sendable {
  /// Keys and positions that lead to the member, as the exchange format names them.
  public var path: [Step]
  public var kind: DiagnosticKind
  public var message: Text
  public var hint: Text?

  public enum Step: Sendable, Hashable {
    case key(String)
    case position(Int)
  }
}

/// All that is wrong with a `ProblemDescription`.
public struct ProblemDefects: Error, Sendable {
  public var defects: [ProblemDefect]
}

extension DiagnosticKind {
  /// Every kind of finding about a problem description.
  public static let problemKinds: [DiagnosticKind] = [
    .duplicateName, .unknownName, .numberOutOfRange, .unknownRule, .weightOverflow,
    .travelShape, .problemTooLarge,
  ]

  public static let duplicateName = DiagnosticKind(
    "duplicate-id", .error,
    explanation: Text(
      zh: "同一类对象中, 每个编号只能出现一次; 规则在目标中也只能列一次。",
      en: "Within one list each id may occur once only, and each rule once in the objective."))
  public static let unknownName = DiagnosticKind(
    "unknown-id", .error,
    explanation: Text(
      zh: "引用了没有定义的会议、会议室、人员或地点。",
      en: "A meeting, room, person or site is referred to that is not defined."))
  public static let numberOutOfRange = DiagnosticKind(
    "number-out-of-range", .error,
    explanation: Text(
      zh: "数值超出允许范围: 时长至少为 1 个时间格, 容量、人数、权重、路程不能为负, 也不能过大。",
      en: "A number is outside its range: a duration is at least 1 grain; capacities, headcounts, "
        + "weights and travel are not negative, and none is absurdly large."))
  public static let unknownRule = DiagnosticKind(
    "unknown-rule", .error,
    explanation: Text(
      zh: "目标中列出的规则不存在, 无法计分。",
      en: "The objective lists a rule that does not exist, so that no score can be given."))
  public static let weightOverflow = DiagnosticKind(
    "weight-overflow", .error,
    explanation: Text(
      zh: "规则的权重过大, 评分会超出整数范围。请缩小权重, 只需保持相对大小。",
      en: "The weights are so large that a score would leave the range of integers. Make them "
        + "smaller; only their proportion matters."))
  public static let travelShape = DiagnosticKind(
    "travel-shape", .error,
    explanation: Text(
      zh: "路程表必须是方阵, 行数和列数与地点数相同。",
      en: "The travel table must be square, with a row and a column for each site."))
  public static let problemTooLarge = DiagnosticKind(
    "problem-too-large", .error,
    explanation: Text(
      zh: "问题规模超出本程序的处理能力。可缩短排会周期, 或加大时间格。",
      en: "The problem is larger than the planner handles. Shorten the horizon or use longer "
        + "grains."))
}
