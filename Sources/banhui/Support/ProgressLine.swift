import Diagnostics
import Foundation
import Scheduling
import Synchronization

/// One line on a terminal that tells how far planning has come; nothing in a pipe.
final class ProgressLine: Sendable {
  private let language: Language
  private let isShown: Bool
  private let hasText = Mutex(false)

  init(language: Language) {
    self.language = language
    isShown = Terminal.talkIsTerminal
  }

  func show(_ milestone: Solution.Milestone) {
    guard isShown else { return }
    let seconds = String(format: "%.1f", milestone.seconds)
    let score = ScoreText.words(milestone.score)
    let text = Text(
      zh: "\r\u{1B}[K排会中: \(seconds) 秒, 评分: \(score.zh)",
      en: "\r\u{1B}[Kplanning: \(seconds) s, score: \(score.en)")[language]
    hasText.withLock { shown in
      shown = true
      FileHandle.standardError.write(Data(text.utf8))
    }
  }

  func clear() {
    hasText.withLock { shown in
      if shown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
      shown = false
    }
  }
}
