internal import CivilTime

/// Turns the TZIDs of a file into names of zones, each looked up once, and remembers those that
/// nobody knows.
final class ZoneNames {
  struct Use {
    let name: String
    let range: Range<Int>
  }

  /// By TZID as written.
  private var known: [String: String] = [:]
  /// The first use of each name that is no zone of this machine.
  private var unknown: [Use] = []
  private var last: (id: String, name: String)?
  /// TZIDs that the calendar defines, as far as it has been read.
  private var defined: Set<String> = []

  func define(_ id: String?) {
    if let id, defined.count < 10_000 { defined.insert(id) }
  }

  func zone(_ read: ReadProperty) -> String? {
    guard let id = read.property.zoneID else { return nil }
    if let last, last.id == id { return last.name }
    if let name = known[id] {
      last = (id, name)
      return name
    }
    let name = Self.name(of: id, definedIn: defined)
    if known.count < 10_000 { known[id] = name }
    if unknown.count < 100, (try? Zone(named: name)) == nil {
      unknown.append(Use(name: name, range: read.range()))
    }
    return name
  }

  func dateTime(_ read: ReadProperty) -> DateTime? {
    DateTime(value: read.property.value, zone: zone(read))
  }

  /// The first uses of zones that neither this machine nor the calendar knows; forgets all.
  func takeUnknown(definedIn calendar: Calendar) -> [Use] {
    defer {
      unknown = []
      known = [:]
      last = nil
      defined = []
    }
    if unknown.isEmpty { return [] }
    let defined = Set(calendar.zones.compactMap(\.definedZone))
    return unknown.filter { !defined.contains($0.name) }
  }

  /// As `name(of:)`; the sign of an offset means what the file's own definition says.
  static func name(of id: String, definedIn file: Set<String>) -> String {
    file.contains(id) && StatedOffset.zone(id) != nil ? id : name(of: id)
  }

  /// A zone as IANA names it, for a TZID as Outlook, Exchange, Evolution or Apple write it.
  static func name(of id: String) -> String {
    if let known = WindowsZones.iana[id] ?? WindowsZones.spoken[id] ?? StatedOffset.zone(id) {
      return known
    }
    if id.hasPrefix("(UTC") || id.hasPrefix("(GMT") { return WindowsZones.displayed(id) ?? id }
    // libical's and older programs' names: `/freeassociation.sourceforge.net/Asia/Shanghai`.
    guard id.hasPrefix("/") else { return id }
    let pieces = id.split(separator: "/")
    for count in [3, 2] where pieces.count > count {
      let name = pieces.suffix(count).joined(separator: "/")
      if (try? Zone(named: name)) != nil { return name }
    }
    return id
  }
}

extension Property {
  /// The zone that a TZID parameter names. Exchange writes display names with commas in them, without
  /// the quotes that they need, and sometimes escaped as in a text.
  var zoneID: String? {
    guard let values = parameters.first(where: { $0.name == "TZID" })?.values,
      let first = values.first
    else { return nil }
    return TextValue.unescaped(values.count == 1 ? first : values.joined(separator: ","))
  }
}

extension Component {
  /// The zone that a VTIMEZONE defines.
  var definedZone: String? { name == "VTIMEZONE" ? first("TZID")?.text : nil }
}
