/// The strings of several pools in one order, that of their bytes.
struct MergedDictionary {
  private(set) var offsets: [UInt64] = [0]
  private(set) var bytes: [UInt8] = []
  private var merged = TextPool()
  /// For each code of `merged` its place in the sorted order.
  private var places: [UInt32] = []

  /// Adds the strings of a pool.
  mutating func add(_ pool: TextPool) {
    if merged.count == 0 {
      merged = pool
      return
    }
    pool.bytes.withUnsafeBufferPointer { all in
      for code in 0..<pool.count {
        let range = Int(pool.offsets[code])..<Int(pool.offsets[code + 1])
        _ = merged.intern(UnsafeBufferPointer(rebasing: all[range]))
      }
    }
  }

  /// Lays the strings down in order. O(n log n).
  mutating func sort() {
    let pool = merged
    places = [UInt32](repeating: 0, count: pool.count)
    bytes.reserveCapacity(pool.bytes.count)
    offsets.reserveCapacity(pool.count + 1)
    pool.bytes.withUnsafeBufferPointer { all in
      func text(_ code: UInt32) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: all[Int(pool.offsets[Int(code)])..<Int(pool.offsets[Int(code) + 1])])
      }
      let order = (0..<UInt32(pool.count)).sorted { StringDictionary.compare(text($0), text($1)) < 0 }
      for (place, code) in order.enumerated() {
        places[Int(code)] = UInt32(place)
        bytes.append(contentsOf: text(code))
        offsets.append(UInt64(bytes.count))
      }
    }
  }

  /// For each code of a pool that was added its code in the sorted order.
  mutating func codes(of pool: TextPool) -> [UInt32] {
    pool.bytes.withUnsafeBufferPointer { all in
      (0..<pool.count).map { code in
        let range = Int(pool.offsets[code])..<Int(pool.offsets[code + 1])
        return places[Int(merged.intern(UnsafeBufferPointer(rebasing: all[range])))]
      }
    }
  }
}
