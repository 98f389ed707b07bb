import GraphModel
import QueryBinding
import QueryExecution
import QuerySyntax
import TestSupport

/// `(:A:B {x: 1, name: 'n'})-[:T {y: 2}]->()` as nodes 0 and 1 and relationship 0; node 9 was deleted. The clock
/// stands at 2021-06-28T10:00:00.5Z.
struct SmallContext: FunctionContext {
  func labels(of node: NodeID) throws(QueryError) -> [String] {
    if node.raw == 9 {
      throw QueryError(type: "EntityNotFound", phase: .runtime, code: "DeletedEntityAccess", message: "")
    }
    return node.raw == 0 ? ["A", "B"] : []
  }
  func properties(of node: NodeID) throws(QueryError) -> MapValue {
    node.raw == 0 ? MapValue([("x", 1), ("name", "n")]) : MapValue()
  }
  func property(_ key: String, of node: NodeID) throws(QueryError) -> Value {
    try properties(of: node)[key] ?? nil
  }
  func type(of relationship: RelationshipID) throws(QueryError) -> String { "T" }
  func properties(of relationship: RelationshipID) throws(QueryError) -> MapValue { MapValue([("y", 2)]) }
  func property(_ key: String, of relationship: RelationshipID) throws(QueryError) -> Value {
    try properties(of: relationship)[key] ?? nil
  }
  func ends(of relationship: RelationshipID) throws(QueryError) -> (start: NodeID, end: NodeID) {
    (NodeID(0), NodeID(1))
  }
  func instant(_ clock: QueryClock) -> Instant { Instant(seconds: 1_624_874_400, nanoseconds: 500_000_000) }
  func nextRandom() -> Double { 0.25 }
}

/// The outcome of an evaluation in one text: the literal of the value, or the error's type and code.
func outcome(_ evaluation: () throws(QueryError) -> Value) -> String {
  do {
    return try evaluation().literal(describing: NoGraph())
  } catch {
    return "\(error.type): \(error.code)"
  }
}

/// The outcome of a function call in the small context.
func call(_ name: String, _ arguments: [Value]) -> String {
  guard let function = ScalarFunction.named(name) else { return "no function \(name)" }
  guard function.signature.accepts(argumentCount: arguments.count) else {
    return "\(name) takes \(function.signature.arity)"
  }
  return outcome { () throws(QueryError) in try function(arguments, in: SmallContext()) }
}

/// Writes entities by their numbers.
struct NoGraph: EntityDescribing {
  func labels(of node: NodeID) -> [String] { ["n\(node.raw)"] }
  func properties(of node: NodeID) -> MapValue { MapValue() }
  func type(of relationship: RelationshipID) -> String { "r\(relationship.raw)" }
  func properties(of relationship: RelationshipID) -> MapValue { MapValue() }
  func ends(of relationship: RelationshipID) -> (start: NodeID, end: NodeID) { (NodeID(0), NodeID(1)) }
}
