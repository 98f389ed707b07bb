/// Numbers small keys in the order in which they first come: each has a place of its own in an array.
struct DenseTable: Sendable {
  /// The keys in order of their numbers.
  private(set) var keys: [UInt32] = []
  /// One more than the number of each key; 0 where it was not met.
  private var places: [UInt32] = []
  private var rows = 0

  /// The numbers of keys; `nil`, with none of these kept, where the array would be large beside the number of rows.
  mutating func numbers(of wanted: [UInt32]) -> [Int]? {
    let largest = Int(wanted.max() ?? 0)
    rows += wanted.count
    if largest >= places.count {
      guard largest < rows * 64 else { return nil }
      places.append(contentsOf: repeatElement(0, count: max(largest + 1, places.count * 2) - places.count))
    }
    return [Int](unsafeUninitializedCapacity: wanted.count) { result, count in
      for (row, key) in wanted.enumerated() {
        if places[Int(key)] == 0 {
          keys.append(key)
          places[Int(key)] = UInt32(truncatingIfNeeded: keys.count)
        }
        result[row] = Int(places[Int(key)]) - 1
      }
      count = wanted.count
    }
  }
}
