public import Diagnostics
public import Scheduling

/// Reads `banhui-solution-1` against its problem: the schedule as it stands, however bad, or what
/// makes the file unusable.
public enum SolutionReader {
  public struct Outcome: Sendable {
    /// Present unless a finding is an error.
    public var schedule: Placements?
    public var findings: [Diagnostic]
  }

  public static func read(_ file: SourceFile, of problem: Problem) -> Outcome {
    var parser = JSONParser(file)
    guard let root = parser.parse() else {
      return Outcome(schedule: nil, findings: parser.findings)
    }
    var reader = MemberReader(file)
    let schedule = schedule(root, problem, &reader)
    let findings = (parser.findings + reader.findings).inReadingOrder()
    return Outcome(schedule: findings.hasErrors ? nil : schedule, findings: findings)
  }

  private static func schedule(
    _ root: JSONNode, _ problem: Problem, _ reader: inout MemberReader
  ) -> Placements {
    var schedule = Placements(unassigned: problem.meetings.count)
    let known = [
      "format", "problem", "status", "score", "bound", "assignments", "conflictSet", "statistics",
    ]
    guard let members = reader.object(root, known: known) else { return schedule }
    if let node = members["format"], let format = reader.string(node),
      format != "banhui-solution-1"
    {
      reader.report(
        .wrongFormat,
        Text(
          zh: "格式应为 banhui-solution-1, 不是“\(format)”",
          en: "the format should be banhui-solution-1, not “\(format)”"), at: node.range)
    }
    guard let list = reader.required("assignments", of: members, in: root) else {
      return schedule
    }
    let meetings = places(problem.meetings.map(\.id))
    let rooms = places(problem.rooms.map(\.id))
    for node in reader.array(list) ?? [] {
      guard let members = reader.object(node, known: ["meeting", "start", "room"]) else {
        continue
      }
      let meeting = name("meeting", members, node, meetings, &reader)
      let room = name("room", members, node, rooms, &reader)
      let start = reader.required("start", of: members, in: node).flatMap { reader.integer($0) }
      guard let meeting, let room, let start else { continue }
      if schedule[MeetingIndex(meeting)] != nil, let place = members["meeting"] {
        let id = problem.meetings[meeting].id
        reader.report(
          .assignedTwice, Text(zh: "会议“\(id)”安排了两次", en: "“\(id)” is assigned twice"),
          at: place.range)
      }
      // Far outside any horizon, and still safe to add to.
      let far = Int.max / 4
      schedule[MeetingIndex(meeting)] = Placement(
        start: min(max(start, -far), far), room: RoomIndex(room))
    }
    return schedule
  }

  private static func places(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  private static func name(
    _ key: String, _ members: [String: JSONNode], _ node: JSONNode, _ places: [String: Int],
    _ reader: inout MemberReader
  ) -> Int? {
    guard let member = reader.required(key, of: members, in: node),
      let id = reader.string(member)
    else { return nil }
    if let place = places[id] { return place }
    let hint =
      places.count <= 2_000 ? Similarity.didYouMean(id, among: places.keys.sorted()) : nil
    reader.report(
      .unknownName, Text(zh: "“\(id)”没有定义", en: "“\(id)” is not defined"), at: member.range,
      hint: hint)
    return nil
  }
}
