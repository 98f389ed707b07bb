import GraphModel

/// A set of the language's types: what a function accepts, or all that is known of an expression before it runs.
///
/// `null` belongs to every type and is not listed.
package struct ValueKinds: OptionSet, Hashable, Sendable {
  package var rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package static let boolean = ValueKinds(rawValue: 1 << 0)
  package static let integer = ValueKinds(rawValue: 1 << 1)
  package static let float = ValueKinds(rawValue: 1 << 2)
  package static let string = ValueKinds(rawValue: 1 << 3)
  package static let list = ValueKinds(rawValue: 1 << 4)
  package static let map = ValueKinds(rawValue: 1 << 5)
  package static let node = ValueKinds(rawValue: 1 << 6)
  package static let relationship = ValueKinds(rawValue: 1 << 7)
  package static let path = ValueKinds(rawValue: 1 << 8)
  package static let date = ValueKinds(rawValue: 1 << 9)
  package static let localTime = ValueKinds(rawValue: 1 << 10)
  package static let time = ValueKinds(rawValue: 1 << 11)
  package static let localDateTime = ValueKinds(rawValue: 1 << 12)
  package static let dateTime = ValueKinds(rawValue: 1 << 13)
  package static let duration = ValueKinds(rawValue: 1 << 14)

  package static let number: ValueKinds = [.integer, .float]
  package static let entity: ValueKinds = [.node, .relationship]
  /// Temporal values that stand at a place in time, durations not among them.
  package static let instant: ValueKinds = [.date, .localTime, .time, .localDateTime, .dateTime]
  package static let any = ValueKinds(rawValue: (1 << 15) - 1)

  /// The type of one value; empty for `null`.
  package static func of(_ value: Value) -> ValueKinds {
    switch value {
    case .null: []
    case .bool: .boolean
    case .int: .integer
    case .float: .float
    case .string: .string
    case .list: .list
    case .map: .map
    case .node: .node
    case .relationship: .relationship
    case .path: .path
    case .date: .date
    case .localTime: .localTime
    case .time: .time
    case .localDateTime: .localDateTime
    case .dateTime: .dateTime
    case .duration: .duration
    }
  }

  /// The types in words, for messages: "an integer, a float or a string".
  package var description: String {
    if self == .any { return "any value" }
    var names: [String] = []
    var rest = self
    for (kinds, name) in Self.names where rest.isSuperset(of: kinds) {
      names.append(name)
      rest.subtract(kinds)
    }
    guard let last = names.popLast() else { return "null" }
    return names.isEmpty ? last : names.joined(separator: ", ") + " or " + last
  }

  /// Names of sets before those of their members.
  private static let names: [(ValueKinds, String)] = [
    (.instant, "a temporal value"), (.number, "a number"), (.boolean, "a boolean"), (.integer, "an integer"),
    (.float, "a float"), (.string, "a string"), (.list, "a list"), (.map, "a map"), (.node, "a node"),
    (.relationship, "a relationship"), (.path, "a path"), (.date, "a date"), (.localTime, "a local time"),
    (.time, "a time"), (.localDateTime, "a local date-time"), (.dateTime, "a date-time"),
    (.duration, "a duration"),
  ]
}
