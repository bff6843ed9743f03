/// How a calendar is read.
public struct ReadingOptions: Sendable, Hashable {
  public enum Mode: Sendable, Hashable {
    /// What programs are known to write is taken as it is meant, with a warning.
    case lenient
    /// Whatever RFC 5545 does not allow is an error.
    case strict
  }

  public var mode: Mode
  public var limits: Limits

  public init(mode: Mode = .lenient, limits: Limits = Limits()) {
    self.mode = mode
    self.limits = limits
  }

  /// Bounds on what is read at all, so that no file can take the machine's time or memory.
  public struct Limits: Sendable, Hashable {
    /// Bytes of the file.
    public var size = 128 << 20
    /// Bytes of one line after unfolding.
    public var line = 1 << 20
    public var depth = Component.deepest
    public var components = 400_000
    public var properties = 4_000_000
    /// Errors after which reading stops.
    public var errors = 200
    /// Findings about values that are kept; the rest is left out.
    public var findings = 1000

    public init() {}
  }
}
