import GraphModel
import QueryBinding
import QueryExecution
import QueryPlanning
import QuerySyntax

/// Runs graph queries on one graph: the one place that knows the order of the stages.
package final class QuerySession {
  package let graph: PropertyGraph
  package var settings = QuerySettings()
  /// Procedures that `CALL` can name, beside the built-in ones.
  package var procedures: any ProcedureCatalog = NoProcedures()

  /// The relation from a passage to what it names, from the schema that the graph carries.
  private lazy var mentionsRelation: String? = graph.snapshot.section("schema")
    .flatMap { CompiledSchema(decoding: $0) }.map { $0.structure[.mentions] }

  package init(graph: PropertyGraph) {
    self.graph = graph
    _ = SystemMemory.keepsFreedMemory
  }

  private var citations: CitationSource? { CitationSource(graph, mentions: mentionsRelation) }

  /// Parses, binds, plans and runs a query.
  ///
  /// - Throws: `QueryError`; the graph is then as it was.
  package func run(
    _ text: String, parameters: [String: Value] = [:], withEvidence: Bool = false
  ) throws(QueryError) -> QueryResult {
    let start = SystemClock.seconds()
    let query = try parseQuery(text)
    let parsed = SystemClock.seconds()
    var result = try run(query, parameters: parameters, withEvidence: withEvidence)
    result.timing.parse = Int((parsed - start) * 1e6)
    return result
  }

  /// Binds, plans and runs a query's tree.
  package func run(
    _ query: Query, parameters: [String: Value] = [:], withEvidence: Bool = false
  ) throws(QueryError) -> QueryResult {
    let start = SystemClock.seconds()
    // A plan is shown without what carries evidence, which would hide what is to be seen.
    let withEvidence = withEvidence && query.mode == .run
    var planned = try plan(query, parameters: parameters, withEvidence: withEvidence)
    if query.mode == .explain { return QueryResult(plan: planned, graph) }
    if query.mode == .profile { planned = planned.profiled() }
    // What the plan expects is read before the query writes.
    let lines = query.mode == .profile ? printed(planned, graph) : []
    let ready = SystemClock.seconds()
    let before = graph.overlay
    do {
      let context = ExecutionContext(
        graph: graph, parameters: parameters, plan: planned, limits: settings.limits, procedures: procedures,
        mentionsRelation: mentionsRelation)
      var result = try execute(planned, context, withEvidence: withEvidence)
      try checkFile()
      if query.mode == .profile { result.show(lines, rows: context.profile) }
      result.timing.plan = Int((ready - start) * 1e6)
      result.timing.run = Int((SystemClock.seconds() - ready) * 1e6)
      return result
    } catch {
      if planned.isWriting { graph.restore(before) }
      try checkFile()
      throw error
    }
  }

  /// Refuses what was found where a part of the graph file that was read proved to be damaged.
  private func checkFile() throws(QueryError) {
    guard let damage = graph.snapshot.damage else { return }
    throw QueryError(
      type: "GraphFileError", phase: .runtime, code: "DamagedGraphFile", message: damage.message)
  }

  /// Binds and plans a query without running it.
  package func plan(
    _ query: Query, parameters: [String: Value] = [:], withEvidence: Bool = false
  ) throws(QueryError) -> PlannedQuery {
    let catalog = procedures
    var binder = Binder(graph: graph, parameterNames: Array(parameters.keys)) { catalog.signature(of: $0) }
    let bound = try binder.bind(query)
    let tracksLineage = (withEvidence || bound.asksForCitations) && citations != nil
    var planner = Planner(graph: graph, query: bound, tracksLineage: tracksLineage)
    let planned = planner.plan()
    try checkDepth(planned, clauseCount: bound.body.parts.reduce(0) { $0 + $1.clauses.count })
    return planned
  }

  /// Operators take their rows from one another, and each takes a piece of the stack.
  private func checkDepth(_ planned: PlannedQuery, clauseCount: Int) throws(QueryError) {
    guard clauseCount > 100, planned.plan.depth > 1000 else { return }
    throw .syntax(
      "QueryTooLong", "the query has too many steps one behind the other; divide it into several queries", nil
    )
  }

  private func execute(
    _ planned: PlannedQuery, _ context: ExecutionContext, withEvidence: Bool
  ) throws(QueryError) -> QueryResult {
    let root = makeOperator(planned, context)
    let citations = withEvidence ? self.citations : nil
    var result = QueryResult(columns: planned.columns.map(\.name), isOrdered: planned.isOrdered)
    while let batch = try root.next() {
      guard !planned.columns.isEmpty else { continue }
      try context.hold(bytes: batch.count * (32 + planned.columns.count * MemoryLayout<Value>.stride))
      for row in 0..<batch.count {
        result.rows.append(planned.columns.map { batch.columns[$0.slot].value(row, graph) })
      }
      if let citations, let lineage = planned.lineage {
        for row in 0..<batch.count {
          result.evidence.append(citations.evidence(of: batch, row, planned, lineage))
        }
      }
    }
    result.effects = context.effects
    return result
  }
}

/// Limits and surroundings of a query.
package struct QuerySettings: Sendable {
  /// Asked once a batch; true stops the query.
  package var isInterrupted: @Sendable () -> Bool = { false }
  /// Seconds after which a query is ended; `nil` for no limit.
  package var timeout: Double?
  /// Bytes that a query may hold; `nil` for no limit.
  package var memoryLimit: Int?
  /// Threads that a query may use, one a core at first; results are the same with any number.
  package var threads = SystemProcessors.count
  /// From how many rows on the work of an operator is divided; a test takes few.
  package var rowsWorthDividing = 131_072
  /// What the clock functions show; `nil` for the machine's clock.
  package var fixedClock: Instant?

  package init() {}

  var limits: ExecutionLimits {
    var limits = ExecutionLimits(
      isInterrupted: isInterrupted, deadline: timeout.map { SystemClock.seconds() + $0 }, memory: memoryLimit,
      fixedInstant: fixedClock, threads: threads)
    limits.rowsWorthDividing = rowsWorthDividing
    return limits
  }
}

/// A catalog without procedures.
package struct NoProcedures: ProcedureCatalog {
  package init() {}

  package func signature(of name: String) -> ProcedureSignature? { nil }

  package func call(
    _ name: String, _ arguments: [Value], on graph: PropertyGraph
  ) throws(QueryError) -> [[Value]] { [] }
}
