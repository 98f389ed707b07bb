// labels   = ":" labelOr
// labelOr  = labelAnd { "|" [":"] labelAnd }
// labelAnd = labelNot { ("&" | ":") labelNot }
// labelNot = "!" labelNot | "(" labelOr ")" | "%" | name

extension Parser {
  /// Reads a label expression behind its first colon.
  mutating func labelExpression() throws(Refusal) -> LabelExpression {
    var terms = [try labelConjunction()]
    while kind == .bar, !setting.endsAtBar {
      advance()
      _ = tryEat(.colon)
      terms.append(try labelConjunction())
    }
    return joined(terms[...]) { .or($0, $1) }
  }

  private mutating func labelConjunction() throws(Refusal) -> LabelExpression {
    var terms = [try labelTerm()]
    while tryEat(.ampersand) || tryEat(.colon) { terms.append(try labelTerm()) }
    return joined(terms[...]) { .and($0, $1) }
  }

  private mutating func labelTerm() throws(Refusal) -> LabelExpression {
    switch kind {
    case .exclamation:
      advance()
      try enter()
      let term = try labelTerm()
      leave()
      return .not(term)
    case .leftParenthesis:
      advance()
      try enter()
      let outer = setting
      setting.endsAtBar = false
      let inner = try labelExpression()
      setting = outer
      leave()
      try expect(.rightParenthesis, "')'")
      return inner
    case .percent:
      advance()
      return .any
    default: return .label(try name("a label"))
    }
  }
}

/// Joins the terms of an associative operator: from the left while they are few, as a balanced tree when they
/// are many, so that no list of conditions is too long for the walks over the tree.
func joined<Term>(_ terms: ArraySlice<Term>, with join: (Term, Term) -> Term) -> Term {
  guard terms.count > longestLeftChain else {
    return terms.dropFirst().reduce(terms[terms.startIndex], join)
  }
  let middle = terms.startIndex + terms.count / 2
  return join(joined(terms[..<middle], with: join), joined(terms[middle...], with: join))
}

/// How many terms of an associative operator are joined from the left.
let longestLeftChain = 32
