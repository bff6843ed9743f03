import Meetings

/// The order of honour along one row, from the centre outwards.
enum CentreOut {
  /// The positions 0..<count as the audience counts them from its left, the most honoured first.
  ///
  /// The first has the centre; the second sits at their left hand (the audience's right), the third
  /// at the other. On an even number the convention says on which side of the centre the first is.
  /// Where the right comes first, all of it is as in a mirror.
  static func positions(
    _ count: Int, _ even: Seating.EvenPlaces, rightFirst: Bool = false
  ) -> [Int] {
    let isMirrored = count % 2 == 0 && even == .firstAtRight
    let centre = isMirrored ? count / 2 : (count - 1) / 2
    let step = isMirrored ? -1 : 1
    return (0..<count).map { place in
      let distance = (place + 1) / 2
      let position = centre + (place % 2 == 1 ? distance : -distance) * step
      return rightFirst ? count - 1 - position : position
    }
  }
  /// The positions of a row whose first place is given: the second lies a step away from it, the
  /// third on the other side, and so on as far as the row reaches.
  static func positions(_ count: Int, around first: Int, step: Int) -> [Int] {
    let all = [first] + (1..<max(2, count)).flatMap { [first + $0 * step, first - $0 * step] }
    return all.filter { (0..<count).contains($0) }
  }
}
