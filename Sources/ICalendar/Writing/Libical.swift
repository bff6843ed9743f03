internal import CLibical
internal import Synchronization

/// The second opinion: what libical, which many clients are built on, says of a calendar's text.
///
/// All calls into libical are in this file and hold one lock, because its error state and its zone
/// table are not safe to share. No pointer leaves a call.
enum Libical {
  private static let lock = Mutex(())
  private static let configured: Void = banhui_libical_configure()

  /// Each complaint of libical about text that is already known to be within the reader's limits;
  /// empty where it accepts all of it.
  static func complaints(about text: [UInt8], most limit: Int = 20) -> [String] {
    _ = configured
    return lock.withLock { _ in
      icalerror_clear_errno()
      let terminated = text.map { CChar(bitPattern: $0) } + [0]
      guard let root = unsafe icalparser_parse_string(terminated) else { return ["not a calendar"] }
      defer { unsafe icalcomponent_free(root) }
      var found: [String] = []
      unsafe collect(root, into: &found, limit)
      return found
    }
  }

  private static func collect(
    _ component: OpaquePointer, into found: inout [String], _ limit: Int
  ) {
    var property = unsafe icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY)
    while let current = unsafe property, found.count < limit {
      if let text = unsafe icalproperty_get_xlicerror(current) {
        let complaint = unsafe String(cString: text)
        // A text of blanks alone; RFC 5545 §3.3.11 allows it, libical has nothing to keep.
        if !complaint.hasPrefix("No value for") { found.append(complaint) }
      }
      unsafe property = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY)
    }
    var inner = unsafe icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT)
    while let current = unsafe inner, found.count < limit {
      unsafe collect(current, into: &found, limit)
      unsafe inner = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)
    }
  }
}
