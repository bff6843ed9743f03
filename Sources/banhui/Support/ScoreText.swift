import Diagnostics
import Scheduling

/// A score in words: which rules took how much off.
struct ScoreText {
  let language: Language

  init(_ language: Language) {
    self.language = language
  }

  func text(_ evaluation: Evaluation, _ status: Solution.Status) -> String {
    var lines = [headline(evaluation, status)]
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

  private func headline(_ evaluation: Evaluation, _ status: Solution.Status) -> String {
    let proof =
      status == .optimal
      ? Text(zh: "（已证明最优）", en: " (proved optimal)") : Text(zh: "", en: "")
    let score = ScoreText.words(evaluation.score)
    return Text(
      zh: "评分: \(score.zh)（0 为最好）\(proof.zh)",
      en: "score: \(score.en) (0 is best)\(proof.en)")[language]
  }

  static func words(_ score: Score) -> Text {
    Text(
      zh: "硬 \(score.hard)、中 \(score.medium)、软 \(score.soft)",
      en: "hard \(score.hard), medium \(score.medium), soft \(score.soft)")
  }

  func level(_ level: Level) -> String {
    switch level {
    case .hard: Text(zh: "硬", en: "hard")[language]
    case .medium: Text(zh: "中", en: "medium")[language]
    case .soft: Text(zh: "软", en: "soft")[language]
    }
  }
}
