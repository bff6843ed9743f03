import CivilTime
import Diagnostics
import Documents
import Foundation
import Meetings
import Publishing
import TestSupport
import Testing
import Workspace

/// Cutting or changing a fact names exactly the papers that carry it.
@Suite struct StalePaperTests {
  /// The plenary of the examples with the schedule of its golden files.
  private struct Plenary {
    var office: Office
    var schedule: Schedule

    init() throws {
      let work = try TemporaryFolder()
      try work.copyContents(of: Project.file("examples/plenary"))
      try work.write(
        try Project.text("Tests/CommandTests/Golden/plenary/schedule.yaml"), to: "schedule.yaml")
      let contents = WorkspaceFolder(path: work.path).load(
        knownRules: [], today: Day(number: 20_444))
      office = try #require(contents.office)
      schedule = try #require(contents.schedule)
    }

    var occasion: PaperOccasion {
      PaperOccasion(
        office: office, schedule: ScheduledMeeting.all(of: schedule, in: office),
        today: Day(number: 20_444))
    }
  }

  private static let meetings: Set<String?> = [nil, "plenary", "standing", "group-1", "cadre"]

  private func orders(_ occasion: PaperOccasion) -> [PaperOrder] {
    PaperOrder.all(of: occasion).filter { Self.meetings.contains($0.meeting) }
  }

  private func path(_ order: PaperOrder) -> String {
    "\(order.meeting ?? "all")/\(order.paper.name)"
  }

  private func manifest(_ occasion: PaperOccasion) -> PaperManifest {
    var manifest = PaperManifest()
    for order in orders(occasion) {
      guard let result = order.make(in: occasion, templates: .office()) else { continue }
      manifest.papers[path(order)] = PaperRecord(
        order, format: "md", made: "\(occasion.today)", documents: result.documents,
        facts: result.facts)
    }
    return manifest
  }

  /// What each paper says, as text without line breaks.
  private func texts(_ occasion: PaperOccasion) -> [String: String] {
    let made = orders(occasion).compactMap { order in
      order.make(in: occasion, templates: .office()).map { result in
        (path(order), result.documents.map { MarkdownRenderer().render($0) }.joined())
      }
    }
    return Dictionary(made, uniquingKeysWith: { first, _ in first })
  }

  @Test("a manifest is the same after it was written and read, and nothing in it is stale")
  func fresh() throws {
    let occasion = try Plenary().occasion
    let manifest = manifest(occasion)
    #expect(manifest.papers.count > 25)
    let read = try #require(PaperManifest(try manifest.text.utf8))
    #expect(read == manifest)
    #expect(read.stale(in: occasion, templates: .office()).isEmpty)
  }

  @Test("a new name makes exactly the papers stale that carry the old one", arguments: 0..<4)
  func names(_ seed: Int) throws {
    let plenary = try Plenary()
    let manifest = manifest(plenary.occasion)
    let before = texts(plenary.occasion)
    let unique = plenary.office.people.indices.filter { index in
      let name = plenary.office.people[index].name
      return plenary.office.people.count { $0.name.contains(name) || name.contains($0.name) } == 1
    }
    var tried = 0
    for index in stride(from: seed * 7, to: unique.count, by: 29) {
      let person = unique[index]
      let old = plenary.office.people[person].name
      var changed = plenary
      changed.office.people[person].name = "改名者"
      let stale = manifest.stale(in: changed.occasion, templates: .office())
      let spaced = old.map(String.init).joined(separator: "　")
      let carrying = before.filter { $0.value.contains(old) || $0.value.contains(spaced) }.map(
        \.key)
      #expect(Set(stale.map(\.path)) == Set(carrying), "\(old)")
      for paper in stale {
        #expect(paper.reasons.contains { $0.zh.contains("改名者") }, "\(paper.path): \(paper.reasons)")
      }
      tried += 1
    }
    #expect(tried > 2)
  }

  @Test("a new name of a room makes exactly the papers stale that carry the old one")
  func rooms() throws {
    let plenary = try Plenary()
    let manifest = manifest(plenary.occasion)
    let before = texts(plenary.occasion)
    for room in plenary.office.rooms.indices {
      let old = plenary.office.rooms[room].name
      var changed = plenary
      changed.office.rooms[room].name = "另一处"
      let stale = manifest.stale(in: changed.occasion, templates: .office())
      let carrying = before.filter { $0.value.contains(old) }.map(\.key)
      #expect(Set(stale.map(\.path)) == Set(carrying), "\(old)")
    }
  }

  @Test("a new time makes the papers stale that tell it, and no list of people")
  func times() throws {
    let plenary = try Plenary()
    let manifest = manifest(plenary.occasion)
    let before = texts(plenary.occasion)
    for meeting in ["plenary", "standing", "group-1", "cadre", "press"] {
      var changed = plenary
      let old = try #require(plenary.schedule[meeting])
      changed.schedule = Schedule(
        plenary.schedule.assignments.filter { $0.meeting != meeting } + [
          Assignment(
            meeting: meeting,
            interval: Interval(
              start: old.interval.start + Minutes(15), length: old.interval.length),
            room: old.room)
        ])
      let stale = Set(manifest.stale(in: changed.occasion, templates: .office()).map(\.path))
      let after = texts(changed.occasion)
      #expect(stale == Set(before.filter { after[$0.key] != $0.value }.map(\.key)))
      #expect(stale.contains("all/programme"))
      #expect(!stale.contains("\(meeting)/place-cards"))
      #expect(!stale.contains("\(meeting)/roster"))
      if manifest.papers["\(meeting)/notice"] != nil {
        #expect(stale.contains("\(meeting)/notice"))
      }
    }
  }

  @Test("a person added is named in roster, sign-in sheet and cards")
  func added() throws {
    let plenary = try Plenary()
    let manifest = manifest(plenary.occasion)
    var changed = plenary
    let index = try #require(changed.office.meetings.firstIndex { $0.id == "standing" })
    changed.office.people.append(Person(id: "new", name: "张三", unit: "市档案馆", post: "馆长"))
    changed.office.meetings[index].attendees.append(Attendance("new", .nonvoting))
    let stale = manifest.stale(in: changed.occasion, templates: .office())
    for paper in ["roster", "sign-in", "place-cards"] {
      let found = try #require(stale.first { $0.path == "standing/\(paper)" })
      #expect(found.reasons.contains { $0.zh.contains("增加 张三") }, "\(found.reasons)")
    }
    #expect(!stale.contains { $0.path.hasPrefix("plenary/") })
  }

  @Test("a paper of a meeting that is no longer held is stale")
  func dropped() throws {
    let plenary = try Plenary()
    let manifest = manifest(plenary.occasion)
    var changed = plenary
    changed.schedule = Schedule(plenary.schedule.assignments.filter { $0.meeting != "cadre" })
    let stale = manifest.stale(in: changed.occasion, templates: .office())
    let own = stale.filter { $0.path.hasPrefix("cadre/") }
    #expect(own.count == manifest.papers.keys.count { $0.hasPrefix("cadre/") })
    #expect(own.allSatisfy { $0.reasons.first?.zh == "会议已不在方案里" })
  }
}
