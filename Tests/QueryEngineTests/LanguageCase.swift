import GraphModel
import QueryEngine
import QueryExecution
import QuerySyntax
import Testing

/// A query, or several in a row, and what the last one gives: rows in literal notation, or an error.
struct LanguageCase: Sendable, CustomTestStringConvertible {
  enum Expectation: Sendable { case rows([String]), error(String) }

  var queries: [String]
  var expected: Expectation
  var parameters: [String: Value] = [:]

  init(_ query: String, _ rows: String..., parameters: [String: Value] = [:]) {
    self.init(queries: [query], expected: .rows(rows), parameters: parameters)
  }

  init(_ queries: [String], _ rows: String..., parameters: [String: Value] = [:]) {
    self.init(queries: queries, expected: .rows(rows), parameters: parameters)
  }

  /// A query that is refused: `SyntaxError: Code` at compile time, `TypeError at runtime: Code` when it runs.
  init(_ query: String, fails error: String, parameters: [String: Value] = [:]) {
    self.init(queries: [query], expected: .error(error), parameters: parameters)
  }

  init(_ queries: [String], fails error: String, parameters: [String: Value] = [:]) {
    self.init(queries: queries, expected: .error(error), parameters: parameters)
  }

  init(queries: [String], expected: Expectation, parameters: [String: Value]) {
    self.queries = queries
    self.expected = expected
    self.parameters = parameters
  }

  var testDescription: String { queries.joined(separator: "; ") }
}

extension LanguageCase {
  /// Runs the case on a graph that a query makes, in the session's overlay or compacted into the base store.
  ///
  /// Rows without an order are compared as a bag. A query that fails must leave the graph as it was.
  func check(on graph: String, isCompacted: Bool, procedures: any ProcedureCatalog = NoProcedures()) throws {
    var session = QuerySession(graph: PropertyGraph())
    if !graph.isEmpty { _ = try session.run(graph) }
    if isCompacted { session = QuerySession(graph: PropertyGraph(session.graph.compacted())) }
    session.procedures = procedures
    for query in queries.dropLast() { _ = try session.run(query, parameters: parameters) }
    let before = content(of: session)
    do {
      let result = try session.run(queries[queries.count - 1], parameters: parameters)
      let found = rows(of: result, session)
      guard case .rows(let rows) = expected else {
        Issue.record("expected an error, found \(found)")
        return
      }
      #expect(result.isOrdered ? found == rows : found.sorted() == rows.sorted(), "found \(found)")
    } catch let error {
      let place = error.phase == .compileTime ? "" : " at runtime"
      let found = "\(error.type)\(place): \(error.code)"
      guard case .error(let wanted) = expected, wanted == found else {
        Issue.record("found \(found) (\(error.message))")
        return
      }
      #expect(content(of: session) == before, "the query that failed changed the graph")
    }
  }

  private func rows(of result: QueryResult, _ session: QuerySession) -> [String] {
    let graph = GraphDescription(session.graph)
    return result.rows.map { row in row.map { $0.literal(describing: graph) }.joined(separator: " | ") }
  }

  /// Everything in the graph.
  private func content(of session: QuerySession) -> [String] {
    let nodes = try? session.run("MATCH (n) RETURN id(n), n")
    let relationships = try? session.run("MATCH (a)-[r]->(b) RETURN id(a), id(r), r, id(b)")
    return [nodes, relationships].flatMap { $0.map { rows(of: $0, session).sorted() } ?? [] }
  }
}
