import Foundation
import Synchronization

/// Seeks a proof of impossibility on a thread of its own, beside the search.
final class ProofInBackground: Sendable {
  private let result = Mutex<Refutation.Verdict?>(nil)
  private let done = DispatchSemaphore(value: 0)

  init(
    _ model: SearchModel, _ stop: StopSignal, isWanted: Bool,
    whenDone: @escaping @Sendable (Refutation.Verdict) -> Void
  ) {
    guard isWanted else {
      result.withLock { $0 = .unknown }
      done.signal()
      return
    }
    let thread = Thread { [self] in
      let verdict = Refutation(model: model, stop: stop).run()
      result.withLock { $0 = verdict }
      whenDone(verdict)
      done.signal()
    }
    // The exact search descends one frame for each meeting.
    thread.stackSize = 256 << 20
    thread.start()
  }

  /// The verdict; after so many seconds the proof is asked to end with what it has.
  func verdict(within seconds: Double, stop: StopSignal) -> Refutation.Verdict {
    if done.wait(timeout: .now() + seconds) == .timedOut {
      stop.raise()
      done.wait()
    }
    return result.withLock { $0 } ?? .unknown
  }
}
