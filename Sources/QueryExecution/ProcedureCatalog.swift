import GraphModel
import QueryBinding
import QuerySyntax

/// The procedures that `CALL` can name.
package protocol ProcedureCatalog {
  /// What the binder must know of a procedure; `nil` when there is none of that name.
  func signature(of name: String) -> ProcedureSignature?
  /// The rows of a call, each in the order of the signature's outputs.
  func call(
    _ name: String, _ arguments: [Value], on graph: PropertyGraph
  ) throws(QueryError) -> [[Value]]
}
