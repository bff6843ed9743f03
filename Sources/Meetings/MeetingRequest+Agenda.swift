import CivilTime

extension MeetingRequest {
  /// Where each item lies within the meeting, in minutes from its start: items without a length
  /// share equally what the others leave, and what ran late on the day is added to its item.
  public var itemSpans: [Range<Int>] {
    let stated = agenda.reduce(0) { $0 + ($1.duration?.count ?? 0) }
    let open = agenda.count { $0.duration == nil }
    let share = open == 0 ? 0 : max(0, duration.count - stated) / open
    var start = 0
    return agenda.map { item in
      let end = start + (item.duration?.count ?? share) + item.delay.count
      defer { start = end }
      return start..<end
    }
  }
}
