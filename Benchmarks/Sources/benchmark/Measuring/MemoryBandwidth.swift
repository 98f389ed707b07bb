import Dispatch

/// How fast this machine reads memory from end to end: the measure for kernels that do the same.
enum MemoryBandwidth {
  /// Bytes a second, the best of several passes over memory far larger than the caches.
  static func measure(threads: Int) -> Double {
    let words = (1 << 30) / MemoryLayout<SIMD8<UInt64>>.stride
    let memory = UnsafeMutableBufferPointer<SIMD8<UInt64>>.allocate(capacity: words)
    memory.initialize(repeating: SIMD8(repeating: 1))
    defer { memory.deallocate() }
    nonisolated(unsafe) let readable = UnsafeBufferPointer(memory)
    let share = words / threads
    var fastest = Double.infinity
    for _ in 0..<7 {
      let start = ContinuousClock.now
      DispatchQueue.concurrentPerform(iterations: threads) { part in
        precondition(sum(readable, share * part..<share * (part + 1)) > 0)
      }
      fastest = min(fastest, (ContinuousClock.now - start).microseconds)
    }
    return Double(share * threads * MemoryLayout<SIMD8<UInt64>>.stride) / fastest * 1e6
  }

  /// Four sums side by side, so that no addition waits for the one before.
  private static func sum(_ memory: UnsafeBufferPointer<SIMD8<UInt64>>, _ range: Range<Int>) -> UInt64 {
    var sums = (SIMD8<UInt64>(), SIMD8<UInt64>(), SIMD8<UInt64>(), SIMD8<UInt64>())
    for index in stride(from: range.lowerBound, to: range.upperBound - 3, by: 4) {
      sums.0 &+= memory[index]
      sums.1 &+= memory[index + 1]
      sums.2 &+= memory[index + 2]
      sums.3 &+= memory[index + 3]
    }
    return (sums.0 &+ sums.1 &+ sums.2 &+ sums.3).wrappedSum()
  }
}
