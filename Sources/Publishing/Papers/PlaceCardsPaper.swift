import Diagnostics
import Documents
import Meetings

extension Paper {
  /// 席卡: one for everybody with a name, in the order in which they sit.
  public static let placeCards = Paper(
    name: "place-cards", title: Text(zh: "席卡", en: "place cards"), fields: cardFields
  ) { meeting, _ in
    !meeting.participants(in: .rank).isEmpty
  } values: { meeting, occasion in
    cardFacts(meeting, occasion, occasion.office.papers.placeCards)
  }

  static let cardFields: [TemplateField] = [
    CommonFacts.field("name", "会议名称", "会议名称", "name of the meeting", "全市经济工作会议"),
    TemplateField(
      "people", ["人员"], .list(PeopleFacts.person), meaning: Text(zh: "参会人员", en: "who comes")),
    CommonFacts.field("size", "尺寸", "成品尺寸, 毫米", "finished size in millimetres", "200x100"),
    CommonFacts.flag("fold", ["折叠"], "对折", "folded"),
    TemplateField(
      "sides", ["面数"], .number, meaning: Text(zh: "单面或双面", en: "one side or two"), example: "2"),
    CommonFacts.flag("mirror", ["镜像"], "镜像印刷", "set as in a mirror"),
  ]

  static func cardFacts(
    _ meeting: ScheduledMeeting, _ occasion: PaperOccasion, _ cards: CardSettings
  ) -> [String: TemplateValue] {
    [
      "name": .text(meeting.request.title),
      "people": PeopleFacts.list(meeting.participants(in: occasion.office.papers.nameOrder)),
      "size": .text("\(millimetres(cards.width))x\(millimetres(cards.height))"),
      "fold": .bool(cards.isFolded), "sides": .number(cards.sides),
      "mirror": .bool(cards.isMirrored),
    ]
  }

  private static func millimetres(_ length: Double) -> String {
    length == length.rounded() ? "\(Int(length))" : "\(length)"
  }
}
