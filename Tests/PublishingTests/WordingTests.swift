import CivilTime
import Documents
import Logistics
import Meetings
import Publishing
import Testing

/// How papers word what an office seldom has: foreign guests, leave, events on other days.
@Suite struct WordingTests {
  private func text(_ paper: Publishing.Paper, _ occasion: PaperOccasion) throws -> String {
    let document = paper.document(for: occasion, templates: .office()).document
    return TextRenderer(width: 200).render(try #require(document))
  }

  @Test("units, posts and names in other letters keep a space, Chinese ones are closed up")
  func foreignGuests() throws {
    let meeting = try Sample.meeting {
      $0.guests = [
        Guest(name: "Ada Lovelace", unit: "RWTH Aachen", post: "Professor"),
        Guest(name: "赵一鸣", unit: "省委党校", post: "教授"),
      ]
    }
    let notice = try text(.notice, Sample.occasion(meeting, .notice))
    #expect(notice.contains("Ada Lovelace（RWTH Aachen Professor）、赵一鸣（省委党校教授）"))
    let script = try text(.script, Sample.occasion(meeting, .script))
    #expect(script.contains("RWTH Aachen Professor Ada Lovelace、省委党校教授赵一鸣"))
  }

  @Test("minutes name who has leave, and have a number of their own")
  func minutes() throws {
    let meeting = try Sample.meeting {
      $0.documentNumber = "12"
      let leave = Reply(
        meeting: "budget", invitee: .person("2"), answer: .declined, reason: "出差",
        approvedBy: "陈国栋")
      $0.apply([leave], precedence: Sample.office.precedence)
    }
    var occasion = Sample.occasion(meeting, .minutes)
    #expect(try text(.minutes, occasion).contains("请假：〔　　〕"))
    occasion.records.attendance["budget"] = AttendanceList(
      meeting.request, interval: meeting.interval, office: meeting.office)
    let minutes = try text(.minutes, occasion)
    #expect(minutes.contains("请假：何雅琴"))
    #expect(!minutes.contains("12\n"))
    occasion.number = "3"
    #expect(try text(.minutes, occasion).contains("第3期"))
  }

  @Test("a programme covers the days of its activities, and a single arrival needs no name")
  func programme() throws {
    var office = Sample.office
    office.meetings[0].checkIn = Minutes(30)
    let visit = LocalDateTime(Sample.day + 1, Sample.time(14).time)
    office.papers.activities = [Activity(title: "参观", start: visit, meeting: "budget")]
    let meeting = ScheduledMeeting.all(of: Sample.schedule(), in: office)[0]
    let programme = try text(.programme, Sample.occasion(meeting, .programme))
    #expect(programme.contains("2026年12月3日至4日"))
    #expect(programme.contains("报到"))
    #expect(!programme.contains("报到（"))
  }

  @Test("the guide names a unit that presents where no person is named")
  func presentingUnit() throws {
    let meeting = try Sample.meeting {
      $0.agenda = [AgendaItem(title: "审计情况", presentingUnit: "市审计局")]
    }
    #expect(try text(.guide, Sample.occasion(meeting, .guide)).contains("审计情况（市审计局）"))
  }
}
