import Dispatch
import QuerySyntax
import Synchronization

/// Makes the results of numbered pieces of work on several threads.
///
/// Pieces are handed out in their order, and a result must not depend on the thread that makes it. When some fail, the
/// error is that of the first of them, as if they had been made one after another: those before a failed one are made to
/// their end, those after it are given up.
struct MorselRun {
  let threads: Int

  func results<Result: Sendable>(
    _ count: Int, _ make: @Sendable (Int) throws(QueryError) -> Result
  ) throws(QueryError) -> [Result] {
    guard threads > 1, count > 1 else {
      var results: [Result] = []
      for number in 0..<count { results.append(try make(number)) }
      return results
    }
    let made = Mutex([Swift.Result<Result, QueryError>?](repeating: nil, count: count))
    let next = Atomic(0)
    let failed = Atomic(Int.max)
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      while true {
        let number = next.add(1, ordering: .relaxed).oldValue
        if number >= count || number > failed.load(ordering: .relaxed) { return }
        let result: Swift.Result<Result, QueryError>
        do throws(QueryError) { result = .success(try make(number)) } catch {
          failed.min(number, ordering: .relaxed)
          result = .failure(error)
        }
        made.withLock { $0[number] = result }
      }
    }
    var results: [Result] = []
    results.reserveCapacity(count)
    for case let result? in made.withLock({ $0 }) { results.append(try result.get()) }
    return results
  }
}
