package import Diagnostics

extension DiagnosticKind {
  package static let unknownZone = DiagnosticKind(
    "unknown-zone", .error,
    explanation: Text(
      zh: "时间所用的时区无从查考。不能按协调世界时猜测，否则会议会差好几个小时。请核对时区名，或安装系统的时区数据（tzdata）。",
      en:
        "Nothing is known of a time zone that a time is in. Taking it for UTC would put the meeting hours off. Check the name, or install the system's zone data (tzdata)."
    ))
  package static let incompleteItem = DiagnosticKind(
    "incomplete-calendar-item", .error,
    explanation: Text(
      zh: "日历事项缺少各种日历软件都需要的内容：UID、标题、开始和结束时间（RFC 5545 §3.6.1）。",
      en:
        "A calendar item lacks what calendar programs need: UID, summary, start and end (RFC 5545 §3.6.1)."
    ))
  package static let endBeforeStart = DiagnosticKind(
    "calendar-end-before-start", .error,
    explanation: Text(
      zh: "事项的结束不晚于开始。全天事项的结束日不包括在内，应写次日（RFC 5545 §3.8.2.2）。",
      en:
        "An item ends no later than it starts. The end of an all-day event is exclusive: the day after the last (RFC 5545 §3.8.2.2)."
    ))
  package static let mixedValueTypes = DiagnosticKind(
    "mixed-value-types", .error,
    explanation: Text(
      zh: "开始、结束和例外日期必须同为日期或同为时刻（RFC 5545 §3.8.2.2、§3.8.5.1）。",
      en:
        "Start, end and exceptions are all days or all times (RFC 5545 §3.8.2.2, §3.8.5.1)."))
  package static let duplicateUID = DiagnosticKind(
    "duplicate-uid", .error,
    explanation: Text(
      zh: "同一日历里每个 UID（连同 RECURRENCE-ID）只能出现一次，否则日历服务器会拒收（RFC 4791 §5.3.2）。",
      en:
        "A UID together with its RECURRENCE-ID may occur only once in a calendar; servers refuse the file otherwise (RFC 4791 §5.3.2)."
    ))
  package static let invalidMessage = DiagnosticKind(
    "invalid-itip-message", .error,
    explanation: Text(
      zh: "邀请、答复和取消消息各有规定的内容：只含一个会议，写明召集人和参会人（RFC 5546 §3.2）。Outlook 只读消息里的第一个会议。",
      en:
        "Invitations, replies and cancellations have prescribed contents: exactly one meeting, with organizer and attendees (RFC 5546 §3.2). Outlook reads only the first meeting of a message."
    ))
  package static let invalidAddress = DiagnosticKind(
    "invalid-calendar-address", .error,
    explanation: Text(
      zh: "人员写作 mailto: 地址，附件和会议链接写作完整的网址，中间不得有空格（RFC 3986）。",
      en:
        "People are written as mailto: addresses, attachments and conferences as full addresses without blanks (RFC 3986)."
    ))
  package static let unwritableProperty = DiagnosticKind(
    "unwritable-property", .error,
    explanation: Text(
      zh: "属性的名称只能用字母、数字和连字符，内容不能含控制字符或换行（RFC 5545 §3.1）。",
      en:
        "A property's name is letters, digits and hyphens; its value holds no control characters or line ends (RFC 5545 §3.1)."
    ))
  package static let refusedByLibical = DiagnosticKind(
    "refused-by-libical", .error,
    explanation: Text(
      zh: "写出的日历在交付前由 libical 复核。libical 不接受的内容，许多日历软件同样不接受。",
      en:
        "Every calendar is read back by libical before it is handed out. What libical refuses, many calendar programs refuse."
    ))
}
