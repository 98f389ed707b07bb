import SourceDiagnostics

// statement   = ["EXPLAIN" | "PROFILE"] query [";"]
// query       = singleQuery { setOperator singleQuery }
// setOperator = ("UNION" | "EXCEPT" | "INTERSECT") ["ALL" | "DISTINCT"]
// singleQuery = clause { clause }, nothing behind a RETURN
//
// A recursive-descent parser that never steps back: where two rules begin alike, `Parser+Lookahead.swift` says
// which one it is from the tokens that follow. It stops at the first error. Which clauses may follow one
// another, what a name means and what an expression may contain is the business of the next stage.

/// Reads one statement, with an optional `;` behind it.
///
/// - Throws: the first error of the text, always at compile time.
/// - Complexity: linear in the length of the text.
package func parseQuery(_ text: String) throws(QueryError) -> Query {
  var parser = Parser(text)
  do throws(Refusal) {
    return try parser.statement()
  } catch {
    throw error.queryError
  }
}

/// Reads one expression, which must take up the whole text.
///
/// - Throws: the first error of the text.
package func parseExpression(_ text: String) throws(QueryError) -> Expression {
  var parser = Parser(text)
  do throws(Refusal) {
    let expression = try parser.value()
    guard parser.kind == .end else { throw parser.unexpected("an operator or the end") }
    return expression
  } catch {
    throw error.queryError
  }
}

/// The tokens of a text and how far they have been read.
struct Parser {
  let bytes: [UInt8]
  let tokens: [Token]
  let problems: [LexicalProblem]
  var position = 0
  /// What the expression being read may contain.
  var setting = ExpressionSetting.value
  /// The token behind the minus sign read last.
  var negatedPosition = -1
  /// How many rules that can contain themselves are open.
  var depth = 0
  /// Levels of the expression read last.
  var height = 0
  /// How many clauses have been read.
  var clauseCount = 0
  /// Levels of the highest expression read since the innermost open operand began.
  var tallest = 0

  init(_ text: String) { self.init(Lexer(text), from: 0) }

  /// A parser for what has been lexed, from a token on.
  init(_ lexer: Lexer, from start: Int) {
    bytes = lexer.bytes
    tokens = lexer.tokens
    problems = lexer.problems
    position = start
  }

  // MARK: Statement and query

  mutating func statement() throws(Refusal) -> Query {
    let mode: Query.Mode =
      if tryEat(.explain) { .explain } else if tryEat(.profile) { .profile } else { .run }
    var query = try query()
    query.mode = mode
    _ = tryEat(.semicolon)
    guard kind == .end else { throw unexpectedAfterClause() }
    return query
  }

  mutating func query() throws(Refusal) -> Query {
    try query(continuing: nil, from: position)
  }

  /// Reads a query whose first clause may have been read already.
  mutating func query(continuing clause: Clause?, from start: Int) throws(Refusal) -> Query {
    let first = try singleQuery(continuing: clause, from: start)
    var rest: [(joinedBy: SetOperator, query: SingleQuery)] = []
    while let joint = setOperator() { rest.append((joint, try singleQuery(continuing: nil, from: position))) }
    return Query(first: first, rest: rest, range: range(from: start))
  }

  private mutating func setOperator() -> SetOperator? {
    let kind: SetOperator.Kind
    switch keyword {
    case .union: kind = .union
    case .except: kind = .except
    case .intersect: kind = .intersect
    default: return nil
    }
    advance()
    let keepsDuplicates = tryEat(.all)
    if !keepsDuplicates { _ = tryEat(.distinct) }
    return SetOperator(kind: kind, keepsDuplicates: keepsDuplicates)
  }

  private mutating func singleQuery(
    continuing first: Clause?, from start: Int
  ) throws(Refusal) -> SingleQuery {
    var clauses = first.map { [$0] } ?? []
    while let next = try clause() {
      clauses.append(next)
      clauseCount += 1
      if clauseCount > Parser.maximumClauses {
        throw refusal(
          "QueryTooLong", "a statement has at most \(Parser.maximumClauses) clauses; divide it", next.range)
      }
      if case .project(let projection) = next, projection.kind == .return { break }
    }
    if clauses.isEmpty { throw unexpected("a clause", nearest: Keyword.clauseStarts) }
    return SingleQuery(clauses: clauses, range: range(from: start))
  }

  /// Reads the next clause; `nil` when none begins here.
  private mutating func clause() throws(Refusal) -> Clause? {
    switch keyword {
    case .match, .optional: .match(try matchClause())
    case .unwind: .unwind(try unwindClause())
    case .with: .project(try projectionClause(.with))
    case .return: .project(try projectionClause(.return))
    case .create: .create(try createClause())
    case .merge: .merge(try mergeClause())
    case .set: .set(try setClause())
    case .remove: .remove(try removeClause())
    case .delete, .detach: .delete(try deleteClause())
    case .call: try callClause()
    case .filter: .filter(try filterClause())
    case .let: .assign(try letClause())
    default: nil
    }
  }

  /// The error for what stands where a clause, or more of the one before it, was expected.
  func unexpectedAfterClause() -> Refusal {
    let before = position > 0 ? tokens[position - 1] : tokens[position]
    if kind == .semicolon || before.kind == .semicolon {
      return refusal(
        "UnexpectedSyntax", "one statement was expected, and a second one begins here", token.range)
    }
    return unexpected(
      "a clause",
      nearest: Keyword.clauseStarts + [
        .where, .order, .skip, .limit, .and, .or, .as, .union, .except, .intersect,
      ])
  }
}
