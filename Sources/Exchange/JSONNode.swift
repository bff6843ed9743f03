/// A JSON value with its place in the text, so that every finding can point at it.
struct JSONNode {
  var value: Value
  /// UTF-8 offsets.
  var range: Range<Int>

  enum Value {
    case null
    case bool(Bool)
    case integer(Int)
    /// A number that is no integer of 64 bits, as written.
    case number
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  struct Member {
    var key: String
    var keyRange: Range<Int>
    var node: JSONNode
  }

  /// The member of an object; nil where there is none.
  subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.node
  }
}
