internal import Diagnostics

/// A component with the places of all its parts, so that findings can point at them.
struct ReadComponent: Sendable {
  var name: String
  /// Offset of its BEGIN line.
  var offset: Int
  var properties: [ReadProperty] = []
  var components: [ReadComponent] = []

  var plain: Component {
    Component(name, properties.map(\.property), components: components.map(\.plain))
  }

  /// The VERSION of a calendar that is vCalendar 1.0.
  var oldVersion: ReadProperty? {
    first("VERSION").flatMap { $0.property.value == "1.0" ? $0 : nil }
  }

  func first(_ name: String) -> ReadProperty? { properties.first { $0.name == name } }
}

struct ReadProperty: Sendable {
  var property: Property
  /// UTF-8 offsets into the file.
  var lineStart: Int
  /// Where the value begins; the end of the first physical line where it is folded away.
  var valueStart: Int
  /// Bytes of the value that are on the same physical line.
  var valueLength: Int

  var name: String { property.name }

  /// The place of a piece of the value, by its UTF-8 offset there.
  func range(_ offset: Int = 0, _ length: Int? = nil) -> Range<Int> {
    let start = min(offset, valueLength)
    let end = length.map { min(start + $0, valueLength) } ?? valueLength
    return (valueStart + start)..<max(valueStart + start, valueStart + end)
  }
}
