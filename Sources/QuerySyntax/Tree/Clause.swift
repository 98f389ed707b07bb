import SourceDiagnostics

/// A name as written, with its place.
package struct Name: Sendable, Hashable {
  package var text: String
  package var range: SourceRange

  package init(_ text: String, _ range: SourceRange) {
    self.text = text
    self.range = range
  }

  package static func == (a: Name, b: Name) -> Bool { a.text == b.text }
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

/// One clause of a single query.
package indirect enum Clause: Sendable {
  case match(MatchClause)
  case unwind(UnwindClause)
  /// `WITH …` or `RETURN …`.
  case project(ProjectionClause)
  case create(CreateClause)
  case merge(MergeClause)
  case set(SetClause)
  case remove(RemoveClause)
  case delete(DeleteClause)
  case call(CallClause)
  /// `CALL { … }`.
  case subquery(SubqueryClause)
  /// GQL `FILTER [WHERE] predicate`.
  case filter(FilterClause)
  /// GQL `LET name = expression, …`.
  case assign(LetClause)

  package var range: SourceRange {
    switch self {
    case .match(let clause): clause.range
    case .unwind(let clause): clause.range
    case .project(let clause): clause.range
    case .create(let clause): clause.range
    case .merge(let clause): clause.range
    case .set(let clause): clause.range
    case .remove(let clause): clause.range
    case .delete(let clause): clause.range
    case .call(let clause): clause.range
    case .subquery(let clause): clause.range
    case .filter(let clause): clause.range
    case .assign(let clause): clause.range
    }
  }
}

/// `[OPTIONAL] MATCH pattern, … [WHERE predicate]`.
package struct MatchClause: Sendable {
  package var isOptional: Bool
  package var patterns: [PathPattern]
  package var predicate: Expression?
  package var range: SourceRange

  package init(isOptional: Bool, patterns: [PathPattern], predicate: Expression?, range: SourceRange) {
    self.isOptional = isOptional
    self.patterns = patterns
    self.predicate = predicate
    self.range = range
  }
}

/// `UNWIND list AS name`.
package struct UnwindClause: Sendable {
  package var list: Expression
  package var variable: Name
  package var range: SourceRange

  package init(list: Expression, variable: Name, range: SourceRange) {
    self.list = list
    self.variable = variable
    self.range = range
  }
}

/// `WITH | RETURN [DISTINCT] items [ORDER BY …] [SKIP …] [LIMIT …] [WHERE …]`.
package struct ProjectionClause: Sendable {
  package enum Kind: Sendable { case with, `return` }
  package var kind: Kind
  package var isDistinct: Bool
  /// Whether `*` stands first.
  package var includesAll: Bool
  package var items: [ProjectionItem]
  package var order: [SortItem]
  package var skip: Expression?
  package var limit: Expression?
  /// Only behind `WITH`.
  package var predicate: Expression?
  package var range: SourceRange

  package init(
    kind: Kind, isDistinct: Bool = false, includesAll: Bool = false, items: [ProjectionItem],
    order: [SortItem] = [], skip: Expression? = nil, limit: Expression? = nil, predicate: Expression? = nil,
    range: SourceRange
  ) {
    self.kind = kind
    self.isDistinct = isDistinct
    self.includesAll = includesAll
    self.items = items
    self.order = order
    self.skip = skip
    self.limit = limit
    self.predicate = predicate
    self.range = range
  }
}

/// `expression [AS alias]`; `text` is the expression as written, the column's name without an alias.
package struct ProjectionItem: Sendable {
  package var expression: Expression
  package var alias: Name?
  package var text: String

  package init(expression: Expression, alias: Name?, text: String) {
    self.expression = expression
    self.alias = alias
    self.text = text
  }
}

/// `expression [ASC | DESC]`.
package struct SortItem: Sendable {
  package var expression: Expression
  package var isDescending: Bool

  package init(expression: Expression, isDescending: Bool) {
    self.expression = expression
    self.isDescending = isDescending
  }
}

/// `CREATE pattern, …`.
package struct CreateClause: Sendable {
  package var patterns: [PathPattern]
  package var range: SourceRange

  package init(patterns: [PathPattern], range: SourceRange) {
    self.patterns = patterns
    self.range = range
  }
}

/// `MERGE pattern [ON CREATE SET …] [ON MATCH SET …]`.
package struct MergeClause: Sendable {
  package var pattern: PathPattern
  package var onCreate: [SetItem]
  package var onMatch: [SetItem]
  package var range: SourceRange

  package init(pattern: PathPattern, onCreate: [SetItem], onMatch: [SetItem], range: SourceRange) {
    self.pattern = pattern
    self.onCreate = onCreate
    self.onMatch = onMatch
    self.range = range
  }
}

/// `SET item, …`.
package struct SetClause: Sendable {
  package var items: [SetItem]
  package var range: SourceRange

  package init(items: [SetItem], range: SourceRange) {
    self.items = items
    self.range = range
  }
}

/// One assignment of a `SET`.
package enum SetItem: Sendable {
  /// `owner.key = value`.
  case property(owner: Expression, key: Name, value: Expression)
  /// `variable = value`.
  case replace(variable: Name, value: Expression)
  /// `variable += value`.
  case merge(variable: Name, value: Expression)
  /// `variable:A:B`.
  case labels(variable: Name, labels: [Name])
}

/// `REMOVE item, …`.
package struct RemoveClause: Sendable {
  package var items: [RemoveItem]
  package var range: SourceRange

  package init(items: [RemoveItem], range: SourceRange) {
    self.items = items
    self.range = range
  }
}

/// One item of a `REMOVE`.
package enum RemoveItem: Sendable {
  case property(owner: Expression, key: Name)
  case labels(variable: Name, labels: [Name])
}

/// `[DETACH] DELETE expression, …`.
package struct DeleteClause: Sendable {
  package var isDetaching: Bool
  package var targets: [Expression]
  package var range: SourceRange

  package init(isDetaching: Bool, targets: [Expression], range: SourceRange) {
    self.isDetaching = isDetaching
    self.targets = targets
    self.range = range
  }
}

/// `CALL name[(arguments)] [YIELD * | item [AS alias], … [WHERE …]]`.
package struct CallClause: Sendable {
  /// The dotted name, part by part.
  package var procedure: Name
  /// `nil` when the call has no parentheses (implicit arguments from parameters).
  package var arguments: [Expression]?
  package var yields: Yields
  package var predicate: Expression?
  package var range: SourceRange

  package enum Yields: Sendable {
    /// No `YIELD` written.
    case none
    /// `YIELD *`.
    case all
    /// `YIELD field [AS alias], …`; also `YIELD -` as an empty list.
    case items([(field: Name, alias: Name?)])
  }

  package init(
    procedure: Name, arguments: [Expression]?, yields: Yields, predicate: Expression?, range: SourceRange
  ) {
    self.procedure = procedure
    self.arguments = arguments
    self.yields = yields
    self.predicate = predicate
    self.range = range
  }
}

/// `CALL { query }`; a leading `WITH` of plain variables imports them, as does `CALL (a, b) { … }`.
package struct SubqueryClause: Sendable {
  package var query: Query
  /// The scope list of `CALL (a, b) { … }`; `nil` when not written. `CALL (*)` is `importsAll`.
  package var imports: [Name]?
  package var importsAll: Bool
  package var range: SourceRange

  package init(query: Query, imports: [Name]?, importsAll: Bool, range: SourceRange) {
    self.query = query
    self.imports = imports
    self.importsAll = importsAll
    self.range = range
  }
}

/// GQL `FILTER [WHERE] predicate`.
package struct FilterClause: Sendable {
  package var predicate: Expression
  package var range: SourceRange

  package init(predicate: Expression, range: SourceRange) {
    self.predicate = predicate
    self.range = range
  }
}

/// GQL `LET name = expression, …`.
package struct LetClause: Sendable {
  package var items: [(name: Name, value: Expression)]
  package var range: SourceRange

  package init(items: [(name: Name, value: Expression)], range: SourceRange) {
    self.items = items
    self.range = range
  }
}
