import SourceDiagnostics

// The wording of syntax errors: what was found, what was expected, and the keyword that was probably meant.

/// A syntax error on its way out of the parser.
///
/// Indirect, because an error the size of a pointer keeps the stack frames of the recursive rules small.
indirect enum Refusal: Error {
  case refused(QueryError, couldContinue: Bool)

  var queryError: QueryError {
    switch self {
    case .refused(let error, _): error
    }
  }

  /// Whether the error is only that the text ends too early.
  var couldContinue: Bool {
    switch self {
    case .refused(_, let couldContinue): couldContinue
    }
  }
}

extension Parser {
  func refusal(_ code: String, _ message: String, _ range: SourceRange) -> Refusal {
    .refused(.syntax(code, message, range), couldContinue: false)
  }

  /// The error for the present token, where something else was expected.
  ///
  /// A token that could not be lexed is reported as such, except that a wrong number where no number could
  /// stand is only unexpected.
  func unexpected(_ expected: String, nearest candidates: [Keyword] = []) -> Refusal {
    let token = token
    if token.kind == .end {
      return .refused(
        .syntax("UnexpectedSyntax", "unexpected end of the query, expected \(expected)", token.range),
        couldContinue: true)
    }
    if token.kind == .invalid {
      let problem = problems[Int(token.link)]
      if problem.code != "InvalidNumberLiteral" { return lexicalRefusal(problem, token) }
    }
    if token.kind == .exclamationEqual {
      return refusal("UnexpectedSyntax", "unexpected '!='; write '<>'", token.range)
    }
    var message = "unexpected '\(shownText(of: token))', expected \(expected)"
    if token.kind == .word, let nearest = nearestKeyword(to: text(of: token), among: candidates) {
      message += "; nearest: \(nearest.rawValue)"
    }
    return refusal("UnexpectedSyntax", message, token.range)
  }

  /// The error where no operand begins.
  func unexpectedAtom() -> Refusal {
    switch kind {
    case .invalid: lexicalRefusal(problems[Int(token.link)], token)
    default: unexpected("an expression")
    }
  }

  private func lexicalRefusal(_ problem: LexicalProblem, _ token: Token) -> Refusal {
    .refused(.syntax(problem.code, problem.message, token.range), couldContinue: problem.isUnterminated)
  }

  /// The text of a token, cut when it is long.
  func shownText(of token: Token) -> String {
    let text = text(of: token)
    return text.unicodeScalars.count <= 40
      ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(40))) + "…"
  }
}

/// The keyword that differs from a word by the fewest slips of the finger, at most two and fewer than half of
/// its letters; `nil` when the word is itself one of them.
func nearestKeyword(to word: String, among candidates: [Keyword]) -> Keyword? {
  let letters = Array(word.uppercased().utf8)
  guard letters.count <= KeywordTable.longest * 2 else { return nil }
  var best: (keyword: Keyword, distance: Int)?
  for candidate in candidates {
    let target = Array(candidate.rawValue.utf8)
    let distance = slips(letters, target)
    guard distance > 0, distance <= 2, distance * 2 < target.count else { continue }
    if distance < best?.distance ?? Int.max { best = (candidate, distance) }
  }
  return best?.keyword
}

/// How many letters are missing, added, wrong or swapped with their neighbour.
private func slips(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
