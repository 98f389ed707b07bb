extension Value {
  /// Whether `a = b`, in the language's three-valued sense: `nil` when a `null` leaves it open.
  ///
  /// Values of different types are unequal, integers and floats aside; `NaN` equals nothing. Lists and maps are
  /// unequal as soon as one part is, and unknown when only a `null` stands in the way.
  package static func equals(_ a: Value, _ b: Value) -> Bool? {
    switch (a, b) {
    case (.null, _), (_, .null): nil
    case (.int(let x), .int(let y)): x == y
    case (.float(let x), .float(let y)): x == y
    case (.int(let x), .float(let y)), (.float(let y), .int(let x)): isEqual(x, y)
    case (.string(let x), .string(let y)): x.hasSameBytes(as: y)
    case (.list(let x), .list(let y)): equals(x, y)
    case (.map(let x), .map(let y)): equals(x, y)
    default: areSameScalar(a, b)
    }
  }

  private static func equals(_ a: [Value], _ b: [Value]) -> Bool? {
    guard a.count == b.count else { return false }
    var isKnown = true
    for index in a.indices {
      switch equals(a[index], b[index]) {
      case false?: return false
      case nil: isKnown = false
      case true?: break
      }
    }
    return isKnown ? true : nil
  }

  private static func equals(_ a: MapValue, _ b: MapValue) -> Bool? {
    guard haveSameKeys(a, b) else { return false }
    return equals(a.values, b.values)
  }

  /// Whether grouping, DISTINCT and set operations take both for one value: like `equals`, but `null` is the
  /// same as `null` and `NaN` as `NaN`.
  package static func areEquivalent(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.int(let x), .int(let y)): x == y
    case (.float(let x), .float(let y)): x == y || (x.isNaN && y.isNaN)
    case (.int(let x), .float(let y)), (.float(let y), .int(let x)): isEqual(x, y)
    case (.string(let x), .string(let y)): x.hasSameBytes(as: y)
    case (.list(let x), .list(let y)): areEquivalent(x, y)
    case (.map(let x), .map(let y)): haveSameKeys(x, y) && areEquivalent(x.values, y.values)
    default: areSameScalar(a, b)
    }
  }

  private static func areEquivalent(_ a: [Value], _ b: [Value]) -> Bool {
    guard a.count == b.count else { return false }
    for index in a.indices where !areEquivalent(a[index], b[index]) { return false }
    return true
  }

  /// Equality of the types without parts: exact, and never unknown.
  private static func areSameScalar(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.bool(let x), .bool(let y)): x == y
    case (.node(let x), .node(let y)): x == y
    case (.relationship(let x), .relationship(let y)): x == y
    case (.path(let x), .path(let y)): x == y
    case (.date(let x), .date(let y)): x == y
    case (.localTime(let x), .localTime(let y)): x == y
    case (.time(let x), .time(let y)): x == y
    case (.localDateTime(let x), .localDateTime(let y)): x == y
    case (.dateTime(let x), .dateTime(let y)): x == y
    case (.duration(let x), .duration(let y)): x == y
    default: false
    }
  }

  private static func haveSameKeys(_ a: MapValue, _ b: MapValue) -> Bool {
    guard a.count == b.count else { return false }
    for index in a.keys.indices where !a.keys[index].hasSameBytes(as: b.keys[index]) { return false }
    return true
  }

  /// Compares exactly: an integer beyond 2^53 equals no neighbouring float.
  private static func isEqual(_ integer: Int64, _ float: Double) -> Bool {
    Int64(exactly: float) == integer
  }
}

/// A value as a dictionary key: equal keys are equivalent values.
package struct EquivalenceKey: Hashable, Sendable {
  package var value: Value

  package init(_ value: Value) { self.value = value }

  package static func == (a: EquivalenceKey, b: EquivalenceKey) -> Bool {
    Value.areEquivalent(a.value, b.value)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(value.equivalenceHash) }
}
