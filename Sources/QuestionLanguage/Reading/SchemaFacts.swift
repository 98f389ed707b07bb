import GraphModel

/// What the reader needs to know of a schema, found out once.
///
/// Which labels are occasions, topics, places or people follows from the ends of the relations that the roles need;
/// where a schema leaves them open, every label of the fitting role counts.
struct SchemaFacts {
  let schema: CompiledSchema
  let agents: UInt64
  let things: UInt64
  let sources: UInt64
  let occasions: UInt64
  let topics: UInt64
  let places: UInt64
  let people: UInt64
  let outlets: UInt64
  /// Relationship types that lead from a part or member to the whole.
  let partRelations: [String]
  /// Relationship types that lead from who speaks to whom it speaks for.
  let representation: [String]
  let utterance: String
  let claim: String
  let source: String
  let passage: String
  private let stemCache = StemCache()

  /// The stems of attributes' words, found when they are first needed.
  private final class StemCache {
    var byAttribute: [String: Set<String>] = [:]
  }

  /// The schema's word list that names the attributes of parts and members.
  static let partsKey = "parts"
  /// The schema's word list that names the attributes of speaking for somebody.
  static let speaksForKey = "speaks_for"

  /// The schema's word list that names the attributes by which a thing is somebody's: the meeting of a body.
  static let belongingKey = "belonging"

  init(_ schema: CompiledSchema) {
    self.schema = schema
    let labels = schema.labels
    func mask(_ test: (SchemaLabel) -> Bool) -> UInt64 {
      var mask: UInt64 = 0
      for (index, label) in labels.prefix(64).enumerated() where test(label) { mask |= 1 << UInt64(index) }
      return mask
    }
    func ends(_ key: SchemaStructure.Key, _ role: SchemaRole) -> UInt64 {
      let names = schema.structure.endLabels(of: key)
      return mask { names.isEmpty ? $0.role == role : names.contains($0.name) }
    }
    agents = mask { $0.role == .agent }
    things = mask { $0.role == .thing }
    sources = mask { $0.role == .source }
    occasions = ends(.at, .thing)
    topics = ends(.about, .thing)
    // A collective of states may contain things, too, but nothing takes place in it.
    let containers = ends(.partOf, .thing)
    let things = mask { $0.role == .thing }
    places = containers & things != 0 ? containers & things : containers
    people = ends(.writtenBy, .agent)
    outlets = schema.structure.endLabels(of: .publishedBy).isEmpty ? 0 : ends(.publishedBy, .agent)
    utterance = schema.labelName(of: .utterance)
    claim = schema.labelName(of: .claim)
    source = schema.labelName(of: .source)
    passage = schema.labelName(of: .passage)
    func relations(_ key: String) -> [String] {
      let names = schema.words.first { $0.key == key }?.words.en ?? []
      return names.compactMap { schema.attribute(named: $0)?.relation }
    }
    partRelations = [schema.structure[.partOf]] + relations(Self.partsKey)
    representation = relations(Self.speaksForKey)
  }

  /// Labels that come along with others and so tell little.
  var commonLabels: [String] { Array(Set(schema.labels.flatMap(\.with))).sorted() }

  /// The label that comes along with most labels of agents; the first label of an agent where none does.
  var commonAgentLabel: String? {
    let own = schema.labels(of: .agent)
    let along = own.flatMap(\.with).filter { name in own.contains { $0.name == name } }
    let counted = Dictionary(along.map { ($0, 1) }, uniquingKeysWith: +)
    return counted.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? own.first?.name
  }

  func mask(of label: String) -> UInt64 {
    schema.labels.firstIndex { $0.name == label }.map { $0 < 64 ? 1 << UInt64($0) : 0 } ?? 0
  }

  func mask(of labels: [String]) -> UInt64 {
    labels.reduce(0) { $0 | mask(of: $1) }
  }

  /// The labels that a node of this label may have: itself and those that come along.
  func closure(of label: String) -> UInt64 { mask(of: schema.labelNames(with: label)) }

  // MARK: Attributes

  /// Whether an attribute can be claimed of a thing with some labels.
  func fitsThing(_ attribute: SchemaAttribute, _ labels: UInt64) -> Bool {
    attribute.of.isEmpty ? labels & (agents | things) != 0 : labels & mask(of: attribute.of) != 0
  }

  /// Whether a thing with some labels can be the attribute's value.
  func fitsValue(_ attribute: SchemaAttribute, _ labels: UInt64) -> Bool {
    switch attribute.value {
    case .label(let name): labels & mask(of: name) != 0
    case .anything: labels & (agents | things) != 0
    case .number, .date, .text: false
    }
  }

  func isDate(_ attribute: SchemaAttribute) -> Bool { attribute.value == .date }
  func isNumber(_ attribute: SchemaAttribute) -> Bool { attribute.value == .number }

  /// Whether an attribute says where: its value is a place.
  func isPlace(_ attribute: SchemaAttribute) -> Bool {
    if case .label(let name) = attribute.value {
      mask(of: name) & places != 0 && mask(of: name) & agents == 0
    } else {
      false
    }
  }

  /// The attributes that say in words what something is for.
  var purposes: [String] {
    let wanted: Set<String> = ["purpose", "aim", "goal", "reason", "cause", "objective"]
    return schema.attributes.filter { attribute in
      attribute.value == .text
        && attribute.words.en.flatMap { WordForm.words(of: $0) }.contains(where: wanted.contains)
    }.map(\.name)
  }

  /// Whether an attribute's value is somebody who can act.
  func isAgent(_ attribute: SchemaAttribute) -> Bool {
    if case .label(let name) = attribute.value { mask(of: name) & agents != 0 } else { false }
  }

  /// The index of the first attribute of some labels that answers "when" (or "where").
  func firstAttribute(of labels: UInt64, where test: (SchemaAttribute) -> Bool) -> Int? {
    let fitting = schema.attributes.indices.filter {
      test(schema.attributes[$0]) && fitsThing(schema.attributes[$0], labels)
    }
    return fitting.first { schema.attributes[$0].isFunctional } ?? fitting.first
  }

  /// Number attributes that share a word with another attribute: those that count what it lists.
  func countingAttributes(for attribute: Int) -> [Int] {
    let wanted = stems(of: schema.attributes[attribute])
    return schema.attributes.indices.filter { index in
      index != attribute && isNumber(schema.attributes[index])
        && !stems(of: schema.attributes[index]).isDisjoint(with: wanted)
    }
  }

  /// Whether a number attribute counts, of what one end of a relation is, those at the acting end: members of a body.
  func counts(_ counting: SchemaAttribute, for relation: SchemaAttribute) -> Bool {
    let counted = mask(of: counting.of)
    if relation.isReversed { return counted & mask(of: relation.of) != 0 }
    if case .label(let name) = relation.value {
      return counted & mask(of: name) != 0 && counted & agents & mask(of: relation.of) == 0
    }
    return false
  }

  private func stems(of attribute: SchemaAttribute) -> Set<String> {
    if let known = stemCache.byAttribute[attribute.name] { return known }
    let phrases = attribute.words.en + attribute.words.ar + attribute.verbs.en + attribute.verbs.ar
    var stems: Set<String> = []
    for word in phrases.flatMap(WordForm.words) where word.unicodeScalars.count > 3 {
      let stem = TextStem.of(word)
      if !SchemaFacts.countingWords.contains(stem) { stems.insert(stem) }
    }
    stemCache.byAttribute[attribute.name] = stems
    return stems
  }

  /// Stems of the words that only say that something is counted.
  private static let countingWords: Set<String> = Set(
    askWords.filter { $0.meaning == .howMany }.flatMap(\.phrases).flatMap { WordForm.words(of: $0) }.map(
      TextStem.of))
}
