import SourceDiagnostics

// Which register a line belongs to. English questions may begin with a word that is also a clause keyword
// ("with whom did …", "return of fighters", "set of meetings"), so what follows the keyword decides: in a query
// it is punctuation of the grammar; two plain words side by side are English.

/// Whether a line is a graph query rather than a question: it begins with a clause keyword that is followed by
/// what its clause may begin with.
///
/// Clauses that cannot stand first with nothing but a variable (`RETURN n`, `WITH n`, `FILTER n`) are taken for
/// questions when nothing more follows.
package func beginsLikeQuery(_ text: String) -> Bool {
  QueryRecognizer(lexer: Lexer(text)).recognizes(from: 0)
}

private struct QueryRecognizer {
  let lexer: Lexer

  private func token(_ index: Int) -> Token { lexer.tokens[min(index, lexer.tokens.count - 1)] }
  private func kind(_ index: Int) -> Token.Kind { token(index).kind }
  private func isName(_ index: Int) -> Bool { kind(index) == .word || kind(index) == .quotedName }
  private func endsLine(_ index: Int) -> Bool { kind(index) == .end || kind(index) == .semicolon }

  func recognizes(from index: Int) -> Bool {
    switch token(index).keyword {
    case .explain, .profile: recognizes(from: index + 1)
    case .match, .create, .merge: endsLine(index + 1) || startsPattern(index + 1)
    case .optional: token(index + 1).keyword == .match && recognizes(from: index + 1)
    case .return, .with: startsProjection(index + 1)
    case .unwind: endsLine(index + 1) || startsExpression(index + 1) || token(index + 2).keyword == .as
    case .call: startsCall(index + 1)
    case .let: isName(index + 1) && kind(index + 2) == .equal
    case .set: isName(index + 1) && [.equal, .plusEqual, .colon, .dot].contains(kind(index + 2))
    case .remove: isName(index + 1) && [.colon, .dot].contains(kind(index + 2))
    case .detach: token(index + 1).keyword == .delete
    case .delete: isName(index + 1) && (endsLine(index + 2) || kind(index + 2) == .comma)
    case .filter: startsExpression(token(index + 1).keyword == .where ? index + 2 : index + 1)
    default: false
    }
  }

  private func startsPattern(_ index: Int) -> Bool {
    if kind(index) == .leftParenthesis { return true }
    if isName(index), kind(index + 1) == .equal { return true }
    switch token(index).keyword {
    case .any, .all: return token(index + 1).keyword == .shortest
    case .shortest: return kind(index + 1) == .integer
    default:
      let word = String(
        decoding: lexer.bytes[token(index).range.start..<token(index).range.end], as: UTF8.self)
      return kind(index + 1) == .leftParenthesis
        && ["shortestpath", "allshortestpaths"].contains(word.lowercased())
    }
  }

  private func startsProjection(_ index: Int) -> Bool {
    if kind(index) == .star { return true }
    if token(index).keyword == .distinct { return kind(index + 1) == .star || startsExpression(index + 1) }
    return startsExpression(index)
  }

  private func startsCall(_ index: Int) -> Bool {
    if kind(index) == .leftBrace || kind(index) == .leftParenthesis { return true }
    guard isName(index) else { return false }
    var last = index
    while kind(last + 1) == .dot, isName(last + 2) { last += 2 }
    if kind(last + 1) == .leftParenthesis || token(last + 1).keyword == .yield { return true }
    return last > index && endsLine(last + 1)
  }

  // MARK: Expressions

  /// Whether an expression that is more than a plain word begins here.
  private func startsExpression(_ start: Int) -> Bool {
    var index = start
    while kind(index) == .minus || kind(index) == .plus || token(index).keyword == .not { index += 1 }
    switch kind(index) {
    case .integer, .float, .string, .parameter: return continuesExpression(index + 1)
    case .leftParenthesis, .leftBracket, .leftBrace: return continuesBehindBracket(index)
    case .word, .quotedName: return startsWordExpression(index)
    default: return false
    }
  }

  private func startsWordExpression(_ index: Int) -> Bool {
    switch token(index).keyword {
    case .null, .true, .false: return continuesExpression(index + 1)
    case .case: return token(index + 1).keyword == .when || startsExpression(index + 1)
    default: break
    }
    return startsNamedExpression(index)
  }

  /// A name counts only as a function, with a property, or before a sign that English does not put there.
  private func startsNamedExpression(_ start: Int) -> Bool {
    var index = start
    while kind(index + 1) == .dot {
      guard touches(index), isName(index + 2), touches(index + 1) else { return false }
      index += 2
    }
    switch kind(index + 1) {
    case .leftParenthesis: return touches(index) && continuesBehindBracket(index + 1)
    case .leftBracket, .leftBrace, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
      .matches:
      return true
    default: return index > start && continuesExpression(index + 1)
    }
  }

  /// Whether an expression goes on behind a bracket; one that is not closed says nothing against it.
  private func continuesBehindBracket(_ opening: Int) -> Bool {
    let closing = Int(token(opening).link)
    return closing < opening || continuesExpression(closing + 1)
  }

  /// Whether no blank stands between a token and the next, as between a function and its parenthesis.
  private func touches(_ index: Int) -> Bool { token(index).end == token(index + 1).start }

  /// Whether what stands behind a literal is more of an expression, or more of its clause, or nothing.
  private func continuesExpression(_ index: Int) -> Bool {
    let token = token(index)
    guard token.kind == .word else { return token.kind != .string && token.kind != .quotedName }
    let next = self.token(index + 1)
    switch token.keyword {
    case .as: return isName(index + 1)
    case .and, .or, .xor, .in, .contains: return startsExpression(index + 1)
    case .is: return next.keyword == .null || next.keyword == .not
    case .starts, .ends: return next.keyword == .with
    case .order: return next.keyword == .by
    case .skip, .limit: return startsExpression(index + 1)
    case .union, .except, .intersect: return recognizes(from: next.keyword == .all ? index + 2 : index + 1)
    default: return recognizes(from: index)
    }
  }
}
