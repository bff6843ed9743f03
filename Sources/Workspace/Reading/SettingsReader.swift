import CivilTime
import Diagnostics
import Meetings
import Yams

/// A name of a planner's rule that `banhui.yaml` may set: the id and what it is called in Chinese.
package struct RuleName: Sendable {
  package var id: String
  package var chineseName: String

  package init(id: String, chineseName: String) {
    self.id = id
    self.chineseName = chineseName
  }
}

/// `banhui.yaml`: who we are, which days to plan, when we work, which rules count.
struct SettingsReader {
  let context: ReadingContext
  let knownRules: [RuleName]

  private static let keys: [Key] = [
    .organization, .timezone, .horizon, .hours, .holidays, .grain, .rules, .language, .travel,
    .units, .email, .papers,
  ]

  /// nil where there is no usable horizon; everything else has a default.
  func read(_ file: YAMLFile) -> (office: Office, language: Language?)? {
    guard let root = file.root else {
      reportEmpty(file)
      return nil
    }
    guard let reader = MappingReader(root, in: file, allowed: SettingsReader.keys, context: context)
    else { return nil }
    if let hours = reader.mapping(.hours, allowed: [.weekdays, .morning, .afternoon, .evening]) {
      context.hours = workingHours(hours)
    }
    reader.require(.horizon)
    let horizon = horizon(reader)
    var office = Office(horizon: horizon ?? context.reference...context.reference)
    office.hours = context.hours
    office.organization = reader.string(.organization) ?? ""
    office.email = email(reader)
    readZone(reader, into: &office)
    office.units(from: reader)
    readGrain(reader, into: &office)
    readHolidays(reader, into: &office)
    office.travel = travel(reader)
    office.rules = rules(reader)
    office.papers = PaperSettingsReader(context: context, horizon: horizon).read(reader)
    let language = reader.choice(
      .language, [(Language.zh, ["zh", "中文"]), (.en, ["en", "英文", "english"])])
    guard let horizon else { return nil }
    context.reference = horizon.lowerBound
    reportProvisional(office, at: reader.place(.horizon))
    return (office, language)
  }

  /// A file without content; one that could not be parsed has been reported already.
  private func reportEmpty(_ file: YAMLFile) {
    guard !file.isBroken else { return }
    context.findings.report(
      .missingKey, Text(zh: "文件是空的, 缺少“排会周期”", en: "the file is empty; “horizon” is missing"),
      at: file.source.location(at: 0..<0),
      hint: Text(
        zh: "例如 排会周期: 2026-12-01 至 2026-12-11", en: "for example horizon: 2026-12-01 to 2026-12-11")
    )
  }

  private func email(_ reader: MappingReader) -> String {
    guard let text = reader.string(.email) else { return "" }
    if MailAddress.isPlausible(text) { return text }
    context.findings.report(
      .badEmail, Text(zh: "“\(text)”不像邮箱地址", en: "“\(text)” is no mail address"),
      at: reader.place(.email))
    return ""
  }

  private func readZone(_ reader: MappingReader, into office: inout Office) {
    guard let zone = reader.string(.timezone) else { return }
    if (try? Zone(named: zone)) != nil {
      office.zone = zone
    } else {
      context.findings.report(
        .badChoice, Text(zh: "没有时区“\(zone)”的数据", en: "there is no data for the zone “\(zone)”"),
        at: reader.place(.timezone),
        hint: Text(zh: "例如 Asia/Shanghai", en: "for example Asia/Shanghai"))
    }
  }

  private func workingHours(_ reader: MappingReader) -> WorkingHours {
    var hours = WorkingHours.standard
    if let text = reader.string(.weekdays) {
      if let weekdays = SettingsReader.weekdays(text) {
        hours.weekdays = weekdays
      } else {
        reader.findings.report(
          .badTime, Text(zh: "看不懂“\(text)”", en: "cannot read “\(text)”"),
          at: reader.place(.weekdays), hint: Text(zh: "例如 周一至周五", en: "for example 周一至周五, Mon-Fri"))
      }
    }
    if let span = reader.timeSpan(.morning) { hours.morning = span }
    if let span = reader.timeSpan(.afternoon) { hours.afternoon = span }
    if let span = reader.timeSpan(.evening) { hours.evening = span }
    if hours.afternoon.start < hours.morning.end {
      reader.findings.report(
        .outOfRange, Text(zh: "下午的开始早于上午的结束", en: "the afternoon starts before the morning ends"),
        at: reader.place(.afternoon))
      hours.afternoon = WorkingHours.standard.afternoon
      hours.morning = WorkingHours.standard.morning
    }
    return hours
  }

  private static func weekdays(_ text: String) -> Set<Weekday>? {
    var result: Set<Weekday> = []
    for part in MappingReader.split(text) {
      var cursor = TextCursor(part)
      guard let range = WindowText.weekdayRange(&cursor), cursor.isAtEnd else { return nil }
      result.formUnion(range)
    }
    return result.isEmpty ? nil : result
  }

  /// The longest period that can be planned at once.
  private static let maximumHorizon = 400

  private func horizon(_ reader: MappingReader) -> ClosedRange<Day>? {
    var first: Day?
    var last: Day?
    if reader.node(.horizon)?.mapping != nil {
      guard let span = reader.mapping(.horizon, allowed: [.from, .to]) else { return nil }
      span.require(.from)
      span.require(.to)
      first = span.day(.from)
      last = span.day(.to)
    } else {
      let windows = reader.windows(.horizon)
      guard let window = windows.first else { return nil }
      guard windows.count == 1, let days = window.window.days, window.window.hours == nil else {
        reader.findings.report(
          .badDate, Text(zh: "排会周期要写起止日期", en: "the horizon takes a first and a last day"),
          at: reader.place(.horizon),
          hint: Text(zh: "例如 2026-12-01 至 2026-12-11", en: "for example 2026-12-01 to 2026-12-11"))
        return nil
      }
      first = days.lowerBound
      last = days.upperBound
    }
    guard let first, let last else { return nil }
    guard first <= last, last - first <= SettingsReader.maximumHorizon else {
      reader.findings.report(
        .outOfRange,
        Text(
          zh: "排会周期的结束要在开始之后, 最长 \(SettingsReader.maximumHorizon) 天",
          en:
            "the horizon must end after it starts and span at most \(SettingsReader.maximumHorizon) days"
        ),
        at: reader.place(.horizon))
      return nil
    }
    return first...last
  }

  private func readGrain(_ reader: MappingReader, into office: inout Office) {
    guard let grain = reader.duration(.grain) else { return }
    if [5, 10, 15, 20, 30, 60].contains(grain.count) {
      office.grain = grain
    } else {
      reader.findings.report(
        .outOfRange,
        Text(
          zh: "时间格只能是 5、10、15、20、30 或 60 分钟",
          en: "the grain is 5, 10, 15, 20, 30 or 60 minutes"),
        at: reader.place(.grain))
    }
  }

  private func readHolidays(_ reader: MappingReader, into office: inout Office) {
    for entry in reader.mappings(.holidays, allowed: [.day, .days, .off, .name]) {
      let isOff = entry.boolean(.off) ?? true
      let name = entry.string(.name) ?? (isOff ? "放假" : "上班")
      let key: Key = entry.has(.days) ? .days : .day
      entry.require(key)
      for window in entry.windows(key) {
        guard let days = window.window.days, days.count <= 366 else {
          entry.findings.report(
            .badDate, Text(zh: "这里要写日期", en: "a date is wanted here"), at: window.place)
          continue
        }
        for day in days {
          office.holidays.set(HolidayCalendar.Entry(name: name, isOff: isOff), on: day)
          office.holidays.announce(year: day.year)
        }
      }
    }
  }

  private func travel(_ reader: MappingReader) -> [TravelTime] {
    reader.mappings(.travel, allowed: [.from, .to, .time, .duration]).compactMap { entry in
      entry.require(.from)
      entry.require(.to)
      let length = entry.duration(entry.has(.duration) ? .duration : .time)
      guard let from = entry.string(.from), let to = entry.string(.to), let length else {
        return nil
      }
      context.sites += [(from, entry.place(.from)), (to, entry.place(.to))]
      return TravelTime(from: from, to: to, time: length)
    }
  }

  private func reportProvisional(_ office: Office, at place: SourceLocation) {
    for year in office.provisionalYears {
      context.findings.report(
        .provisionalYear,
        Text(
          zh: "\(year) 年的节假日安排尚未公布, 方案只能是暂定的",
          en: "the holidays of \(year) are not announced yet, so the plan is provisional"),
        at: place, hint: Text(zh: "公布后写进“节假日”", en: "add them under “holidays” once they are"))
    }
  }
}

extension Office {
  fileprivate mutating func units(from reader: MappingReader) {
    let units = reader.strings(.units)
    unitOrder = units.map(\.text)
    reader.context.units = units
  }
}
