@testable import Logistics

/// Published problems whose best orders are known.
enum PublishedOrders {
  struct Instance {
    var needed: [String]
    var lengths: [Int]
    var costs: [Int]

    var problem: AgendaProblem {
      AgendaProblem(
        items: lengths.map { AgendaProblem.Item(likely: $0) },
        attenders: zip(needed, costs).map { row, cost in
          AgendaProblem.Attender(
            items: row.enumerated().filter { $0.element == "1" }.map(\.offset), weight: cost)
        })
    }

    /// What is paid for the scenes that people are in: the published costs contain it.
    var ownCost: Int {
      problem.attenders.reduce(0) { sum, attender in
        sum + attender.weight * attender.items.reduce(0) { $0 + lengths[$1] }
      }
    }
  }

  /// CSPLib problem 039 (CC BY 4.0): nine pieces, five players; the best order makes them wait 17.
  static let rehearsal = Instance(
    needed: ["110101101", "110111010", "110000110", "100011001", "001011110"],
    lengths: [2, 4, 1, 3, 3, 2, 5, 7, 6], costs: [1, 1, 1, 1, 1])

  /// film105 (18 scenes, 8 actors) of Cheng, Diamond and Lin's data as P. J. Stuckey distributes
  /// them (minizinc-benchmarks, talent_scheduling); best cost 849.
  static let film105 = Instance(
    needed: [
      "000111011000101000", "110000000011100010", "001111100011101000", "000000000000010010",
      "000000000101000001", "001101001100101101", "100001110010100101", "000100100101010001",
    ],
    lengths: [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1],
    costs: [10, 4, 5, 5, 5, 40, 4, 20])

  /// MobStory (28 scenes, 8 actors), from the same collection; best cost 871 (Garcia de la Banda,
  /// Stuckey and Chu, 2011).
  static let mobStory = Instance(
    needed: [
      "1111011011011110000000000000", "1110000110011100111110100001",
      "0110100110000000111110000000", "0000000000001111110000000000",
      "0100000110000001001000010111", "0000000000000000001111110010",
      "0000100110000000000110000000", "0000011111100000000000000000",
    ],
    lengths: Array(repeating: 1, count: 28), costs: [10, 4, 5, 5, 5, 40, 4, 20])
}
