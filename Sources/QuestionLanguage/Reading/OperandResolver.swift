import GraphModel
import TextFolding

/// Settles which thing a chunk means where a certain type is wanted.
struct OperandResolver {
  let view: CorpusView

  private var lexicon: Lexicon { view.lexicon }
  private var facts: SchemaFacts { view.facts }

  /// The entities that a chunk may mean, the nearest name and the most prominent first.
  func entities(_ chunk: Chunk) -> [LexiconEntity] {
    let senses = chunk.senses.filter { $0.kind == .entity }
    let ranked = senses.map { (sense: $0, entity: lexicon.entity($0.payload)) }
    return ranked.sorted {
      ($0.sense.cost, -$0.entity.prominence, $0.entity.id) < (
        $1.sense.cost, -$1.entity.prominence, $1.entity.id
      )
    }.map(\.entity)
  }

  func entities(_ chunk: Chunk, labelled mask: UInt64) -> [LexiconEntity] {
    entities(chunk).filter { $0.has(anyOf: mask) }
  }

  /// The best entity of a chunk that passes a test.
  func best(_ chunk: Chunk, where test: (LexiconEntity) -> Bool) -> LexiconEntity? {
    entities(chunk).first(where: test)
  }

  /// The occasion that a chunk means: one it names, or the foremost one in the place it names.
  func occasion(_ chunk: Chunk, dates: [EDTFDate] = []) -> LexiconEntity? {
    let named = entities(chunk, labelled: facts.occasions)
    if let match = preferred(named, dates) { return match }
    for place in entities(chunk, labelled: facts.places | facts.mask(of: placeLikeLabels)) {
      if let match = preferred(view.occasions(in: place), dates) { return match }
    }
    return nil
  }

  /// Labels that come along with, or bring along, a place's label.
  private var placeLikeLabels: [String] {
    facts.schema.labels.filter { facts.closure(of: $0.name) & facts.places != 0 }.map(\.name)
  }

  /// The most prominent of some occasions, at one of the dates if dates are given.
  private func preferred(_ occasions: [LexiconEntity], _ dates: [EDTFDate]) -> LexiconEntity? {
    guard !dates.isEmpty else { return occasions.first }
    let dated = occasions.filter { occasion in
      view.dates(of: occasion.node).contains { own in dates.contains { $0.overlaps(own) } }
    }
    return dated.first ?? occasions.first
  }

  /// The source that a chunk names.
  func source(_ chunk: Chunk) -> LexiconEntity? { entities(chunk, labelled: facts.sources).first }

  /// The group whose parts a chunk's name means.
  func group(_ chunk: Chunk) -> LexiconEntity? {
    entities(chunk).first { !view.members(of: $0).isEmpty }
  }

  /// What a described thing is: the entity with a label that best fits the chunks beside it.
  struct Description {
    var entities: [LexiconEntity]
    var used: Set<Int>
    var score: Double
  }

  /// Finds "the June 2021 meeting" or "the meeting of A and B": the entities with a label that fit most of what is
  /// said of them; `nil` when nothing said of them fits any.
  func describe(labels: UInt64, chunks: [Chunk], candidates indices: [Int]) -> Description? {
    var best: [(entity: LexiconEntity, used: Set<Int>, score: Double)] = []
    for entity in view.entities(labelled: labels) {
      var used: Set<Int> = []
      var score = 0.0
      for index in indices {
        let fit = fit(entity, chunks[index])
        guard fit > 0 else { continue }
        used.insert(index)
        score += fit
      }
      if score > 0 { best.append((entity, used, score)) }
    }
    guard let top = best.map(\.score).max() else { return nil }
    let winners = best.filter { $0.score == top }
    guard let first = winners.max(by: { $0.entity.prominence < $1.entity.prominence }) else { return nil }
    let same = winners.filter { $0.used == first.used }.map(\.entity).sorted {
      ($1.prominence, $0.id) < ($0.prominence, $1.id)
    }
    return Description(entities: same, used: first.used, score: top)
  }

  /// How well a chunk describes an entity; 0 for not at all.
  private func fit(_ entity: LexiconEntity, _ chunk: Chunk) -> Double {
    if let date = chunk.date {
      return view.dates(of: entity.node).contains { date.overlaps($0) } ? 3 : 0
    }
    let own = entities(chunk)
    if own.contains(entity) { return 4 }
    if own.contains(where: { view.isLinked(entity, $0) }) { return 2.5 }
    if chunk.payloads(.subkind).contains(where: { lexicon.text($0) == lexicon.kind(of: entity.index) }) {
      return 2
    }
    for payload in chunk.payloads(.value) {
      guard let value = lexicon.value(payload) else { continue }
      let attribute = facts.schema.attributes[value.attribute].name
      if view.claims(of: entity.node).contains(where: { $0.attribute == attribute && $0.text == value.text })
      {
        return 1.5
      }
    }
    if chunk.isUnknown || !chunk.attributes.isEmpty {
      let stem = TextStem.of(WordForm.words(of: chunk.raw).last ?? "")
      let names = [false, true].map { lexicon.name(of: entity.index, arabic: $0) }
      let stems = names.flatMap { WordForm.words(of: $0) }.map(TextStem.of)
      return !stem.isEmpty && stems.contains(stem) ? 1.2 : 0
    }
    return 0
  }
}
