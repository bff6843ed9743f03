import Diagnostics
import Documents

extension Paper {
  /// What the template of a notice may name.
  static let noticeFields: [TemplateField] = [
    field("title", "标题", "公文标题", "title of the paper", "关于召开全市经济工作会议的通知"),
    field("name", "会议名称", "会议名称", "name of the meeting", "全市经济工作会议"),
    field("addressees", "主送", "主送机关, 带冒号", "addressees, with a colon", "市发展改革局、市财政局："),
    field("purpose", "目的", "会议目的", "purpose", "为安排部署明年工作"),
    field("time", "时间", "开会时间", "when it starts", "2026年12月3日（星期四）上午9:00"),
    field("duration", "会期", "会议时长", "how long it lasts", "半天"),
    TemplateField(
      "provisional", ["暂定"], .bool, meaning: Text(zh: "方案是暂定的", en: "the plan is provisional")),
    TemplateField(
      "arrival", ["报到"],
      .object([
        field("time", "时间", "报到时间", "when to report", "上午8:40前"),
        field("place", "地点", "报到地点", "where to report", "一楼大厅"),
      ]), meaning: Text(zh: "报到", en: "reporting")),
    field("place", "地点", "会议地点", "the room", "东院第一会议室"),
    field("video", "分会场", "视频分会场", "rooms that join by video", "各县区"),
    TemplateField("required", ["出席"], people, meaning: Text(zh: "出席人员", en: "required")),
    TemplateField("nonvoting", ["列席"], people, meaning: Text(zh: "列席人员", en: "non-voting")),
    TemplateField("guests", ["特邀"], people, meaning: Text(zh: "特邀人员", en: "guests")),
    field("chair", "主持人", "主持人", "the chair", "陈国栋（主任）"),
    TemplateField(
      "hasBusiness", ["有内容"], .bool, meaning: Text(zh: "有会议内容", en: "there is business")),
    TemplateField("business", ["内容"], people, meaning: Text(zh: "会议内容", en: "business")),
    TemplateField("requirements", ["要求"], people, meaning: Text(zh: "有关要求", en: "requirements")),
    TemplateField(
      "reply", ["回执"],
      .object([
        field("deadline", "截止时间", "截止时间", "deadline", "2026年12月2日（星期三）下午4:00"),
        field("form", "内容", "报送内容", "what to send", "含姓名、单位、职务、联系电话"),
        field("to", "报送单位", "报给谁", "to whom", "市委办公室"),
      ]), meaning: Text(zh: "回执", en: "reply form")),
    TemplateField(
      "contact", ["联系人"],
      .object([
        field("name", "姓名", "姓名", "name", "周明"),
        field("phone", "电话", "电话", "phone", "13800000005"),
        field("email", "邮箱", "邮箱", "mail", "zhoum@example.cn"),
      ]), meaning: Text(zh: "联系人", en: "contact")),
    TemplateField(
      "hasAttachments", ["有附件"], .bool, meaning: Text(zh: "有附件", en: "there are attachments")),
    TemplateField("attachments", ["附件"], .texts, meaning: Text(zh: "附件名称", en: "attachments")),
    TemplateField(
      "roster", ["名单"],
      .list([
        field("name", "姓名", "姓名", "name", "陈国栋"), field("unit", "单位", "单位", "unit", "市委办公室"),
        field("post", "职务", "职务", "post", "主任"),
      ]),
      meaning: Text(
        zh: "人数多时附后的名单", en: "the list of names, where they are too many for a sentence")),
    TemplateField("issuers", ["署名"], .texts, meaning: Text(zh: "发文机关署名", en: "issuing bodies")),
    field("date", "日期", "成文日期", "date of the paper", "2026年11月26日"),
    TemplateField("sealed", ["用印"], .bool, meaning: Text(zh: "加盖印章", en: "with a seal")),
    field("note", "附注", "附注", "note", "此件不公开"),
    TemplateField(
      "letterhead", ["红头"],
      .object([
        TemplateField("issuers", ["发文机关"], .texts, meaning: Text(zh: "发文机关", en: "issuing bodies")),
        field("suffix", "后缀", "“文件”二字", "the word “文件”", "文件"),
        field("number", "文号", "发文字号", "document number", "云办发〔2026〕12号"),
        field("copyNumber", "份号", "份号", "copy number", "000001"),
        field("secrecy", "密级", "密级和保密期限", "secrecy", "秘密★1年"),
        field("urgency", "紧急程度", "紧急程度", "urgency", "特急"),
        TemplateField("signers", ["签发人"], .texts, meaning: Text(zh: "签发人", en: "signers")),
      ]), meaning: Text(zh: "红头", en: "letterhead")),
    TemplateField(
      "imprint", ["版记"],
      .object([
        field("copyTo", "抄送", "抄送机关", "copies to", "市纪委"),
        field("issuer", "印发机关", "印发机关", "printed by", "市委办公室"),
        field("date", "印发日期", "印发日期", "printed on", "2026年11月26日"),
      ]), meaning: Text(zh: "版记", en: "imprint")),
  ]

  private static func field(
    _ name: String, _ chinese: String, _ zh: String, _ en: String, _ example: String
  ) -> TemplateField {
    TemplateField(name, [chinese], meaning: Text(zh: zh, en: en), example: example)
  }

  /// Numbered sentences.
  private static let people = TemplateField.Shape.list([
    field("number", "序号", "汉字序号", "number in Chinese", "一"),
    field("text", "文字", "内容", "text", "市财政局 何雅琴"),
  ])
}
