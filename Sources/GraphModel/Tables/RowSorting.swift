extension [UInt32] {
  /// The rows in order of this array, then of another, then of the row itself.
  ///
  /// Two counting sorts by halves of the key where the keys are many: O(n).
  func rowsSorted(then second: [UInt32]) -> [UInt32] {
    var rows = [UInt32](unsafeUninitializedCapacity: count) { buffer, initialized in
      for row in 0..<count { buffer[row] = UInt32(row) }
      initialized = count
    }
    guard count > 1 else { return rows }
    Self.sortStably(&rows, by: second)
    Self.sortStably(&rows, by: self)
    return rows
  }

  /// The rows in order of this array, then of the row itself.
  var sortedRows: [UInt32] { rowsSorted(then: []) }

  /// A stable radix sort, 11 bits at a time, over as many bits as the keys have.
  private static func sortStably(_ rows: inout [UInt32], by keys: [UInt32]) {
    guard let largest = keys.max() else { return }
    var shift: UInt32 = 0
    var other = rows
    while shift < 32, shift == 0 || largest >> shift != 0 {
      var starts = [Int](repeating: 0, count: 2049)
      for row in rows { starts[Int((keys[Int(row)] >> shift) & 2047) + 1] += 1 }
      for digit in 1..<starts.count { starts[digit] += starts[digit - 1] }
      for row in rows {
        let digit = Int((keys[Int(row)] >> shift) & 2047)
        other[starts[digit]] = row
        starts[digit] += 1
      }
      swap(&rows, &other)
      shift += 11
    }
  }
}

extension [Int64] {
  /// Whether each element is larger than the one before it.
  var isStrictlyAscending: Bool {
    for row in indices.dropFirst() where self[row] <= self[row - 1] { return false }
    return true
  }

  /// The rows in order of the numbers, then of the row itself.
  var sortedRows: [UInt32] {
    (0..<UInt32(count)).sorted { (self[Int($0)], $0) < (self[Int($1)], $1) }
  }
}
