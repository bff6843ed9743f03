import Diagnostics
import Documents
import Meetings

extension Paper {
  /// 参会人员名单: by part, in the order that the office wants, with telephones where it wants them.
  public static let roster = Paper(
    name: "roster", title: Text(zh: "参会人员名单", en: "roster"), fields: rosterFields
  ) { meeting, occasion in
    !meeting.participants(in: .rank).isEmpty
  } values: { meeting, occasion in
    let settings = occasion.office.papers
    let people = meeting.participants(in: settings.nameOrder)
    let facts: [String: TemplateValue] = [
      "groups": PeopleFacts.byPart(people),
      "count": .number(people.count),
      "unnamed": .number(meeting.unnamedGuests),
      "showsPhones": .bool(settings.showsPhones),
      "byStrokes": .bool([.strokes, .nameStrokes].contains(settings.nameOrder)),
    ]
    return facts.with(CommonFacts.meeting(meeting))
  }

  private static let rosterFields: [TemplateField] =
    CommonFacts.meeting + [
      TemplateField(
        "groups", ["各组"], .list(PeopleFacts.group),
        meaning: Text(zh: "出席、列席、特邀各一组", en: "one group for each part")),
      TemplateField(
        "count", ["人数"], .number, meaning: Text(zh: "总人数", en: "how many"), example: "58"),
      TemplateField(
        "unnamed", ["未定人数"], .number,
        meaning: Text(zh: "姓名未定的来宾人数", en: "guests without a name yet"), example: "6"),
      CommonFacts.flag("showsPhones", ["含电话"], "名单带电话", "with telephones"),
      CommonFacts.flag("byStrokes", ["按笔画"], "按姓氏笔画排序", "in the order of strokes"),
    ]
}
