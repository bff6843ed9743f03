/// Rough upper limits, from which rules bound what they can count.
extension Problem {
  var pairCount: Double { Double(meetings.count) * Double(meetings.count) / 2 }
  var totalDuration: Double { meetings.reduce(0) { $0 + Double($1.duration) } }
  var greatestAttendance: Double {
    Double(meetings.map { max($0.attendance, $0.requiredAsListed.count) }.max() ?? 0)
  }
  var greatestImportance: Double { Double(meetings.map(\.importance).max() ?? 1) }
  /// Grains that all pairs of meetings together can share.
  var greatestOverlap: Double { totalDuration * Double(meetings.count) }
  var attendances: Double {
    meetings.reduce(0) { $0 + Double($1.required.count + $1.preferred.count) }
  }
}

/// Pairs of meetings that a description names together, each once.
extension Problem {
  func statedPairs(_ others: (Meeting) -> [MeetingIndex]) -> [(MeetingIndex, MeetingIndex)] {
    var seen: Set<[MeetingIndex]> = []
    var pairs: [(MeetingIndex, MeetingIndex)] = []
    for first in meetingIndices {
      for second in others(self[first]) where second != first {
        let pair = (min(first, second), max(first, second))
        if seen.insert([pair.0, pair.1]).inserted { pairs.append(pair) }
      }
    }
    return pairs
  }

  func groupedPairs(_ group: (Meeting) -> String?) -> [(MeetingIndex, MeetingIndex)] {
    var members: [String: [MeetingIndex]] = [:]
    var pairs: [(MeetingIndex, MeetingIndex)] = []
    for meeting in meetingIndices {
      guard let name = group(self[meeting]) else { continue }
      for other in members[name, default: []] { pairs.append((other, meeting)) }
      members[name, default: []].append(meeting)
    }
    return pairs
  }
}

extension PlacedMeetings {
  /// Days between two meetings that start within the horizon.
  func daysBetween(_ a: Placed, _ b: Placed) -> Int {
    guard let x = problem.day(of: a.start), let y = problem.day(of: b.start) else { return 0 }
    return abs(x - y)
  }
}
