import CivilTime
import Documents
import Meetings

/// How an official paper words dates, times and lists of people.
enum OfficialPhrases {
  private static let weekdays = ["一", "二", "三", "四", "五", "六", "日"]

  /// 2026年12月3日.
  static func date(_ day: Day) -> String {
    let (year, month, number) = day.components
    return "\(year)年\(month)月\(number)日"
  }

  /// 星期四.
  static func weekday(_ day: Day) -> String { "星期" + weekdays[day.weekday.rawValue - 1] }

  /// 上午9:00; 12:00 is 中午.
  static func time(_ time: TimeOfDay) -> String {
    let part =
      switch time.hour {
      case 0..<6: "凌晨"
      case 6..<12: "上午"
      case 12: "中午"
      case 13..<18: "下午"
      default: "晚上"
      }
    let hour = time.hour > 12 && time.hour < 24 ? time.hour - 12 : time.hour
    return "\(part)\(hour):\(clock(time).suffix(2))"
  }

  /// 2026年12月3日（星期四）上午9:00.
  static func moment(_ moment: LocalDateTime) -> String {
    "\(date(moment.day))（\(weekday(moment.day))）\(time(moment.time))"
  }

  /// 1月5日（周一）17:00, for tables.
  static func shortMoment(_ moment: LocalDateTime) -> String {
    let weekday = weekdays[moment.day.weekday.rawValue - 1]
    return "\(moment.day.month)月\(moment.day.dayOfMonth)日（周\(weekday)）\(clock(moment.time))"
  }

  /// 09:00, for tables.
  static func clock(_ time: TimeOfDay) -> String { "\(time)" }

  /// 半天, 1天, 2小时, 1小时30分钟.
  static func length(_ length: Minutes, in office: Office) -> String {
    if length == office.hours.morning.length || length == office.hours.afternoon.length {
      return "半天"
    }
    let day = (office.hours.afternoon.end.second - office.hours.morning.start.second) / 60
    if length.count == day { return "1天" }
    let (hours, minutes) = (length.count / 60, length.count % 60)
    if hours == 0 { return "\(minutes)分钟" }
    return minutes == 0 ? "\(hours)小时" : "\(hours)小时\(minutes)分钟"
  }

  /// People by unit, units and names in protocol order: 市委办公室 陈国栋、林淑芬；市财政局 何雅琴.
  static func byUnit(_ people: [Person]) -> String {
    groups(people).map { unit, members in
      let names = members.map(\.name).joined(separator: "、")
      return unit.isEmpty ? names : "\(unit) \(names)"
    }.joined(separator: "；")
  }

  /// For lists too long to print in a sentence: the units, or only that there are many, and how
  /// many people.
  static func summary(_ people: [Person]) -> String {
    let units = groups(people).map(\.unit).filter { !$0.isEmpty }
    let who = units.count <= 12 ? units.joined(separator: "、") + "有关" : "各有关单位"
    return "\(who)负责同志共\(people.count)人（名单附后）"
  }

  /// Units in the order in which their first member stands.
  static func groups(_ people: [Person]) -> [(unit: String, members: [Person])] {
    var order: [String] = []
    var members: [String: [Person]] = [:]
    for person in people {
      if members[person.unit] == nil { order.append(person.unit) }
      members[person.unit, default: []].append(person)
    }
    return order.map { ($0, members[$0] ?? []) }
  }

  /// 陈国栋（主任）.
  static func withPost(_ person: Person) -> String {
    person.post.isEmpty ? person.name : "\(person.name)（\(person.post)）"
  }
}
