import GraphModel
import TextFolding

// question    = form rows { "|" stage }
// rows        = [ asked { "," asked } "of" ] subject { filter }
// subject     = attributes [ "of" names ] | ( "things" | kinds ) "with" attributes [ names ] | kinds | names | answer
// filter      = [ "not" ] relation operand { "or" operand }
// operand     = name | "\"" text "\"" | number | date | key | answer | "(" { filter } ")"
//
// The words in quotation marks are those of `CanonicalWords`, in English or in Arabic.

/// Reads the canonical form back, exactly: what does not follow it is left to the forgiving reader.
struct CanonicalParser {
  let view: CorpusView
  let words: CanonicalWords
  let isArabic: Bool
  let tokens: [QuestionToken]
  let rawWords: [String]
  var position = 0

  /// The frame of a text in canonical form, in either language; `nil` for any other text.
  static func parse(_ text: String, view: CorpusView) -> Question? {
    let tokenizer = QuestionTokenizer(text)
    guard !tokenizer.tokens.isEmpty else { return nil }
    for (words, isArabic) in [(CanonicalWords.english, false), (.arabic, true)] {
      var parser = CanonicalParser(
        view: view, words: words, isArabic: isArabic, tokens: tokenizer.tokens, rawWords: tokenizer.rawWords)
      if let question = parser.question() { return question.sorted() }
    }
    return nil
  }

  /// What stands behind the bars of a text, `nil` for each stage that is not in canonical form.
  static func stages(_ tokenizer: QuestionTokenizer, view: CorpusView) -> [Stage?] {
    let bars = tokenizer.tokens.indices.filter { tokenizer.tokens[$0].kind == .bar }
    return bars.enumerated().map { number, bar in
      let end = number + 1 < bars.count ? bars[number + 1] : tokenizer.tokens.count
      for (words, isArabic) in [(CanonicalWords.english, false), (.arabic, true)] {
        var parser = CanonicalParser(
          view: view, words: words, isArabic: isArabic, tokens: Array(tokenizer.tokens[(bar + 1)..<end]),
          rawWords: tokenizer.rawWords)
        if let stage = parser.stage(), parser.isAtEnd { return stage }
      }
      return nil
    }
  }

  var schema: CompiledSchema { view.schema }
  var isAtEnd: Bool { position >= tokens.count }

  // MARK: Question

  private mutating func question() -> Question? {
    guard var question = formed() else { return nil }
    while !isAtEnd {
      guard eatSign(.bar), let stage = stage() else { return nil }
      question.stages.append(stage)
    }
    return question
  }

  private mutating func formed() -> Question? {
    let forms: [(String, Question.Form)] = [
      (words.count, .count), (words.whether, .whether), (words.difference, .difference), (words.card, .card),
      (words.compare, .compare), (words.path, .path), (words.disagreements, .disagreements),
      (words.news, .news),
      (words.echoes, .echoes),
    ]
    let form = forms.first { eat($0.0) }?.1 ?? .list
    switch form {
    case .list, .count, .whether, .difference:
      guard var question = rows() else { return nil }
      question.form = form
      return question
    case .card: return names(joint: words.or).map { Question(.card, subject: .entities($0)) }
    case .news: return names(joint: words.or, role: .source).map { Question(.news, subject: .entities($0)) }
    case .path: return path()
    case .compare: return comparison()
    case .disagreements:
      return filters().map {
        Question(.disagreements, subject: .kinds([schema.structure[.disagreement]]), filters: $0)
      }
    case .echoes:
      return filters().map { Question(.echoes, subject: .kinds([view.facts.utterance]), filters: $0) }
    }
  }

  private mutating func path() -> Question? {
    guard let start = names(joint: words.or) else { return nil }
    var question = Question(.path, subject: .entities(start))
    if eat(words.about) {
      guard let about = names(joint: words.or) else { return nil }
      question.filters.append(Filter(.about, about.map { .entity($0) }))
    }
    while eat(words.to) {
      guard let end = names(joint: words.or) else { return nil }
      question.filters.append(Filter(.of, end.map { .entity($0) }))
    }
    if eat(words.at) {
      guard let place = names(joint: words.or) else { return nil }
      question.filters.append(Filter(.at, place.map { .entity($0) }))
    }
    return question.filters(.of).isEmpty ? nil : question.sorted()
  }

  private mutating func comparison() -> Question? {
    let start = position
    if let attributes = attributes() {
      var question = Question(.compare, subject: .claims(attributes, side: .value))
      while !starts(with: words.subkind), eat(words.of) {
        guard let things = names(joint: words.or) else { return nil }
        question.filters.append(Filter(.of, things.map { .entity($0) }))
      }
      if let rest = filters() {
        question.filters += rest
        return question
      }
    }
    position = start
    if let labels = labels(), let rest = filters() {
      return Question(.compare, subject: .kinds(labels), filters: rest)
    }
    position = start
    guard let things = names(joint: words.and), let rest = filters() else { return nil }
    return Question(.compare, subject: .entities(things), filters: rest)
  }

  // MARK: Rows

  private mutating func rows() -> Question? {
    let start = position
    if let asked = asked(), let question = subject() {
      var question = question
      question.asked = asked
      return question
    }
    position = start
    return subject()
  }

  private mutating func asked() -> [Asked]? {
    var found: [Asked] = []
    repeat {
      guard let next = longest(words.asked) else { return nil }
      found.append(next)
    } while eatSign(.pause)
    return eat(words.askedOf) ? found : nil
  }

  private mutating func subject() -> Question? {
    let start = position
    for read in [claims, claimedThings, kinds, entities, answer] {
      position = start
      var copy = self
      if let question = read(&copy) {
        self = copy
        return question
      }
    }
    return nil
  }

  /// `place, date of X …`.
  private func claims(_ parser: inout CanonicalParser) -> Question? {
    guard let attributes = parser.attributes() else { return nil }
    var filters: [Filter] = []
    while true {
      let start = parser.position
      let isNegated = parser.eat(parser.words.not)
      guard !parser.starts(with: parser.words.subkind), parser.eat(parser.words.of) else {
        parser.position = start
        break
      }
      guard let filter = parser.operands(.of).map({ Filter(.of, $0, isNegated: isNegated) }) else {
        return nil
      }
      filters.append(filter)
    }
    guard let rest = parser.filters(), parser.isAtClauseEnd else { return nil }
    return Question(subject: .claims(attributes, side: .value), filters: filters + rest)
  }

  /// `countries with member X …`.
  private func claimedThings(_ parser: inout CanonicalParser) -> Question? {
    var filters: [Filter] = []
    if !parser.eat(parser.words.things) {
      guard let labels = parser.labels() else { return nil }
      filters.append(Filter(.kind, labels.map { .key($0) }))
    }
    guard parser.eat(parser.words.with), let attributes = parser.attributes() else { return nil }
    while let value = parser.value() { filters.append(value) }
    guard let rest = parser.filters(), parser.isAtClauseEnd else { return nil }
    return Question(subject: .claims(attributes, side: .thing), filters: filters + rest)
  }

  private mutating func value() -> Filter? {
    let start = position
    let isNegated = eat(words.not)
    if !isAtRelation, let operands = operands(.valued(.equal)), !operands.isEmpty {
      return Filter(.valued(.equal), operands, isNegated: isNegated)
    }
    position = start
    return nil
  }

  private func kinds(_ parser: inout CanonicalParser) -> Question? {
    guard let labels = parser.labels(), let filters = parser.filters(), parser.isAtClauseEnd else {
      return nil
    }
    return Question(subject: .kinds(labels), filters: filters)
  }

  private func entities(_ parser: inout CanonicalParser) -> Question? {
    guard let names = parser.names(joint: parser.words.or), let filters = parser.filters(),
      parser.isAtClauseEnd
    else { return nil }
    return Question(subject: .entities(names), filters: filters)
  }

  private func answer(_ parser: inout CanonicalParser) -> Question? {
    guard !parser.isAtEnd, case .answer(let number) = parser.tokens[parser.position].kind else { return nil }
    parser.position += 1
    guard let filters = parser.filters(), parser.isAtClauseEnd else { return nil }
    return Question(subject: .answer(number), filters: filters)
  }

  var isAtClauseEnd: Bool { isAtEnd || tokens[position].kind == .bar }

  private mutating func labels() -> [String]? { list { $0.label() } }
  mutating func attributes() -> [String]? { list { $0.attribute() } }

  private mutating func list(_ read: (inout CanonicalParser) -> String?) -> [String]? {
    var found: [String] = []
    while true {
      guard let next = read(&self) else { return nil }
      found.append(next)
      let start = position
      guard eatSign(.pause) else { return found }
      var copy = self
      if read(&copy) == nil {
        position = start
        return found
      }
    }
  }
}
