public import CivilTime

/// A step that somebody noted about a duty, a follow-up or a change that must be carried through.
public struct ProgressStep: Sendable, Hashable {
  public var subject: Subject
  public var id: String
  public var state: State
  public var time: LocalDateTime?
  public var by: String
  public var note: String

  public enum Subject: String, Sendable, Hashable, CaseIterable {
    case duty
    case followUp
    case change
  }

  public enum State: String, Sendable, Hashable, CaseIterable {
    case open
    case underway
    case done
  }

  public init(
    _ subject: Subject, _ id: String, _ state: State, time: LocalDateTime? = nil, by: String = "",
    note: String = ""
  ) {
    self.subject = subject
    self.id = id
    self.state = state
    self.time = time
    self.by = by
    self.note = note
  }
}

extension Sequence<ProgressStep> {
  /// The last step of each thing of one kind; later entries of the file win.
  public func latest(_ subject: ProgressStep.Subject) -> [String: ProgressStep] {
    var result: [String: ProgressStep] = [:]
    for entry in self where entry.subject == subject { result[entry.id] = entry }
    return result
  }
}
