// Whether a text can be run as it stands. The parser itself decides, so that the prompt and the parser can
// never disagree: a text is incomplete when the parser stopped only because the text ended.

/// Whether a text is a whole query, for a prompt that has to know when to ask for another line.
package enum InputCompleteness: Sendable, Equatable {
  /// The text can be run, or is wrong in a way that more text cannot mend.
  case complete
  /// A bracket, quote or comment is open, or a clause still awaits something.
  case incomplete
  /// There is nothing but blanks, comments and `;`.
  case empty
}

/// Whether the last statement of a text is whole; a `;` outside of quotes and comments always ends it.
///
/// A query that only reads and has no `RETURN` yet awaits one.
package func inputCompleteness(_ text: String) -> InputCompleteness {
  let lexer = Lexer(text)
  let last = lexer.tokens.lastIndex { $0.kind != .end && $0.kind != .semicolon }
  guard let last else { return .empty }
  if let problem = lexer.openProblem { return problem.isUnterminated ? .incomplete : .complete }
  if lexer.tokens[last + 1].kind == .semicolon { return .complete }
  let start = lexer.tokens[..<last].lastIndex { $0.kind == .semicolon }.map { $0 + 1 } ?? 0
  var parser = Parser(lexer, from: start)
  do throws(Refusal) {
    return try parser.statement().first.awaitsReturn ? .incomplete : .complete
  } catch {
    return error.couldContinue ? .incomplete : .complete
  }
}

extension Lexer {
  /// The problem of the last token, when the text ends inside it.
  fileprivate var openProblem: LexicalProblem? {
    guard let token = tokens.dropLast().last, token.kind == .invalid else { return nil }
    let problem = problems[Int(token.link)]
    return problem.isUnterminated ? problem : nil
  }
}

extension SingleQuery {
  /// Whether nothing is returned or written yet.
  fileprivate var awaitsReturn: Bool {
    switch clauses.last {
    case .match, .unwind, .filter, .assign: true
    case .project(let projection): projection.kind == .with
    default: false
    }
  }
}
