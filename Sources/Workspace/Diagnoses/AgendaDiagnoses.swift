package import Diagnostics

// About the items of an agenda.
extension DiagnosticKind {
  package static let unknownAgendaItem = DiagnosticKind(
    "unknown-agenda-item", .error,
    explanation: Text(
      zh: "议题的“之后”“之前”, 或者 agenda/ 里的推迟, 提到的议题不在这个会议的议程里。写议题的完整标题, 或它的序号。",
      en: """
        “after” or “before” of an item, or a delay in agenda/, names an item that the meeting's \
        agenda does not have. Write its whole title, or its number.
        """))
}
