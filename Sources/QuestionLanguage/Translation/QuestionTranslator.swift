import GraphModel
import TextFolding

/// Turns frames into graph queries.
///
/// Each query returns the nodes that answer, so that evidence and names are taken from them and not from text.
package struct QuestionTranslator {
  let view: CorpusView
  let search: EvidenceSearch
  let context: QuestionContext

  init(view: CorpusView, context: QuestionContext) {
    self.view = view
    self.context = context
    search = EvidenceSearch(lexicon: view.lexicon)
  }

  var facts: SchemaFacts { view.facts }
  var schema: CompiledSchema { view.schema }

  /// The queries that a question stands for, the one whose rows answer first.
  package func queries(for question: Question) -> [QuestionQuery] {
    switch question.form {
    case .card: cardQueries(question)
    case .compare: compareQueries(question)
    case .path: pathQueries(question)
    case .disagreements: [disagreementQuery(question)]
    case .news: newsQueries(question)
    case .echoes: [echoQuery(question)]
    case .list, .count, .whether, .difference: rowQueries(question)
    }
  }

  private func rowQueries(_ question: Question) -> [QuestionQuery] {
    switch question.subject {
    case .kinds(let labels):
      if labels.contains(facts.utterance) || labels.contains(facts.claim) {
        return [statementQuery(question, labels: labels)]
      }
      return [kindQuery(question, labels: labels)]
    case .claims(let attributes, let side): return [claimQuery(question, attributes: attributes, side: side)]
    case .entities: return cardQueries(question)
    case .answer(let number):
      var copy = question
      copy.subject = .entities(entities(ofAnswer: number))
      return cardQueries(copy)
    }
  }

  // MARK: Operands

  /// The things that an earlier answer named.
  func entities(ofAnswer number: Int?) -> [EntityName] {
    guard let cell = number ?? context.last else { return [] }
    return context.answers[cell] ?? []
  }

  /// The things that a filter's operands name, earlier answers included.
  func names(_ filter: Filter) -> [EntityName] {
    filter.operands.flatMap { operand -> [EntityName] in
      switch operand {
      case .entity(let name): [name]
      case .answer(let number): entities(ofAnswer: number)
      default: []
      }
    }
  }

  func ids(_ filter: Filter) -> [String] {
    var ids: [String] = []
    for name in names(filter) where !ids.contains(name.id) { ids.append(name.id) }
    return ids
  }

  /// In how many reports at least.
  func reportCounts(_ filter: Filter) -> [Int] {
    filter.operands.compactMap { if case .number(let number) = $0 { min(Int(number), 8) } else { nil } }
  }

  func keys(_ filter: Filter) -> [String] {
    filter.operands.compactMap { if case .key(let key) = $0 { key } else { nil } }
  }

  func dates(_ filter: Filter) -> [EDTFDate] {
    filter.operands.flatMap { operand -> [EDTFDate] in
      switch operand {
      case .date(let text): EDTFDate(text).map { [$0] } ?? []
      case .entity(let name): view.entity(name).map { bestDate(of: $0).map { [$0] } ?? [] } ?? []
      default: []
      }
    }
  }

  /// The most precise date claimed for a thing.
  func bestDate(of entity: LexiconEntity) -> EDTFDate? {
    view.dates(of: entity.node).max { $0.precision < $1.precision }
  }

  func isTime(_ relation: Filter.Relation) -> Bool {
    switch relation {
    case .since, .before, .after, .during, .between: true
    default: false
    }
  }

  /// The ids under which a thing is spoken of: its own, and those of topics that name it and places inside it.
  func aspectIDs(_ filter: Filter) -> [String] {
    var ids: [String] = []
    for name in names(filter) {
      guard let entity = view.entity(name) else { continue }
      for aspect in view.aspects(of: entity) where !ids.contains(aspect.id) { ids.append(aspect.id) }
    }
    return ids
  }

  /// The ids of groups, and of the regions whose states collectives are.
  func groupIDs(_ filter: Filter) -> [String] {
    var ids: [String] = []
    for name in names(filter) {
      guard let entity = view.entity(name) else { continue }
      for whole in view.wholes(of: entity) where !ids.contains(whole.id) { ids.append(whole.id) }
    }
    return ids
  }

  // MARK: Texts

  /// The ids of the texts of some kinds that best have what a filter's words say.
  func textIDs(
    _ filter: Filter, kinds: Set<DocumentKind>, within ids: Set<String>? = nil, least: Double = leastCoverage
  ) -> [String] {
    var features = filter.operands.flatMap { self.features(of: $0) }
    guard !features.isEmpty else { return [] }
    if kinds == [.disagreement] { features = features.map(withNames) }
    let original = originalIDs(filter, kinds: kinds, within: ids)
    var hits = search.hits(features, kinds: kinds)
    if let ids { hits = hits.filter { hit in id(of: hit).map(ids.contains) ?? false } }
    let required = features.prefix(64).enumerated().reduce(UInt64(0)) {
      $1.element.isRequired ? $0 | 1 << UInt64($1.offset) : $0
    }
    if required != 0 { hits = hits.filter { $0.features & required == required } }
    guard let best = hits.first?.coverage, best >= least else { return original.sorted() }
    // Where the very words stand in an original, texts that say something like them add nothing.
    let near = best * (best >= Self.goodCoverage ? Self.nearBest : Self.nearPoor)
    let bound = original.isEmpty ? near : Self.verbatim
    let found = hits.filter { $0.coverage >= bound }.prefix(Self.mostTexts).compactMap { id(of: $0) }
    return original.union(found).sorted()
  }

  /// The ids of the texts of some kinds that rest on original sentences with a filter's very words.
  private func originalIDs(
    _ filter: Filter, kinds: Set<DocumentKind>, within ids: Set<String>?
  ) -> Set<String> {
    guard let originals = context.originals else { return [] }
    let texts = filter.operands.compactMap { if case .text(let text) = $0 { text } else { nil } }
    let cites = Set(texts.flatMap { originals.cites(saying: $0) })
    guard !cites.isEmpty else { return [] }
    var found: Set<String> = []
    for number in 0..<view.lexicon.documentCount {
      let (node, kind) = view.lexicon.document(number)
      guard kinds.contains(kind), view.names.texts(node, PropertyName.cites).contains(where: cites.contains),
        let id = view.names.text(node, PropertyName.id), ids?.contains(id) ?? true
      else { continue }
      found.insert(id)
    }
    return found
  }

  /// The ids of the texts of some kinds that have every word of what a filter says, themselves or where they cite.
  func textIDsHavingAll(_ filter: Filter, kinds: Set<DocumentKind>, within ids: Set<String>) -> [String] {
    let features = filter.operands.flatMap { self.features(of: $0) }
    guard !features.isEmpty, features.count < 64 else { return [] }
    let all = UInt64(1) << UInt64(features.count) - 1
    return search.hits(features, kinds: kinds).filter { $0.features == all }.compactMap { id(of: $0) }
      .filter(ids.contains).sorted()
  }

  /// A feature that is a name, with the words of the name: what reports differ on is titled in words.
  private func withNames(_ feature: EvidenceSearch.Feature) -> EvidenceSearch.Feature {
    let named = feature.terms.compactMap { SearchTerm.entityID($0) }.compactMap {
      view.lexicon.entity(id: $0, roles: [.agent, .thing])
    }
    guard !named.isEmpty, named.count == feature.terms.count else { return feature }
    let stems = named.flatMap { view.nameStems(of: $0.index) }.filter { $0.unicodeScalars.count > 2 }
    return EvidenceSearch.Feature(feature.terms, related: feature.related + Set(stems).sorted())
  }

  /// A text that has less of what was said does not say it.
  static let leastCoverage = 0.45
  static let leastForYes = 0.75
  /// Texts that are nearly as good as the best are taken with it.
  static let nearBest = 0.85
  /// Where even the best lacks much of what was said, only those as good as it are taken.
  static let nearPoor = 0.93
  static let goodCoverage = 0.85
  /// What a text has that says all of what was said.
  static let verbatim = 0.95
  /// In how many texts at most a word is a rare one.
  static let rareWord = 8
  static let mostTexts = 24

  /// The texts that have most of what a filter's words say, however little it is; three at most.
  func nearestTexts(_ filter: Filter) -> [NodeID] {
    let features = filter.operands.flatMap { self.features(of: $0) }
    let hits = search.hits(features, kinds: [.statement, .claim])
    return hits.filter { $0.coverage >= 0.25 }.prefix(3).map { view.lexicon.document($0.document).node }
  }

  func id(of hit: EvidenceSearch.Hit) -> String? {
    view.names.text(view.lexicon.document(hit.document).node, PropertyName.id)
  }

  private func isTopic(_ sense: Sense) -> Bool {
    sense.kind == .entity && view.lexicon.entity(sense.payload).has(anyOf: facts.topics)
  }

  /// Whether a word of an alias stands beside a whole name: "remnants of X" says more than X. What people are called
  /// besides their names says no more.
  private func isBesideName(_ stem: String, _ span: Span) -> Bool {
    let entities = span.senses.filter { $0.kind == .entity }.map { view.lexicon.entity($0.payload) }
    return !entities.isEmpty
      && entities.allSatisfy { entity in
        let name = view.nameStems(of: entity.index)
        return !entity.has(anyOf: facts.people) && !name.contains(stem)
          && span.tokens.count > name.count / 2 + 1
      }
  }

  /// What to look for in the texts: for each word its stem, for each name what it names.
  func features(of operand: Operand) -> [EvidenceSearch.Feature] {
    switch operand {
    case .number(let number): return [EvidenceSearch.Feature([SearchTerm.number(number)])]
    case .text(let text): return features(of: text)
    case .entity(let name): return [EvidenceSearch.Feature([SearchTerm.entity(name.id)])]
    case .key(let key): return [EvidenceSearch.Feature([SearchTerm.attribute(key)])]
    default: return []
    }
  }

  func features(of text: String) -> [EvidenceSearch.Feature] {
    let tokenizer = QuestionTokenizer(text)
    guard let way = Lattice(tokenizer, lexicon: view.lexicon).segmentations(limit: 1).first else { return [] }
    var features: [EvidenceSearch.Feature] = []
    for span in way.spans where !span.isFunctional {
      if case .symbol = span.value { continue }
      var terms: [String] = []
      if case .number(let number) = span.value { terms.append(SearchTerm.number(number)) }
      for sense in span.senses {
        switch sense.kind {
        case .entity: terms.append(SearchTerm.entity(view.lexicon.entity(sense.payload).id))
        case .attribute, .attributeVerb:
          terms.append(SearchTerm.attribute(schema.attributes[sense.payload].name))
        case .act: terms.append(SearchTerm.act(schema.acts[sense.payload].key))
        default: break
        }
      }
      if terms.contains(where: { $0.hasPrefix("@") }) {
        features.append(EvidenceSearch.Feature(terms))
        // A topic is named by words of the texts, which tell more than that they are filed under it.
        if span.tokens.count > 1 {
          let isTopic = span.senses.contains(where: isTopic)
          let stems = tokenizer.tokens[span.tokens].map { TextStem.of($0.key) }.filter {
            isTopic || isBesideName($0, span)
          }
          let rarest = stems.filter { !view.lexicon.postings(of: $0).isEmpty }.min {
            view.lexicon.postings(of: $0).count < view.lexicon.postings(of: $1).count
          }
          if let rarest, view.lexicon.postings(of: rarest).count <= Self.rareWord {
            features.append(EvidenceSearch.Feature([rarest]))
          }
        }
        continue
      }
      for token in tokenizer.tokens[span.tokens] where !token.key.isEmpty {
        let stem = TextStem.of(token.key)
        guard stem.unicodeScalars.count >= 2 else { continue }
        var feature = EvidenceSearch.Feature([stem] + terms, related: RelatedWords.stems(relatedTo: stem))
        feature.isRequired = span.value == .unknown && LooseWords.isReversing(token.key)
        features.append(feature)
      }
      if span.tokens.count == 0 { features.append(EvidenceSearch.Feature(terms)) }
    }
    return features
  }
}
