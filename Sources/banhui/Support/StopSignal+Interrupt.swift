import Dispatch
import Foundation
import Scheduling

extension StopSignal {
  /// Ctrl-C and SIGTERM stop the search rather than the program, until the result is cancelled.
  func raisedByInterrupt() -> InterruptHandler {
    InterruptHandler([SIGINT, SIGTERM]) { self.raise() }
  }
}

/// Signals that a command handles itself for a while.
final class InterruptHandler {
  private let signals: [Int32]
  private let sources: [any DispatchSourceSignal]

  init(_ signals: [Int32], _ handler: @escaping @Sendable () -> Void) {
    self.signals = signals
    sources = signals.map { number in
      _ = signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler(handler: handler)
      source.resume()
      return source
    }
  }

  func cancel() {
    for source in sources { source.cancel() }
    for number in signals { _ = signal(number, SIG_DFL) }
  }
}
