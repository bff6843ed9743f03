import Diagnostics

/// One thing that `doctor` looked at.
struct HealthLine {
  enum State: String {
    case good
    /// Works, though not as well as it could.
    case fair
    case bad

    var mark: String {
      switch self {
      case .good: "✓"
      case .fair: "△"
      case .bad: "✗"
      }
    }
  }
  var state: State
  var subject: Text
  var finding: Text
  /// What to do about it.
  var advice: Text?

  init(_ state: State, _ subject: Text, _ finding: Text, advice: Text? = nil) {
    self.state = state
    self.subject = subject
    self.finding = finding
    self.advice = advice
  }
}
