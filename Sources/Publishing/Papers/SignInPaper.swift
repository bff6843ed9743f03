import Diagnostics
import Documents
import Meetings

extension Paper {
  /// 签到表: a row to sign for everybody who comes, and some for those who come unannounced.
  public static let signIn = Paper(
    name: "sign-in", title: Text(zh: "签到表", en: "sign-in sheet"), fields: signInFields
  ) { meeting, _ in
    !meeting.participants(in: .rank).isEmpty
  } values: { meeting, occasion in
    let people = meeting.participants(in: occasion.office.papers.nameOrder)
    let facts: [String: TemplateValue] = [
      "people": PeopleFacts.list(people),
      "count": .number(people.count),
      "spare": .number(min(200, meeting.unnamedGuests + 3)),
    ]
    return facts.with(CommonFacts.meeting(meeting))
  }

  private static let signInFields: [TemplateField] =
    CommonFacts.meeting + [
      TemplateField(
        "people", ["人员"], .list(PeopleFacts.person), meaning: Text(zh: "参会人员", en: "who comes")),
      TemplateField(
        "count", ["人数"], .number, meaning: Text(zh: "人数", en: "how many"), example: "58"),
      TemplateField(
        "spare", ["空行"], .number, meaning: Text(zh: "空行数", en: "empty rows"), example: "3"),
    ]
}
