import Foundation
import Scheduling

/// Post-enrolment timetabling: a family with a hidden perfect assignment, from loose to tight.
enum TimetablingBenchmark {
  /// 400 events in 450 to 900 places; the last two fill 95 % of all places, and all of them.
  private static let instances = [
    TimetablingInstance(rooms: 10, people: 500, seed: 1),
    TimetablingInstance(rooms: 10, people: 1_000, seed: 2),
    TimetablingInstance(rooms: 15, people: 750, seed: 3),
    TimetablingInstance(rooms: 20, people: 500, seed: 4),
    TimetablingInstance(rooms: 20, people: 1_000, seed: 5),
    TimetablingInstance(events: 428, rooms: 10, people: 1_000, seed: 6),
    TimetablingInstance(events: 450, rooms: 10, people: 500, seed: 7),
  ]

  static func run(_ settings: Settings) {
    for instance in instances where settings.wants(instance.description.name) {
      guard let problem = try? Problem(instance.description) else {
        print("\(instance.description.name): not a problem")
        continue
      }
      if !problem.score(instance.hidden).isFeasible {
        print("\(problem.name): the hidden assignment breaks hard rules")
      }
      print("\(problem.name): \(SeedRuns(problem, settings).report)")
    }
  }
}
