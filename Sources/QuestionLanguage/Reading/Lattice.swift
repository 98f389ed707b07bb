import TextFolding

/// All spans that a question's tokens may form, and the cheapest ways through them.
///
/// A span costs what its words are away from the lexicon, plus one for being a span, so that longer matches win.
struct Lattice {
  private let lexicon: Lexicon
  private let tokens: [QuestionToken]
  private let rawWords: [String]
  private var spans: [[Span]]

  private static let spanCost = 1.0
  private static let longestEntry = 16

  init(_ tokenizer: QuestionTokenizer, lexicon: Lexicon) {
    self.lexicon = lexicon
    tokens = tokenizer.tokens
    rawWords = tokenizer.rawWords
    spans = [[Span]](repeating: [], count: tokens.count)
    let matcher = WordMatcher(lexicon: lexicon)
    let candidates = tokens.map { $0.kind == .word ? matcher.candidates(for: $0) : [] }
    for start in tokens.indices {
      if tokens[start].kind == .word {
        addEntries(from: start, candidates)
        addNumbersAndDates(at: start)
        // A word that is in an entry by itself is never unknown; another one may be all that is left of a name.
        if !spans[start].contains(where: { $0.tokens.count == 1 && $0.correction == nil }) {
          addUnknown(at: start)
        }
      } else {
        addSign(at: start)
      }
    }
    discourageBreakingUp()
  }

  // MARK: Spans

  /// A phrase of the language is no word and something unknown beside it: "how many" asks, and "many" is not sought.
  private mutating func discourageBreakingUp() {
    var isInside = [Bool](repeating: false, count: tokens.count)
    for span in spans.joined()
    where span.tokens.count > 1 && span.correction == nil && !span.senses.isEmpty
      && span.senses.allSatisfy({ $0.kind == .word })
    {
      for index in span.tokens { isInside[index] = true }
    }
    for start in spans.indices where isInside[start] {
      for index in spans[start].indices where spans[start][index].value == .unknown {
        spans[start][index].cost += WordMatcher.unknownCost
      }
    }
  }

  private mutating func addSign(at start: Int) {
    let value: Span.Value =
      switch tokens[start].kind {
      case .quotation(let text): .text(text)
      case .answer(let number): .answer(number)
      default: .symbol(tokens[start].kind)
      }
    spans[start].append(Span(tokens: start..<start + 1, value: value, cost: 0.5))
  }

  private mutating func addUnknown(at start: Int) {
    let isKnownText = lexicon.isKnownText(tokens[start].key)
    let cost = isKnownText ? WordMatcher.knownTextCost : WordMatcher.unknownCost
    spans[start].append(Span(tokens: start..<start + 1, value: .unknown, cost: cost))
  }

  private mutating func addEntries(from start: Int, _ candidates: [[WordCandidate]]) {
    for first in candidates[start] {
      extend(
        lexicon.entries(beginningWith: first.word), depth: 1, end: start + 1, cost: first.cost, first: first,
        last: first, corrected: first.correction != nil, start: start, candidates)
    }
  }

  private mutating func extend(
    _ range: Range<Int>, depth: Int, end: Int, cost: Double, first: WordCandidate, last: WordCandidate,
    corrected: Bool, start: Int, _ candidates: [[WordCandidate]]
  ) {
    guard let entry = range.first else { return }
    if lexicon.length(ofEntry: entry) == depth {
      add(entry: entry, start..<end, cost: cost, first: first, last: last, corrected: corrected)
    }
    guard end < tokens.count, depth < Self.longestEntry, tokens[end].kind == .word else { return }
    for next in candidates[end] {
      let inner = lexicon.entries(in: range, depth: depth, word: next.word)
      guard !inner.isEmpty else { continue }
      // Particles inside a name are unusual, but harmless.
      extend(
        inner, depth: depth + 1, end: end + 1, cost: cost + next.cost, first: first, last: next,
        corrected: corrected || next.correction != nil, start: start, candidates)
    }
  }

  private mutating func add(
    entry: Int, _ range: Range<Int>, cost: Double, first: WordCandidate, last: WordCandidate, corrected: Bool
  ) {
    let isCapitals = tokens[range].allSatisfy(\.isCapitals)
    let senses = lexicon.senses(ofEntry: entry).filter { !$0.needsCapitals || isCapitals }
    guard let nearest = senses.first else { return }
    // What is typed with a madda is no particle: آلية is not إليه.
    if range.count == 1, tokens[range.lowerBound].raw.hasPrefix("آ"),
      senses.allSatisfy({ $0.word == .filler })
    {
      return
    }
    // A short word is no misspelling of a word that only relates: a name is more likely.
    if corrected, senses.allSatisfy({ $0.kind == .word }), range.count == 1,
      !first.prefixes.isEmpty || tokens[range.lowerBound].key.unicodeScalars.count < 5
    {
      return
    }
    var span = Span(tokens: range, senses: senses, cost: cost + Self.spanCost + 0.2 * Double(nearest.cost))
    if senses.contains(where: { $0.word == .filler }) && range.count == 1 { span.cost -= 0.2 }
    span.prefixes = first.prefixes
    span.pronoun = last.pronoun
    if corrected {
      span.correction = Span.Correction(
        typed: tokens[range].map(\.raw).joined(separator: " "),
        readAs: lexicon.words(ofEntry: entry).map { lexicon.word($0) }.joined(separator: " "))
    }
    spans[range.lowerBound].append(span)
  }

  private mutating func addNumbersAndDates(at start: Int) {
    let raw = tokens[start].rawIndex
    guard start == 0 || tokens[start - 1].rawIndex != raw else { return }
    let words = Array(rawWords[raw...].prefix(8))
    if let (value, used) = parseNumber(words: words), let end = token(afterRaw: raw + used - 1) {
      spans[start].append(Span(tokens: start..<end, value: .number(value), cost: Self.spanCost))
    }
    if let (date, used) = parseDate(words: words), let end = token(afterRaw: raw + used - 1) {
      spans[start].append(Span(tokens: start..<end, value: .date(date), cost: Self.spanCost - 0.05))
    }
  }

  private func token(afterRaw raw: Int) -> Int? {
    guard let last = tokens.lastIndex(where: { $0.rawIndex == raw }) else { return nil }
    return last + 1
  }

  // MARK: Ways through

  /// The cheapest ways to divide the tokens, the cheapest first, at most `limit`.
  func segmentations(limit: Int) -> [Segmentation] {
    var best = [[Segmentation]](repeating: [], count: tokens.count + 1)
    best[tokens.count] = [Segmentation(spans: [], cost: 0)]
    for start in tokens.indices.reversed() {
      var found: [Segmentation] = []
      for span in spans[start] {
        for rest in best[span.tokens.upperBound] {
          found.append(Segmentation(spans: [span] + rest.spans, cost: span.cost + rest.cost))
        }
      }
      found.sort { $0.cost < $1.cost }
      best[start] = distinct(found, limit: limit)
    }
    return best[0]
  }

  /// The cheapest that differ in more than in words which only relate.
  private func distinct(_ sorted: [Segmentation], limit: Int) -> [Segmentation] {
    var kept: [Segmentation] = []
    var signatures: Set<[Int]> = []
    for way in sorted where kept.count < limit {
      if signatures.insert(way.signature).inserted { kept.append(way) }
    }
    return kept
  }
}
