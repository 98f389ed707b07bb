/// Numbers 64-bit keys in the order in which they first come: open addressing, one multiplication a hash.
struct PackedTable: Sendable {
  /// The keys in order of their numbers, then room for more.
  private var room: [UInt64] = []
  private var slots: [UInt32] = []
  private var shift: UInt64 = 64
  private(set) var count = 0

  /// The keys in order of their numbers.
  var keys: ArraySlice<UInt64> { room[..<count] }

  mutating func numbers(of wanted: [UInt64]) -> [Int] {
    makeRoom(for: wanted.count)
    let (shift, mask) = (shift, slots.count - 1)
    var known = count
    defer { count = known }
    return [Int](unsafeUninitializedCapacity: wanted.count) { result, initialized in
      room.withUnsafeMutableBufferPointer { keys in
        slots.withUnsafeMutableBufferPointer { slots in
          for (row, key) in wanted.enumerated() {
            var slot = Int((key &* Self.multiplier) >> shift)
            while slots[slot] != UInt32.max && keys[Int(slots[slot])] != key { slot = (slot + 1) & mask }
            if slots[slot] == UInt32.max {
              slots[slot] = UInt32(truncatingIfNeeded: known)
              keys[known] = key
              known += 1
            }
            result[row] = Int(slots[slot])
          }
        }
      }
      initialized = wanted.count
    }
  }

  /// Adds a key; says whether it is new.
  mutating func insert(_ key: UInt64) -> Bool {
    if (count + 1) * 2 > slots.count || count == room.count { makeRoom(for: 1) }
    let mask = slots.count - 1
    var slot = Int((key &* Self.multiplier) >> shift)
    while slots[slot] != UInt32.max {
      if room[Int(slots[slot])] == key { return false }
      slot = (slot + 1) & mask
    }
    slots[slot] = UInt32(truncatingIfNeeded: count)
    room[count] = key
    count += 1
    return true
  }

  /// The number of a key; `nil` where it is not here.
  func number(of key: UInt64) -> Int? {
    guard !slots.isEmpty else { return nil }
    let mask = slots.count - 1
    var slot = Int((key &* Self.multiplier) >> shift)
    while slots[slot] != UInt32.max {
      if room[Int(slots[slot])] == key { return Int(slots[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Lays out as much as is needed if all of these keys are new: no more than half of the slots are taken.
  private mutating func makeRoom(for more: Int) {
    if count + more > room.count {
      room += Array(repeating: 0, count: max(count + more, room.count * 2) - room.count)
    }
    guard (count + more) * 2 > slots.count else { return }
    var size = max(slots.count * 4, 64)
    while size < (count + more) * 2 { size *= 4 }
    slots = Array(repeating: UInt32.max, count: size)
    shift = UInt64(64 - size.trailingZeroBitCount)
    let mask = size - 1
    for (number, key) in keys.enumerated() {
      var slot = Int((key &* Self.multiplier) >> shift)
      while slots[slot] != UInt32.max { slot = (slot + 1) & mask }
      slots[slot] = UInt32(truncatingIfNeeded: number)
    }
  }
}
