import CivilTime
import Diagnostics
import Meetings
import Yams

/// Turns drafts into requests: expands series, fits windows to the horizon and working hours, and
/// resolves what meetings say of each other.
struct DraftExpansion {
  let context: ReadingContext
  let office: Office
  let directory: Directory
  private var findings: Findings { context.findings }

  init(context: ReadingContext, office: Office, directory: Directory) {
    self.context = context
    self.office = office
    self.directory = directory
  }

  /// A request with the place in the files where it is stated.
  struct Expanded {
    var request: MeetingRequest
    let draft: MeetingDraft
  }

  func requests(_ drafts: [MeetingDraft]) -> [Expanded] {
    let unique = withoutDuplicates(drafts)
    var expanded = unique.flatMap { draft -> [Expanded] in
      if let series = draft.series { return occurrences(draft, series) }
      var request = draft.request
      request.allowed = allowed(draft, days: nil)
      request.preferred = preferred(draft)
      return [Expanded(request: request, draft: draft)]
    }
    var indices = Dictionary(
      expanded.indices.map { (expanded[$0].request.id, [$0]) }, uniquingKeysWith: +)
    for (index, item) in expanded.enumerated() {
      if let series = item.request.series?.series { indices[series, default: []].append(index) }
    }
    for draft in unique { link(draft, &expanded, indices) }
    for index in expanded.indices { readPin(&expanded[index]) }
    return expanded
  }

  private func withoutDuplicates(_ drafts: [MeetingDraft]) -> [MeetingDraft] {
    var first: [String: MeetingDraft] = [:]
    return drafts.filter { draft in
      guard let earlier = first[draft.request.id] else {
        first[draft.request.id] = draft
        return true
      }
      findings.report(
        .duplicateMeeting,
        Text(
          zh: "会议编号“\(draft.request.id)”重复",
          en: "the meeting id “\(draft.request.id)” is given twice"),
        at: draft.entry.place(draft.entry.has(.id) ? .id : .title),
        hint: Text(zh: "每个会议用不同的编号", en: "give each meeting an id of its own"),
        related: [
          .init(
            Text(zh: "第一次在这里", en: "first here"),
            at: earlier.entry.place(earlier.entry.has(.id) ? .id : .title))
        ])
      return false
    }
  }

  // MARK: Time

  private func occurrences(_ draft: MeetingDraft, _ series: SeriesRule) -> [Expanded] {
    if draft.entry.has(.pinned) {
      findings.report(
        .pinnedSeries,
        Text(zh: "系列会议不能用一个“已定”固定", en: "a series cannot be pinned as a whole"),
        at: draft.entry.keyPlace(.pinned),
        hint: Text(zh: "在“系列”里写“时间: 9:00”", en: "write “time: 9:00” in the series"))
    }
    let days = series.nominalDays(in: office.horizon)
    if days.isEmpty {
      findings.report(
        .noWorkingTime,
        Text(zh: "这个例会在排会周期里一次也没有", en: "the series has no occurrence in the horizon"),
        at: draft.entry.place(.series))
    }
    let isWholeWeek = series.weekday == nil && series.nth == nil
    return days.compactMap { nominal -> Expanded? in
      var request = draft.request
      request.id = "\(draft.request.id)-\(nominal.description.replacing("-", with: ""))"
      request.series = MeetingRequest.SeriesMembership(
        series: draft.request.id, nominalDay: nominal)
      let range: ClosedRange<Day>
      if isWholeWeek {
        range = nominal...nominal + 6
      } else {
        guard let day = actualDay(nominal, series.onHoliday) else {
          reportDropped(nominal, series, draft)
          return nil
        }
        range = day...day
      }
      request.allowed = allowed(draft, days: range)
      if let time = series.time {
        let days = range.filter { range.count == 1 || office.isWorkday($0) }
        request.allowed = IntervalSet(
          days.map { Interval(start: LocalDateTime($0, time), length: request.duration) })
      } else if series.onHoliday == .keep, request.allowed.isEmpty {
        request.allowed = IntervalSet(
          range.map { $0 }.flatMap { [office.hours.morning.on($0), office.hours.afternoon.on($0)] })
      }
      request.preferred = preferred(draft)
      return Expanded(request: request, draft: draft)
    }
  }

  /// A holiday's occurrence that has nowhere to go within the horizon.
  private func reportDropped(_ nominal: Day, _ series: SeriesRule, _ draft: MeetingDraft) {
    if series.onHoliday == .cancel { return }
    findings.report(
      .droppedOccurrence,
      Text(
        zh: "\(nominal) 是休息日, 排会周期里没有可以顺延或提前的工作日, 这一场不排",
        en: "\(nominal) is a day off, and the horizon has no workday to move it to; it is left out"),
      at: draft.entry.place(.series),
      hint: Text(
        zh: "延长排会周期, 或把这一天写进“除去”", en: "lengthen the horizon, or list the day under “skip”"))
  }

  private func actualDay(_ nominal: Day, _ onHoliday: SeriesRule.OnHoliday) -> Day? {
    if office.isWorkday(nominal) || onHoliday == .keep { return nominal }
    switch onHoliday {
    case .cancel, .keep: return nil
    case .postpone:
      return (nominal...nominal + 15).first { office.isWorkday($0) && office.horizon.contains($0) }
    case .advance:
      return (nominal - 15...nominal).last { office.isWorkday($0) && office.horizon.contains($0) }
    }
  }

  /// Where the meeting may lie: its windows, cut by earliest and latest. A window that names hours
  /// is taken at its word; one that names days only means the working time of those days.
  private func allowed(_ draft: MeetingDraft, days: ClosedRange<Day>?) -> IntervalSet {
    var intervals: [Interval] = []
    let windows = draft.windows.isEmpty ? [TimeWindow()] : draft.windows.map(\.window)
    for window in windows {
      for interval in window.intervals(in: days ?? office.horizon) {
        if days.map({ $0.contains(interval.start.day) }) == false { continue }
        let namesHours = window.hours != nil || window.continuous != nil
        let isNamedDay = window.days.map { $0.count == 1 } ?? false
        if namesHours,
          isNamedDay || window.continuous != nil || office.isWorkday(interval.start.day)
        {
          intervals.append(interval)
        } else if !namesHours, office.isWorkday(interval.start.day) {
          intervals += sessions(on: interval.start.day, for: draft.request.duration)
        }
      }
    }
    var result = IntervalSet(intervals)
    let horizon = IntervalSet(office.horizon.map { Interval($0) })
    result = result.intersection(horizon)
    if let earliest = draft.earliest {
      result = result.subtracting(cut(office.horizon.lowerBound, earliest))
    }
    if let latest = draft.latest {
      let end = LocalDateTime(office.horizon.upperBound + 1, .midnight)
      result = result.subtracting(IntervalSet([Interval(latest, end)].compactMap { $0 }))
    }
    return result
  }

  private func cut(_ from: Day, _ to: LocalDateTime) -> IntervalSet {
    IntervalSet([Interval(LocalDateTime(from, .midnight), to)].compactMap { $0 })
  }

  /// Morning and afternoon; one span across midday for a meeting too long for either.
  private func sessions(on day: Day, for length: Minutes) -> [Interval] {
    let hours = office.hours
    if length <= max(hours.morning.length, hours.afternoon.length) {
      return [hours.morning.on(day), hours.afternoon.on(day)]
    }
    return [TimeSpan(hours.morning.start, hours.afternoon.end)?.on(day)].compactMap { $0 }
  }

  private func preferred(_ draft: MeetingDraft) -> IntervalSet {
    IntervalSet(draft.preferred.flatMap { $0.window.intervals(in: office.horizon) })
  }

  // MARK: What meetings say of each other

  private func link(
    _ draft: MeetingDraft, _ all: inout [Expanded], _ indices: [String: [Int]]
  ) {
    let own = indices[draft.request.id] ?? []
    func others(_ text: String, _ place: SourceLocation) -> [Int] {
      guard let found = indices[text] else {
        let hint = Similarity.didYouMean(text, among: indices.keys.sorted())
        findings.report(
          .unknownMeeting, Text(zh: "没有编号为“\(text)”的会议", en: "there is no meeting “\(text)”"),
          at: place,
          hint: hint
            ?? Text(zh: "这里要写会议的编号", en: "use the id of a meeting"))
        return []
      }
      if !Set(found).isDisjoint(with: own) {
        findings.report(
          .selfReference, Text(zh: "会议提到了它自己", en: "the meeting refers to itself"), at: place,
          hint: Text(zh: "写另一个会议的编号", en: "name another meeting"))
        return []
      }
      return found
    }
    for reference in precedences(draft.entry, .after) {
      for other in others(reference.text, reference.place) {
        for index in own {
          all[index].request.after.append(
            .init(all[other].request.id, minGap: reference.minGap, maxGap: reference.maxGap))
        }
      }
    }
    for reference in precedences(draft.entry, .before) {
      for other in others(reference.text, reference.place) {
        for index in own {
          all[other].request.after.append(
            .init(all[index].request.id, minGap: reference.minGap, maxGap: reference.maxGap))
        }
      }
    }
    for (text, place) in draft.entry.strings(.sameDay) {
      for other in others(text, place) {
        for index in own { all[index].request.sameDay.append(all[other].request.id) }
      }
    }
    for (text, place) in draft.entry.strings(.differentDay) {
      for other in others(text, place) {
        for index in own { all[index].request.differentDay.append(all[other].request.id) }
      }
    }
  }

  private struct Reference {
    var text: String
    var place: SourceLocation
    var minGap: Minutes
    var maxGap: Minutes?
  }

  private func precedences(_ entry: MappingReader, _ key: Key) -> [Reference] {
    entry.elements(key).flatMap { node -> [Reference] in
      let place = entry.file.location(node)
      if let scalar = node.scalar {
        return MappingReader.split(scalar.string).map {
          Reference(text: $0, place: place, minGap: .zero, maxGap: nil)
        }
      }
      guard
        let reader = MappingReader(
          node, in: entry.file, allowed: [.meeting, .minGap, .maxGap], context: context)
      else { return [] }
      reader.require(.meeting)
      guard let text = reader.string(.meeting) else { return [] }
      return [
        Reference(
          text: text, place: reader.place(.meeting), minGap: reader.duration(.minGap) ?? .zero,
          maxGap: reader.duration(.maxGap))
      ]
    }
  }

  // MARK: Pins

  private func readPin(_ item: inout Expanded) {
    let entry = item.draft.entry
    guard entry.has(.pinned), item.request.series == nil else { return }
    if entry.node(.pinned)?.scalar != nil {
      if let start = entry.dateTime(.pinned) { item.request.pin = .init(start: start) }
      return
    }
    guard let pin = entry.mapping(.pinned, allowed: [.start, .time, .room]) else { return }
    let key: Key = pin.has(.time) ? .time : .start
    pin.require(key)
    guard let start = pin.dateTime(key) else { return }
    let room = pin.string(.room).flatMap { directory.room($0, at: pin.place(.room)) }
    item.request.pin = .init(start: start, room: room)
  }
}
