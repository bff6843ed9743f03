/// A length of time in whole minutes.
public struct Minutes: Sendable, Hashable, Comparable {
  public var count: Int

  public init(_ count: Int) {
    self.count = count
  }

  public static let zero = Minutes(0)

  public static func hours(_ hours: Int) -> Minutes { Minutes(hours * 60) }

  public static func < (a: Minutes, b: Minutes) -> Bool { a.count < b.count }
  public static func + (a: Minutes, b: Minutes) -> Minutes { Minutes(a.count + b.count) }
  public static func - (a: Minutes, b: Minutes) -> Minutes { Minutes(a.count - b.count) }
}
