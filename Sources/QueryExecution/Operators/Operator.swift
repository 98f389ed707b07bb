import GraphModel
import QueryBinding
import QueryPlanning
import QuerySyntax

/// A step of a running query: gives its rows batch by batch, `nil` when there are no more.
package protocol Operator: AnyObject {
  func next() throws(QueryError) -> Batch?
}

/// Gives the rows handed in, once.
final class ArgumentOperator: Operator {
  private var batch: Batch?

  init(_ batch: Batch) { self.batch = batch }

  func next() throws(QueryError) -> Batch? {
    defer { batch = nil }
    return batch
  }
}

/// Gathers all of its input before the first row goes on.
final class EagerOperator: Operator {
  private let input: any Operator
  private let context: ExecutionContext
  private var batches: [Batch]?

  init(_ input: any Operator, _ context: ExecutionContext) {
    self.input = input
    self.context = context
  }

  func next() throws(QueryError) -> Batch? {
    if batches == nil { batches = try input.drained(context).reversed() }
    try context.checkMayContinue()
    return batches?.popLast()
  }
}

extension Operator {
  /// All batches that are left.
  func drained(_ context: ExecutionContext) throws(QueryError) -> [Batch] {
    var batches: [Batch] = []
    while let batch = try next() {
      try context.checkMayContinue()
      try context.hold(bytes: batch.heldBytes)
      if batch.count > 0 { batches.append(batch) }
    }
    return batches
  }
}
