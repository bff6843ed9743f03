import CivilTime
import Diagnostics
import Documents
import Meetings
import Publishing
import TestSupport
import Testing

/// Cutting or changing a fact names exactly the papers that carry it.
@Suite struct StalePaperTests {
  /// What can change about a meeting.
  enum Fact: String, CaseIterable {
    case name, post, unit, phone, room, start, end, item, duty, seat

    /// Papers of the meeting that tell it wherever they are made, and papers that never do.
    var papers: (with: Set<String>, without: Set<String>) {
      let lists: Set = ["roster", "sign-in", "place-cards"]
      return switch self {
      case .name: (lists, [])
      case .post: (["roster", "sign-in"], ["place-cards"])
      case .unit: (["roster", "sign-in"], [])
      case .phone: (["notice"], lists.union(["agenda", "script", "seat-list"]))
      case .room: (["notice", "agenda"], ["roster", "place-cards"])
      case .start: (["notice", "agenda", "sign-in"], ["roster", "place-cards", "seat-cards"])
      case .end: (["agenda"], ["roster", "place-cards", "seat-chart", "seat-list"])
      case .item: (["agenda", "script", "minutes"], lists)
      case .duty: (["duty-table"], lists.union(["notice", "agenda"]))
      case .seat: (["seat-chart", "seat-list", "seat-cards"], lists.union(["notice", "agenda"]))
      }
    }
  }

  /// Every paper of the plenary, and what each says. Reading templates is dear, and no change
  /// touches them.
  private struct Papers {
    let plenary: Plenary
    let manifest: PaperManifest
    let texts: [String: String]
    let templates = TemplateLibrary.office()

    init() throws {
      plenary = try Plenary()
      let occasion = plenary.occasion
      var manifest = PaperManifest()
      var texts: [String: String] = [:]
      for order in PaperOrder.all(of: occasion) {
        guard let result = order.make(in: occasion, templates: templates) else { continue }
        let path = "\(order.meeting ?? "all")/\(order.paper.name)"
        manifest.papers[path] = PaperRecord(
          order, format: "md", made: "\(occasion.today)", documents: result.documents,
          facts: result.facts)
        texts[path] = Papers.text(result)
      }
      (self.manifest, self.texts) = (manifest, texts)
    }

    private static func text(_ result: PaperOrder.Result) -> String {
      result.documents.map { MarkdownRenderer().render($0) }.joined()
    }

    var meetings: [String] { plenary.schedule.assignments.map(\.meeting) }

    /// The papers of the whole schedule and of some meetings.
    func about(_ meetings: Set<String>) -> PaperManifest {
      var some = manifest
      some.papers = manifest.papers.filter { $1.meeting.map(meetings.contains) ?? true }
      return some
    }

    /// The papers that say something else after a change, found by reading them.
    func differing(_ changed: PaperOccasion, among some: PaperManifest) -> Set<String> {
      Set(
        some.papers.filter { path, record in
          let order = Paper.named(record.paper).map { PaperOrder($0, meeting: record.meeting) }
          let result = order?.make(in: changed, templates: templates)
          return result.map { Papers.text($0) } != texts[path]
        }.keys)
    }

    func stale(_ changed: PaperOccasion, among some: PaperManifest? = nil) -> [StalePaper] {
      (some ?? manifest).stale(in: changed, templates: templates)
    }
  }

  private static let papers = Result { try Papers() }

  @Test("a manifest is the same after it was written and read, and nothing in it is stale")
  func fresh() throws {
    let papers = try Self.papers.get()
    #expect(papers.manifest.papers.count > 150)
    let read = try #require(PaperManifest(try papers.manifest.text.utf8))
    #expect(read == papers.manifest)
    #expect(papers.stale(papers.plenary.occasion, among: read).isEmpty)
  }

  /// Of each meeting in turn, against its own papers, those of the whole schedule, and those of two
  /// other meetings, which are others for each fact.
  @Test("a changed fact makes exactly the papers stale that say it", arguments: Fact.allCases)
  func facts(_ fact: Fact) throws {
    let papers = try Self.papers.get()
    let meetings = papers.meetings
    let turn = try #require(Fact.allCases.firstIndex(of: fact)) + 1
    var tried = 0
    for (place, meeting) in meetings.enumerated() {
      guard let changed = papers.plenary.changing(fact, of: meeting, turn: place) else { continue }
      let others = [turn, 2 * turn + 1].map { meetings[(place + $0) % meetings.count] }
      let some = papers.about(Set(others + [meeting]))
      let occasion = changed.occasion
      let stale = Set(papers.stale(occasion, among: some).map(\.path))
      #expect(stale == papers.differing(occasion, among: some), "\(fact) of \(meeting)")
      func own(_ names: Set<String>) -> Set<String> {
        Set(names.map { "\(meeting)/\($0)" }.filter { some.papers[$0] != nil })
      }
      #expect(stale.isSuperset(of: own(fact.papers.with)), "\(fact) of \(meeting)")
      #expect(stale.isDisjoint(with: own(fact.papers.without)), "\(fact) of \(meeting)")
      tried += 1
    }
    #expect(tried >= ([.duty, .seat].contains(fact) ? 8 : fact == .item ? 16 : 20))
  }

  @Test("a new name makes stale what has the old one in its text, and says so", arguments: 0..<3)
  func names(_ seed: Int) throws {
    let papers = try Self.papers.get()
    let people = papers.plenary.office.people
    let unique = people.indices.filter { index in
      let name = people[index].name
      return people.count { $0.name.contains(name) || name.contains($0.name) } == 1
    }
    let person = unique[(seed * 29 + 7) % unique.count]
    let old = people[person].name
    var changed = papers.plenary
    changed.office.people[person].name = "改名者"
    let stale = papers.stale(changed.occasion)
    let spaced = old.map(String.init).joined(separator: "　")
    let carrying = papers.texts.filter { $0.value.contains(old) || $0.value.contains(spaced) }
    #expect(!carrying.isEmpty)
    #expect(Set(stale.map(\.path)) == Set(carrying.keys), "\(old)")
    for paper in stale {
      #expect(paper.reasons.contains { $0.zh.contains("改名者") }, "\(paper.path): \(paper.reasons)")
    }
  }

  @Test("a new name of a room makes stale what has the old one in its text")
  func rooms() throws {
    let papers = try Self.papers.get()
    for room in [0, papers.plenary.office.rooms.count - 1] {
      let old = papers.plenary.office.rooms[room].name
      var changed = papers.plenary
      changed.office.rooms[room].name = "另一处"
      let carrying = papers.texts.filter { $0.value.contains(old) }
      #expect(!carrying.isEmpty)
      #expect(Set(papers.stale(changed.occasion).map(\.path)) == Set(carrying.keys), "\(old)")
    }
  }

  @Test("a person added is named in roster, sign-in sheet and cards")
  func added() throws {
    let papers = try Self.papers.get()
    var changed = papers.plenary
    let index = try #require(changed.office.meetings.firstIndex { $0.id == "standing" })
    changed.office.people.append(Person(id: "new", name: "张三", unit: "市档案馆", post: "馆长"))
    changed.office.meetings[index].attendees.append(Attendance("new", .nonvoting))
    let stale = papers.stale(changed.occasion, among: papers.about(["standing", "plenary"]))
    for paper in ["roster", "sign-in", "place-cards"] {
      let found = try #require(stale.first { $0.path == "standing/\(paper)" })
      #expect(found.reasons.contains { $0.zh.contains("增加 张三") }, "\(found.reasons)")
    }
    #expect(!stale.contains { $0.path.hasPrefix("plenary/") })
  }

  @Test("a paper of a meeting that is no longer held is stale")
  func dropped() throws {
    let papers = try Self.papers.get()
    var changed = papers.plenary
    changed.schedule = Schedule(changed.schedule.assignments.filter { $0.meeting != "cadre" })
    let stale = papers.stale(changed.occasion, among: papers.about(["cadre"]))
    let own = stale.filter { $0.path.hasPrefix("cadre/") }
    #expect(own.count == papers.manifest.papers.keys.count { $0.hasPrefix("cadre/") })
    #expect(own.allSatisfy { $0.reasons.first?.zh == "会议已不在方案里" })
  }
}

extension Plenary {
  /// The same with one fact of a meeting changed or cut; nil where the meeting has none.
  fileprivate func changing(
    _ fact: StalePaperTests.Fact, of meeting: MeetingRequest.ID, turn: Int
  ) -> Plenary? {
    var changed = self
    guard let index = office.meetings.firstIndex(where: { $0.id == meeting }),
      let held = schedule[meeting]
    else { return nil }
    let request = office.meetings[index]
    func hold(_ interval: Interval, in room: Room.ID) -> Schedule {
      Schedule(
        schedule.assignments.map { assignment in
          assignment.meeting == meeting
            ? Assignment(meeting: meeting, interval: interval, room: room) : assignment
        })
    }
    let attendee = request.attendees[turn % request.attendees.count].person
    let someone = fact == .phone ? request.contact : attendee
    let person = office.people.firstIndex { $0.id == someone }
    switch fact {
    case .name, .post, .unit, .phone:
      guard let person else { return nil }
      switch fact {
      case .name: changed.office.people[person].name = "改名者"
      case .post: changed.office.people[person].post = ""
      case .unit: changed.office.people[person].unit = "新设单位"
      default: changed.office.people[person].mobile = ""
      }
    case .room:
      guard let other = office.rooms.first(where: { $0.id != held.room }) else { return nil }
      changed.schedule = hold(held.interval, in: other.id)
    case .start:
      let start = held.interval.start + Minutes(15)
      changed.schedule = hold(Interval(start: start, length: held.interval.length), in: held.room)
    case .end:
      let length = held.interval.length + Minutes(15)
      changed.office.meetings[index].duration = length
      changed.schedule = hold(
        Interval(start: held.interval.start, length: length), in: held.room)
    case .item:
      if request.agenda.isEmpty { return nil }
      changed.office.meetings[index].agenda[turn % request.agenda.count].title = "另一个议题"
    case .duty:
      guard let duty = duties.firstIndex(where: { $0.meeting == meeting }) else { return nil }
      changed.duties.remove(at: duty)
    case .seat:
      let seats = (office.seatPlans[meeting]?.seats ?? [:]).sorted { $0.key < $1.key }
        .filter { !$0.key.hasPrefix("主席台") }
      guard seats.count > 1 else { return nil }
      let (one, other) = (seats[0], seats[1])
      changed.office.seatPlans[meeting]?.seats[one.key] = other.value
      changed.office.seatPlans[meeting]?.seats[other.key] = one.value
    }
    return changed
  }
}
