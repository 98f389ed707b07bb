import GraphModel
import TextFolding

extension LexiconBuilder {
  /// Adds everything that has a name: agents, things and sources.
  mutating func addEntities() {
    var known: [NodeID: Int] = [:]
    for role in [SchemaRole.agent, .thing, .source] {
      for label in schema.labels(of: role) {
        for node in names.nodes(labelled: label.name) where known[node] == nil {
          guard let entity = entity(node, role) else { continue }
          known[node] = entities.count
          entities.append(entity)
        }
      }
    }
    entities.sort { ($0.id, $0.role.rawValue) < ($1.id, $1.role.rawValue) }
    for index in entities.indices { addNames(of: index) }
    addBeginnings()
    addOutletNames()
    addSubkinds()
  }

  private func entity(_ node: NodeID, _ role: SchemaRole) -> BuiltEntity? {
    guard let id = names.text(node, PropertyName.id) else { return nil }
    let isSource = role == .source
    return BuiltEntity(
      id: id, name: names.text(node, isSource ? PropertyName.title : PropertyName.name),
      nameArabic: names.text(node, isSource ? PropertyName.titleArabic : PropertyName.nameArabic),
      kind: names.text(node, isSource ? PropertyName.genre : PropertyName.kind), node: node, role: role,
      labels: labelMask(node), prominence: names.degree(node))
  }

  /// The labels of a node as bits by their index in the schema; labels beyond the 64th have none.
  private func labelMask(_ node: NodeID) -> UInt64 {
    var mask: UInt64 = 0
    for number in names.graph.labels(of: node) {
      guard let index = schema.labels.firstIndex(where: { $0.name == names.graph.labels[number] }), index < 64
      else { continue }
      mask |= 1 << UInt64(index)
    }
    return mask
  }

  private mutating func addNames(of index: Int) {
    let entity = entities[index]
    let aliases = entity.role == .source ? [] : names.texts(entity.node, PropertyName.aliases)
    for name in [entity.name, entity.nameArabic].compactMap({ $0 }) + aliases {
      for variant in NameVariants.variants(of: name) {
        addName(variant, to: index, cost: 0)
        if let other = NameVariants.oblique(of: variant) { addName(other, to: index, cost: 0) }
      }
    }
    addName(entity.id, to: index, cost: 1)
    let isSpeaker = isPerson(entity)
    entities[index].isNamed = !isUnnamed(entity)
    for name in [entity.name, entity.nameArabic].compactMap({ $0 }) {
      if isSpeaker {
        guard entities[index].isNamed else { continue }
        for part in NameVariants.surnames(of: name) { addName(part, to: index, cost: 3) }
      } else if isTopic(entity) {
        for part in NameVariants.parts(of: name) { addName(part, to: index, cost: 2) }
      } else if isPlace(entity) {
        for form in NameVariants.adjectives(of: name) { addName(form, to: index, cost: 2) }
      } else if isCollective(entity) {
        for form in adjectives(ofCollective: name) { addName(form, to: index, cost: 2) }
      }
    }
  }

  private mutating func addName(_ name: String, to index: Int, cost: Int) {
    let words = WordForm.words(of: name)
    guard !words.isEmpty else { return }
    let key = words.joined(separator: " ")
    let collides = functionWords.contains(key) && words.count == 1
    // A derived name that is also a word of the language would hide the word.
    if collides && (cost > 0 || !isWrittenInCapitals(name)) { return }
    if cost > 0 && words.count == 1 && key.unicodeScalars.count < 4 && cost != 1 { return }
    entries.append((words, Sense(.entity, index, cost: cost, needsCapitals: collides)))
    if cost == 0 { entities[index].phrases.append(words) }
  }

  /// Adds the stretches of long names that no other name has, unless they are but a kind with another name.
  private mutating func addBeginnings() {
    var owners: [String: Set<Int>] = [:]
    var beginnings: [String: Int] = [:]
    var found: [(words: [String], index: Int)] = []
    for (index, entity) in entities.enumerated() where entity.role != .source {
      let own = [entity.name, entity.nameArabic].compactMap { $0 }
      let forms = own + own.compactMap { NameVariants.oblique(of: $0) }
      for phrase in forms.map({ WordForm.words(of: $0) }) {
        for part in NameVariants.stretches(of: phrase, functionWords: functionWords) {
          let key = part.joined(separator: " ")
          // A name's own beginning goes before what is inside other names.
          let isBeginning = phrase.starts(with: part)
          if isBeginning { beginnings[key] = beginnings[key].map { $0 == index ? index : -1 } ?? index }
          owners[key, default: []].insert(index)
          found.append((part, index))
        }
      }
    }
    let taken = Set(
      entries.filter { $0.sense.kind == .entity && $0.sense.cost == 0 }.map {
        $0.words.joined(separator: " ")
      })
    let labelWords = Set(
      entries.filter { $0.sense.kind == .label && $0.words.count == 1 }.map { $0.words[0] })
    for (words, index) in found {
      let key = words.joined(separator: " ")
      // Two names may share a stretch; what more of them share tells nothing.
      let isOwn =
        beginnings[key].map { $0 == index }
        ?? ((owners[key]?.count ?? 0) <= 2 || isWithin(all: owners[key] ?? [], nameOf: index))
      guard isOwn, !taken.contains(key), !functionWords.contains(key) else { continue }
      // "Resolution 1373" is its name, though 1373 alone is, too.
      let isNumbered = words.count == 2 && words[1].utf8.allSatisfy { (0x30...0x39).contains($0) }
      let isPlain = words.allSatisfy {
        labelWords.contains($0) || taken.contains($0) || functionWords.contains($0)
      }
      if isPlain && !isNumbered { continue }
      if labelWords.contains(words[0]), !isNumbered, taken.contains(words.dropFirst().joined(separator: " "))
      {
        continue
      }
      entries.append((words, Sense(.entity, index, cost: 4)))
    }
  }

  private static let mostSharing = 16

  /// Whether the name of one of some things is part of the names of all the others: "the third X meeting" is of X.
  private func isWithin(all owners: Set<Int>, nameOf index: Int) -> Bool {
    func words(_ index: Int) -> [[String]] {
      [entities[index].name, entities[index].nameArabic].compactMap { $0 }.map { WordForm.words(of: $0) }
    }
    // What very many names share is a common phrase.
    guard owners.count <= Self.mostSharing else { return false }
    let own = words(index)
    return owners.allSatisfy { other in
      other == index
        || words(other).contains { longer in
          own.contains { name in
            longer.count > name.count
              && (0...(longer.count - name.count)).contains { longer[$0...].starts(with: name) }
          }
        }
    }
  }

  private func isWrittenInCapitals(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy { $0.properties.isUppercase || !$0.properties.isAlphabetic }
  }

  private func isPerson(_ entity: BuiltEntity) -> Bool {
    entity.role == .agent && has(entity, anEndOf: .writtenBy)
  }

  /// Whether an entity may have places as its parts without being one: the states of a region.
  private func isCollective(_ entity: BuiltEntity) -> Bool { has(entity, anEndOf: .partOf) }

  /// Of "the Gulf states", دول الخليج, what is called after the Gulf: a kind's word with one more.
  private func adjectives(ofCollective name: String) -> [String] {
    let words = NameVariants.withoutBrackets(name).split(separator: " ").map(String.init)
    guard words.count == 2 else { return [] }
    let isArabic = WordForm.isArabic(name)
    let facts = SchemaFacts(schema)
    let kinds = schema.labels.filter { facts.closure(of: $0.name) & facts.places != 0 }.flatMap {
      isArabic ? $0.words.ar : $0.words.en
    }.map { WordForm.words(of: $0) }
    let kind = isArabic ? words[0] : words[1]
    let other = isArabic ? words[1] : words[0]
    guard kinds.contains(WordForm.words(of: kind)) else { return [] }
    return isArabic ? NameVariants.adjectives(of: other) : [other]
  }

  private func isTopic(_ entity: BuiltEntity) -> Bool { has(entity, anEndOf: .about) }

  private func isPlace(_ entity: BuiltEntity) -> Bool {
    SchemaFacts(schema).places & entity.labels != 0
  }

  private func has(_ entity: BuiltEntity, anEndOf key: SchemaStructure.Key) -> Bool {
    schema.structure.endLabels(of: key).contains { name in
      schema.labels.firstIndex { $0.name == name }.map { $0 < 64 && entity.labels & (1 << UInt64($0)) != 0 }
        ?? false
    }
  }

  /// Whether the registry itself says that the name is not known.
  private func isUnnamed(_ entity: BuiltEntity) -> Bool {
    let name =
      " " + WordForm.words(of: (entity.name ?? "") + " " + (entity.nameArabic ?? "")).joined(separator: " ")
      + " "
    return LanguageWord.unnamedPhrases.contains { name.contains(" " + $0 + " ") }
  }

  /// A source is also called by the names of who published it.
  private mutating func addOutletNames() {
    let byNode = Dictionary(entities.enumerated().map { ($1.node, $0) }) { first, _ in first }
    for (index, entity) in entities.enumerated() where entity.role == .source {
      for outlet in names.neighbours(entity.node, .publishedBy, .outgoing) {
        guard let number = byNode[outlet] else { continue }
        for phrase in entities[number].phrases { entries.append((phrase, Sense(.entity, index))) }
      }
    }
  }

  private mutating func addSubkinds() {
    for kind in Set(entities.filter { $0.role == .thing }.compactMap(\.kind)).sorted() {
      let words = WordForm.words(of: kind)
      let key = words.joined(separator: " ")
      guard !functionWords.contains(key) else { continue }
      let sense = Sense(.subkind, intern(kind))
      add(words, sense)
      for other in EnglishForms.nouns(of: words) { add(other, Sense(.subkind, sense.payload, cost: 1)) }
    }
  }

  /// Adds the short texts that claims give as values, so that "planned" or "held" is understood.
  mutating func addValues() {
    let claims = names.nodes(labelled: schema.labelName(of: .claim))
    var seen: Set<String> = []
    for claim in claims {
      guard let name = names.text(claim, PropertyName.attribute),
        let index = schema.attributes.firstIndex(where: { $0.name == name }),
        schema.attributes[index].value == .text,
        let text = names.text(claim, PropertyName.value)
      else { continue }
      let number = values.count
      var isUsed = false
      for version in [text, names.text(claim, PropertyName.valueArabic)].compactMap({ $0 }) {
        let words = WordForm.words(of: version)
        guard words.count <= 3, seen.insert(name + ":" + words.joined(separator: " ")).inserted else {
          continue
        }
        entries.append((words, Sense(.value, number, cost: 1)))
        if schema.attributes[index].isProperty, words.count == 1 {
          for other in RelatedWords.states(like: words[0]) {
            guard seen.insert(name + ":" + other.joined(separator: " ")).inserted else { continue }
            entries.append((other, Sense(.value, number, cost: 1)))
          }
        }
        if words.count == 1, let word = words.first, WordForm.isArabic(word) {
          for form in ArabicForms.verbs(of: words) { addDerived(form, Sense(.value, number, cost: 2)) }
        }
        isUsed = true
      }
      if isUsed { values.append((index, intern(text))) }
    }
  }
}
