import QuerySyntax

/// The rows of a plan made in pieces, in the order in which they would come one after another.
final class GatheringOperator: Operator {
  private let input: any Operator
  private let morsels: MorselPlan
  private var batches: ArraySlice<Batch>?
  private var isDivided = true

  /// - Parameter input: the same rows, for when dividing does not pay.
  init(_ input: any Operator, _ morsels: MorselPlan) {
    self.input = input
    self.morsels = morsels
  }

  func next() throws(QueryError) -> Batch? {
    if batches == nil, isDivided {
      let parts = try morsels.run { input, context throws(QueryError) in try input.drained(context) }
      if let parts { batches = parts.flatMap { $0 }[...] } else { isDivided = false }
    }
    return isDivided ? batches?.popFirst() : try input.next()
  }
}
