import GraphModel
import QueryPlanning
import QuerySyntax

/// What operators and expressions share while one query runs: graph, parameters, clock, limits.
package final class ExecutionContext: FunctionContext {
  package let graph: PropertyGraph
  package let parameters: [String: Value]
  package let plan: PlannedQuery
  let procedures: any ProcedureCatalog
  /// The relation from a passage to what it names, for what things cite that only identify.
  let mentionsRelation: String?
  private let limits: ExecutionLimits
  private let statementInstant: Instant
  private var random: RandomSequence
  /// Nodes and relationships deleted in this query, whose properties may no longer be read.
  var deletedNodes: Set<UInt32> = []
  var deletedRelationships: Set<UInt32> = []
  package var effects = WriteEffects()
  /// The rows that counted operators gave, by their numbers.
  package var profile: [Int: Int] = [:]
  /// The nodes of which a subquery's `EXISTS` is true, by the subquery's number, once they were asked for.
  var semiJoins: [Int: NodeSet] = [:]
  /// How many rows have asked for them.
  var semiJoinRows: [Int: Int] = [:]
  /// What this part of the query holds on to at present, for the memory limit.
  private(set) var heldBytes = 0
  private let held: HeldMemory
  private let memoryLimit: Int
  /// Threads that the query may use.
  let threads: Int
  /// From how many rows on work is divided.
  let rowsWorthDividing: Int

  package init(
    graph: PropertyGraph, parameters: [String: Value], plan: PlannedQuery, limits: ExecutionLimits,
    procedures: any ProcedureCatalog, mentionsRelation: String? = nil, seed: UInt64 = 0
  ) {
    self.mentionsRelation = mentionsRelation
    self.graph = graph
    self.parameters = parameters
    self.plan = plan
    self.limits = limits
    self.procedures = procedures
    memoryLimit = limits.memory ?? SystemMemory.ceiling
    statementInstant = limits.fixedInstant ?? SystemClock.instant()
    random = RandomSequence(seed: seed)
    held = HeldMemory()
    threads = max(limits.threads, 1)
    rowsWorthDividing = max(limits.rowsWorthDividing, 1)
  }

  /// A context for a part of the query that runs on a thread of its own, beside others.
  private init(partOf whole: ExecutionContext) {
    mentionsRelation = whole.mentionsRelation
    graph = whole.graph
    parameters = whole.parameters
    plan = whole.plan
    limits = whole.limits
    procedures = whole.procedures
    memoryLimit = whole.memoryLimit
    statementInstant = whole.statementInstant
    random = whole.random
    semiJoins = whole.semiJoins
    held = whole.held
    threads = 1
    rowsWorthDividing = whole.rowsWorthDividing
  }

  /// A context for a part of the query, which counts what it holds together with the others.
  func child() -> ExecutionContext { ExecutionContext(partOf: self) }

  deinit { _ = held.add(-heldBytes) }

  /// Asked once a batch: whether the query may go on.
  func checkMayContinue() throws(QueryError) {
    if limits.isInterrupted() {
      throw QueryError(
        type: "Interrupted", phase: .runtime, code: "Interrupted", message: "the query was stopped")
    }
    if let deadline = limits.deadline, SystemClock.seconds() > deadline {
      throw QueryError(
        type: "ResourceError", phase: .runtime, code: "TimeoutExceeded",
        message: "the query ran longer than its limit and was ended")
    }
  }

  /// Counts memory that a query holds on to, such as rows gathered for sorting.
  package func hold(bytes: Int) throws(QueryError) {
    heldBytes += bytes
    _ = held.add(bytes)
    try checkMemory(bytes: 0)
  }

  /// Gives back what was counted with `hold` since a mark, an earlier value of `heldBytes`.
  func release(to mark: Int) {
    guard heldBytes > mark else { return }
    _ = held.add(mark - heldBytes)
    heldBytes = mark
  }

  /// Refuses to make something so large that it would not fit beside what is held already.
  package func checkMemory(bytes: Int) throws(QueryError) {
    let (total, overflow) = held.total.addingReportingOverflow(bytes)
    if overflow || total > memoryLimit {
      throw QueryError(
        type: "ResourceError", phase: .runtime, code: "MemoryLimitExceeded",
        message: "the query needs more memory than its limit of \(memoryLimit) bytes and was ended")
    }
  }

  func parameter(_ name: String) throws(QueryError) -> Value {
    guard let value = parameters[name] else {
      throw QueryError(
        type: "ParameterMissing", phase: .runtime, code: "MissingParameter",
        message: "the parameter $\(name) has no value")
    }
    return value
  }

  // MARK: FunctionContext

  /// Refuses a node that was deleted in this query.
  func alive(_ node: NodeID) throws(QueryError) {
    if deletedNodes.contains(node.raw) || !graph.contains(node) { throw Self.deleted("node") }
  }

  func alive(_ relationship: RelationshipID) throws(QueryError) {
    if deletedRelationships.contains(relationship.raw) || !graph.contains(relationship) {
      throw Self.deleted("relationship")
    }
  }

  private static func deleted(_ kind: String) -> QueryError {
    QueryError(
      type: "EntityNotFound", phase: .runtime, code: "DeletedEntityAccess",
      message: "the \(kind) was deleted in this query and has no properties any more")
  }

  package func labels(of node: NodeID) throws(QueryError) -> [String] {
    try alive(node)
    return graph.labels(of: node).map { graph.labels[$0] }
  }

  package func properties(of node: NodeID) throws(QueryError) -> MapValue {
    try alive(node)
    return graph.properties(of: node)
  }

  package func property(_ key: String, of node: NodeID) throws(QueryError) -> Value {
    try alive(node)
    return graph.keys.number(of: key).map { graph.property(node, $0) } ?? .null
  }

  package func type(of relationship: RelationshipID) throws(QueryError) -> String {
    graph.types[graph.type(of: relationship)]
  }

  package func properties(of relationship: RelationshipID) throws(QueryError) -> MapValue {
    try alive(relationship)
    return graph.properties(of: relationship)
  }

  package func property(_ key: String, of relationship: RelationshipID) throws(QueryError) -> Value {
    try alive(relationship)
    return graph.keys.number(of: key).map { graph.property(relationship, $0) } ?? .null
  }

  package func ends(of relationship: RelationshipID) throws(QueryError) -> (start: NodeID, end: NodeID) {
    (graph.source(of: relationship), graph.target(of: relationship))
  }

  package func instant(_ clock: QueryClock) -> Instant {
    switch clock {
    case .transaction, .statement: statementInstant
    case .realtime: limits.fixedInstant ?? SystemClock.instant()
    }
  }

  package func nextRandom() -> Double { random.next() }
}

/// Limits of one run.
package struct ExecutionLimits: Sendable {
  package var isInterrupted: @Sendable () -> Bool
  /// On the monotonic clock, in seconds.
  package var deadline: Double?
  package var memory: Int?
  package var fixedInstant: Instant?
  /// Threads that the query may use; its result is the same with any number.
  package var threads: Int
  /// From how many rows on work is divided among them; the pieces in which floats are added up have about as many.
  package var rowsWorthDividing = 131_072

  package init(
    isInterrupted: @escaping @Sendable () -> Bool = { false }, deadline: Double? = nil, memory: Int? = nil,
    fixedInstant: Instant? = nil, threads: Int = 1
  ) {
    self.threads = threads
    self.isInterrupted = isInterrupted
    self.deadline = deadline
    self.memory = memory
    self.fixedInstant = fixedInstant
  }
}
