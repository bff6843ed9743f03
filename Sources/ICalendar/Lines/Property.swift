/// One content line of a calendar: a name, its parameters and a value as it stands in the file
/// (RFC 5545 §3.1).
public struct Property: Sendable, Hashable {
  /// Upper case.
  public var name: String
  public var parameters: [Parameter]
  /// Unfolded, and escaped where the type of the value asks for it.
  public var value: String

  public init(_ name: String, _ parameters: [Parameter] = [], value: String) {
    self.name = name.inUpperCase
    self.parameters = parameters
    self.value = value
  }

  /// A name that is known to be in upper case.
  init(upperCase name: String, _ parameters: [Parameter], value: String) {
    self.name = name
    self.parameters = parameters
    self.value = value
  }

  /// A property of type TEXT; the text is escaped here and nowhere else.
  public init(_ name: String, _ parameters: [Parameter] = [], text: String) {
    self.init(name, parameters, value: TextValue.escaped(text))
  }

  /// The first value of a parameter.
  public func parameter(_ name: String) -> String? {
    parameters.first { $0.name == name }?.values.first
  }

  public func values(_ name: String) -> [String] {
    parameters.first { $0.name == name }?.values ?? []
  }

  /// The value read as TEXT.
  public var text: String { TextValue.unescaped(value) }
}

/// One parameter of a property; the values are as a person means them, without quotes or
/// RFC 6868 escapes.
public struct Parameter: Sendable, Hashable {
  /// Upper case.
  public var name: String
  public var values: [String]

  public init(_ name: String, _ values: [String]) {
    self.name = name.inUpperCase
    self.values = values
  }

  public init(_ name: String, _ value: String) {
    self.init(name, [value])
  }

  /// A name that is known to be in upper case.
  init(upperCase name: String, _ values: [String]) {
    self.name = name
    self.values = values
  }
}

/// A component as it stands in a file: properties and components in order (RFC 5545 §3.6).
public struct Component: Sendable, Hashable {
  /// Upper case.
  public var name: String
  public var properties: [Property]
  public var components: [Component]

  public init(_ name: String, _ properties: [Property] = [], components: [Component] = []) {
    self.name = name.inUpperCase
    self.properties = properties
    self.components = components
  }

  public func first(_ name: String) -> Property? {
    properties.first { $0.name == name }
  }

  /// Deeper components than this are neither written nor read.
  public static let deepest = 32
}

extension String {
  /// Names are nearly always in upper case already.
  fileprivate var inUpperCase: String {
    hasByte(where: { $0.from(0x61) }) ? uppercased() : self
  }
}
