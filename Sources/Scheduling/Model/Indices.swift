/// A meeting of a `Problem`, by its place in the list.
public struct MeetingIndex: Sendable, Hashable, Comparable, BitwiseCopyable {
  public let value: Int
  public init(_ value: Int) { self.value = value }
  public static func < (a: MeetingIndex, b: MeetingIndex) -> Bool { a.value < b.value }
}

/// A room of a `Problem`, by its place in the list.
public struct RoomIndex: Sendable, Hashable, Comparable, BitwiseCopyable {
  public let value: Int
  public init(_ value: Int) { self.value = value }
  public static func < (a: RoomIndex, b: RoomIndex) -> Bool { a.value < b.value }
}

/// A person of a `Problem`, by its place in the list.
public struct PersonIndex: Sendable, Hashable, Comparable, BitwiseCopyable {
  public let value: Int
  public init(_ value: Int) { self.value = value }
  public static func < (a: PersonIndex, b: PersonIndex) -> Bool { a.value < b.value }
}
