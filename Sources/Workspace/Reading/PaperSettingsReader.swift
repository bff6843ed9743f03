import CivilTime
import Diagnostics
import Meetings

/// `文稿` of `banhui.yaml`: the letterhead, the order of names, cards, and what else the programme
/// holds.
struct PaperSettingsReader {
  let context: ReadingContext
  let horizon: ClosedRange<Day>?

  func read(_ reader: MappingReader) -> PaperSettings {
    var settings = PaperSettings()
    guard
      let papers = reader.mapping(
        .papers, allowed: [.letterhead, .names, .cards, .badges, .activities, .fonts])
    else { return settings }
    settings.letterhead = letterhead(papers)
    if let names = papers.mapping(.names, allowed: [.order, .phones]) {
      settings.nameOrder =
        names.choice(
          .order,
          [
            (.unit, ["单位", "unit"]), (.rank, ["职务", "rank"]),
            (.strokes, ["姓氏笔画", "笔画", "strokes"]), (.nameStrokes, ["姓名笔画", "name-strokes"]),
            (.pinyin, ["拼音", "pinyin"]),
          ]) ?? settings.nameOrder
      settings.showsPhones = names.boolean(.phones) ?? false
    }
    settings.placeCards = cards(papers, .cards, settings.placeCards)
    settings.badges = cards(papers, .badges, settings.badges)
    settings.activities = papers.mappings(
      .activities, allowed: [.title, .time, .duration, .place, .participants, .meeting]
    ).compactMap(activity)
    settings.fontFolder = papers.string(.fonts) ?? ""
    return settings
  }

  private func letterhead(_ papers: MappingReader) -> LetterheadSettings? {
    guard
      let head = papers.mapping(
        .letterhead,
        allowed: [
          .issuers, .suffix, .number, .secrecy, .urgency, .signers, .copyTo, .printedBy, .style,
        ])
    else { return nil }
    head.require(.issuers)
    var settings = LetterheadSettings(issuers: head.strings(.issuers).map(\.text))
    settings.suffix = head.string(.suffix) ?? ""
    settings.number = head.string(.number) ?? ""
    settings.secrecy = head.string(.secrecy) ?? ""
    settings.urgency = head.string(.urgency) ?? ""
    settings.signers = head.strings(.signers).map(\.text)
    settings.copyTo = head.string(.copyTo) ?? ""
    settings.printedBy = head.string(.printedBy) ?? ""
    settings.style = head.string(.style) ?? settings.style
    return settings
  }

  private func cards(
    _ papers: MappingReader, _ key: Key, _ standard: CardSettings
  ) -> CardSettings {
    var settings = standard
    guard let cards = papers.mapping(key, allowed: [.size, .fold, .sides, .mirror]) else {
      return settings
    }
    if let text = cards.string(.size) {
      if let size = CardSizeText.read(text) {
        (settings.width, settings.height) = size
      } else {
        context.findings.report(
          .badChoice,
          Text(zh: "看不懂尺寸“\(text)”", en: "cannot read the size “\(text)”"),
          at: cards.place(.size),
          hint: Text(
            zh: "写成 200x100, 单位毫米, 每边 20 至 400",
            en: "as 200x100, in millimetres, each side 20 to 400"))
      }
    }
    settings.isFolded = cards.boolean(.fold) ?? settings.isFolded
    settings.sides = cards.integer(.sides, in: 1...2) ?? settings.sides
    settings.isMirrored = cards.boolean(.mirror) ?? settings.isMirrored
    return settings
  }

  private func activity(_ entry: MappingReader) -> Activity? {
    entry.require(.title)
    entry.require(.time)
    guard let title = entry.string(.title), let start = entry.dateTime(.time) else { return nil }
    if let horizon, !horizon.contains(start.day) {
      context.findings.report(
        .outOfRange, Text(zh: "这一天不在排会周期内", en: "this day is outside the horizon"),
        at: entry.place(.time))
      return nil
    }
    return Activity(
      title: title, start: start, end: entry.duration(.duration).map { start + $0 },
      place: entry.string(.place) ?? "", participants: entry.string(.participants) ?? "",
      meeting: entry.string(.meeting))
  }
}
