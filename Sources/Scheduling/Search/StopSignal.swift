import Synchronization

/// Asks a running search to stop and give its best so far; may be raised from any thread, and from
/// a signal handler.
public final class StopSignal: Sendable {
  private let flag = Atomic(false)
  private let parent: StopSignal?
  private let deadline: ContinuousClock.Instant?

  public init() {
    parent = nil
    deadline = nil
  }

  /// Raised with another one, or by itself when its time comes.
  init(with parent: StopSignal, at deadline: ContinuousClock.Instant?) {
    self.parent = parent
    self.deadline = deadline
  }

  public func raise() { flag.store(true, ordering: .relaxed) }

  public var isRaised: Bool {
    if flag.load(ordering: .relaxed) || parent?.isRaised == true { return true }
    return deadline.map { ContinuousClock.now >= $0 } ?? false
  }
}
