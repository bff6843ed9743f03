/// A term between two named meetings, whoever attends them.
struct Relation: BitwiseCopyable, Sendable {
  enum Kind: UInt8, BitwiseCopyable, Sendable {
    /// `low ≤ start of first − end of second ≤ high`; counts 1 where broken.
    case order
    /// Counts the days between them.
    case daysApart
    /// Counts 1 on a common day.
    case oneDay
    /// Counts the grains between their starts.
    case startsApart
    /// Counts 1 in different rooms.
    case twoRooms
  }

  let kind: Kind
  let first: MeetingIndex
  let second: MeetingIndex
  var low = 0
  var high = 0
  var penalty = Penalty()
}
