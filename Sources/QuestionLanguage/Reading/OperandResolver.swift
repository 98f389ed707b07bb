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
}
