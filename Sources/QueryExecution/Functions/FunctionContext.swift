import GraphModel
import QuerySyntax

/// What functions need beside their arguments: the graph, the clock and a source of randomness.
package protocol FunctionContext {
  /// The labels of a node. Throws `EntityNotFound` for a node deleted in this query, as all readers here do.
  func labels(of node: NodeID) throws(QueryError) -> [String]
  func properties(of node: NodeID) throws(QueryError) -> MapValue
  /// One property of a node; `null` where it has none.
  func property(_ key: String, of node: NodeID) throws(QueryError) -> Value
  /// The type of a relationship, which is known even of a deleted one.
  func type(of relationship: RelationshipID) throws(QueryError) -> String
  func properties(of relationship: RelationshipID) throws(QueryError) -> MapValue
  func property(_ key: String, of relationship: RelationshipID) throws(QueryError) -> Value
  func ends(of relationship: RelationshipID) throws(QueryError) -> (start: NodeID, end: NodeID)
  /// The present instant: of the transaction, of the statement, or of the call.
  func instant(_ clock: QueryClock) -> Instant
  /// A number from 0 up to 1, the next of a sequence that the session's seed determines.
  func nextRandom() -> Double
  /// Refuses to make something that would not fit into the memory of the query.
  func checkMemory(bytes: Int) throws(QueryError)
}

extension FunctionContext {
  package func checkMemory(bytes: Int) throws(QueryError) {}
}

/// The clock that a function of the present instant reads.
package enum QueryClock: Sendable { case transaction, statement, realtime }

/// A generator of the `rand()` sequence (SplitMix64): the same seed gives the same numbers on every machine.
package struct RandomSequence: Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// A number from 0 up to 1 with 53 random bits.
  package mutating func next() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((word ^ (word >> 31)) >> 11) * 0x1p-53
  }
}
