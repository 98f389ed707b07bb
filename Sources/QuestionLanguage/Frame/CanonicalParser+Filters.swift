import GraphModel
import TextFolding

extension CanonicalParser {
  /// All filters up to the end of the clause; `nil` when something is no filter.
  mutating func filters() -> [Filter]? {
    var found: [Filter] = []
    while !isAtEnd, tokens[position].kind != .bar, tokens[position].kind != .close {
      guard let filter = filter() else { return nil }
      found.append(filter)
    }
    return found
  }

  private var relations: [(word: String, relation: Filter.Relation)] {
    isArabic ? Self.arabicRelations : Self.englishRelations
  }

  private static let englishRelations = relations(.english)
  private static let arabicRelations = relations(.arabic)

  /// The words of relations, longer ones before those they begin with.
  private static func relations(_ words: CanonicalWords) -> [(word: String, relation: Filter.Relation)] {
    let all: [(String, Filter.Relation)] = [
      (words.by, .by), (words.at, .at), (words.about, .about), (words.per, .per), (words.of, .of),
      (words.within, .within), (words.act, .act), (words.form, .form), (words.genre, .genre),
      (words.saying, .saying),
      (words.since, .since), (words.before, .before), (words.after, .after), (words.during, .during),
      (words.between, .between), (words.valued, .valued(.equal)), (words.kind, .kind),
      (words.subkind, .subkind),
      (words.named, .named), (words.unnamed, .unnamed), (words.having, .having("", as: .thing)),
      (words.asValue, .having("", as: .value)), (words.on, .having("", as: .thing)),
      (words.speaking, .speaking), (words.spokenOf, .speaking),
      (words.namedIn, .naming),
      (words.inReports, .reportCount), (words.onlyPer, .onlyPer), (words.naming, .naming),
    ]
    return all.map { (word: $0.0, relation: $0.1) }.sorted {
      WordForm.words(of: $0.word).count > WordForm.words(of: $1.word).count
    }
  }

  /// Whether a relation begins here.
  var isAtRelation: Bool { relations.contains { starts(with: $0.word) } }

  private mutating func filter() -> Filter? {
    let isNegated = eat(words.not)
    guard let match = relations.first(where: { starts(with: $0.word) }) else { return nil }
    _ = eat(match.word)
    switch match.relation {
    case .named, .unnamed, .onlyPer: return Filter(match.relation, isNegated: isNegated)
    case .having: return having(match.word, isNegated)
    case .speaking:
      guard eatSign(.open) else {
        return Filter(
          .speaking, [.question(Question(subject: .kinds([view.facts.utterance])))], isNegated: isNegated)
      }
      guard let inner = filters(), eatSign(.close) else { return nil }
      return Filter(
        .speaking, [.question(Question(subject: .kinds([view.facts.utterance]), filters: inner))],
        isNegated: isNegated)
    case .naming where match.word == words.namedIn:
      guard eatSign(.open), let inner = filters(), eatSign(.close) else { return nil }
      return Filter(
        .naming, [.question(Question(subject: .kinds([view.facts.utterance]), filters: inner))],
        isNegated: isNegated)
    case .valued:
      let comparison = longest(words.comparisons) ?? .equal
      return operands(.valued(comparison)).map { Filter(.valued(comparison), $0, isNegated: isNegated) }
    default: return operands(match.relation).map { Filter(match.relation, $0, isNegated: isNegated) }
    }
  }

  private mutating func having(_ word: String, _ isNegated: Bool) -> Filter? {
    if word == words.on {
      guard let first = attribute() else { return nil }
      var keys = [first]
      while eat(words.or) {
        guard let next = attribute() else { return nil }
        keys.append(next)
      }
      return Filter(.having("", as: .thing), keys.map { .key($0) }, isNegated: isNegated)
    }
    guard let name = attribute() else { return nil }
    let side: ClaimSide = word == words.having ? .thing : .value
    let hasOperand =
      side == .value
      ? eat(words.of) : !isAtClauseEnd && !isAtRelation && !starts(with: words.not) && !isAtClose
    guard hasOperand else { return Filter(.having(name, as: side), isNegated: isNegated) }
    return operands(.having(name, as: side)).map { Filter(.having(name, as: side), $0, isNegated: isNegated) }
  }

  private var isAtClose: Bool { !isAtEnd && tokens[position].kind == .close }

  // MARK: Operands

  /// One or more operands joined by "or" (by "and" where two times stand).
  mutating func operands(_ relation: Filter.Relation) -> [Operand]? {
    let joint = relation == .between ? words.and : words.or
    var found: [Operand] = []
    repeat {
      if let next = operand(relation) {
        found.append(next)
      } else if relation != .at, relation != .by, relation != .per, let several = sharedName() {
        found += several
      } else {
        return nil
      }
    } while eat(joint)
    return found
  }

  private mutating func operand(_ relation: Filter.Relation) -> Operand? {
    guard !isAtEnd else { return nil }
    switch tokens[position].kind {
    case .quotation(let text):
      position += 1
      switch relation {
      case .having, .valued: return .text(isArabic ? view.value(calledInArabic: text) ?? text : text)
      case .subkind: return .text(words.kinds.first { $0.value == text }?.key ?? text)
      default: return .text(text)
      }
    case .answer(let number):
      position += 1
      return .answer(number)
    case .word:
      return time(relation) ?? number(relation) ?? key(relation) ?? name(relation).map { .entity($0) }
    default: return nil
    }
  }

  private mutating func time(_ relation: Filter.Relation) -> Operand? {
    switch relation {
    case .since, .before, .after, .during, .between: break
    default: return nil
    }
    let raw = tokens[position].rawIndex
    guard let date = EDTFDate(rawWords[raw]) else { return nil }
    while !isAtEnd, tokens[position].rawIndex == raw { position += 1 }
    return .date(date.text)
  }

  private mutating func number(_ relation: Filter.Relation) -> Operand? {
    switch relation {
    case .valued, .saying, .having, .reportCount, .naming: break
    default: return nil
    }
    guard let number = Double(rawWords[tokens[position].rawIndex]) else { return nil }
    position += 1
    return .number(number)
  }

  private mutating func key(_ relation: Filter.Relation) -> Operand? {
    switch relation {
    case .act: longestKey(schema.acts).map { .key($0) }
    case .form: longestKey(schema.forms).map { .key($0) }
    case .genre: longestKey(schema.genres).map { .key($0) }
    case .kind: label().map { .key($0) }
    case .naming: eat(words.any) ? attribute().map { .key($0) } : nil
    default: nil
    }
  }

  private mutating func name(_ relation: Filter.Relation) -> EntityName? {
    switch relation {
    case .per: return name(role: .source)
    case .at, .by:
      let start = position
      let mask = relation == .at ? view.facts.occasions : view.facts.agents
      if let found = name(role: nil), view.entity(found)?.has(anyOf: mask) ?? false { return found }
      position = start
      return nil
    default: return name(role: nil)
    }
  }

  // MARK: Names

  /// Names joined by a word.
  mutating func names(joint: String, role: SchemaRole? = nil) -> [EntityName]? {
    var found: [EntityName] = []
    repeat {
      guard let next = name(role: role) else { return nil }
      found.append(next)
    } while eat(joint)
    return found
  }

  /// The longest stretch of words that is the name or id of one thing.
  private mutating func name(role: SchemaRole?) -> EntityName? {
    if role == nil, eat(words.per) { return name(role: .source) }
    if let exact = typedID(role: role) { return exact }
    var stretch: [String] = []
    var best: (entity: LexiconEntity, end: Int)?
    var index = position
    while index < tokens.count, stretch.count < 16 {
      if tokens[index].kind == .pause {
        index += 1
        continue
      }
      guard tokens[index].kind == .word else { break }
      stretch.append(tokens[index].key)
      index += 1
      if let entity = entity(stretch.joined(separator: " "), role: role) { best = (entity, index) }
    }
    guard let best else { return nil }
    position = best.end
    return EntityName(best.entity.id, best.entity.role)
  }

  /// The things of the longest stretch of words that is the name of several.
  private mutating func sharedName() -> [Operand]? {
    var stretch: [String] = []
    var best: (entities: [LexiconEntity], end: Int)?
    for index in position..<tokens.count where stretch.count < 16 {
      guard tokens[index].kind == .word else { break }
      stretch.append(tokens[index].key)
      let found = view.entities(sharingName: stretch.joined(separator: " "))
      if !found.isEmpty { best = (found, index + 1) }
    }
    guard let best else { return nil }
    position = best.end
    return best.entities.map { .entity(view.name($0)) }
  }

  /// A thing whose id is typed as it is written.
  private mutating func typedID(role: SchemaRole?) -> EntityName? {
    guard !isAtEnd, tokens[position].kind == .word else { return nil }
    let raw = tokens[position].rawIndex
    let roles: [SchemaRole] = role.map { [$0] } ?? [.agent, .thing]
    guard let entity = view.lexicon.entity(id: rawWords[raw], roles: roles) else { return nil }
    while !isAtEnd, tokens[position].rawIndex == raw { position += 1 }
    return EntityName(entity.id, entity.role)
  }

  private func entity(_ phrase: String, role: SchemaRole?) -> LexiconEntity? {
    view.entity(called: phrase, role: role)
  }

  // MARK: Words of the corpus

  /// A label by the word that the printer gives it.
  mutating func label() -> String? {
    longest(schema.labels.map { ($0.name, CanonicalPrinter.labelWord($0, isArabic: isArabic)) })
  }

  mutating func attribute() -> String? {
    longest(schema.attributes.map { ($0.name, CanonicalPrinter.attributeWord($0, isArabic: isArabic)) })
  }

  private mutating func longestKey(_ terms: [SchemaTerm]) -> String? {
    longest(terms.map { ($0.key, isArabic ? $0.name.ar : $0.name.en) })
  }

  /// Eats the longest of some words; of equal ones the first.
  private mutating func longest(_ candidates: [(name: String, word: String)]) -> String? {
    var best: (name: String, length: Int)?
    for candidate in candidates where starts(with: candidate.word) {
      let length = view.words(ofFixed: candidate.word).count
      if length > best?.length ?? 0 { best = (candidate.name, length) }
    }
    guard let best else { return nil }
    position += best.length
    return best.name
  }

  /// Eats the longest of a table's words.
  mutating func longest<Key: Hashable>(_ table: [Key: String]) -> Key? {
    var best: (key: Key, word: String, length: Int)?
    for (key, word) in table where starts(with: word) {
      let length = view.words(ofFixed: word).count
      if length > best?.length ?? 0 { best = (key, word, length) }
    }
    guard let best else { return nil }
    position += best.length
    return best.key
  }

  // MARK: Stages

  mutating func stage() -> Stage? {
    if eat(words.countBy) { return longest(words.keys).map { .count(by: $0) } }
    if eat(words.countStage) { return .count(by: nil) }
    if eat(words.top) {
      guard let number = integer(), eat(words.byKey) else { return nil }
      return longest(words.keys).map { .top(number, by: $0) }
    }
    if eat(words.sort) {
      guard let key = longest(words.keys) else { return nil }
      return .sort(key, descending: eat(words.descending))
    }
    if eat(words.first) { return integer().map { .first($0) } }
    if eat(words.last) { return integer().map { .last($0) } }
    if eat(words.timeline) { return .timeline }
    guard eat(words.show) else { return nil }
    var keys: [Stage.Key] = []
    repeat {
      guard let key = longest(words.keys) else { return nil }
      keys.append(key)
    } while eatSign(.pause)
    return .show(keys)
  }

  private mutating func integer() -> Int? {
    guard !isAtEnd, let number = Int(tokens[position].key) else { return nil }
    position += 1
    return number
  }

  // MARK: Tokens

  func starts(with word: String) -> Bool {
    let keys = view.words(ofFixed: word)
    guard !keys.isEmpty, position + keys.count <= tokens.count else { return false }
    return zip(keys, tokens[position...]).allSatisfy { $1.kind == .word && $1.key == $0 }
  }

  mutating func eat(_ word: String) -> Bool {
    guard starts(with: word) else { return false }
    position += view.words(ofFixed: word).count
    return true
  }

  mutating func eatSign(_ kind: QuestionToken.Kind) -> Bool {
    guard !isAtEnd, tokens[position].kind == kind else { return false }
    position += 1
    return true
  }
}
