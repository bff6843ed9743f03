import Diagnostics
import Documents
import Meetings

/// People of a meeting as templates see them.
enum PeopleFacts {
  static let spacedName = CommonFacts.field(
    "spacedName", "对齐姓名", "姓名, 两字的中间空一字", "name, two characters spaced to three", "周　明")

  /// The fields of one person in a list.
  static let person: [TemplateField] = [
    CommonFacts.field("number", "序号", "序号", "number", "1"),
    CommonFacts.field("name", "姓名", "姓名", "name", "陈国栋"),
    spacedName,
    CommonFacts.field("unit", "单位", "单位", "unit", "市委办公室"),
    CommonFacts.field("post", "职务", "职务", "post", "主任"),
    CommonFacts.field("unitAndPost", "单位职务", "单位和职务", "unit and post", "市委办公室主任"),
    CommonFacts.field("phone", "电话", "电话", "phone", "13800000001"),
    CommonFacts.field("part", "身份", "出席、列席或特邀", "in what capacity", "出席"),
    CommonFacts.field("remark", "备注", "备注", "remark", "主持"),
  ]

  static func list(_ participants: [Participant]) -> TemplateValue {
    .list(participants.enumerated().map { entry($0.element, number: $0.offset + 1) })
  }

  static func entry(_ participant: Participant, number: Int) -> TemplateValue {
    [
      "number": .text("\(number)"), "name": .text(participant.name),
      "spacedName": .text(OfficialPhrases.spaced(participant.name)),
      "unit": CommonFacts.text(participant.unit), "post": CommonFacts.text(participant.post),
      "unitAndPost": CommonFacts.text(unitAndPost(participant)),
      "phone": CommonFacts.text(participant.phone), "part": .text(participant.part.chinese),
      "remark": CommonFacts.text(participant.remark),
    ]
  }

  /// 市财政局局长; a post that names its unit already stands alone.
  static func unitAndPost(_ participant: Participant) -> String {
    unitAndPost(participant.unit, participant.post)
  }

  static func unitAndPost(_ unit: String, _ post: String) -> String {
    let isWhole = post.hasPrefix(unit) || committees.contains { post.hasPrefix($0) }
    return isWhole ? post : OfficialPhrases.run(unit, post)
  }

  /// Posts that begin with one of these say already where they are held.
  private static let committees = ["中央", "省委", "市委", "州委", "县委", "区委", "旗委", "党委", "党组"]

  /// The fields of a group of people.
  static let group: [TemplateField] = [
    CommonFacts.field("title", "标题", "组名", "name of the group", "出席人员"),
    TemplateField("count", ["人数"], .number, meaning: Text(zh: "人数", en: "how many"), example: "12"),
    TemplateField("people", ["人员"], .list(person), meaning: Text(zh: "人员", en: "people")),
  ]

  static func group(_ title: String, _ participants: [Participant]) -> TemplateValue {
    [
      "title": .text(title), "count": .number(participants.count), "people": list(participants),
    ]
  }

  /// People by the part that they have in the meeting; parts without anybody are left out.
  static func byPart(_ participants: [Participant]) -> TemplateValue {
    let parts: [(String, Set<Participant.Part>)] = [
      ("出席人员", [.required]), ("列席人员", [.optional, .nonvoting]), ("单项列席人员", [.item]),
      ("特邀人员", [.guest]),
    ]
    return .list(
      parts.compactMap { title, wanted in
        let members = participants.filter { wanted.contains($0.part) }
        return members.isEmpty ? nil : group(title, members)
      })
  }
}
