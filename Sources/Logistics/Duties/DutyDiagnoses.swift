public import Diagnostics

/// Every kind of finding about duties against the schedule, for `check --explain` and the tests.
public enum DutyDiagnoses {
  public static let all: [DiagnosticKind] = [
    .dutyWithoutOwner, .dutyWithoutDeputy, .dutyWithoutPhone, .dutyOverlap, .dutyOwnerAway,
    .dutyDeputyAway, .dutyBeforePrerequisite, .dutyCycle, .dutyOverdue, .dutyOnDayOff,
  ]
}

extension DiagnosticKind {
  public static let dutyWithoutOwner = DiagnosticKind(
    "duty-without-owner", .error,
    explanation: Text(
      zh: "有会务任务没有责任人。每一项工作都要有人负责、有人落实: 在 duties.yaml 的“分工”里写明这条线由谁负责, 或在任务里写“责任人”。",
      en: """
        A duty has no owner. Name the people of its line of work under “lines” in duties.yaml, or give \
        the task an “owner”.
        """))
  public static let dutyWithoutDeputy = DiagnosticKind(
    "duty-without-deputy", .error,
    explanation: Text(
      zh: "任务没有 B角, 或者 B角就是责任人自己。责任人临时有事时没有人接手。",
      en: "A duty has no deputy owner, or the owner is their own deputy, so nobody takes over."))
  public static let dutyWithoutPhone = DiagnosticKind(
    "duty-without-phone", .warning,
    explanation: Text(
      zh: "任务没有联系电话, 花名册里责任人也没有手机号。",
      en: "A duty has no phone, and neither has its owner in the roster."))
  public static let dutyOverlap = DiagnosticKind(
    "duty-overlap", .error,
    explanation: Text(
      zh: "同一个人在同一时间要做两项任务。把其中一项交给 B角 或别人, 或错开时间。banhui duties suggest 给出人选。",
      en: """
        One person owes two duties at the same time. Give one to somebody else, or move it. \
        banhui duties suggest names people.
        """))
  public static let dutyOwnerAway = DiagnosticKind(
    "duty-owner-away", .error,
    explanation: Text(
      zh: "责任人在任务的时间里请假、出差, 或者在另一个会上。没有写耗时的任务, 只有责任人那一天整个工作时间都不在才算。",
      en: """
        The owner is on leave, taken or in another meeting while the duty is theirs. A mere deadline \
        counts only where they are away for all working hours of its day.
        """))
  public static let dutyDeputyAway = DiagnosticKind(
    "duty-deputy-away", .warning,
    explanation: Text(
      zh: "B角 在任务的时间里不在, 责任人有事时接不上。",
      en: "The deputy owner is away then, and could not take over."))
  public static let dutyBeforePrerequisite = DiagnosticKind(
    "duty-before-prerequisite", .error,
    explanation: Text(
      zh: "任务的完成时间早于它依赖的任务。推后它, 或提前它依赖的任务。",
      en: "A duty is due before one that it waits for. Move one of them."))
  public static let dutyCycle = DiagnosticKind(
    "duty-cycle", .error,
    explanation: Text(
      zh: "任务互相依赖成了环（或依赖它自己）, 一项也开始不了。去掉其中一个“依赖”。",
      en: "Duties wait for each other in a circle, or one for itself; none could begin."))
  public static let dutyOverdue = DiagnosticKind(
    "duty-overdue", .warning,
    explanation: Text(
      zh: "完成时间已过, 任务还没有标为完成。完成了就运行 banhui duties done 编号。",
      en: "The due time has passed and the duty is not marked done: banhui duties done ID."))
  public static let dutyOnDayOff = DiagnosticKind(
    "duty-on-day-off", .warning,
    explanation: Text(
      zh: "完成时间落在休息日, 而会议不在那一天。改用“会前N个工作日”。",
      en: "A duty is due on a day off on which its meeting is not held. Count in working days."))
}
