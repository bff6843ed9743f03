import Diagnostics
import Scheduling

/// A score in words: which rules took how much off.
struct ScoreText {
  let language: Language

  init(_ language: Language) {
    self.language = language
  }

  /// - Parameter bound: what no schedule scores better than; nil where that was not asked.
  func text(_ evaluation: Evaluation, bound: Score? = nil) -> String {
    var lines = [headline(evaluation.score, bound)]
    let rows = evaluation.counts.filter { $0.penalty != 0 }.map { count in
      [
        level(count.setting.level),
        RuleCatalogue.title(of: count.setting.rule)[language],
        "\(-count.penalty)",
      ]
    }
    lines += ColumnTable(rows: rows, flexibleColumn: 1).lines(width: Terminal.width)
    return lines.joined(separator: "\n")
  }

  private func headline(_ score: Score, _ bound: Score?) -> String {
    let words = ScoreText.words(score)
    let proof = proof(score, bound)
    return Text(
      zh: "评分: \(words.zh)（0 为最好\(proof.zh)）", en: "score: \(words.en) (0 is best\(proof.en))")[
        language]
  }

  /// How far from the best it can be.
  private func proof(_ score: Score, _ bound: Score?) -> Text {
    guard let bound, score.isFeasible else { return Text(zh: "", en: "") }
    if bound == score { return Text(zh: "; 已证明最优", en: "; proved optimal") }
    let gap = bound - score
    let parts = Level.allCases.filter { gap[$0] > 0 }
    let zh = parts.map { "\(level($0, .zh)) \(gap[$0])" }.joined(separator: "、")
    let en = parts.map { "\(level($0, .en)) \(gap[$0])" }.joined(separator: ", ")
    return Text(zh: "; 至多还能改进 \(zh)", en: "; at most \(en) better is possible")
  }

  static func words(_ score: Score) -> Text {
    Text(
      zh: "硬 \(score.hard)、中 \(score.medium)、软 \(score.soft)",
      en: "hard \(score.hard), medium \(score.medium), soft \(score.soft)")
  }

  func level(_ level: Level) -> String { self.level(level, language) }

  private func level(_ level: Level, _ language: Language) -> String {
    switch level {
    case .hard: Text(zh: "硬", en: "hard")[language]
    case .medium: Text(zh: "中", en: "medium")[language]
    case .soft: Text(zh: "软", en: "soft")[language]
    }
  }
}
