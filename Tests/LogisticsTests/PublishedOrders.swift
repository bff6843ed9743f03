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

  /// The other films of that collection that are short enough for a proof, each with its best cost as
  /// published (B. M. Smith, Caching Search States in Permutation Problems, 2005).
  static let films: [(name: String, instance: Instance, cost: Int)] = [
    (
      "film103",
      Instance(
        needed: [
          "0010010010000001010", "0001100010000100110",
          "0000000000000111010", "1000001000100011011",
          "0010000101001011100", "1110111011110001010",
          "1001000000100101000", "0011010110110000000",
        ],
        lengths: [1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
        costs: [10, 4, 5, 5, 5, 40, 4, 20]), 1031
    ),
    (
      "film114",
      Instance(
        needed: [
          "0100100100000000000", "1000010000000101100",
          "1011000110100100001", "1001000101000011001",
          "1011000001010001000", "0010010010001111000",
          "1111001010001101010", "1011100010001010011",
        ],
        lengths: [1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
        costs: [10, 4, 5, 5, 5, 40, 4, 20]), 867
    ),
    (
      "film116",
      Instance(
        needed: [
          "1101000000001000100", "0000000001001100000",
          "1110101000100100100", "0000000111110000000",
          "1000010100100000111", "0010010001000001000",
          "0110100001011000000", "1001000000000010010",
        ],
        lengths: [1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
        costs: [10, 4, 5, 5, 5, 40, 4, 20]), 541
    ),
    (
      "film117",
      Instance(
        needed: [
          "0001000111000000100", "0001000010000010110",
          "1110011100000110000", "0100111010010011010",
          "1001000000010000110", "1001110000101001000",
          "0100100001001000000", "1100000101010111011",
        ],
        lengths: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1],
        costs: [10, 4, 5, 5, 5, 40, 4, 20]), 913
    ),
    (
      "film118",
      Instance(
        needed: [
          "1010000001001011111", "0110000010011001000",
          "1100010001010010010", "1001000110110000000",
          "1100001010000011000", "0101011000001010101",
          "0101100110000100001", "0000100110110001010",
        ],
        lengths: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
        costs: [10, 4, 5, 5, 5, 40, 4, 20]), 853
    ),
    (
      "film119",
      Instance(
        needed: [
          "001010101100000000", "101010001111011010",
          "010110000100011100", "000101001101000010",
          "101001010000000100", "000100100101001000",
          "101010000011011001", "010010101000100110",
        ],
        lengths: [1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1],
        costs: [10, 4, 5, 5, 5, 40, 4, 20]), 790
    ),
  ]

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
