import GraphModel

/// The type that a header gives a column: `long`, `string[]`, `datetime{timezone:+02:00}`.
struct PropertyType: Sendable {
  var scalar: ScalarType
  var isList = false
  /// The zone of times and date-times whose text gives none.
  var zone: Zone?

  init(_ scalar: ScalarType, isList: Bool = false, zone: Zone? = nil) {
    self.scalar = scalar
    self.isList = isList
    self.zone = zone
  }
}

/// What one value of a column is, by the names that neo4j-admin's headers use.
enum ScalarType: Sendable, Hashable {
  case int, float, bool, string
  case date, localTime, time, localDateTime, dateTime, duration
  /// Any value at all in JSON, see `JSONValueWriter`; not one of neo4j-admin's.
  case json

  /// Every name of a type, with the type; the language has one integer and one float type.
  static let names: [(name: String, type: ScalarType)] = [
    ("long", .int), ("int", .int), ("short", .int), ("byte", .int),
    ("double", .float), ("float", .float), ("boolean", .bool), ("string", .string), ("char", .string),
    ("date", .date), ("localtime", .localTime), ("time", .time), ("localdatetime", .localDateTime),
    ("datetime", .dateTime), ("duration", .duration), ("json", .json),
  ]

  /// The type of a name, capital or small.
  init?(named name: String) {
    guard let entry = Self.names.first(where: { $0.name == name.lowercased() }) else { return nil }
    self = entry.type
  }

  /// The name under which exports write the type.
  var name: String { Self.names.first { $0.type == self }?.name ?? "json" }

  /// The name of a value, for messages: "expected a whole number".
  var expectation: String {
    switch self {
    case .int: "a whole number"
    case .float: "a number"
    case .bool: "true or false"
    case .string: "text"
    case .date: "a date"
    case .localTime: "a local time"
    case .time: "a time"
    case .localDateTime: "a local date-time"
    case .dateTime: "a date-time"
    case .duration: "a duration"
    case .json: "a value in JSON"
    }
  }
}
