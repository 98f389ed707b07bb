import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Makes `count` results on several threads (`nil`: one a core); the results come in the order of their numbers.
///
/// Work is handed out one number at a time, so results must not depend on which thread makes them.
package func concurrentMap<Result: Sendable>(
  _ count: Int, threads: Int?, _ make: @Sendable (Int) -> Result
) -> [Result] {
  let threads = min(threads ?? availableCores(), count)
  guard threads > 1 else { return (0..<count).map(make) }
  let results = Mutex([Result?](repeating: nil, count: count))
  let next = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: threads) { _ in
    while true {
      let index = next.add(1, ordering: .relaxed).oldValue
      if index >= count { return }
      let result = make(index)
      results.withLock { $0[index] = result }
    }
  }
  return results.withLock { $0 }.compactMap { $0 }
}

/// How many cores this process may use.
package func availableCores() -> Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
