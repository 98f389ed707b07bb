import GraphModel

/// A set of values under equivalence, in the order of their first appearance: `1` and `1.0` are one value, `null`
/// and `NaN` are values like others.
///
/// As long as all of them are whole numbers they are kept as such.
package struct DistinctValues: Sendable {
  private var integers: PackedTable? = PackedTable()
  private var others: [Value] = []
  private var hashes: [UInt64] = []
  /// Places in `others`, found by hash with linear probing; -1 is free. The count is a power of two.
  private var slots: [Int32] = []

  package init() {}

  /// The values in the order of their first appearance.
  package var values: [Value] { integers?.keys.map { .int(Int64(bitPattern: $0)) } ?? others }

  /// Adds a value; says whether it is new. Amortised O(1).
  @discardableResult
  package mutating func insert(_ value: Value) -> Bool {
    if case .int(let number) = value { return insert(integer: number) }
    goGeneral()
    return insertGeneral(value)
  }

  /// Adds a whole number; says whether it is new. Amortised O(1).
  package mutating func insert(integer number: Int64) -> Bool {
    integers?.insert(UInt64(bitPattern: number)) ?? insertGeneral(.int(number))
  }

  /// Adds whole numbers; those that are new, in their order.
  package mutating func insert(integers numbers: [Int64]) -> [Int64] {
    guard integers != nil else { return numbers.filter { insertGeneral(.int($0)) } }
    let known = integers?.count ?? 0
    _ = integers?.numbers(of: numbers.map { UInt64(bitPattern: $0) })
    return integers?.keys[known...].map { Int64(bitPattern: $0) } ?? []
  }

  private mutating func goGeneral() {
    guard integers != nil else { return }
    let known = values
    integers = nil
    for value in known { _ = insertGeneral(value) }
  }

  private mutating func insertGeneral(_ value: Value) -> Bool {
    if (others.count + 1) * 4 > slots.count * 3 { grow() }
    let hash = value.equivalenceHash
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if hashes[place] == hash, Value.areEquivalent(others[place], value) { return false }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(others.count)
    others.append(value)
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
