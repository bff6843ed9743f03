/// What a meeting is to cost (会议费预算).
public struct Budget: Sendable, Hashable {
  public var meeting: MeetingRequest.ID
  /// 会议类别, such as 二类; decides which quotas apply.
  public var meetingClass: String
  /// Days that the quota is counted for, at least 1.
  public var days: Int
  /// Those who attend; nil: as the meeting has them.
  public var attendees: Int?
  /// Staff of the meeting (工作人员), paid for like those who attend.
  public var staff: Int
  public var items: [Item]

  /// One line of the budget.
  public struct Item: Sendable, Hashable {
    public var kind: Kind
    public var title: String
    /// Fen for one of `quantity`, so that money is exact.
    public var unitPrice: Int
    public var quantity: Int
    public var days: Int

    public init(kind: Kind, title: String, unitPrice: Int, quantity: Int = 1, days: Int = 1) {
      self.kind = kind
      self.title = title
      self.unitPrice = unitPrice
      self.quantity = quantity
      self.days = days
    }

    /// Fen; held at a hundred billion yuan, so that no sum of a file can overflow.
    public var amount: Int {
      let (each, first) = unitPrice.multipliedReportingOverflow(by: quantity)
      let (all, second) = each.multipliedReportingOverflow(by: days)
      return first || second ? Item.largest : min(all, Item.largest)
    }

    private static let largest = 10_000_000_000_000
  }

  /// What money is spent on; all but lodging and meals fall under 其他 of the quota.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case lodging
    case meals
    case venue
    case transport
    case printing
    case other
  }

  public init(
    meeting: MeetingRequest.ID, meetingClass: String = "", days: Int = 1, attendees: Int? = nil,
    staff: Int = 0, items: [Item] = []
  ) {
    self.meeting = meeting
    self.meetingClass = meetingClass
    self.days = days
    self.attendees = attendees
    self.staff = staff
    self.items = items
  }
}
