import CivilTime
import Diagnostics
import Documents
import Meetings
import Publishing
import Testing

@Suite struct PaperTests {
  @Test("what a paper fills in is what it says its templates may use", arguments: Paper.all.indices)
  func fields(_ index: Int) throws {
    let paper = Paper.all[index]
    let full = try Sample.meeting {
      $0.guests = [Guest(name: "赵教授", unit: "省委党校")]
      $0.unnamedGuests = 3
      $0.checkIn = Minutes(20)
      $0.replyBy = Sample.time(16)
      $0.requirements = ["着正装。"]
    }
    #expect(paper.context(for: Sample.occasion(full, paper)).mismatches() == [])
    let bare = try Sample.meeting {
      $0.attendees = []
      $0.chair = nil
      $0.contact = nil
      $0.agenda = []
    }
    #expect(paper.context(for: Sample.occasion(bare, paper)).mismatches() == [])
  }

  @Test("the built-in templates make a document without a finding", arguments: Paper.all.indices)
  func documents(_ index: Int) throws {
    let paper = Paper.all[index]
    let (document, diagnostics) = paper.document(
      for: Sample.occasion(try Sample.meeting(), paper), templates: .office())
    #expect(diagnostics.isEmpty)
    #expect(document != nil)
  }

  @Test("an unknown key in a workspace's template is an error with its place")
  func unknownKey() throws {
    let own = SourceFile(name: "templates/notice.mustache", text: "# {{title}}\n\n{{titel}}\n")
    let (document, diagnostics) = Paper.notice.document(
      for: Sample.occasion(try Sample.meeting(), .notice),
      templates: .office(overrides: ["notice.mustache": own]))
    #expect(document == nil)
    let found = try #require(diagnostics.first)
    #expect(found.location?.file.name == "templates/notice.mustache")
    #expect(found.location?.position.line == 3)
  }

  @Test("names never become structure")
  func hostileNames() throws {
    let meeting = try Sample.meeting { $0.title = "*甲|乙* <b> {{x}} `# 一" }
    let (document, diagnostics) = Paper.notice.document(
      for: Sample.occasion(meeting, .notice), templates: .office())
    #expect(diagnostics.isEmpty)
    let text = TextRenderer().render(try #require(document))
    #expect(text.contains("*甲|乙* <b> {{x}} `# 一"))
    let html = HTMLRenderer().render(try #require(document))
    #expect(!html.contains("<b> {{x}}"))
  }

  @Test("items without a length share what the others leave")
  func agendaOnTheClock() throws {
    let agenda = try Sample.meeting().agenda
    #expect(agenda.map(\.start) == [Sample.time(9), Sample.time(9, 40), Sample.time(10)])
    #expect(agenda.last?.end == Sample.time(11))
  }
}
