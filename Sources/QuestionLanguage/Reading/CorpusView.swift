import GraphModel
import TextFolding

/// What the reader asks of the graph to settle what words mean: who speaks, what is claimed, what lies where.
///
/// Single-threaded; what was found out is kept.
final class CorpusView {
  let lexicon: Lexicon
  let facts: SchemaFacts
  let names: GraphNames
  private var claimsByThing: [NodeID: [ClaimSummary]] = [:]
  private var speaking: [NodeID: Bool] = [:]
  private var entitiesByMask: [UInt64: [LexiconEntity]] = [:]
  private var stemsByEntity: [Int: Set<String>] = [:]
  private var unitsByAttribute: [String: Set<String>] = [:]
  private var prominentByMask: [UInt64: [LexiconEntity]] = [:]
  private var links: [Pair: Bool] = [:]
  private var coverageByText: [String: Double] = [:]
  private var wordsByPhrase: [String: [String]] = [:]

  /// How many answers a table of found-out facts may keep; a full one begins anew, so that a long session stays small.
  private static let memoryLimit = 20_000

  private struct Pair: Hashable {
    var a, b: Int
  }

  /// A claim as far as the reader looks at it.
  struct ClaimSummary {
    var node: NodeID
    var attribute: String
    var value: NodeID?
    var date: EDTFDate?
    var text: String?
    var rank: String
  }

  init(lexicon: Lexicon, schema: CompiledSchema, graph: PropertyGraph) {
    self.lexicon = lexicon
    facts = SchemaFacts(schema)
    names = GraphNames(graph: graph, schema: schema)
  }

  var schema: CompiledSchema { facts.schema }

  // MARK: Entities

  func entity(_ name: EntityName) -> LexiconEntity? { lexicon.entity(id: name.id, roles: [name.role]) }

  func name(_ entity: LexiconEntity) -> EntityName { EntityName(entity.id, entity.role) }

  /// The one thing that a phrase names: the only one, or the only one whose own name it is; without a role, no
  /// source. What still means several things is left to the forgiving reader, which may mean them all.
  func entity(called phrase: String, role: SchemaRole?) -> LexiconEntity? {
    let senses = lexicon.senses(of: phrase).filter {
      $0.kind == .entity && $0.cost <= 1 && !$0.needsCapitals
    }
    let entities = senses.map { lexicon.entity($0.payload) }
    let fitting = entities.filter { role == nil ? $0.role != .source : $0.role == role }
    if fitting.count == 1 { return fitting[0] }
    let own = fitting.filter { isName(phrase, of: $0) }
    return own.count == 1 ? own[0] : nil
  }

  /// The things whose own name a phrase is where it is that of several; no sources.
  func entities(sharingName phrase: String) -> [LexiconEntity] {
    let senses = lexicon.senses(of: phrase).filter { $0.kind == .entity && $0.cost == 0 && !$0.needsCapitals }
    let own = senses.map { lexicon.entity($0.payload) }.filter {
      $0.role != .source && isName(phrase, of: $0)
    }
    return own.count > 1 ? own : []
  }

  private func isName(_ phrase: String, of entity: LexiconEntity) -> Bool {
    let words = WordForm.words(of: phrase)
    return [true, false].contains { isArabic in
      let name = lexicon.name(of: entity.index, arabic: isArabic)
      return [name, NameVariants.withoutBrackets(name)].contains { WordForm.words(of: $0) == words }
    }
  }

  /// The entity that stands for a node.
  func entity(of node: NodeID) -> LexiconEntity? {
    lexicon.entity(ofNode: node)
  }

  /// The entities that only a description stands for, in the order of the lexicon.
  var unnamed: [LexiconEntity] {
    (0..<lexicon.entityCount).map { lexicon.entity($0) }.filter { !$0.isNamed }
  }

  /// All entities with one of the labels, the most prominent first.
  func entities(labelled mask: UInt64) -> [LexiconEntity] {
    if let known = entitiesByMask[mask] { return known }
    let found = (0..<lexicon.entityCount).filter { lexicon.labels(ofEntity: $0) & mask != 0 }.map {
      lexicon.entity($0)
    }
    .sorted { ($1.prominence, $0.id) < ($0.prominence, $1.id) }
    entitiesByMask[mask] = found
    return found
  }

  /// The most prominent entities with one of the labels, in descending order.
  func prominentEntities(labelled mask: UInt64, limit: Int) -> [LexiconEntity] {
    if let known = prominentByMask[mask] { return known }
    var ranked = (0..<lexicon.entityCount).filter { lexicon.labels(ofEntity: $0) & mask != 0 }.map {
      (index: $0, prominence: lexicon.prominence(ofEntity: $0))
    }
    ranked.sort { ($1.prominence, $0.index) < ($0.prominence, $1.index) }
    let found = ranked.prefix(limit).map { lexicon.entity($0.index) }
    prominentByMask[mask] = found
    return found
  }

  /// The words of a fixed phrase as the lexicon keeps them, folded once.
  func words(ofFixed phrase: String) -> [String] {
    if let known = wordsByPhrase[phrase] { return known }
    let words = WordForm.words(of: phrase)
    wordsByPhrase[phrase] = words
    return words
  }

  /// What `find` gives for a text, found once.
  func coverage(of text: String, find: () -> Double) -> Double {
    if let known = coverageByText[text] { return known }
    let coverage = find()
    if coverageByText.count >= Self.memoryLimit / 10 { coverageByText.removeAll() }
    coverageByText[text] = coverage
    return coverage
  }

  /// The stems of the words of an entity's names.
  func nameStems(of entity: Int) -> Set<String> {
    if let known = stemsByEntity[entity] { return known }
    let names = [false, true].map { lexicon.name(of: entity, arabic: $0) }
    let stems = Set(names.flatMap { WordForm.words(of: $0) }.map(TextStem.of))
    stemsByEntity[entity] = stems
    return stems
  }

  /// Whether a thing speaks in the corpus, itself or by somebody who represents it.
  func speaks(_ entity: LexiconEntity) -> Bool {
    if let known = speaking[entity.node] { return known }
    let result =
      !names.neighbours(entity.node, .said, .outgoing).isEmpty
      || facts.representation.contains { type in
        names.neighbours(entity.node, type, .incoming).contains {
          !names.neighbours($0, .said, .outgoing).isEmpty
        }
      }
    speaking[entity.node] = result
    return result
  }

  // MARK: Claims

  /// What is claimed of a thing and not held wrong.
  func claims(of node: NodeID) -> [ClaimSummary] {
    if let known = claimsByThing[node] { return known }
    let found = names.neighbours(node, .of, .incoming).compactMap { claim -> ClaimSummary? in
      guard let attribute = names.text(claim, PropertyName.attribute) else { return nil }
      let rank = names.text(claim, PropertyName.rank) ?? ""
      let isDate = schema.attribute(named: attribute).map(facts.isDate) ?? false
      return ClaimSummary(
        node: claim, attribute: attribute, value: names.neighbours(claim, .value, .outgoing).first,
        date: isDate ? names.text(claim, PropertyName.value + "_edtf").flatMap { EDTFDate($0) } : nil,
        text: names.text(claim, PropertyName.value), rank: rank)
    }
    claimsByThing[node] = found
    return found
  }

  func hasClaims(_ attribute: String, of node: NodeID) -> Bool {
    claims(of: node).contains { $0.attribute == attribute }
  }

  /// Whether a thing is the value of such a claim.
  func hasClaims(_ attribute: String, valued node: NodeID) -> Bool {
    names.neighbours(node, .value, .incoming).contains { names.text($0, PropertyName.attribute) == attribute }
  }

  /// Whether a thing, or who speaks for it, asserts an attribute of something.
  func asserts(_ attribute: String, _ entity: LexiconEntity) -> Bool {
    var speakers = [entity.node]
    for type in facts.representation where !entity.has(anyOf: facts.people) {
      speakers += names.neighbours(entity.node, type, .incoming)
    }
    return speakers.contains { speaker in
      names.neighbours(speaker, .assertedBy, .incoming).contains {
        names.text($0, PropertyName.attribute) == attribute
      }
    }
  }

  /// The claims of an attribute, found by the texts' index; `limit` at most.
  func claims(of attribute: String, limit: Int = .max) -> [NodeID] {
    nodes(of: .claim, with: SearchTerm.attribute(attribute), limit: limit)
  }

  private func nodes(of kind: DocumentKind, with term: String, limit: Int = .max) -> [NodeID] {
    var found: [NodeID] = []
    for posting in lexicon.postings(of: term) where posting & 3 == 2 && found.count < limit {
      let document = lexicon.document(posting >> 2)
      if document.kind == kind { found.append(document.node) }
    }
    return found
  }

  /// Whether some claim gives a number for an attribute.
  func hasNumber(_ number: Double, attribute: String) -> Bool {
    attributes(withNumber: number).contains(attribute)
  }

  /// The attributes for which some claim gives a number, in the order of the schema.
  func attributes(withNumber number: Double) -> [String] {
    let claims = nodes(of: .claim, with: SearchTerm.number(number)).filter { gives($0, number) }
    let names = Set(claims.compactMap { self.names.text($0, PropertyName.attribute) })
    return schema.attributes.map(\.name).filter(names.contains)
  }

  private func gives(_ claim: NodeID, _ number: Double) -> Bool {
    switch names.value(claim, PropertyName.value) {
    case .int(let value): Double(value) == number
    case .float(let value): value == number
    default: false
    }
  }

  /// The stems of the units in which claims give an attribute.
  func units(of attribute: String) -> Set<String> {
    if let known = unitsByAttribute[attribute] { return known }
    let units = claims(of: attribute, limit: 500).compactMap { names.text($0, PropertyName.unit) }
    let stems = Set(units.flatMap { WordForm.words(of: $0) }.map(TextStem.of))
    unitsByAttribute[attribute] = stems
    return stems
  }

  // MARK: Parts, places, occasions

  /// What directly or indirectly is part or member of a thing.
  func parts(of node: NodeID) -> [LexiconEntity] {
    var seen: Set<NodeID> = [node]
    var queue = [node]
    var found: [LexiconEntity] = []
    while let next = queue.popLast() {
      for type in facts.partRelations {
        for part in names.neighbours(next, type, .incoming) where seen.insert(part).inserted {
          queue.append(part)
          if let entity = entity(of: part) { found.append(entity) }
        }
      }
    }
    return found.sorted { $0.id < $1.id }
  }

  /// A group with its members: for a collective, such as the states of a region, also what lies in the region.
  func wholes(of entity: LexiconEntity) -> [LexiconEntity] {
    var found = [entity]
    guard entity.has(anyOf: facts.agents), !entity.has(anyOf: facts.people | facts.places) else {
      return found
    }
    found += names.neighbours(entity.node, .partOf, .outgoing).compactMap { self.entity(of: $0) }
    return found
  }

  /// What belongs to a group.
  func members(of entity: LexiconEntity) -> [LexiconEntity] {
    var found: [LexiconEntity] = []
    for whole in wholes(of: entity) {
      for part in parts(of: whole.node) where part != entity && !found.contains(part) { found.append(part) }
    }
    return found
  }

  /// The places within which a place lies, itself first.
  func containers(of node: NodeID) -> [NodeID] {
    var chain = [node]
    var index = 0
    while index < chain.count, chain.count < 32 {
      for next in names.neighbours(chain[index], .partOf, .outgoing) where !chain.contains(next) {
        chain.append(next)
      }
      index += 1
    }
    return chain
  }

  /// The occasions that took place in a place, the most prominent first.
  func occasions(in place: LexiconEntity) -> [LexiconEntity] {
    // Of a country the cities are meant, too; not of a region the countries.
    var nodes: [NodeID] = [place.node]
    if place.has(anyOf: facts.agents) {
      nodes += names.neighbours(place.node, .partOf, .incoming).filter { node in
        entity(of: node).map { !$0.has(anyOf: facts.agents) } ?? false
      }
    }
    var found: [LexiconEntity] = []
    for attribute in schema.attributes
    where facts.isPlace(attribute) && facts.mask(of: attribute.of) & facts.occasions != 0 {
      guard let type = attribute.relation else { continue }
      for node in nodes {
        for occasion in names.neighbours(node, type, attribute.isReversed ? .outgoing : .incoming) {
          guard let entity = entity(of: occasion), entity.has(anyOf: facts.occasions), !found.contains(entity)
          else { continue }
          found.append(entity)
        }
      }
    }
    return found.sorted { ($1.prominence, $0.id) < ($0.prominence, $1.id) }
  }

  /// The occasions that are a thing's own, by the attributes that say whose an occasion is.
  func occasions(of entity: LexiconEntity) -> [LexiconEntity] {
    guard entity.role == .agent, !entity.has(anyOf: facts.people) else { return [] }
    let types = (schema.words.first { $0.key == SchemaFacts.belongingKey }?.words.en ?? []).compactMap {
      schema.attribute(named: $0)?.relation
    }
    let found = types.flatMap { names.neighbours(entity.node, $0, .incoming) }.compactMap {
      self.entity(of: $0)
    }
    return found.filter { $0.has(anyOf: facts.occasions) }.sorted { $0.id < $1.id }
  }

  /// The Arabic text of what claims give as a value in a few English words; `nil` where none has one.
  func arabicValue(_ text: String) -> String? {
    for sense in lexicon.senses(of: text) where sense.kind == .value {
      guard let value = lexicon.value(sense.payload), value.text == text else { continue }
      for claim in claims(of: schema.attributes[value.attribute].name, limit: 500)
      where names.text(claim, PropertyName.value) == text {
        if let arabic = names.text(claim, PropertyName.valueArabic) { return arabic }
      }
    }
    return nil
  }

  /// The value that is called so in Arabic.
  func value(calledInArabic text: String) -> String? {
    lexicon.senses(of: text).filter { $0.kind == .value }.compactMap { lexicon.value($0.payload)?.text }
      .first { arabicValue($0) == text }
  }

  /// The texts that claims give for a state named by a word, each with its attribute.
  func values(ofState word: String) -> [(attribute: Int, text: String)] {
    lexicon.senses(of: word).filter { $0.kind == .value }.compactMap { lexicon.value($0.payload) }
  }

  /// The dates claimed for a thing.
  func dates(of node: NodeID) -> [EDTFDate] {
    claims(of: node).filter { $0.rank != "wrong" }.compactMap(\.date)
  }

  /// The day by which a thing without dates of its own was already: the first day for which, or report in which, a
  /// claim speaks of it; `nil` when none is dated.
  func knownBy(_ node: NodeID) -> CalendarDay? {
    var days: [CalendarDay] = []
    for claim in claims(of: node) where claim.rank != "wrong" {
      if let date = names.text(claim.node, PropertyName.asOf + "_edtf").flatMap({ EDTFDate($0) }),
        let day = date.lastDay
      {
        days.append(day)
        continue
      }
      for cite in names.texts(claim.node, PropertyName.cites) {
        if let day = day(ofReport: String(cite.prefix { $0 != ":" })) { days.append(day) }
      }
    }
    return days.min()
  }

  /// When a report was published, or the last day of what it covers.
  private func day(ofReport id: String) -> CalendarDay? {
    guard let report = lexicon.entity(id: id, roles: [.source]) else { return nil }
    if let date = names.text(report.node, PropertyName.published + "_edtf").flatMap({ EDTFDate($0) }) {
      return date.lastDay
    }
    return names.neighbours(report.node, .covers, .outgoing).flatMap { dates(of: $0) }.compactMap(\.lastDay)
      .max()
  }

  /// Whether some claim, name or containment links two things.
  func isLinked(_ a: LexiconEntity, _ b: LexiconEntity) -> Bool {
    let pair = Pair(a: a.index, b: b.index)
    if let known = links[pair] { return known }
    if links.count >= Self.memoryLimit { links.removeAll() }
    let result = findLink(a, b)
    links[pair] = result
    return result
  }

  private func findLink(_ a: LexiconEntity, _ b: LexiconEntity) -> Bool {
    if lexicon.entitiesNaming(b.index).contains(a.index) { return true }
    for claim in claims(of: a.node) where claim.rank != "wrong" {
      guard let value = claim.value else { continue }
      if value == b.node || containers(of: value).contains(b.node) { return true }
      if let other = entity(of: value), lexicon.entitiesNaming(b.index).contains(other.index) { return true }
    }
    return claims(of: b.node).contains { $0.value == a.node && $0.rank != "wrong" }
  }

  /// What a thing may be spoken of as: itself, topics and things whose names name it, places inside it.
  func aspects(of entity: LexiconEntity) -> [LexiconEntity] {
    var found = [entity]
    for index in lexicon.entitiesNaming(entity.index) {
      let other = lexicon.entity(index)
      if other.has(anyOf: facts.topics) { found.append(other) }
    }
    if entity.has(anyOf: facts.places) {
      found += parts(of: entity.node).filter { $0.has(anyOf: facts.places) && !$0.has(anyOf: facts.agents) }
    }
    return found
  }
}
