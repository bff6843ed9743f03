import Foundation

/// What the command line asks for.
struct Settings {
  var seconds = 10.0
  /// Limit of moves for each thread instead of the limit of time: the same answers on any machine.
  var moves: Int?
  var seeds = 5
  var threads = 2
  /// Only instances of this name.
  var only: String?

  init(_ arguments: [String]) {
    func text(_ name: String) -> String? {
      arguments.firstIndex(of: name).flatMap { index in
        index + 1 < arguments.count ? arguments[index + 1] : nil
      }
    }
    func number(_ name: String) -> Int? { text(name).flatMap(Int.init) }
    seconds = text("--seconds").flatMap(Double.init) ?? seconds
    moves = number("--moves")
    seeds = max(1, number("--seeds") ?? seeds)
    threads = max(1, number("--threads") ?? threads)
    only = text("--only")
  }

  func wants(_ name: String) -> Bool { only == nil || only == name }

  /// How the runs of a benchmark are limited, for its heading.
  var description: String {
    (moves.map { "\($0) moves" } ?? "\(seconds) s")
      + ", \(threads) thread\(threads == 1 ? "" : "s"), \(seeds) seed\(seeds == 1 ? "" : "s")"
  }

  /// The project's folder, where the fixed instances are.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}
