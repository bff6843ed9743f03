import CivilTime
import Diagnostics
import Documents
import Meetings

/// The fields that many papers share, so that a word means the same in every template.
enum CommonFacts {
  static func field(
    _ name: String, _ chinese: String, _ zh: String, _ en: String, _ example: String
  ) -> TemplateField {
    TemplateField(name, [chinese], meaning: Text(zh: zh, en: en), example: example)
  }

  static func flag(_ name: String, _ chinese: [String], _ zh: String, _ en: String)
    -> TemplateField
  {
    TemplateField(name, chinese, .bool, meaning: Text(zh: zh, en: en), example: "是")
  }

  static func text(_ text: String) -> TemplateValue { text.isEmpty ? .none : .text(text) }

  // MARK: The meeting

  /// What, when, where, chaired by whom.
  static let meeting: [TemplateField] = [
    field("name", "会议名称", "会议名称", "name of the meeting", "全市经济工作会议"),
    field("day", "会议日期", "会议日期", "the day", "2026年12月3日"),
    field("time", "时间", "起止时间", "start and end", "2026年12月3日（星期四）上午9:00至11:30"),
    field("start", "开始时间", "开始时间", "start", "2026年12月3日（星期四）上午9:00"),
    field("place", "地点", "会议地点", "the room", "东院第一会议室"),
    field("chair", "主持人", "主持人", "the chair", "陈国栋（主任）"),
    flag("provisional", ["暂定"], "方案是暂定的", "the plan is provisional"),
  ]

  static func meeting(_ meeting: ScheduledMeeting) -> [String: TemplateValue] {
    [
      "name": .text(meeting.request.title),
      "day": .text(OfficialPhrases.date(meeting.interval.start.day)),
      "time": .text(OfficialPhrases.span(meeting.interval)),
      "start": .text(OfficialPhrases.moment(meeting.interval.start)),
      "place": .text(meeting.place),
      "chair": meeting.person(meeting.request.chair).map { .text(OfficialPhrases.withPost($0)) }
        ?? .none,
      "provisional": .bool(!meeting.office.provisionalYears.isEmpty),
    ]
  }

  // MARK: Who issues it

  /// The contact, and the signature of the paper.
  static let issue: [TemplateField] = [
    TemplateField(
      "contact", ["联系人"],
      .object([
        field("name", "姓名", "姓名", "name", "周明"),
        field("phone", "电话", "电话", "phone", "13800000005"),
        field("email", "邮箱", "邮箱", "mail", "zhoum@example.cn"),
      ]), meaning: Text(zh: "联系人", en: "contact")),
    TemplateField(
      "issuers", ["署名"], .texts, meaning: Text(zh: "发文机关署名", en: "issuing bodies"),
      example: "市委办公室"),
    field("date", "日期", "成文日期", "date of the paper", "2026年11月26日"),
    flag("sealed", ["用印"], "加盖印章", "with a seal"),
  ]

  static func issue(_ meeting: ScheduledMeeting, _ today: Day) -> [String: TemplateValue] {
    let issuer =
      meeting.request.organizer.isEmpty ? meeting.office.organization : meeting.request.organizer
    return [
      "contact": contact(meeting),
      "issuers": .list(issuer.isEmpty ? [] : [.text(issuer)]),
      "date": .text(OfficialPhrases.date(today)),
      "sealed": .bool(true),
    ]
  }

  static func contact(_ meeting: ScheduledMeeting) -> TemplateValue {
    guard let person = meeting.person(meeting.request.contact) else { return .none }
    return ["name": .text(person.name), "phone": text(person.mobile), "email": text(person.email)]
  }

  // MARK: Letterhead and imprint

  /// 版头 and 版记, and the page style that goes with them.
  static let head: [TemplateField] = [
    field("style", "版式", "版式名称", "name of the page style", "gongwen"),
    TemplateField(
      "letterhead", ["红头"],
      .object([
        TemplateField(
          "issuers", ["发文机关"], .texts, meaning: Text(zh: "发文机关", en: "issuing bodies"),
          example: "中共云溪市委办公室"),
        field("suffix", "后缀", "“文件”二字", "the word “文件”", "文件"),
        field("number", "文号", "发文字号", "document number", "云办发〔2026〕12号"),
        field("copyNumber", "份号", "份号", "copy number", "000001"),
        field("secrecy", "密级", "密级和保密期限", "secrecy", "秘密★1年"),
        field("urgency", "紧急程度", "紧急程度", "urgency", "特急"),
        TemplateField(
          "signers", ["签发人"], .texts, meaning: Text(zh: "签发人", en: "signers"), example: "梁宏远"),
      ]), meaning: Text(zh: "红头", en: "letterhead")),
    TemplateField(
      "imprint", ["版记"],
      .object([
        field("copyTo", "抄送", "抄送机关", "copies to", "市纪委"),
        field("issuer", "印发机关", "印发机关", "printed by", "市委办公室"),
        field("date", "印发日期", "印发日期", "printed on", "2026年11月26日"),
      ]), meaning: Text(zh: "版记", en: "imprint")),
  ]

  /// - Parameter number: 发文字号 of the meeting's notice, or empty.
  static func head(_ occasion: PaperOccasion, number: String) -> [String: TemplateValue] {
    guard let settings = occasion.office.papers.letterhead else {
      return ["style": "gongwen", "letterhead": .none, "imprint": .none]
    }
    let year = occasion.today.year
    let hasImprint = !settings.printedBy.isEmpty || !settings.copyTo.isEmpty
    return [
      "style": .text(settings.style),
      "letterhead": [
        "issuers": .list(settings.issuers.map { .text($0) }), "suffix": text(settings.suffix),
        "number": text(
          settings.documentNumber(
            occasion.number.isEmpty ? number : occasion.number, year: year)), "copyNumber": .none,
        "secrecy": text(settings.secrecy), "urgency": text(settings.urgency),
        "signers": .list(settings.signers.map { .text($0) }),
      ],
      "imprint": hasImprint
        ? [
          "copyTo": text(settings.copyTo), "issuer": text(settings.printedBy),
          "date": .text(OfficialPhrases.date(occasion.today)),
        ] : .none,
    ]
  }
}

extension [String: TemplateValue] {
  /// These facts with others beside them; the others win.
  func with(_ others: [String: TemplateValue]) -> [String: TemplateValue] {
    merging(others) { _, other in other }
  }

  var value: TemplateValue { .object(self) }
}
