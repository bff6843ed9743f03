/// What kind of finding this is: a stable id, how serious it is, and the long explanation that
/// `banhui check --explain ID` prints.
public struct DiagnosticKind: Sendable, Hashable {
  /// Kebab-case and stable: other programs match on it.
  public let id: String
  public let severity: Diagnostic.Severity
  public let explanation: Text

  public init(_ id: String, _ severity: Diagnostic.Severity, explanation: Text) {
    self.id = id
    self.severity = severity
    self.explanation = explanation
  }

  public static func == (a: DiagnosticKind, b: DiagnosticKind) -> Bool { a.id == b.id }
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// One finding about the user's files: what is wrong, where, and what to do next.
public struct Diagnostic: Sendable {
  public enum Severity: String, Sendable, Comparable {
    case error
    case warning
    case note

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .note: 2
      }
    }
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
  }

  public var kind: DiagnosticKind
  public var message: Text
  public var location: SourceLocation?
  /// What the user can do about it.
  public var hint: Text?
  /// Other places that belong to the finding, such as the first of two definitions.
  public var related: [Related]

  public struct Related: Sendable {
    public var message: Text
    public var location: SourceLocation

    public init(_ message: Text, at location: SourceLocation) {
      self.message = message
      self.location = location
    }
  }

  public init(
    _ kind: DiagnosticKind, _ message: Text, at location: SourceLocation? = nil,
    hint: Text? = nil, related: [Related] = []
  ) {
    self.kind = kind
    self.message = message
    self.location = location
    self.hint = hint
    self.related = related
  }

  public var severity: Severity { kind.severity }
}

extension Sequence<Diagnostic> {
  /// By file, then place, then severity; the order of findings at one place is kept.
  public func inReadingOrder() -> [Diagnostic] {
    func key(_ diagnostic: Diagnostic) -> (String, Int, Int, Int) {
      (
        diagnostic.location?.file.name ?? "", diagnostic.location?.position.line ?? 0,
        diagnostic.location?.position.column ?? 0, diagnostic.severity == .error ? 0 : 1
      )
    }
    return enumerated().sorted { a, b in
      let (left, right) = (key(a.element), key(b.element))
      return left == right ? a.offset < b.offset : left < right
    }.map(\.element)
  }

  public var hasErrors: Bool { contains { $0.severity == .error } }
}
