import SourceDiagnostics

/// A whole query: single queries joined by set operators, read left to right.
package struct Query: Sendable {
  /// The first single query.
  package var first: SingleQuery
  /// What follows, each with the operator that joins it to everything before it.
  package var rest: [(joinedBy: SetOperator, query: SingleQuery)]
  package var range: SourceRange
  /// Whether the query was written behind `EXPLAIN` or `PROFILE`.
  package var mode: Mode

  package enum Mode: Sendable { case run, explain, profile }

  package init(
    first: SingleQuery, rest: [(joinedBy: SetOperator, query: SingleQuery)] = [], range: SourceRange,
    mode: Mode = .run
  ) {
    self.first = first
    self.rest = rest
    self.range = range
    self.mode = mode
  }

  package var singles: [SingleQuery] { [first] + rest.map(\.query) }
}

/// `UNION`, `EXCEPT` or `INTERSECT`, each distinct or `ALL`.
package struct SetOperator: Equatable, Sendable {
  package enum Kind: Equatable, Sendable { case union, except, intersect }
  package var kind: Kind
  /// Whether duplicates are kept.
  package var keepsDuplicates: Bool

  package init(kind: Kind, keepsDuplicates: Bool) {
    self.kind = kind
    self.keepsDuplicates = keepsDuplicates
  }
}

/// Clauses in the order they are written.
package struct SingleQuery: Sendable {
  package var clauses: [Clause]
  package var range: SourceRange

  package init(clauses: [Clause], range: SourceRange) {
    self.clauses = clauses
    self.range = range
  }
}
