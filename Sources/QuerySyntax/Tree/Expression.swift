import SourceDiagnostics

/// An expression with its place.
package struct Expression: Sendable {
  package var kind: Kind
  package var range: SourceRange

  package init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  package indirect enum Kind: Sendable {
    case literal(Literal)
    /// `$name`.
    case parameter(String)
    case variable(String)
    /// `base.key`.
    case property(Expression, Name)
    /// `base[index]`.
    case element(Expression, Expression)
    /// `base[from..to]`.
    case slice(Expression, from: Expression?, to: Expression?)
    case list([Expression])
    case map([(key: Name, value: Expression)])
    /// `variable {.key, key: value, .*, other}`.
    case mapProjection(Name, [MapProjectionItem])
    case unary(UnaryOperator, Expression)
    case binary(BinaryOperator, Expression, Expression)
    /// `a < b <= c`: two or more comparisons in a row, joined by AND. One comparison is `.binary`.
    case comparisonChain(Expression, [(comparison: BinaryOperator, operand: Expression)])
    case isNull(Expression, negated: Bool)
    /// `expression:A|B`.
    case hasLabels(Expression, LabelExpression)
    /// The dotted name with the arguments; `isDistinct` for `count(DISTINCT x)`.
    case call(Name, arguments: [Expression], isDistinct: Bool)
    /// `count(*)`.
    case countAll
    case `case`(
      subject: Expression?, branches: [(when: Expression, then: Expression)], otherwise: Expression?)
    /// `[variable IN list WHERE predicate | result]`.
    case listComprehension(Name, list: Expression, predicate: Expression?, result: Expression?)
    /// `[path = pattern WHERE predicate | result]`.
    case patternComprehension(PathPattern, predicate: Expression?, result: Expression)
    /// `all(variable IN list WHERE predicate)`.
    case quantifier(Quantifier, Name, list: Expression, predicate: Expression?)
    /// `reduce(accumulator = initial, variable IN list | step)`.
    case reduce(accumulator: Name, initial: Expression, variable: Name, list: Expression, step: Expression)
    /// A bare pattern used as a predicate, also inside `exists(pattern)`; a shortest-path function is a value: the
    /// path or `null`, for `allShortestPaths` the list of the paths.
    case pattern(PathPattern)
    /// `EXISTS { … }`.
    case exists(Subquery)
    /// `COUNT { … }`.
    case countSubquery(Subquery)
    /// `COLLECT { … }`.
    case collectSubquery(Query)
  }
}

/// What stands in the braces of `EXISTS { }` and `COUNT { }`.
package indirect enum Subquery: Sendable {
  /// `{ [MATCH] pattern, … [WHERE …] }`.
  case pattern(MatchClause)
  /// A whole query with `RETURN`.
  case query(Query)
}

/// A literal value. Integers keep their text apart from their value so that `-9223372036854775808` can be
/// read: `integer` holds the magnitude.
package enum Literal: Sendable, Equatable {
  case null
  case bool(Bool)
  case integer(UInt64)
  case float(Double)
  case string(String)
}

package enum UnaryOperator: Sendable { case not, minus, plus }

package enum BinaryOperator: String, Sendable {
  case or = "OR"
  case xor = "XOR"
  case and = "AND"
  case equal = "="
  case notEqual = "<>"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case modulo = "%"
  case power = "^"
  case `in` = "IN"
  case startsWith = "STARTS WITH"
  case endsWith = "ENDS WITH"
  case contains = "CONTAINS"
  case matches = "=~"

  package var isComparison: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }
}

package enum Quantifier: String, Sendable { case all, any, none, single }

package enum MapProjectionItem: Sendable {
  /// `.key`.
  case property(Name)
  /// `.*`.
  case allProperties
  /// `key: value`.
  case pair(Name, Expression)
  /// `variable`.
  case variable(Name)
}

/// `:A`, `A|B`, `A&B`, `!A`, `%`.
package indirect enum LabelExpression: Sendable {
  case label(Name)
  case and(LabelExpression, LabelExpression)
  case or(LabelExpression, LabelExpression)
  case not(LabelExpression)
  /// `%`: any label.
  case any
}
