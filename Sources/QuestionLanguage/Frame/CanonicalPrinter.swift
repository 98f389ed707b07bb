import GraphModel
import TextFolding

/// Prints frames in the question language's canonical form, in English or Arabic.
///
/// What is printed can be typed again and is read as the same frame.
package struct CanonicalPrinter {
  private let view: CorpusView
  private let isArabic: Bool
  private let words: CanonicalWords

  init(view: CorpusView, language: String) {
    self.view = view
    isArabic = language == "ar"
    words = isArabic ? .arabic : .english
  }

  private var schema: CompiledSchema { view.schema }

  package func print(_ question: Question) -> String {
    ([line(question)] + question.stages.map(stage)).joined(separator: " | ")
  }

  private func line(_ question: Question) -> String {
    switch question.form {
    case .list: rows(question)
    case .count: words.count + " " + rows(question)
    case .whether: words.whether + " " + rows(question)
    case .difference: words.difference + " " + rows(question)
    case .card: words.card + " " + subjectNames(question)
    case .compare: joined([words.compare, comparison(question), filters(question, except: [.of])])
    case .path:
      joined(
        [words.path, subjectNames(question)] + question.filters(.about).map { words.about + " " + names($0) }
          + question.filters(.of).map { words.to + " " + names($0) }
          + question.filters(.at).map { words.at + " " + names($0) })
    case .disagreements: joined([words.disagreements, filters(question)])
    case .news: words.news + " " + subjectNames(question, sourcesAreMeant: true)
    case .echoes: joined([words.echoes, filters(question)])
    }
  }

  private func joined(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: " ") }

  // MARK: Rows

  private func rows(_ question: Question) -> String {
    let asked = question.asked.map { words.asked[$0] ?? $0.rawValue }.joined(separator: words.comma)
    let prefix = asked.isEmpty ? "" : asked + " " + words.askedOf
    switch question.subject {
    case .claims(let attributes, .value):
      let things = question.filters(.of)
      let head = attributes.map(attributeWord).joined(separator: words.comma)
      let of =
        things.isEmpty
        ? "" : things.map { relationWord($0, words.of) + " " + names($0) }.joined(separator: " ")
      return joined([prefix, head, of, filters(question, except: [.of])])
    case .claims(let attributes, .thing):
      let kinds = question.filters(.kind).flatMap(\.operands).compactMap(kindWord)
      let head = kinds.isEmpty ? words.things : kinds.joined(separator: words.comma)
      let values = question.filters.filter {
        if case .valued(.equal) = $0.relation { !$0.entities.isEmpty } else { false }
      }
      let named = values.map { ($0.isNegated ? words.not + " " : "") + names($0) }.joined(separator: " ")
      return joined([
        prefix, head, words.with, attributes.map(attributeWord).joined(separator: words.comma), named,
        filters(
          Question(
            subject: question.subject,
            filters: question.filters.filter { filter in filter.relation != .kind && !values.contains(filter)
            })),
      ])
    case .kinds(let labels):
      return joined([prefix, labels.map(labelWord).joined(separator: words.comma), filters(question)])
    case .entities: return joined([prefix, subjectNames(question), filters(question)])
    case .answer(let number):
      return joined([prefix, "_" + (number.map(String.init) ?? ""), filters(question)])
    }
  }

  private func comparison(_ question: Question) -> String {
    if case .claims(let attributes, _) = question.subject {
      let head = attributes.map(attributeWord).joined(separator: words.comma)
      return joined([head] + question.filters(.of).map { words.of + " " + names($0) })
    }
    if case .kinds(let labels) = question.subject {
      return labels.map(labelWord).joined(separator: words.comma)
    }
    return subjectNames(question, joint: " \(words.and) ")
  }

  private func subjectNames(
    _ question: Question, joint: String? = nil, sourcesAreMeant: Bool = false
  ) -> String {
    guard case .entities(let names) = question.subject else { return rows(question) }
    return names.map { name($0, sourcesAreMeant: sourcesAreMeant) }.joined(
      separator: joint ?? " \(words.or) ")
  }

  // MARK: Filters

  private func filters(_ question: Question, except: [Filter.Relation] = []) -> String {
    var isOfAgents = true
    if case .kinds(let labels) = question.subject {
      isOfAgents = labels.contains { view.facts.closure(of: $0) & view.facts.agents != 0 }
    }
    return question.filters.filter { !except.contains($0.relation) }.map {
      filter($0, isOfAgents: isOfAgents)
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func relationWord(_ filter: Filter, _ word: String) -> String {
    filter.isNegated ? words.not + " " + word : word
  }

  private func filter(_ filter: Filter, isOfAgents: Bool = true) -> String {
    func plain(_ word: String) -> String { relationWord(filter, word) + " " + names(filter) }
    switch filter.relation {
    case .by: return plain(words.by)
    case .at: return plain(words.at)
    case .about: return plain(words.about)
    case .per: return plain(words.per)
    case .of: return plain(words.of)
    case .within: return plain(words.within)
    case .act: return relationWord(filter, words.act) + " " + names(filter)
    case .form: return relationWord(filter, words.form) + " " + names(filter)
    case .genre: return relationWord(filter, words.genre) + " " + names(filter)
    case .saying: return plain(words.saying)
    case .since: return plain(words.since)
    case .before: return plain(words.before)
    case .after: return plain(words.after)
    case .during: return plain(words.during)
    case .between:
      return relationWord(filter, words.between) + " "
        + filter.operands.map(operand).joined(separator: " \(words.and) ")
    case .valued(let comparison):
      return joined([
        filter.isNegated ? words.not : "", words.valued, words.comparisons[comparison] ?? "", names(filter),
      ])
    case .kind: return plain(words.kind)
    case .subkind: return plain(words.subkind)
    case .named: return words.named
    case .unnamed: return words.unnamed
    case .having(let attribute, let side):
      if attribute.isEmpty { return relationWord(filter, words.on) + " " + names(filter) }
      let word = side == .thing ? words.having : words.asValue
      return joined([
        relationWord(filter, word), attributeWord(attribute),
        filter.operands.isEmpty || side == .thing ? "" : words.of, names(filter),
      ])
    case .speaking:
      guard case .question(let inner)? = filter.operands.first else { return "" }
      let word = relationWord(filter, isOfAgents ? words.speaking : words.spokenOf)
      return inner.filters.isEmpty ? word : word + " (" + filters(inner) + ")"
    case .reportCount: return words.inReports + " " + names(filter)
    case .onlyPer: return words.onlyPer
    case .naming:
      guard case .question(let inner)? = filter.operands.first else { return plain(words.naming) }
      return relationWord(filter, words.namedIn) + " (" + filters(inner) + ")"
    }
  }

  private func names(_ filter: Filter) -> String {
    var shared: [String] = []
    return filter.operands.compactMap { operand -> String? in
      if let name = sharedName(operand, in: filter) {
        // Things of one name that stand together are named once.
        if shared.contains(name) { return nil }
        shared.append(name)
        return name
      }
      return switch (filter.relation, operand) {
      case (.per, .entity(let entity)): name(entity, sourcesAreMeant: true)
      case (.naming, .key(let key)): words.any + " " + attributeWord(key)
      case (.act, .key(let key)): term(key, among: schema.acts)
      case (.form, .key(let key)): term(key, among: schema.forms)
      case (.genre, .key(let key)): term(key, among: schema.genres)
      case (.having, .text(let text)), (.valued, .text(let text)):
        "\"" + (isArabic ? view.arabicValue(text) ?? text : text) + "\""
      case (.subkind, .text(let text)): "\"" + (words.kinds[text] ?? text) + "\""
      default: self.operand(operand)
      }
    }
    .joined(separator: " \(words.or) ")
  }

  /// The name that a thing shares with others, where all of them are operands of the condition.
  private func sharedName(_ operand: Operand, in filter: Filter) -> String? {
    guard case .entity(let entity) = operand, filter.relation != .per, let known = view.entity(entity) else {
      return nil
    }
    let full = view.lexicon.name(of: known.index, arabic: isArabic)
    return [full, NameVariants.withoutBrackets(full)].first { form in
      let sharing = view.entities(sharingName: form)
      return isPlain(form) && sharing.contains(known)
        && sharing.allSatisfy { filter.operands.contains(.entity(view.name($0))) }
    }
  }

  private func operand(_ operand: Operand) -> String {
    switch operand {
    case .entity(let entity): name(entity, sourcesAreMeant: false)
    case .text(let text): "\"" + text + "\""
    case .number(let number): QueryWriter.number(number)
    case .date(let text): text
    case .key(let key): keyWord(key)
    case .question(let question): "(" + line(question) + ")"
    case .answer(let number): "_" + (number.map(String.init) ?? "")
    }
  }

  private func kindWord(_ operand: Operand) -> String? {
    if case .key(let key) = operand { labelWord(key) } else { nil }
  }

  // MARK: Words of the corpus

  /// The name by which a thing is found again; its id where the name means something else, too.
  private func name(_ entity: EntityName, sourcesAreMeant: Bool) -> String {
    if entity.role == .source {
      return sourcesAreMeant ? sourceName(entity) : words.per + " " + sourceName(entity)
    }
    guard let known = view.entity(entity) else { return entity.id }
    let name = view.lexicon.name(of: known.index, arabic: isArabic)
    let aliases = view.names.texts(known.node, PropertyName.aliases).filter {
      WordForm.isArabic($0) == isArabic
    }
    let forms = [name, NameVariants.withoutBrackets(name)] + aliases
    return forms.first { isPlain($0) && view.entity(called: $0, role: nil) == known } ?? entity.id
  }

  /// A source by the name of who published it, where that is its only one.
  private func sourceName(_ source: EntityName) -> String {
    guard let known = view.entity(source) else { return source.id }
    let outlets = view.names.neighbours(known.node, .publishedBy, .outgoing).compactMap {
      view.entity(of: $0)
    }
    let forms = outlets.map { view.lexicon.name(of: $0.index, arabic: isArabic) }
    return forms.first { isPlain($0) && view.entity(called: $0, role: .source) == known } ?? source.id
  }

  /// Whether a name can stand in a question without being taken apart.
  private func isPlain(_ name: String) -> Bool {
    !name.isEmpty && !name.contains { "()|\"“”«»_:'’".contains($0) }
  }

  private func attributeWord(_ name: String) -> String {
    schema.attribute(named: name).map { Self.attributeWord($0, isArabic: isArabic) } ?? name
  }

  private func labelWord(_ name: String) -> String {
    schema.label(named: name).map { Self.labelWord($0, isArabic: isArabic) } ?? name
  }

  /// The word that stands for an attribute: its first, or its name where it has none.
  static func attributeWord(_ attribute: SchemaAttribute, isArabic: Bool) -> String {
    (isArabic ? attribute.words.ar.first : attribute.words.en.first)
      ?? attribute.name.split(separator: "_").joined(separator: " ")
  }

  /// The word that stands for a label: the second of its list, which is the plural.
  static func labelWord(_ label: SchemaLabel, isArabic: Bool) -> String {
    let list = isArabic ? label.words.ar : label.words.en
    return list.dropFirst().first ?? list.first ?? label.name
  }

  private func keyWord(_ key: String) -> String {
    if schema.attribute(named: key) != nil { return attributeWord(key) }
    if schema.label(named: key) != nil { return labelWord(key) }
    return key
  }

  private func term(_ key: String, among terms: [SchemaTerm]) -> String {
    guard let term = terms.first(where: { $0.key == key }) else { return key }
    return isArabic ? term.name.ar : term.name.en
  }

  // MARK: Stages

  private func stage(_ stage: Stage) -> String {
    switch stage {
    case .count(let key):
      key.map { words.countBy + " " + (words.keys[$0] ?? $0.rawValue) } ?? words.countStage
    case .top(let number, let key): "\(words.top) \(number) \(words.byKey) \(words.keys[key] ?? key.rawValue)"
    case .sort(let key, let descending):
      "\(words.sort) \(words.keys[key] ?? key.rawValue)" + (descending ? " " + words.descending : "")
    case .first(let number): "\(words.first) \(number)"
    case .last(let number): "\(words.last) \(number)"
    case .timeline: words.timeline
    case .show(let keys):
      words.show + " " + keys.map { words.keys[$0] ?? $0.rawValue }.joined(separator: words.comma)
    }
  }
}
