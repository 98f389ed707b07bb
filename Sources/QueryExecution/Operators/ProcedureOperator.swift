import GraphModel
import QueryBinding
import QuerySyntax

/// `CALL procedure`: its rows for each row; a procedure without fields leaves the row as it is.
final class ProcedureOperator: Operator {
  private let input: any Operator
  private let context: ExecutionContext
  private let call: BoundCall

  init(_ input: any Operator, _ context: ExecutionContext, _ call: BoundCall) {
    self.input = input
    self.context = context
    self.call = call
  }

  func next() throws(QueryError) -> Batch? {
    while let batch = try input.next() {
      let columns = try Evaluator(context: context).columns(call.arguments, batch)
      let isUnit = context.procedures.signature(of: call.procedure)?.outputs.isEmpty ?? true
      var rows: [Int] = []
      var values = [[Value]](repeating: [], count: call.yields.count)
      for row in 0..<batch.count {
        let arguments = columns.map { $0.value(row, context.graph) }
        let found = try context.procedures.call(call.procedure, arguments, on: context.graph)
        if isUnit { rows.append(row) }
        for record in isUnit ? [] : found {
          rows.append(row)
          for (index, field) in call.yields.enumerated() { values[index].append(record[field.field]) }
        }
      }
      guard !rows.isEmpty else { continue }
      var result = batch.gathered(rows)
      for (index, field) in call.yields.enumerated() { result.columns[field.slot] = .packing(values[index]) }
      return result
    }
    return nil
  }
}
