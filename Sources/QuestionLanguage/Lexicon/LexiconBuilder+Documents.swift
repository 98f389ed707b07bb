import GraphModel
import TextFolding

extension LexiconBuilder {
  /// Indexes the texts by which statements, claims, disagreements and passages are found.
  ///
  /// A term weighs 2 where a text says it itself, 1 where only the cited sentences do.
  mutating func addDocuments() {
    let passages = passagesByCitation()
    let claims = names.nodes(labelled: schema.labelName(of: .claim))
    var attributesByCitation: [String: Set<String>] = [:]
    for claim in claims {
      guard let attribute = names.text(claim, PropertyName.attribute) else { continue }
      for cite in names.texts(claim, PropertyName.cites) {
        attributesByCitation[cite, default: []].insert(attribute)
      }
    }
    for node in names.nodes(labelled: schema.labelName(of: .utterance)) {
      addStatement(node, passages, attributesByCitation)
    }
    for node in claims { addClaim(node, passages) }
    for node in names.nodes(labelled: schema.structure[.disagreement]) { addDisagreement(node) }
    for node in names.nodes(labelled: schema.labelName(of: .passage)) {
      let document = begin(node, .passage)
      addPassage(node, to: document, weight: 2)
    }
  }

  private func passagesByCitation() -> [String: NodeID] {
    var passages: [String: NodeID] = [:]
    for node in names.nodes(labelled: schema.labelName(of: .passage)) {
      for cite in names.texts(node, PropertyName.cites) { passages[cite] = node }
    }
    return passages
  }

  private mutating func begin(_ node: NodeID, _ kind: DocumentKind) -> UInt32 {
    documents.append((node, kind))
    return UInt32(documents.count - 1)
  }

  private mutating func addStatement(
    _ node: NodeID, _ passages: [String: NodeID], _ attributes: [String: Set<String>]
  ) {
    let document = begin(node, .statement)
    for property in [PropertyName.gistEnglish, PropertyName.gistArabic, PropertyName.quote] {
      addText(names.text(node, property), to: document, weight: 2)
    }
    if let act = names.text(node, PropertyName.act) { addTerm(SearchTerm.act(act), to: document, weight: 2) }
    for key in [SchemaStructure.Key.about, .mentions, .at] {
      for thing in names.neighbours(node, key, .outgoing) { addThing(thing, to: document, weight: 2) }
    }
    for speaker in names.neighbours(node, .said, .incoming) { addThing(speaker, to: document, weight: 1) }
    for cite in names.texts(node, PropertyName.cites) {
      if let passage = passages[cite] { addPassage(passage, to: document, weight: 1) }
      for attribute in attributes[cite] ?? [] {
        addTerm(SearchTerm.attribute(attribute), to: document, weight: 1)
      }
    }
  }

  private mutating func addClaim(_ node: NodeID, _ passages: [String: NodeID]) {
    let document = begin(node, .claim)
    for property in [
      PropertyName.value, PropertyName.valueArabic, PropertyName.printed, PropertyName.unit,
      PropertyName.noteEnglish, PropertyName.noteArabic,
    ] { addText(names.text(node, property), to: document, weight: 2) }
    if let unit = names.text(node, PropertyName.unit),
      let term = schema.units.first(where: { $0.key == unit })
    {
      addText(term.name.ar, to: document, weight: 2)
    }
    switch names.value(node, PropertyName.value) {
    case .int(let number): addTerm(SearchTerm.number(Double(number)), to: document, weight: 2)
    case .float(let number): addTerm(SearchTerm.number(number), to: document, weight: 2)
    default: break
    }
    if let name = names.text(node, PropertyName.attribute), let attribute = schema.attribute(named: name) {
      addTerm(SearchTerm.attribute(name), to: document, weight: 2)
      for phrase in [attribute.words, attribute.verbs].flatMap({ $0.en + $0.ar }) {
        addText(phrase, to: document, weight: 2)
      }
    }
    for key in [SchemaStructure.Key.of, .value, .assertedBy] {
      for thing in names.neighbours(node, key, .outgoing) { addThing(thing, to: document, weight: 2) }
    }
    for cite in names.texts(node, PropertyName.cites) {
      if let passage = passages[cite] { addPassage(passage, to: document, weight: 1) }
    }
  }

  private mutating func addDisagreement(_ node: NodeID) {
    let document = begin(node, .disagreement)
    for property in [PropertyName.title, PropertyName.titleArabic] {
      addText(names.text(node, property), to: document, weight: 2)
    }
    for property in ["judgement", "judgement_ar", "why", "why_ar"] {
      addText(names.text(node, property), to: document, weight: 1)
    }
    for text in names.texts(node, PropertyName.printed) { addText(text, to: document, weight: 2) }
    if let attribute = names.text(node, PropertyName.attribute) {
      addTerm(SearchTerm.attribute(attribute), to: document, weight: 2)
    }
    for thing in names.neighbours(node, .about, .outgoing) { addThing(thing, to: document, weight: 2) }
    for claim in names.neighbours(node, .between, .outgoing) {
      for key in [SchemaStructure.Key.of, .value, .assertedBy] {
        for thing in names.neighbours(claim, key, .outgoing) { addThing(thing, to: document, weight: 1) }
      }
      for speaker in names.neighbours(claim, .said, .incoming) { addThing(speaker, to: document, weight: 1) }
      if let attribute = names.text(claim, PropertyName.attribute) {
        addTerm(SearchTerm.attribute(attribute), to: document, weight: 2)
      }
    }
  }

  private mutating func addPassage(_ node: NodeID, to document: UInt32, weight: UInt32) {
    addText(names.text(node, PropertyName.textEnglish), to: document, weight: weight)
    addText(names.text(node, PropertyName.textArabic), to: document, weight: weight)
    for thing in names.neighbours(node, .mentions, .outgoing) {
      if let id = names.text(thing, PropertyName.id) {
        addTerm(SearchTerm.entity(id), to: document, weight: weight)
      }
    }
  }

  private mutating func addThing(_ node: NodeID, to document: UInt32, weight: UInt32) {
    guard let id = names.text(node, PropertyName.id) else { return }
    addTerm(SearchTerm.entity(id), to: document, weight: weight)
    addText(names.text(node, PropertyName.name), to: document, weight: weight)
    addText(names.text(node, PropertyName.nameArabic), to: document, weight: weight)
  }

  private mutating func addText(_ text: String?, to document: UInt32, weight: UInt32) {
    guard let text else { return }
    let words = matchKey(text).split(separator: " ").map(String.init)
    var position = 0
    while position < words.count {
      let word = words[position]
      if let number = parseNumber(words: Array(words[position...].prefix(6))) {
        addTerm(SearchTerm.number(number.value), to: document, weight: weight)
      }
      position += 1
      if functionWords.contains(word) && !word.utf8.contains(where: { (0x30...0x39).contains($0) }) {
        continue
      }
      let stem = TextStem.of(word)
      if stem.unicodeScalars.count >= 2 || word != stem { addTerm(stem, to: document, weight: weight) }
    }
  }

  private mutating func addTerm(_ term: String, to document: UInt32, weight: UInt32) {
    let posting = document << 2 | weight
    var postings = terms.removeValue(forKey: term) ?? []
    if let last = postings.last, last >> 2 == document {
      postings[postings.count - 1] = max(last, posting)
    } else {
      postings.append(posting)
    }
    terms[term] = postings
  }
}
