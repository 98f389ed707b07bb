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
          var last = (key: UInt64(0), number: -1)
          for (row, key) in wanted.enumerated() {
            if key == last.key, last.number >= 0 {
              result[row] = last.number
              continue
            }
            var slot = Int((key &* Self.multiplier) >> shift)
            while slots[slot] != UInt32.max && keys[Int(slots[slot])] != key { slot = (slot + 1) & mask }
            if slots[slot] == UInt32.max {
              slots[slot] = UInt32(truncatingIfNeeded: known)
              keys[known] = key
              known += 1
            }
            last = (key, Int(slots[slot]))
            result[row] = last.number
          }
        }
      }
      initialized = wanted.count
    }
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

/// Numbers pairs whose first halves come in runs: within a run the second half indexes a dense table.
struct ClusterTable: Sendable {
  /// The pairs in order of their numbers, then room for more.
  private var room: [UInt64] = []
  private(set) var count = 0
  private var outer: UInt32?
  private var seen = PackedTable()
  private var run: UInt64 = 0
  /// For each second half the run in which it was last met, above its number there.
  private var places: [UInt64] = []
  /// Second halves from here on are not worth a dense table.
  private static let limit = 1 << 22

  /// The pairs in order of their numbers.
  var keys: ArraySlice<UInt64> { room[..<count] }

  /// The numbers of pairs; `nil`, with no pair of these kept, when a first half comes back after its run or a second
  /// half is too large.
  mutating func numbers(of wanted: [UInt64]) -> [Int]? {
    let before = count
    guard makeRoom(for: wanted) else { return nil }
    var found = [Int](repeating: 0, count: wanted.count)
    var row = 0
    while row < wanted.count {
      let first = UInt32(truncatingIfNeeded: wanted[row] >> 32)
      var end = row + 1
      while end < wanted.count && UInt32(truncatingIfNeeded: wanted[end] >> 32) == first { end += 1 }
      if first != outer && !begin(first) {
        count = before
        return nil
      }
      number(wanted, row..<end, &found)
      row = end
    }
    return found
  }

  /// Numbers rows of one run.
  private mutating func number(_ wanted: [UInt64], _ rows: Range<Int>, _ found: inout [Int]) {
    let run = run
    var known = count
    wanted.withUnsafeBufferPointer { wanted in
      found.withUnsafeMutableBufferPointer { found in
        room.withUnsafeMutableBufferPointer { keys in
          places.withUnsafeMutableBufferPointer { places in
            for row in rows {
              let second = Int(UInt32(truncatingIfNeeded: wanted[row]))
              var place = places[second]
              if place >> 32 != run {
                place = run << 32 | UInt64(truncatingIfNeeded: known)
                places[second] = place
                keys[known] = wanted[row]
                known += 1
              }
              found[row] = Int(UInt32(truncatingIfNeeded: place))
            }
          }
        }
      }
    }
    count = known
  }

  /// Adds the pairs of later rows if none of their first halves was met here; the number of the first of them.
  mutating func append(_ later: ClusterTable) -> Int? {
    let known = seen
    let numbers = seen.numbers(of: Array(later.seen.keys))
    guard seen.count == known.count + numbers.count else {
      seen = known
      return nil
    }
    let start = count
    room.removeLast(room.count - count)
    room += later.keys
    count += later.count
    // What follows begins a run of its own.
    outer = nil
    return start
  }

  private mutating func begin(_ first: UInt32) -> Bool {
    let known = seen.count
    _ = seen.numbers(of: [UInt64(first)])
    guard seen.count > known else { return false }
    outer = first
    run += 1
    return true
  }

  private mutating func makeRoom(for wanted: [UInt64]) -> Bool {
    var largest: UInt32 = 0
    for key in wanted { largest = max(largest, UInt32(truncatingIfNeeded: key)) }
    guard largest < Self.limit else { return false }
    if Int(largest) >= places.count {
      let size = max(Int(largest) + 1, places.count * 2, 1024)
      places += Array(repeating: 0, count: size - places.count)
    }
    if count + wanted.count > room.count {
      room += Array(repeating: 0, count: max(count + wanted.count, room.count * 2) - room.count)
    }
    return true
  }
}
