import Foundation

/// Measures what the project claims: fixed instances and seeds, never part of a test.
///
///     swift run -c release Benchmarks [planning|csplib|workspace|logistics|calendar|suggest]
///       [--seconds N] [--seeds N]
@main
enum Benchmarks {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let names = arguments.prefix { !$0.hasPrefix("--") }
    let settings = Settings(arguments)
    let all: [(name: String, run: (Settings) -> Void)] = [
      ("workspace", WorkspaceBenchmark.run), ("planning", PlanningBenchmark.run),
      ("csplib", ProofBenchmark.run), ("logistics", LogisticsBenchmark.run),
      ("calendar", CalendarBenchmark.run), ("suggest", SuggestBenchmark.run),
    ]
    for benchmark in all where names.isEmpty || names.contains(benchmark.name) {
      print("## \(benchmark.name)")
      benchmark.run(settings)
      print("")
    }
  }
}

/// What the command line asks for.
struct Settings {
  var seconds = 10.0
  var seeds = 5
  var threads = 2

  init(_ arguments: [String]) {
    func value(_ name: String) -> Double? {
      arguments.firstIndex(of: name).flatMap { index in
        index + 1 < arguments.count ? Double(arguments[index + 1]) : nil
      }
    }
    seconds = value("--seconds") ?? seconds
    seeds = value("--seeds").map { Int($0) } ?? seeds
    threads = value("--threads").map { Int($0) } ?? threads
  }

  /// The project's folder, where the fixed instances are.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
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
