import Diagnostics
import Documents
import Meetings

extension Paper {
  /// 参会回执: to be filled in by each unit and sent back.
  public static let replyForm = Paper(
    name: "reply-form", title: Text(zh: "回执", en: "reply form"), fields: replyFormFields
  ) { meeting, _ in
    meeting.request.replyBy != nil
  } values: { meeting, occasion in
    let facts: [String: TemplateValue] = [
      "unit": CommonFacts.text(occasion.addressee),
      "reply": reply(meeting),
      "rows": .number(6),
    ]
    return facts.with(CommonFacts.meeting(meeting))
      .with(CommonFacts.issue(meeting, occasion.today))
  }

  private static let replyFormFields: [TemplateField] =
    CommonFacts.meeting + CommonFacts.issue + [
      CommonFacts.field("unit", "单位", "填报单位, 留空则由对方填写", "the unit that replies", "市财政局"),
      TemplateField(
        "reply", ["回执"], replyShape, meaning: Text(zh: "报送要求", en: "what to send, where, when")),
      TemplateField(
        "rows", ["行数"], .number, meaning: Text(zh: "空白行数", en: "empty rows"), example: "6"),
    ]
}
