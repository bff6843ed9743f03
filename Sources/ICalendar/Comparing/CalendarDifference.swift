internal import CivilTime
public import Diagnostics

/// What differs between two states of one item, or that only one of them has it.
public struct ItemDifference: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable {
    case added
    case removed
    case changed
  }

  public var kind: Kind
  public var uid: String
  /// RECURRENCE-ID as written, of an override.
  public var recurrenceID: String?
  /// The title, or the UID where there is none.
  public var title: String
  /// DTSTART as a person reads it.
  public var start: String?
  /// Empty but for changed items.
  public var properties: [PropertyDifference]
}

public struct PropertyDifference: Sendable, Hashable {
  /// Such as `DTSTART`, or `ATTENDEE mailto:a@b.cn` of those that may occur several times.
  public var name: String
  /// As a person reads it; nil where there was none.
  public var old: String?
  /// nil where there is none any more.
  public var new: String?
}

/// Compares two calendar files item by item, by UID and RECURRENCE-ID, and property by property.
///
/// The order of things, how lines are folded, and when the file was written (DTSTAMP, CREATED,
/// LAST-MODIFIED) make no difference.
public struct CalendarDifference: Sendable {
  public let items: [ItemDifference]

  public init(from old: SourceFile, to new: SourceFile) {
    let before = Self.items(of: old)
    let after = Self.items(of: new)
    var found: [ItemDifference] = []
    for (key, item) in before.ordered where after.byKey[key] == nil {
      found.append(Self.difference(.removed, item))
    }
    for (key, item) in after.ordered {
      guard let earlier = before.byKey[key] else {
        found.append(Self.difference(.added, item))
        continue
      }
      if earlier == item { continue }
      let properties = Self.compare(Self.properties(of: earlier), Self.properties(of: item))
      if !properties.isEmpty { found.append(Self.difference(.changed, item, properties)) }
    }
    items = found
  }

  private struct Key: Hashable {
    let uid: String
    let recurrenceID: String?
  }

  private struct Items {
    var ordered: [(key: Key, item: Component)] = []
    var byKey: [Key: Component] = [:]
  }

  private static func items(of source: SourceFile) -> Items {
    var result = Items()
    for root in TreeReader.calendars(in: source, ReadingOptions()).roots {
      for item in LintedCalendar(root: root).items.map(\.plain) {
        let key = Key(
          uid: item.first("UID")?.value ?? "", recurrenceID: item.first("RECURRENCE-ID")?.value)
        if result.byKey.updateValue(item, forKey: key) == nil {
          result.ordered.append((key, item))
        }
      }
    }
    return result
  }

  private static func difference(
    _ kind: ItemDifference.Kind, _ item: Component, _ properties: [PropertyDifference] = []
  ) -> ItemDifference {
    ItemDifference(
      kind: kind, uid: item.first("UID")?.value ?? "",
      recurrenceID: item.first("RECURRENCE-ID")?.value, title: item.label,
      start: item.first("DTSTART")?.readableTime, properties: properties)
  }

  private static let aboutTheFile: Set<String> = ["DTSTAMP", "CREATED", "LAST-MODIFIED"]

  /// Each property by a name that is its own, with what a person reads of it.
  private static func properties(of item: Component) -> [(name: String, text: String)] {
    var result: [(name: String, text: String)] = []
    for property in item.properties where !aboutTheFile.contains(property.name) {
      switch property.name {
      case "ATTENDEE":
        result.append(("ATTENDEE \(property.value.lowercased())", parameters(of: property)))
      case "EXDATE", "RDATE":
        for value in property.value.split(separator: ",") {
          let one = Property(property.name, property.parameters, value: String(value))
          result.append(("\(property.name) \(one.readableTime ?? one.value)", ""))
        }
      case "ATTACH", "CONFERENCE", "COMMENT":
        result.append(("\(property.name) \(property.value.prefix(80))", parameters(of: property)))
      case "SUMMARY", "DESCRIPTION", "LOCATION": result.append((property.name, property.text))
      case "CATEGORIES":
        let list = TextValue.list(property.value).sorted().joined(separator: ", ")
        result.append((property.name, list))
      case "DTSTART", "DTEND", "DUE", "RECURRENCE-ID":
        result.append((property.name, property.readableTime ?? property.value))
      default:
        let more = parameters(of: property)
        result.append((property.name, property.value + (more.isEmpty ? "" : " (\(more))")))
      }
    }
    for inner in item.components {
      var text = ComponentText()
      text.append(inner)
      let lines = String(decoding: text.bytes, as: UTF8.self).split(separator: "\r\n")
      result.append((inner.name, lines.dropFirst().dropLast().sorted().joined(separator: " ")))
    }
    return result
  }

  private static func parameters(of property: Property) -> String {
    property.parameters.filter { $0.name != "VALUE" }.map { parameter in
      let isZone = parameter.name == "TZID"
      let values = isZone ? [ZoneNames.name(of: property.zoneID ?? "")] : parameter.values
      return "\(parameter.name)=" + values.joined(separator: ",")
    }.sorted().joined(separator: " ")
  }

  private static func compare(
    _ old: [(name: String, text: String)], _ new: [(name: String, text: String)]
  ) -> [PropertyDifference] {
    let before = Dictionary(grouping: old, by: \.name).mapValues { $0.map(\.text).sorted() }
    let after = Dictionary(grouping: new, by: \.name).mapValues { $0.map(\.text).sorted() }
    var seen: Set<String> = []
    let names = (old + new).map(\.name).filter { seen.insert($0).inserted }
    return names.filter { before[$0] != after[$0] }.map { name in
      PropertyDifference(
        name: name, old: before[name].map { $0.joined(separator: "; ") },
        new: after[name].map { $0.joined(separator: "; ") })
    }
  }
}

extension Property {
  /// `2026-12-03`, `2026-12-03 09:00`, `2026-12-03 09:00 UTC`, `2026-12-03 09:00 Asia/Shanghai`; nil
  /// where the value is no time.
  fileprivate var readableTime: String? {
    switch time {
    case .date(let day): "\(day)"
    case .floating(let local): "\(local)"
    case .utc(let local): "\(local) UTC"
    case .zoned(let local, let zone): "\(local) \(ZoneNames.name(of: zone))"
    case nil: nil
    }
  }
}
