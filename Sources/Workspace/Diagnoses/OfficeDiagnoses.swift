package import Diagnostics

// About what the files say together.
extension DiagnosticKind {
  package static let duplicatePerson = DiagnosticKind(
    "duplicate-person", .error,
    explanation: Text(
      zh:
        """
        花名册里两个人用了同一个编号。
        """,
      en:
        """
        Two people of the roster have the same id.
        """))
  package static let ambiguousName = DiagnosticKind(
    "ambiguous-name", .warning,
    explanation: Text(
      zh:
        """
        花名册里有同名同单位的人, 又没有编号可以区分, 只写姓名会指向不明。
        """,
      en:
        """
        The roster has people of the same name and unit with no id to tell them apart, so a name alone is ambiguous.
        """))
  package static let ambiguousReference = DiagnosticKind(
    "ambiguous-reference", .error,
    explanation: Text(
      zh:
        """
        有几个人同名, 只写姓名分不清是谁。写成“姓名（单位）”或者用编号。
        """,
      en:
        """
        Several people have this name. Write “name（unit）” or the id.
        """))
  package static let duplicateRoom = DiagnosticKind(
    "duplicate-room", .error,
    explanation: Text(
      zh:
        """
        两间会议室用了同一个编号或名称。
        """,
      en:
        """
        Two rooms have the same id or name.
        """))
  package static let duplicateMeeting = DiagnosticKind(
    "duplicate-meeting", .error,
    explanation: Text(
      zh:
        """
        两个会议用了同一个编号。
        """,
      en:
        """
        Two meetings have the same id.
        """))
  package static let unknownPerson = DiagnosticKind(
    "unknown-person", .error,
    explanation: Text(
      zh:
        """
        花名册里没有这个人, 也没有叫这个名字的单位、组或职务。
        """,
      en:
        """
        The roster has nobody of this name, and no unit, group or post of this name.
        """))
  package static let unknownRoom = DiagnosticKind(
    "unknown-room", .error,
    explanation: Text(
      zh:
        """
        rooms.yaml 里没有这间会议室。
        """,
      en:
        """
        There is no such room in rooms.yaml.
        """))
  package static let unknownMeeting = DiagnosticKind(
    "unknown-meeting", .error,
    explanation: Text(
      zh:
        """
        没有这个编号的会议。
        """,
      en:
        """
        There is no meeting with this id.
        """))
  package static let unknownSite = DiagnosticKind(
    "unknown-site", .error,
    explanation: Text(
      zh:
        """
        没有一间会议室在这个院区。
        """,
      en:
        """
        No room is at this site.
        """))
  package static let unknownEquipment = DiagnosticKind(
    "unknown-equipment", .warning,
    explanation: Text(
      zh:
        """
        没有一间会议室登记了这种设备。
        """,
      en:
        """
        No room lists this equipment.
        """))
  package static let unknownRule = DiagnosticKind(
    "unknown-rule", .error,
    explanation: Text(
      zh:
        """
        没有这条排会规则。
        """,
      en:
        """
        The planner has no such rule.
        """))
  package static let emptyGroup = DiagnosticKind(
    "empty-group", .warning,
    explanation: Text(
      zh:
        """
        这个组（单位、职务）里一个人也没有。
        """,
      en:
        """
        The group (unit, post) has nobody in it.
        """))
  package static let uselessException = DiagnosticKind(
    "useless-exception", .warning,
    explanation: Text(
      zh:
        """
        “除外”里的人本来就不在名单里。
        """,
      en:
        """
        The exception names somebody who would not attend anyway.
        """))
  package static let noAttendees = DiagnosticKind(
    "no-attendees", .warning,
    explanation: Text(
      zh:
        """
        会议没有任何参会人员。
        """,
      en:
        """
        The meeting has no attendees at all.
        """))
  package static let noChair = DiagnosticKind(
    "no-chair", .warning,
    explanation: Text(
      zh:
        """
        会议没有写主持人, 通知和主持词里会空着。
        """,
      en:
        """
        The meeting has no chair; the notice would leave the place empty.
        """))
  package static let attendeeUnavailable = DiagnosticKind(
    "attendee-unavailable", .error,
    explanation: Text(
      zh:
        """
        必须出席的人在会议所有可用时间里都有事, 会议排不出来。
        """,
      en:
        """
        Somebody who is required is busy through all the time that the meeting may take.
        """))
  package static let noSuitableRoom = DiagnosticKind(
    "no-suitable-room", .error,
    explanation: Text(
      zh:
        """
        没有一间会议室同时满足座位、设备、布置和院区的要求。
        """,
      en:
        """
        No room meets the seats, equipment, layout and site that the meeting asks for.
        """))
  package static let noWorkingTime = DiagnosticKind(
    "no-working-time", .error,
    explanation: Text(
      zh:
        """
        会议的可用时间里没有足够长的工作时间: 可能落在周末、节假日、午间, 或在排会周期之外。
        """,
      en:
        """
        The windows hold no working time long enough for the meeting: they may lie on days off, over lunch, or outside the horizon.
        """))
  package static let selfReference = DiagnosticKind(
    "self-reference", .error,
    explanation: Text(
      zh:
        """
        会议不能排在它自己之前或之后。
        """,
      en:
        """
        A meeting cannot come before or after itself.
        """))
  package static let precedenceCycle = DiagnosticKind(
    "precedence-cycle", .error,
    explanation: Text(
      zh:
        """
        几个会议互为先后, 形成了环, 永远排不出来。
        """,
      en:
        """
        Meetings wait for each other in a circle, so that none can ever come first.
        """))
  package static let pinConflict = DiagnosticKind(
    "pin-conflict", .error,
    explanation: Text(
      zh:
        """
        两个已定的会议在同一时间占用同一间会议室, 或需要同一个必须出席的人。
        """,
      en:
        """
        Two decided meetings take the same room, or need the same person, at the same time.
        """))
  package static let pinImpossible = DiagnosticKind(
    "pin-impossible", .error,
    explanation: Text(
      zh:
        """
        已定的时间与会议自己的条件矛盾: 不在可用时间里、会议室停用, 或时长超过一天。
        """,
      en:
        """
        The decided time contradicts the request itself: outside its windows, the room closed, or past midnight.
        """))
  package static let roomTooSmall = DiagnosticKind(
    "room-too-small", .warning,
    explanation: Text(
      zh:
        """
        已定的会议室坐不下这么多人。
        """,
      en:
        """
        The decided room has fewer seats than people attend.
        """))
  package static let pinnedOnDayOff = DiagnosticKind(
    "pinned-on-day-off", .warning,
    explanation: Text(
      zh:
        """
        会议已定在休息日（周末或节假日）。
        """,
      en:
        """
        The meeting is decided on a day off.
        """))
  package static let atNight = DiagnosticKind(
    "at-night", .warning,
    explanation: Text(
      zh:
        """
        会议的时间在清晨六点以前。多半是下午的钟点没有写“下午”: 2:30 是凌晨, 下午写成 14:30 或 下午2:30。
        """,
      en:
        """
        The time of the meeting is before six in the morning. Mostly the afternoon is meant: write 14:30 for 2:30.
        """))
  package static let agendaTooLong = DiagnosticKind(
    "agenda-too-long", .error,
    explanation: Text(
      zh:
        """
        各议题的时间加起来超过了会议时长。
        """,
      en:
        """
        The items of the agenda take longer than the meeting.
        """))
  package static let provisionalYear = DiagnosticKind(
    "provisional-year", .warning,
    explanation: Text(
      zh:
        """
        排会周期跨到了节假日安排尚未公布的年份, 方案只能是暂定的。公布后请在“节假日”里补上或升级程序。
        """,
      en:
        """
        The horizon reaches into a year whose holidays are not announced, so that the plan is provisional. Add them under “holidays” once they are.
        """))
  package static let unknownAssignment = DiagnosticKind(
    "unknown-assignment", .warning,
    explanation: Text(
      zh:
        """
        schedule.yaml 里的会议已经不在会议文件里了, 这一条不起作用。
        """,
      en:
        """
        schedule.yaml has a meeting that the files no longer contain; the entry has no effect.
        """))
  package static let wrongLength = DiagnosticKind(
    "wrong-length", .warning,
    explanation: Text(
      zh:
        """
        schedule.yaml 里这场会的起止时间与会议时长不符, 以开始时间和会议时长为准。
        """,
      en:
        """
        The start and end in schedule.yaml do not fit the length of the meeting; start and length count.
        """))
  package static let badLedger = DiagnosticKind(
    "bad-ledger", .error,
    explanation: Text(
      zh:
        """
        ledger.json 是台账: 记着每个会议的日历标识和已发布的版次。它损坏后不能自动重建, 否则参会人员日历里会出现重复的会议。
        """,
      en:
        """
        ledger.json remembers the calendar identity and revision of each meeting. It is not rebuilt by itself, because attendees would then see meetings twice.
        """))
  package static let droppedOccurrence = DiagnosticKind(
    "dropped-occurrence", .warning,
    explanation: Text(
      zh:
        """
        例会有一场落在休息日, 按“遇休”的规定要顺延或提前, 但排会周期里已经没有工作日, 所以这一场没有排。
        """,
      en:
        """
        An occurrence of a series falls on a day off and should move, but the horizon has no workday left on that side, so it is not planned.
        """))
  package static let pinnedSeries = DiagnosticKind(
    "pinned-series", .error,
    explanation: Text(
      zh:
        """
        一个系列有许多场次, 不能用一个“已定”固定。请在“系列”里写“时间”, 或在 schedule.yaml 里给某一场加“已定: 是”。
        """,
      en:
        """
        A series has many occurrences, which one pin cannot fix. Give the series a time, or pin one occurrence in schedule.yaml.
        """))
}
