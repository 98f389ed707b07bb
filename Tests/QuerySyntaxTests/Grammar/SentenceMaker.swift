/// Makes sentences of a grammar: for every alternative, everything that can be left out and everything that may be
/// repeated, one as short as can be.
struct SentenceMaker {
  private let grammar: Grammar
  private let start: Int
  /// The tokens of the words that the grammar tells in words.
  private let words: [Int: String]
  /// The tokens of the shortest text of each part.
  private var shortest: [Int]
  /// For the production that has to be used: the tokens of the shortest text of a part that uses it.
  private var using: [Int] = []
  private var settled = -1
  private static let never = Int.max / 4

  init(_ grammar: Grammar, start: String, words: [String: String]) {
    self.grammar = grammar
    self.start = grammar.number(of: start) ?? 0
    self.words = Dictionary(
      uniqueKeysWithValues: words.compactMap { name, text in grammar.number(of: name).map { ($0, text) } })
    shortest = Array(repeating: Self.never, count: grammar.parts.count)
    settle { maker, part in
      maker.cost(part)
    } into: {
      $0.shortest[$1] = $2
    }
  }

  /// One thing that a sentence has to show: a part of a production, and the choice made there.
  struct Target {
    var production: Int
    var part: Int
    /// The alternative, or how often what is optional or repeated stands there.
    var choice: Int
  }

  /// Everything there is to show.
  var targets: [Target] {
    var targets: [Target] = []
    for production in grammar.names.indices where words[production] == nil {
      var open = [grammar.roots[production]]
      targets.append(Target(production: production, part: open[0], choice: 0))
      while let part = open.popLast() {
        open += grammar.inner(part)
        let choices: Range<Int> =
          switch grammar.parts[part] {
          case .choice(let inner): 0..<inner.count
          case .optional: 0..<2
          case .repetition: 0..<3
          default: 0..<0
          }
        targets += choices.map { Target(production: production, part: part, choice: $0) }
      }
    }
    return targets
  }

  /// The shortest sentence that shows a target; `nil` where no sentence reaches its production.
  mutating func sentence(showing target: Target) -> String? {
    if settled != target.production {
      using = Array(repeating: Self.never, count: grammar.parts.count)
      settle { maker, part in
        maker.cost(part, using: target.production)
      } into: {
        $0.using[$1] = $2
      }
      settled = target.production
    }
    var tokens: [String] = []
    if start == target.production {
      show(target, grammar.roots[start], &tokens)
    } else {
      guard using[grammar.roots[start]] < Self.never else { return nil }
      reach(target, grammar.roots[start], &tokens)
    }
    return tokens.joined(separator: " ")
  }

  // MARK: Costs

  /// Repeats until nothing gets shorter any more.
  private mutating func settle(
    _ cost: (SentenceMaker, Int) -> Int, into set: (inout SentenceMaker, Int, Int) -> Void
  ) {
    var known = Array(repeating: Self.never, count: grammar.parts.count)
    var isSettled = false
    while !isSettled {
      isSettled = true
      for part in grammar.parts.indices {
        let new = cost(self, part)
        guard new < known[part] else { continue }
        known[part] = new
        set(&self, part, new)
        isSettled = false
      }
    }
  }

  private func cost(_ part: Int) -> Int {
    switch grammar.parts[part] {
    case .terminal, .special: 1
    case .symbol(let symbol): words[symbol] == nil ? shortest[grammar.roots[symbol]] : 1
    case .sequence(let inner): min(Self.never, inner.reduce(0) { $0 + shortest[$1] })
    case .choice(let inner): inner.map { shortest[$0] }.min() ?? Self.never
    case .optional, .repetition: 0
    }
  }

  private func cost(_ part: Int, using production: Int) -> Int {
    switch grammar.parts[part] {
    case .terminal, .special: Self.never
    case .symbol(let symbol):
      symbol == production ? 1 : words[symbol] == nil ? using[grammar.roots[symbol]] : Self.never
    case .sequence(let inner):
      inner.map { own in
        inner.reduce(0) { min(Self.never, $0 + ($1 == own ? using[$1] : shortest[$1])) }
      }.min() ?? Self.never
    case .choice(let inner): inner.map { using[$0] }.min() ?? Self.never
    case .optional(let inner), .repetition(let inner): using[inner]
    }
  }

  // MARK: Tokens

  private func write(_ part: Int, _ tokens: inout [String]) {
    switch grammar.parts[part] {
    case .terminal(let text): tokens.append(text)
    case .symbol(let symbol):
      if let word = words[symbol] { tokens.append(word) } else { write(grammar.roots[symbol], &tokens) }
    case .sequence(let inner): for part in inner { write(part, &tokens) }
    case .choice(let inner):
      if let best = inner.min(by: { shortest[$0] < shortest[$1] }) { write(best, &tokens) }
    case .optional, .repetition, .special: break
    }
  }

  /// Writes a part on the way to the target's production.
  private func reach(_ target: Target, _ part: Int, _ tokens: inout [String]) {
    switch grammar.parts[part] {
    case .terminal, .special: break
    case .symbol(let symbol):
      if symbol == target.production {
        show(target, grammar.roots[symbol], &tokens)
      } else {
        reach(target, grammar.roots[symbol], &tokens)
      }
    case .sequence(let inner):
      let way = inner.min { using[$0] - shortest[$0] < using[$1] - shortest[$1] }
      for part in inner {
        if part == way { reach(target, part, &tokens) } else { write(part, &tokens) }
      }
    case .choice(let inner):
      if let best = inner.min(by: { using[$0] < using[$1] }) { reach(target, best, &tokens) }
    case .optional(let inner), .repetition(let inner): reach(target, inner, &tokens)
    }
  }

  /// Writes the target's production with the choice made.
  private func show(_ target: Target, _ part: Int, _ tokens: inout [String]) {
    guard part != target.part else {
      switch grammar.parts[part] {
      case .choice(let inner): write(inner[target.choice], &tokens)
      case .optional(let inner), .repetition(let inner):
        for _ in 0..<target.choice { write(inner, &tokens) }
      default: write(part, &tokens)
      }
      return
    }
    switch grammar.parts[part] {
    case .choice(let inner):
      if let way = inner.first(where: { holds($0, target.part) }) { show(target, way, &tokens) }
    case .sequence(let inner):
      for part in inner {
        if holds(part, target.part) { show(target, part, &tokens) } else { write(part, &tokens) }
      }
    case .optional(let inner), .repetition(let inner): show(target, inner, &tokens)
    case .terminal, .symbol, .special: break
    }
  }

  private func holds(_ part: Int, _ sought: Int) -> Bool {
    part == sought || grammar.inner(part).contains { holds($0, sought) }
  }
}
