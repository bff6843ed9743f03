import Foundation

/// Measures what the project claims: fixed instances and seeds, never part of a test.
///
///     swift run -c release Benchmarks
///       [planning|timetabling|scale|csplib|workspace|logistics|duties|calendar|suggest|docx|documents]
///       [--seconds N | --moves N] [--seeds N] [--threads N] [--only INSTANCE]
@main
enum Benchmarks {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let names = arguments.prefix { !$0.hasPrefix("--") }
    let settings = Settings(arguments)
    let all: [(name: String, run: (Settings) -> Void)] =
      [
        ("workspace", WorkspaceBenchmark.run), ("planning", PlanningBenchmark.run),
        ("timetabling", TimetablingBenchmark.run), ("scale", ScaleBenchmark.run),
        ("csplib", ProofBenchmark.run), ("logistics", LogisticsBenchmark.run),
        ("duties", DutiesBenchmark.run), ("calendar", CalendarBenchmark.run),
        ("suggest", SuggestBenchmark.run),
      ] + printed
    for benchmark in all where names.isEmpty || names.contains(benchmark.name) {
      print("## \(benchmark.name): \(settings.description)")
      benchmark.run(settings)
      print("")
    }
  }
}

extension Benchmarks {
  /// Those that only a build with printing has.
  #if PRINTING
    static var printed: [(name: String, run: (Settings) -> Void)] {
      [
        ("docx", DOCXBenchmark.run), ("documents", DocumentsBenchmark.run),
      ]
    }
  #else
    static var printed: [(name: String, run: (Settings) -> Void)] { [] }
  #endif
}

/// Runs something a few times and gives the seconds of the middle run.
func medianSeconds(of runs: Int, _ body: () -> Void) -> Double {
  let times = (0..<max(1, runs)).map { _ -> Double in
    let start = ContinuousClock.now
    body()
    let (seconds, fraction) = start.duration(to: .now).components
    return Double(seconds) + Double(fraction) * 1e-18
  }.sorted()
  return times[times.count / 2]
}

func milliseconds(_ seconds: Double) -> String { String(format: "%.1f ms", seconds * 1000) }
