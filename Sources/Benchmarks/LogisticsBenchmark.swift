import CivilTime
import Foundation
import Logistics
import Meetings

/// Names in stroke order and agendas of the sizes that the documentation states.
enum LogisticsBenchmark {
  static func run(_ settings: Settings) {
    names(10_000)
    agenda(items: 20, people: 60)
    agenda(items: 60, people: 180)
    seats(1000)
  }

  private static func seats(_ count: Int) {
    var office = Office(horizon: Day(number: 20_000)...Day(number: 20_010))
    office.people = (1...count).map {
      Person(id: "P\($0)", name: "人员\($0)", unit: "单位\($0 % 80)", rank: $0)
    }
    var request = MeetingRequest(id: "m", title: "m", duration: Minutes(60))
    request.attendees = office.people.map { Attendance($0.id, .required) }
    request.seating.platform = Seating.Platform(
      people: (1...24).map { .person("P\($0)") }, rows: [12, 12])
    request.seating.apart = (0..<20).map { [.person("P\(100 + $0)"), .person("P\(200 + $0)")] }
    request.seating.together = (0..<20).map {
      [.person("P\(300 + $0)"), .person("P\(500 + $0)")]
    }
    var arrangement: SeatingArrangement?
    let fresh = medianSeconds(of: 5) {
      arrangement = SeatingArrangement(request, in: office, layout: .theatre, plan: nil)
    }
    guard let arrangement else { return }
    var fewer = request
    fewer.attendees.remove(at: 400)
    let again = medianSeconds(of: 5) {
      _ = SeatingArrangement(fewer, in: office, layout: .theatre, plan: arrangement.plan)
    }
    print(
      "\(count) seats: \(milliseconds(fresh)), \(arrangement.shortfalls.count) wishes broken; "
        + "after a change: \(milliseconds(again))")
  }

  private static func names(_ count: Int) {
    let surnames = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕")
    let given = Array("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文玉兰志红")
    let names = (0..<count).map { number in
      String([
        surnames[number * 7 % surnames.count], given[number * 13 % given.count],
        given[number * 31 / 7 % given.count],
      ])
    }
    let first = medianSeconds(of: 1) { _ = StrokeOrder().sorted(names) }
    let seconds = medianSeconds(of: 7) { _ = StrokeOrder().sorted(names) }
    print(
      "\(count) names in stroke order: \(milliseconds(seconds)), "
        + "\(milliseconds(first)) with reading the table")
    let pinyin = medianSeconds(of: 7) { _ = PinyinOrder().sorted(names) }
    print("\(count) names by pinyin: \(milliseconds(pinyin))")
  }

  /// Each person attends one to three items that a fixed rule picks.
  private static func agenda(items: Int, people: Int) {
    let problem = AgendaProblem(
      items: (0..<items).map { .init(likely: 5 + $0 * 7 % 25, longest: 10 + $0 * 11 % 35) },
      attenders: (0..<people).map { person in
        .init(
          items: (0...person % 3).map { (person * 5 + $0 * ($0 + 3) * (person % 7 + 1)) % items },
          weight: 1 + person % 4)
      }, baseSlack: 10)
    var result: AgendaOrdering?
    let seconds = medianSeconds(of: 3) { result = AgendaOrdering.best(problem) }
    let before = problem.waiting(in: Array(0..<items)).cost
    guard let result else { return print("agenda of \(items) items: no order") }
    print(
      "agenda of \(items) items, \(people) people: \(milliseconds(seconds)), waiting \(before) → "
        + "\(result.waiting.cost), "
        + (result.isProved ? "proved" : "gap \(String(format: "%.0f", result.gap * 100)) %"))
  }
}
