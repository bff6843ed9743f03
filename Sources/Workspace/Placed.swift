package import Diagnostics

/// A value with the place in the user's files where it is stated.
package struct Placed<Value: Sendable>: Sendable {
  package var value: Value
  package var place: SourceLocation

  package init(_ value: Value, at place: SourceLocation) {
    self.value = value
    self.place = place
  }
}
