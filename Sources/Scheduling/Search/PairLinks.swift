/// How many people each two meetings share: a dense table for small problems, sorted neighbour
/// lists with a bit row in front for large ones.
struct PairLinks: Sendable {
  struct Shared: BitwiseCopyable, Equatable, Sendable {
    var required: Int32 = 0
    var mixed: Int32 = 0
    var preferred: Int32 = 0

    @inline(__always) var all: Int { Int(required) &+ Int(mixed) &+ Int(preferred) }
  }

  /// Up to here a dense table: 1,500² × 12 bytes = 27 MB.
  static let densest = 1_500

  let count: Int
  let isDense: Bool
  /// Dense: by first × count + second. Sparse: beside `neighbours`; the last element is "nobody".
  let shared: FlatArray<Shared>
  let offset: FlatArray<Int32>
  let neighbours: FlatArray<Int32>
  private let bits: FlatArray<UInt64>
  private let words: Int

  init(_ problem: Problem, _ arena: Arena) {
    count = problem.meetings.count
    isDense = count <= Self.densest
    var gather = Gather(count)
    if isDense {
      let table = arena.array(count * count, of: Shared())
      for first in 0..<count {
        let row = first * problem.meetings.count
        gather.collect(first, problem) { second, people in table[row + second] = people }
      }
      shared = table
      offset = arena.array([])
      neighbours = arena.array([])
      bits = arena.array([])
      words = 0
      return
    }
    let words = (count + 63) / 64
    let bits = arena.array(count * words, of: UInt64(0))
    self.words = words
    self.bits = bits
    var offset: [Int32] = [0]
    var neighbours: [Int32] = []
    var shared: [Shared] = []
    for first in 0..<count {
      gather.collect(first, problem) { second, people in
        neighbours.append(Int32(second))
        shared.append(people)
        bits[first * words + (second >> 6)] |= 1 << UInt64(second & 63)
      }
      offset.append(Int32(neighbours.count))
    }
    shared.append(Shared())
    self.offset = arena.array(offset)
    self.neighbours = arena.array(neighbours)
    self.shared = arena.array(shared)
  }

  /// Where the pair's counts are; also the place in tables laid out beside `shared`.
  @inline(__always) func place(_ first: Int, _ second: Int) -> Int {
    if isDense { return first &* count &+ second }
    if bits[first &* words &+ (second >> 6)] & (1 << UInt64(second & 63)) == 0 {
      return shared.count &- 1
    }
    var low = Int(offset[first])
    var high = Int(offset[first &+ 1])
    while high &- low > 1 {
      let middle = (low &+ high) >> 1
      if Int(neighbours[middle]) <= second { low = middle } else { high = middle }
    }
    return low
  }

  /// Counts the people that one meeting shares with each other meeting.
  private struct Gather {
    private var counts: [Shared]
    private var touched: [Int] = []

    init(_ count: Int) { counts = Array(repeating: Shared(), count: count) }

    mutating func collect(
      _ first: Int, _ problem: Problem, _ body: (_ second: Int, Shared) -> Void
    ) {
      let meeting = problem.meetings[first]
      for person in meeting.required {
        for other in problem.requiredMeetings[person.value] {
          touch(other)
          counts[other].required += 1
        }
        for other in problem.preferredMeetings[person.value] {
          touch(other)
          counts[other].mixed += 1
        }
      }
      for person in meeting.preferred {
        for other in problem.requiredMeetings[person.value] {
          touch(other)
          counts[other].mixed += 1
        }
        for other in problem.preferredMeetings[person.value] {
          touch(other)
          counts[other].preferred += 1
        }
      }
      for other in touched.sorted() {
        if other != first { body(other, counts[other]) }
        counts[other] = Shared()
      }
      touched.removeAll(keepingCapacity: true)
    }

    private mutating func touch(_ other: Int) {
      if counts[other].all == 0 { touched.append(other) }
    }
  }
}
