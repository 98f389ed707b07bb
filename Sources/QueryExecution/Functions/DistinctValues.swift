import GraphModel

/// A set of values under equivalence, in the order of their first appearance: `1` and `1.0` are one value, `null`
/// and `NaN` are values like others.
package struct DistinctValues: Sendable {
  /// The values in the order of their first appearance.
  package private(set) var values: [Value] = []
  private var hashes: [UInt64] = []
  /// Places in `values`, found by hash with linear probing; -1 is free. The count is a power of two.
  private var slots: [Int32] = []

  package init() {}

  /// Adds a value; says whether it is new. Amortised O(1).
  @discardableResult
  package mutating func insert(_ value: Value) -> Bool {
    if (values.count + 1) * 4 > slots.count * 3 { grow() }
    let hash = value.equivalenceHash
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if hashes[place] == hash, Value.areEquivalent(values[place], value) { return false }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(values.count)
    values.append(value)
    hashes.append(hash)
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: max(8, slots.count * 2))
    let mask = slots.count - 1
    for (place, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(place)
    }
  }
}
