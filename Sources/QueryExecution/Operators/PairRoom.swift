import GraphModel

/// Memory for pairs of entries that are being compared.
///
/// Audited: allocated with the object and freed with it; writers keep below `size`.
final class PairRoom {
  static let size = 2 * Batch.size
  let firsts = UnsafeMutablePointer<UInt32>.allocate(capacity: PairRoom.size)
  let seconds = UnsafeMutablePointer<UInt32>.allocate(capacity: PairRoom.size)
  /// The row to which each pair belongs.
  let owners = UnsafeMutablePointer<UInt32>.allocate(capacity: PairRoom.size)

  deinit {
    firsts.deallocate()
    seconds.deallocate()
    owners.deallocate()
  }

  /// Keeps those of the first pairs that pass a test; how many.
  func keep<Test: PairTest>(_ count: Int, _ test: Test) -> Int {
    var kept = 0
    for index in 0..<count {
      let (a, b) = (firsts[index], seconds[index])
      firsts[kept] = a
      seconds[kept] = b
      owners[kept] = owners[index]
      kept += Int(unsafeBitCast(test.passes(Int(a), Int(b)), to: UInt8.self))
    }
    return kept
  }
}

/// A test of two entries. Generic, not a closure, so that it becomes part of the loop that asks it.
protocol PairTest {
  func passes(_ first: Int, _ second: Int) -> Bool
}

/// Passes all pairs.
struct AnyPair: PairTest {
  @inline(__always)
  func passes(_ first: Int, _ second: Int) -> Bool { true }
}

/// Compares numbers that stand at the entries.
struct ComparedPair<Comparison: NumberComparison>: PairTest {
  let left: UnsafeBufferPointer<Int64>
  let right: UnsafeBufferPointer<Int64>

  @inline(__always)
  func passes(_ first: Int, _ second: Int) -> Bool { Comparison.holds(left[first], right[second]) }
}

/// A comparison of whole numbers.
protocol NumberComparison {
  static func holds(_ a: Int64, _ b: Int64) -> Bool
}

enum EqualNumbers: NumberComparison {
  @inline(__always)
  static func holds(_ a: Int64, _ b: Int64) -> Bool { a == b }
}

enum UnequalNumbers: NumberComparison {
  @inline(__always)
  static func holds(_ a: Int64, _ b: Int64) -> Bool { a != b }
}

enum LesserNumber: NumberComparison {
  @inline(__always)
  static func holds(_ a: Int64, _ b: Int64) -> Bool { a < b }
}

enum LesserOrEqualNumber: NumberComparison {
  @inline(__always)
  static func holds(_ a: Int64, _ b: Int64) -> Bool { a <= b }
}

enum GreaterNumber: NumberComparison {
  @inline(__always)
  static func holds(_ a: Int64, _ b: Int64) -> Bool { a > b }
}

enum GreaterOrEqualNumber: NumberComparison {
  @inline(__always)
  static func holds(_ a: Int64, _ b: Int64) -> Bool { a >= b }
}
