import Diagnostics
import Documents

extension Paper {
  /// What the template of a notice may name.
  static let noticeFields: [TemplateField] =
    [
      CommonFacts.field("title", "标题", "公文标题", "title of the paper", "关于召开全市经济工作会议的通知"),
      CommonFacts.field("name", "会议名称", "会议名称", "name of the meeting", "全市经济工作会议"),
      CommonFacts.field(
        "addressees", "主送", "主送机关, 带冒号", "addressees, with a colon", "市发展改革局、市财政局："),
      CommonFacts.field("purpose", "目的", "会议目的", "purpose", "为安排部署明年工作"),
      CommonFacts.field("time", "时间", "开会时间", "when it starts", "2026年12月3日（星期四）上午9:00"),
      CommonFacts.field("duration", "会期", "会议时长", "how long it lasts", "半天"),
      TemplateField(
        "provisional", ["暂定"], .bool, meaning: Text(zh: "方案是暂定的", en: "the plan is provisional")),
      TemplateField(
        "arrival", ["报到"],
        .object([
          CommonFacts.field("time", "时间", "报到时间", "when to report", "上午8:40前"),
          CommonFacts.field("place", "地点", "报到地点", "where to report", "一楼大厅"),
        ]), meaning: Text(zh: "报到", en: "reporting")),
      CommonFacts.field("place", "地点", "会议地点", "the room", "东院第一会议室"),
      CommonFacts.field("video", "分会场", "视频分会场", "rooms that join by video", "各县区"),
      TemplateField("required", ["出席"], numberedShape, meaning: Text(zh: "出席人员", en: "required")),
      TemplateField(
        "nonvoting", ["列席"], numberedShape, meaning: Text(zh: "列席人员", en: "non-voting")),
      TemplateField("guests", ["特邀"], numberedShape, meaning: Text(zh: "特邀人员", en: "guests")),
      CommonFacts.field("chair", "主持人", "主持人", "the chair", "陈国栋（主任）"),
      TemplateField(
        "hasBusiness", ["有内容"], .bool, meaning: Text(zh: "有会议内容", en: "there is business")),
      TemplateField("business", ["内容"], numberedShape, meaning: Text(zh: "会议内容", en: "business")),
      TemplateField(
        "requirements", ["要求"], numberedShape, meaning: Text(zh: "有关要求", en: "requirements")),
      TemplateField("reply", ["回执"], replyShape, meaning: Text(zh: "回执", en: "reply form")),
      TemplateField(
        "hasAttachments", ["有附件"], .bool, meaning: Text(zh: "有附件", en: "there are attachments")),
      TemplateField("attachments", ["附件"], .texts, meaning: Text(zh: "附件名称", en: "attachments")),
      TemplateField(
        "roster", ["名单"],
        .list([
          CommonFacts.field("number", "序号", "序号", "number", "1"),
          CommonFacts.field("name", "姓名", "姓名", "name", "陈国栋"),
          CommonFacts.field(
            "spacedName", "对齐姓名", "姓名, 两字的中间空一字", "name, two characters spaced to three", "周　明"),
          CommonFacts.field("unit", "单位", "单位", "unit", "市委办公室"),
          CommonFacts.field("post", "职务", "职务", "post", "主任"),
        ]),
        meaning: Text(
          zh: "人数多时附后的名单", en: "the list of names, where they are too many for a sentence")),
      CommonFacts.field("note", "附注", "附注", "note", "此件不公开"),
    ] + CommonFacts.issue + CommonFacts.head

  /// How to reply to a notice.
  static let replyShape = TemplateField.Shape.object([
    CommonFacts.field("deadline", "截止时间", "截止时间", "deadline", "2026年12月2日（星期三）下午4:00"),
    CommonFacts.field("form", "内容", "报送内容", "what to send", "含姓名、单位、职务、联系电话"),
    CommonFacts.field("to", "报送单位", "报给谁", "to whom", "市委办公室"),
  ])

  /// Numbered sentences.
  static let numberedShape = TemplateField.Shape.list([
    CommonFacts.field("number", "序号", "汉字序号", "number in Chinese", "一"),
    CommonFacts.field("text", "文字", "内容", "text", "市财政局 何雅琴"),
  ])
}
