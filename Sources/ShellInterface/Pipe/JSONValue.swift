import GraphModel

/// JSON as read: the order of an object's members is kept.
enum JSONValue {
  case null
  case bool(Bool)
  case int(Int64)
  case float(Double)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// The member of an object; `nil` where it is missing or this is no object.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key.hasSameBytes(as: key) }?.value
  }

  /// The same as a value of the query language.
  var value: Value {
    switch self {
    case .null: .null
    case .bool(let value): .bool(value)
    case .int(let value): .int(value)
    case .float(let value): .float(value)
    case .string(let text): .string(text)
    case .array(let items): .list(items.map(\.value))
    case .object(let members): .map(MapValue(members.map { ($0.key, $0.value.value) }))
    }
  }
}
