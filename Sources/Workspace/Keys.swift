package import Diagnostics

/// Every name that a workspace file may use, in English and in Chinese: the one table.
///
/// The raw value is the English name; `names` lists all that are accepted.
package enum Key: String, CaseIterable, Sendable {
  // banhui.yaml
  case organization, timezone, horizon, hours, weekdays, morning, afternoon, evening, holidays
  case grain, rules, language, travel, units, busy
  case severity, weight, limit
  case day, days, off
  // people.csv
  case id, name, unit, post, rank, mobile, email, groups
  // rooms.yaml
  case rooms, capacity, layouts, equipment, opening, closed, site, setUp, clearUp
  // meetings.yaml
  case meetings, title, kind, organizer, chair, contact
  case required, optional, nonvoting, except, guests, headcount
  case duration, windows, earliest, latest, preferredTimes, preferredRooms
  case seats, layout, after, before, meeting, minGap, maxGap, sameDay, differentDay
  case pinned, start, end, room, series, breakouts, priority, agenda, confidentiality
  case purpose, requirements, checkIn, replyBy, attachments
  case every, weekday, time, from, to, count, skip, onHoliday
  case presenter, attendees
  // agenda items and those who wait for them
  case longest, topic, position, waiting, slack, weights, waitingRoom, delays, item
  // seating and seats/ID.yaml
  case seating, platform, rowSizes, hall, form, rowCount, blocks, door, perSide, head, tables
  case perTable, map, seatOrder, evenPlaces, rightFirst, fixed, apart, together, wheelchairs
  case wheelchairSeats, nearDoor, reserved, guestSide
  case person, span, reason, tentative, fingerprint, imported, range
  // schedule.yaml
  case schedule, score, why, leftOut
  // attendance.yaml, and `attendance` of a meeting
  case attendance, replies, guest, answer, approvedBy, deputy, deputyGuest, companions, source
  case role, arrived, late
  case sequence, quorum, quorumOf, countDeputies, approval, deputies, lowestRank
  // banhui.yaml: papers
  case papers, letterhead, issuers, suffix, number, secrecy, urgency, signers, copyTo, printedBy
  case style, names, order, phones, cards, badges, size, fold, sides, mirror, fonts
  case activities, place, participants
  // duties.yaml, checklists/*.yaml, progress.csv
  case duties, checklist, applies, tasks, lines, line, matter, owner, deputyOwner, helpers, due
  case takes, waitsFor, omit, subject, state, by, note
  // followups.yaml
  case followUps, leadUnit, otherUnits, assigned
  // policies/*.yaml
  case policy, date, standing, clauses, clause, measure, atMost, atLeast, kinds, exceptKinds
  case classes, hasBreakouts, words, waivers, enable, disable, until
  // budget.yaml
  case budgets, meetingClass, dayCount, staff, costs, price, quantity, amount

  private static let chinese: [Key: [String]] = [
    .organization: ["单位名称", "主办单位", "单位"], .timezone: ["时区"],
    .horizon: ["排会周期", "周期", "日期范围", "起止日期"],
    .hours: ["作息", "作息时间"], .weekdays: ["工作日"], .morning: ["上午"], .afternoon: ["下午"],
    .evening: ["晚上"], .holidays: ["节假日"], .grain: ["时间格"], .rules: ["规则"],
    .language: ["语言"], .travel: ["路程", "路程时间"], .units: ["单位排序", "单位顺序"],
    .busy: ["忙闲", "占用"],
    .severity: ["级别"], .weight: ["权重"], .limit: ["限额", "上限"],
    .day: ["日期"], .days: ["日期范围"], .off: ["放假"],
    .id: ["编号", "工号", "序号"], .name: ["姓名", "名称"], .unit: ["单位", "工作单位", "所在单位", "部门", "汇报单位"],
    .post: ["职务", "职位", "岗位"],
    .rank: ["排序", "职务排序", "顺序"], .mobile: ["手机", "电话", "手机号", "联系电话", "手机号码"],
    .email: ["邮箱", "电子邮箱", "电子邮件"], .groups: ["组", "组别", "分组", "所属组"],
    .rooms: ["会议室"], .capacity: ["容量", "座位数", "容纳人数"], .layouts: ["各布置容量", "布置容量"],
    .equipment: ["设备", "设施"], .opening: ["开放时间"], .closed: ["停用", "停用时间"],
    .site: ["院区", "地点"], .setUp: ["布场", "布场时间"], .clearUp: ["清场", "清场时间"],
    .meetings: ["会议"], .title: ["标题", "会议名称", "内容"], .kind: ["类型", "会议类型"],
    .organizer: ["召集单位", "主办单位"], .chair: ["主持人", "主持"], .contact: ["联系人", "联络人"],
    .required: ["出席", "出席人员", "参会人员"], .optional: ["可选", "可选人员"], .nonvoting: ["列席", "列席人员"],
    .except: ["除外"],
    .guests: ["特邀", "特邀人员"], .headcount: ["人数"],
    .duration: ["时长"], .windows: ["可用时间", "时间范围", "时间窗", "可选时间"], .earliest: ["最早", "不早于"],
    .latest: ["最晚", "不晚于"],
    .preferredTimes: ["首选时间"], .preferredRooms: ["首选会议室", "首选地点"],
    .seats: ["座位"], .layout: ["布置", "布置形式"], .after: ["之后", "在其后"],
    .before: ["之前", "在其前"], .meeting: ["会议", "会议编号"], .minGap: ["最短间隔", "至少间隔"],
    .maxGap: ["最长间隔", "至多间隔"], .sameDay: ["同日"], .differentDay: ["不同日"],
    .pinned: ["已定"], .start: ["开始"], .end: ["结束"], .room: ["会议室", "地点"],
    .series: ["系列", "例会安排"], .breakouts: ["分组讨论", "分组会"], .priority: ["优先级"],
    .agenda: ["议程"], .confidentiality: ["密级"],
    .purpose: ["会议目的", "目的"], .requirements: ["要求", "有关要求"], .checkIn: ["提前报到"],
    .replyBy: ["回执截止"], .attachments: ["附件"],
    .every: ["周期", "频率"], .weekday: ["星期"], .time: ["时间"], .from: ["从", "起"], .to: ["到", "止"],
    .count: ["次数"], .skip: ["除去", "跳过"], .onHoliday: ["遇休"],
    .presenter: ["汇报人", "汇报", "报告人"], .attendees: ["参加", "参会"],
    .longest: ["最长", "最长时长"], .topic: ["专题"], .position: ["位置"], .waiting: ["候会"],
    .slack: ["提前"], .weights: ["权重"], .waitingRoom: ["候会室"], .delays: ["推迟"], .item: ["议题"],
    .person: ["人员"], .span: ["时段", "时间"], .reason: ["事由", "理由"], .tentative: ["待定"],
    .fingerprint: ["指纹"],
    .imported: ["导入时间"],
    .range: ["导入范围"],
    .seating: ["座次"], .platform: ["主席台"], .rowSizes: ["每排", "各排"], .hall: ["会场"], .form: ["形式"],
    .rowCount: ["排数"], .blocks: ["每排", "各区"], .door: ["门"], .perSide: ["每侧"], .head: ["上首"],
    .tables: ["桌数"], .perTable: ["每桌"], .map: ["座位图"], .seatOrder: ["排法"],
    .evenPlaces: ["双数"], .rightFirst: ["以右为上"], .fixed: ["固定"], .apart: ["分开"],
    .together: ["相邻"], .wheelchairs: ["轮椅"], .wheelchairSeats: ["轮椅位"], .nearDoor: ["近门"],
    .reserved: ["预留"], .guestSide: ["客方"],
    .schedule: ["方案"], .score: ["评分"], .why: ["理由"], .leftOut: ["未安排"],
    .attendance: ["参会规则"], .replies: ["回执"], .guest: ["特邀", "特邀人员"], .answer: ["答复"],
    .approvedBy: ["批准人"], .deputy: ["替会人"], .deputyGuest: ["外单位替会人"], .companions: ["随员"],
    .source: ["来源"], .sequence: ["版次"], .quorum: ["法定人数"], .quorumOf: ["法定人数范围"],
    .countDeputies: ["替会计入"], .approval: ["请假须批准"], .deputies: ["替会"],
    .lowestRank: ["替会排序不低于"],
    .role: ["身份"], .arrived: ["到会"], .late: ["迟到分钟"],
    .papers: ["文稿"], .letterhead: ["红头"], .issuers: ["发文机关"], .suffix: ["后缀"],
    .number: ["发文字号", "文号"], .secrecy: ["密级"], .urgency: ["紧急程度"], .signers: ["签发人"],
    .copyTo: ["抄送"], .printedBy: ["印发机关"], .style: ["版式"], .names: ["名单"],
    .order: ["排序"], .phones: ["电话"], .cards: ["席卡"], .badges: ["证件"], .size: ["尺寸"],
    .fold: ["折叠"], .sides: ["面数"], .mirror: ["镜像"], .fonts: ["字体文件夹"],
    .activities: ["活动"], .place: ["地点"], .participants: ["参加", "参加人员"],
    .duties: ["会务"], .checklist: ["清单"], .applies: ["适用"], .tasks: ["任务"], .lines: ["分工"],
    .line: ["分工"], .matter: ["事项"], .owner: ["责任人"], .deputyOwner: ["B角", "副责任人"],
    .helpers: ["协助", "协助人"], .due: ["完成", "完成时间", "期限"], .takes: ["耗时"],
    .waitsFor: ["依赖", "先完成"], .omit: ["不做"], .subject: ["类别"],
    .state: ["状态"], .by: ["经办人"], .note: ["备注", "说明"],
    .followUps: ["督办"], .leadUnit: ["牵头单位", "责任单位"], .otherUnits: ["配合单位"],
    .assigned: ["交办日期", "交办"],
    .policy: ["规定"], .date: ["日期"], .standing: ["效力"], .clauses: ["条款"], .clause: ["条款"],
    .measure: ["项目"], .atMost: ["不超过"], .atLeast: ["不少于"], .kinds: ["类型"],
    .exceptKinds: ["除外类型"], .classes: ["类别"], .hasBreakouts: ["分组"], .words: ["标题含"],
    .waivers: ["豁免"], .enable: ["启用"], .disable: ["停用"], .until: ["有效期"],
    .budgets: ["会议费"], .meetingClass: ["类别", "会议类别"], .dayCount: ["天数"], .staff: ["工作人员"],
    .costs: ["费用"], .price: ["单价"], .quantity: ["数量"], .amount: ["金额"],
  ]

  /// Other English spellings that users write.
  private static let english: [Key: [String]] = [
    .setUp: ["set-up", "setup"], .clearUp: ["clear-up", "clearup"], .nonvoting: ["non-voting"],
    .preferredTimes: ["preferred-times"], .preferredRooms: ["preferred-rooms"],
    .sameDay: ["same-day"], .differentDay: ["different-day"], .minGap: ["min-gap"],
    .maxGap: ["max-gap"], .checkIn: ["check-in"], .replyBy: ["reply-by"],
    .onHoliday: ["on-holiday"], .mobile: ["phone"], .title: ["subject"], .groups: ["group"],
    .organizer: ["organiser"], .organization: ["organisation"], .pinned: ["pin"],
    .waitingRoom: ["waiting-room"], .room: ["location"], .site: ["sites"],
    .approvedBy: ["approved-by"],
    .deputyGuest: ["deputy-guest"], .quorumOf: ["quorum-of"], .countDeputies: ["count-deputies"],
    .lowestRank: ["lowest-rank"], .deputyOwner: ["deputy-owner"], .waitsFor: ["waits-for"],
    .atMost: ["at-most"], .atLeast: ["at-least"], .exceptKinds: ["except-kinds"],
    .meetingClass: ["class"], .dayCount: ["days"], .hasBreakouts: ["breakouts"],
    .followUps: ["follow-ups"], .leadUnit: ["unit", "lead-unit"], .otherUnits: ["other-units"],
  ]

  /// What to write instead of a key that people expect in a meeting, where the table has none.
  package static func advice(for name: String, among allowed: Set<Key>) -> Text? {
    guard allowed.contains(.pinned), ["时间", "时段", "time", "when"].contains(plain(name)) else {
      return nil
    }
    return Text(
      zh: "时间已定的写“已定”, 可以挑选的范围写“可用时间”, 每周每月的例会写“系列”",
      en: "use “pinned” for a fixed time, “windows” for a choice of times, “series” for each week")
  }

  /// All accepted names, the preferred Chinese one first, then the English ones.
  package var names: [String] {
    (Key.chinese[self] ?? []) + [rawValue] + (Key.english[self] ?? [])
  }

  /// The name that messages and written files use in Chinese.
  package var chineseName: String { Key.chinese[self]?.first ?? rawValue }

  private static let byName: [String: [Key]] = {
    var result: [String: [Key]] = [:]
    for key in allCases {
      for name in key.names { result[plain(name), default: []].append(key) }
    }
    return result
  }()

  /// The key that a name means among those that may stand in a place.
  package static func named(_ name: String, among allowed: Set<Key>) -> Key? {
    byName[plain(name)]?.first(where: allowed.contains)
  }

  /// In lower case and without the blanks that people put between two characters, as in “姓 名”.
  private static func plain(_ name: String) -> String {
    name.lowercased().filter { !$0.isWhitespace }
  }
}
