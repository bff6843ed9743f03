import Diagnostics

/// For two meetings of one day and each person who is called for a part of one, each grain that the
/// person owes to both counts, or else each grain that the way between them lacks.
enum CallConflict: Rule {
  static let id = RuleID("call-conflict")
  static let title = Text(
    zh: "参加议题的人员另有会议", en: "a person called for an item is in another meeting")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    let calls = problem.meetings.reduce(0) { $0 + Double($1.calls.count) }
    return calls * problem.totalDuration * 2
  }

  /// A part of two meetings that one person owes.
  struct Duty {
    let person: PersonIndex
    let first: MeetingIndex
    let firstSpan: GrainSpan
    let second: MeetingIndex
    let secondSpan: GrainSpan
  }

  /// Every pair of parts of different meetings that a person owes, at least one of them a call.
  static func duties(of problem: Problem) -> [Duty] {
    var parts: [Int: [(meeting: MeetingIndex, span: GrainSpan, isCall: Bool)]] = [:]
    for meeting in problem.meetingIndices {
      for call in problem[meeting].calls {
        parts[call.person.value, default: []].append((meeting, call.span, true))
      }
    }
    for person in parts.keys {
      for meeting in problem.requiredMeetings[person] {
        let span = GrainSpan(0, problem.meetings[meeting].duration)
        parts[person]?.append((MeetingIndex(meeting), span, false))
      }
    }
    return parts.sorted { $0.key < $1.key }.flatMap { person, parts in
      parts.indices.flatMap { a in
        parts.indices.dropFirst(a + 1).compactMap { b in
          let (x, y) = (parts[a], parts[b])
          guard x.meeting != y.meeting, x.isCall || y.isCall else { return nil }
          return Duty(
            person: PersonIndex(person), first: x.meeting, firstSpan: x.span, second: y.meeting,
            secondSpan: y.span)
        }
      }
    }
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    let problem = plan.problem
    for duty in duties(of: problem) {
      guard let (a, b) = plan.withinHorizon(duty.first, duty.second),
        plan.daysBetween(a, b) == 0
      else { continue }
      let (x, y) = (duty.firstSpan.shifted(by: a.start), duty.secondSpan.shifted(by: b.start))
      let gap = max(x.start, y.start) - min(x.end, y.end)
      let (from, to) = x.start <= y.start ? (a.room, b.room) : (b.room, a.room)
      let missing = gap < 0 ? -gap : max(0, problem.travelTime(from, to) - gap)
      report.add(missing, a.meeting, b.meeting, rooms: [a.room, b.room], people: [duty.person])
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    for duty in duties(of: terms.problem) {
      var relation = Relation(kind: .calls, first: duty.first, second: duty.second)
      relation.firstSpan = Relation.Part(duty.firstSpan)
      relation.secondSpan = Relation.Part(duty.secondSpan)
      terms.add(relation, setting)
    }
  }
}

extension Problem {
  /// Grains of the way between two rooms; 0 where it is not known.
  func travelTime(_ from: RoomIndex, _ to: RoomIndex) -> Int {
    guard let travel, let here = self[from].site, let there = self[to].site else { return 0 }
    return travel[here][there]
  }
}
