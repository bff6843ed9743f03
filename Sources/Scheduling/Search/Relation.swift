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
    /// Counts the grains that a person owes to parts of both, or that the way between lacks.
    case calls
  }

  let kind: Kind
  let first: MeetingIndex
  let second: MeetingIndex
  var low = 0
  var high = 0
  /// The parts that `calls` is about, in grains from the start of each meeting.
  var firstSpan = Part()
  var secondSpan = Part()
  var penalty = Penalty()

  struct Part: BitwiseCopyable, Sendable {
    var start: Int32 = 0
    var end: Int32 = 0

    init() {}

    init(_ span: GrainSpan) {
      start = Int32(span.start)
      end = Int32(span.end)
    }
  }
}
