package import Diagnostics

// About duties and follow-ups, as the files state them.
extension DiagnosticKind {
  package static let twoOwners = DiagnosticKind(
    "two-owners", .error,
    explanation: Text(
      zh: "一项会务任务写了两个责任人。两个人都负责, 往往谁也没落实: 留一个责任人, 另一个写作 B角 或协助。",
      en: """
        A duty has two owners. What two people answer for is often done by neither: keep one, and make \
        the other the deputy owner or a helper.
        """))
  package static let duplicateDuty = DiagnosticKind(
    "duplicate-duty", .error,
    explanation: Text(
      zh: "同一个会议里两项任务用了同一个编号。",
      en: "Two duties of one meeting have the same id."))
  package static let unknownDuty = DiagnosticKind(
    "unknown-duty", .error,
    explanation: Text(
      zh: "“依赖”里写的任务不存在。写同一个会议里任务的编号, 别的会议的任务写成“会议编号/任务编号”。",
      en: """
        A duty waits for one that does not exist. Use the id of a duty of the same meeting, or \
        “meeting/duty” for one of another.
        """))
  package static let unknownChecklist = DiagnosticKind(
    "unknown-checklist", .error,
    explanation: Text(
      zh: "没有这个名字的会务清单。内置的清单用 banhui duties checklists 查看, 自己的清单放在 checklists/ 文件夹里。",
      en: """
        There is no checklist of this name. banhui duties checklists lists them; your own stand in the \
        folder checklists/.
        """))
  package static let duplicateFollowUp = DiagnosticKind(
    "duplicate-follow-up", .error,
    explanation: Text(
      zh: "两项督办事项用了同一个编号, 进展会记混。",
      en: "Two follow-ups have the same id, so their progress would be mixed up."))
}
