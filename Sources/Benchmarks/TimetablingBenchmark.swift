import Foundation
import Scheduling

/// Post-enrolment timetabling: a family with a hidden perfect assignment, from loose to tight.
enum TimetablingBenchmark {
  private static let instances = [
    TimetablingInstance(rooms: 10, people: 500, seed: 1),
    TimetablingInstance(rooms: 10, people: 1_000, seed: 2),
    TimetablingInstance(rooms: 15, people: 750, seed: 3),
    TimetablingInstance(rooms: 20, people: 500, seed: 4),
    TimetablingInstance(rooms: 20, people: 1_000, seed: 5),
  ]

  static func run(_ settings: Settings) {
    for instance in instances {
      let description = instance.description()
      guard settings.wants(description.name), let problem = try? Problem(description) else {
        continue
      }
      print("\(description.name): \(SeedRuns(problem, settings).report)")
    }
  }
}
