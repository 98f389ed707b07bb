import ConformanceSuite
import GraphModel
import QueryBinding
import QueryEngine
import QueryExecution
import QuerySyntax

/// Runs the suite's queries on a session of the engine.
package struct EngineDriver: ConformanceDriver {
  /// Whether the set-up graph is compacted before the query under test, so that it reads the base store
  /// rather than the overlay.
  let compacts: Bool
  /// Whether the query under test is run as one whose rows are asked for their evidence, which must not change them.
  let tracksEvidence: Bool
  private var session = QuerySession(graph: PropertyGraph())
  private var catalog = DeclaredProcedures()

  package init(compacts: Bool, tracksEvidence: Bool = false) {
    self.compacts = compacts
    self.tracksEvidence = tracksEvidence
  }

  package mutating func reset() {
    session = QuerySession(graph: PropertyGraph())
    catalog = DeclaredProcedures()
  }

  package mutating func declare(_ procedure: ProcedureDeclaration) {
    catalog.declarations[procedure.name] = procedure
    session.procedures = catalog
  }

  package mutating func finishSetUp() {
    guard compacts else { return }
    session = QuerySession(graph: PropertyGraph(session.graph.compacted()))
    session.procedures = catalog
  }

  package mutating func run(_ query: String, parameters: [String: ResultValue]) -> QueryOutcome {
    do throws(QueryError) {
      // A graph in which nothing can cite has no evidence to track.
      if tracksEvidence { _ = session.graph.internKey("cites") }
      let result = try session.run(
        query, parameters: parameters.mapValues(\.value), withEvidence: tracksEvidence)
      let graph = GraphDescription(session.graph)
      return .rows(
        columns: result.columns, cells: result.rows.map { $0.map { $0.literal(describing: graph) } })
    } catch {
      return .failed(
        ReportedError(
          type: error.type, phase: error.phase.rawValue, detail: error.code, message: error.message))
    }
  }

  package mutating func summary() -> GraphSummary {
    let graph = session.graph
    let description = GraphDescription(graph)
    var summary = GraphSummary()
    func add(_ properties: MapValue, of owner: String) {
      for (key, value) in properties.pairs {
        summary.properties.insert("\(owner) \(key) \(value.literal(describing: description))")
      }
    }
    for node in (0..<graph.nodeLimit).map(NodeID.init) where graph.contains(node) {
      summary.nodes.insert("\(node.raw)")
      summary.labels.formUnion(description.labels(of: node))
      add(description.properties(of: node), of: "node \(node.raw)")
    }
    for relationship in (0..<graph.relationshipLimit).map(RelationshipID.init)
    where graph.contains(relationship) {
      summary.relationships.insert("\(relationship.raw)")
      add(description.properties(of: relationship), of: "relationship \(relationship.raw)")
    }
    return summary
  }
}

/// The procedures a scenario declares, as the engine sees them.
private struct DeclaredProcedures: ProcedureCatalog {
  var declarations: [String: ProcedureDeclaration] = [:]

  func signature(of name: String) -> ProcedureSignature? {
    declarations[name].map { procedure in
      ProcedureSignature(
        name: name, inputs: procedure.inputs.map { ($0.name, $0.type) },
        outputs: procedure.outputs.map { ($0.name, $0.type) })
    }
  }

  func call(
    _ name: String, _ arguments: [Value], on graph: PropertyGraph
  ) throws(QueryError) -> [[Value]] {
    let rows = declarations[name]?.rows(for: arguments.map(ResultValue.init)) ?? []
    return rows.map { $0.map(\.value) }
  }
}

extension ResultValue {
  /// The value as the engine holds it; graph elements, which no parameter can be, become null.
  fileprivate var value: Value {
    switch self {
    case .null, .node, .relationship, .path: .null
    case .bool(let truth): .bool(truth)
    case .integer(let number): .int(number)
    case .float(let number): .float(number)
    case .nan: .float(.nan)
    case .string(let text): .string(text)
    case .list(let elements): .list(elements.map(\.value))
    case .map(let entries): .map(MapValue(entries.map { ($0.key, $0.value.value) }))
    }
  }

  /// An argument of a procedure, which the suite gives as a plain value.
  fileprivate init(_ value: Value) {
    switch value {
    case .bool(let truth): self = .bool(truth)
    case .int(let number): self = .integer(number)
    case .float(let number): self = .float(number)
    case .string(let text): self = .string(text)
    case .list(let elements): self = .list(elements.map(ResultValue.init))
    default: self = .null
    }
  }
}
