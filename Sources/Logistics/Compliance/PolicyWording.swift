import CivilTime
public import Diagnostics
public import Meetings

/// Says what a clause measures and how far a value is beyond its limit.
public struct PolicyWording: Sendable {
  private let rule: PolicyRule

  public init(_ rule: PolicyRule) {
    self.rule = rule
  }

  /// 会期不超过半天.
  public var limit: Text {
    let bound =
      rule.bound == .atMost
      ? Text(zh: "不超过", en: "at most") : Text(zh: "不少于", en: "at least")
    switch rule.measure {
    case .freeDay:
      return Text(
        zh: "周\(PolicyWording.weekdays[rule.limit - 1])不开会",
        en: "no meetings on weekday \(rule.limit)")
    case .freeWeek:
      return Text(zh: "每月第\(rule.limit)周不开会", en: "no meetings in week \(rule.limit) of a month")
    default:
      return Text(
        zh: "\(name.zh)\(bound.zh)\(amount(rule.limit).zh)",
        en: "\(name.en) \(bound.en) \(amount(rule.limit).en)")
    }
  }

  private static let weekdays = ["一", "二", "三", "四", "五", "六", "日"]

  /// 会期1天, 超过半天.
  func exceeds(_ value: Int) -> Text {
    let beyond =
      rule.bound == .atMost ? Text(zh: "超过", en: "more than") : Text(zh: "少于", en: "less than")
    return Text(
      zh: "\(name.zh) \(amount(value).zh), \(beyond.zh) \(amount(rule.limit).zh)",
      en: "\(name.en) \(amount(value).en), \(beyond.en) \(amount(rule.limit).en)")
  }

  /// What is measured.
  public var name: Text {
    switch rule.measure {
    case .span: Text(zh: "会期", en: "span")
    case .duration: Text(zh: "时长", en: "length")
    case .speech: Text(zh: "讲话", en: "speech")
    case .items: Text(zh: "议题", en: "items")
    case .headcount: Text(zh: "人数", en: "headcount")
    case .staffShare: Text(zh: "工作人员比例", en: "share of staff")
    case .perWeek: Text(zh: "一周会议", en: "meetings of a week")
    case .perMonth: Text(zh: "一月会议", en: "meetings of a month")
    case .perYear: Text(zh: "一年会议", en: "meetings of a year")
    case .notice: Text(zh: "通知提前", en: "notice")
    case .freeWeek: Text(zh: "无会周", en: "week without meetings")
    case .freeDay: Text(zh: "无会日", en: "day without meetings")
    case .costPerPersonDay: Text(zh: "每人每天", en: "cost of a person and day")
    case .lodgingPerPersonDay: Text(zh: "每人每天住宿", en: "lodging of a person and day")
    case .mealsPerPersonDay: Text(zh: "每人每天伙食", en: "meals of a person and day")
    case .otherPerPersonDay: Text(zh: "每人每天其他费用", en: "other costs of a person and day")
    case .totalCost: Text(zh: "总费用", en: "total cost")
    }
  }

  private func amount(_ value: Int) -> Text {
    switch rule.measure {
    case .span:
      if value == 1 { return Text(zh: "半天", en: "half a day") }
      let half = value % 2 == 1
      return Text(
        zh: "\(value / 2)天\(half ? "半" : "")", en: "\(value / 2)\(half ? ".5" : "") days")
    case .duration, .speech: return Text(zh: "\(value)分钟", en: "\(value) minutes")
    case .items: return Text(zh: "\(value)个", en: "\(value)")
    case .headcount: return Text(zh: "\(value)人", en: "\(value) people")
    case .staffShare: return Text("\(value)%")
    case .perWeek, .perMonth, .perYear: return Text(zh: "\(value)个", en: "\(value)")
    case .notice: return Text(zh: "\(value)个工作日", en: "\(value) working days")
    case .freeWeek, .freeDay: return Text("\(value)")
    case .costPerPersonDay, .lodgingPerPersonDay, .mealsPerPersonDay, .otherPerPersonDay,
      .totalCost:
      return Text(zh: "\(value)元", en: "\(value) yuan")
    }
  }
}
