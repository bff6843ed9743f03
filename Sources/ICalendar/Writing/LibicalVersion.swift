internal import CLibical

/// The libical that this program was built with, for `doctor`.
public enum LibicalVersion {
  public static let text = ICAL_VERSION
}
