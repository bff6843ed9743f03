package import Diagnostics

extension DiagnosticKind {
  package static let messageWithoutMethod = DiagnosticKind(
    "message-without-method", .error,
    explanation: Text(
      zh: "RFC 5546 §1.4：邀请、答复和取消都有 METHOD；没有的是日历文件，不是消息。",
      en:
        "RFC 5546 §1.4: invitations, replies and cancellations have a METHOD; a file without one is a calendar and no message."
    ))
  package static let unannouncedMeeting = DiagnosticKind(
    "unannounced-meeting", .error,
    explanation: Text(
      zh: "RFC 5546 §3.2：答复和取消要说的是已经发出过邀请的会议（同一 UID）。请核对文件次序，或补上邀请。",
      en:
        "RFC 5546 §3.2: replies and cancellations are about a meeting that was announced, by its UID. Check the order of the files, or add the invitation."
    ))
  package static let organizerChanged = DiagnosticKind(
    "organizer-changed", .error,
    explanation: Text(
      zh: "RFC 5546 §2.1.1、§3.2.2：会议只有一位召集人，只有召集人能改会。Outlook、Google 和 Exchange 不理会别人发来的变更。",
      en:
        "RFC 5546 §2.1.1, §3.2.2: a meeting has one organizer, and only they change it. Outlook, Google and Exchange ignore what others send."
    ))
  package static let sequenceWentBack = DiagnosticKind(
    "sequence-went-back", .error,
    explanation: Text(
      zh: "RFC 5546 §2.1.4、§2.1.5：SEQUENCE 只增不减，较小的是旧消息，各软件不予理会，收件人的日历就停在旧的状态。",
      en:
        "RFC 5546 §2.1.4, §2.1.5: SEQUENCE never falls. A lower one is an old message, which programs ignore, so that calendars keep the old state."
    ))
  package static let sequenceNotRaised = DiagnosticKind(
    "sequence-not-raised", .error,
    explanation: Text(
      zh:
        "RFC 5546 §2.1.4：改时间、改重复规则或恢复已取消的会议，SEQUENCE 必须增大。否则 Exchange 和 Google 不当作改期，已接受的人不会被再次询问。",
      en:
        "RFC 5546 §2.1.4: SEQUENCE must rise when the time, the recurrence or the standing of a meeting changes. Exchange and Google do not take it for a new time otherwise, and those who accepted are not asked again."
    ))
  package static let staleMessage = DiagnosticKind(
    "stale-message", .warning,
    explanation: Text(
      zh: "RFC 5546 §2.1.5：SEQUENCE 相同时 DTSTAMP 较晚的为准，较早的会被当作旧消息丢掉。",
      en:
        "RFC 5546 §2.1.5: of equal SEQUENCEs the later DTSTAMP stands; the earlier is dropped as old."
    ))
  package static let attendeeNotReleased = DiagnosticKind(
    "attendee-not-released", .warning,
    explanation: Text(
      zh: "RFC 5546 §3.2.2.6、§3.2.5：从名单上去掉的人要收到 CANCEL，否则会议仍在他们的日历上。",
      en:
        "RFC 5546 §3.2.2.6, §3.2.5: those taken off the list are sent a CANCEL; the meeting stays on their calendars otherwise."
    ))
  package static let uninvitedAttendee = DiagnosticKind(
    "uninvited-attendee", .warning,
    explanation: Text(
      zh: "RFC 5546 §3.2.3：答复或取消里的人没有被邀请过，也没有人委托他。可能是用了另一个邮箱，也可能是转发。",
      en:
        "RFC 5546 §3.2.3: the one who answers or is released was never invited, nor delegated to. Perhaps another address of theirs, perhaps a forwarded invitation."
    ))
  package static let outdatedReply = DiagnosticKind(
    "outdated-reply", .warning,
    explanation: Text(
      zh: "RFC 5546 §2.1.5：答复的是较旧的邀请。会议此后改过，要等新的答复。",
      en:
        "RFC 5546 §2.1.5: the reply is to an older invitation. The meeting has changed since; a new reply is needed."
    ))
  package static let sequenceRaisedByAttendee = DiagnosticKind(
    "sequence-raised-by-attendee", .error,
    explanation: Text(
      zh: "RFC 5546 §2.1.4：只有召集人能增大 SEQUENCE，答复须照抄邀请里的。",
      en:
        "RFC 5546 §2.1.4: only the organizer raises SEQUENCE; a reply repeats that of the invitation."
    ))
  package static let afterCancellation = DiagnosticKind(
    "after-cancellation", .warning,
    explanation: Text(
      zh: "RFC 5546 §3.2.5：会议已经取消，再答复或再取消没有效果。",
      en:
        "RFC 5546 §3.2.5: the meeting has been cancelled; answering or cancelling it again has no effect."
    ))
  package static let unfinishedSeries = DiagnosticKind(
    "unfinished-series", .warning,
    explanation: Text(
      zh: "重复规则场次太多，或很久都没有一场，列到这里为止（RFC 5545 §3.3.10 不限场次）。可以用 --from 和 --to 缩小范围。",
      en:
        "The rule names too many occurrences, or none for so long that the search was ended (RFC 5545 §3.3.10 sets no bound). Narrow the days with --from and --to."
    ))
}
