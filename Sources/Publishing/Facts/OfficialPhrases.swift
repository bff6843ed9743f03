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

  /// 2026年12月3日（星期四）上午9:00至11:30; the half of the day and the day again where they differ.
  static func span(_ interval: Interval) -> String {
    let (start, end) = (interval.start, interval.end)
    if start.day != end.day, end != LocalDateTime(start.day + 1, .midnight) {
      return moment(start) + "至" + moment(end)
    }
    return moment(start) + "至" + endTime(start, end)
  }

  /// 上午9:00至11:30.
  static func hours(_ interval: Interval) -> String {
    time(interval.start.time) + "至" + endTime(interval.start, interval.end)
  }

  private static func endTime(_ start: LocalDateTime, _ end: LocalDateTime) -> String {
    if end.time == .midnight { return "24:00" }
    if clock(end.time) == "12:00", start.time.hour < 12 { return "12:00" }
    let text = time(end.time)
    return text.prefix(2) == time(start.time).prefix(2) ? String(text.dropFirst(2)) : text
  }

  /// 2026年1月7日至9日; the month and the year again where they differ.
  static func days(_ days: ClosedRange<Day>) -> String {
    let (first, last) = (days.lowerBound.components, days.upperBound.components)
    if first == last { return date(days.lowerBound) }
    let year = first.0 == last.0 ? "" : "\(last.0)年"
    let month = first.0 == last.0 && first.1 == last.1 ? "" : "\(last.1)月"
    return "\(date(days.lowerBound))至\(year)\(month)\(last.2)日"
  }

  /// Who is to come, before names are known: units and about how many.
  static func scope(_ people: [Person]) -> String {
    let units = groups(people).map(\.unit).filter { !$0.isEmpty }
    let who = units.isEmpty || units.count > 8 ? "各有关单位" : units.joined(separator: "、")
    let about = people.count < 10 ? "\(people.count)人" : "\((people.count + 4) / 5 * 5)人左右"
    return "\(who)有关负责同志，共\(about)"
  }

  /// 上午, 下午 or 晚上, as programmes divide the day.
  static func halfDay(_ time: TimeOfDay) -> String {
    time.hour < 12 ? "上午" : time.hour < 18 ? "下午" : "晚上"
  }

  /// A name of two characters spaced to the width of three.
  static func spaced(_ name: String) -> String {
    guard name.count == 2, name.unicodeScalars.allSatisfy({ $0.value >= 0x3400 }) else {
      return name
    }
    return name.map(String.init).joined(separator: "　")
  }

  /// 1月5日（周一） over 17:00, for a narrow column.
  static func shortMoment(_ moment: LocalDateTime) -> String {
    let weekday = weekdays[moment.day.weekday.rawValue - 1]
    return "\(moment.day.month)月\(moment.day.dayOfMonth)日（周\(weekday)）\n\(clock(moment.time))"
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
  static func summary(_ people: [Person], isListed: Bool = true) -> String {
    let units = groups(people).map(\.unit).filter { !$0.isEmpty }
    let who = units.count <= 12 ? units.joined(separator: "、") + "有关" : "各有关单位"
    return "\(who)负责同志共\(people.count)人" + (isListed ? "（名单附后）" : "")
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

  /// Unit, post and name in one run: closed up in Chinese, a space between words in other letters.
  static func run(_ parts: String...) -> String {
    parts.reduce("") { text, part in
      guard let before = text.last, let after = part.first, !LineRules.isWide(before),
        !LineRules.isWide(after)
      else { return text + part }
      return "\(text) \(part)"
    }
  }

  /// 陈国栋（主任）.
  static func withPost(_ person: Person) -> String {
    person.post.isEmpty ? person.name : "\(person.name)（\(person.post)）"
  }
}
