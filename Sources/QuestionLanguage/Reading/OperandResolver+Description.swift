import GraphModel
import TextFolding

extension OperandResolver {
  /// What a described thing is: the entities with a label that best fit the chunks beside it.
  struct Description {
    var entities: [LexiconEntity]
    var used: Set<Int>
    var score: Double
  }

  /// What a chunk can say of a thing, taken out once for all candidates.
  private struct Detail {
    let index: Int
    let date: EDTFDate?
    let entities: [LexiconEntity]
    let kinds: [String]
    let values: [(attribute: String, text: String)]
    /// The stem of a word that names nothing, to be found in names.
    let stem: String

    var isMereWord: Bool { date == nil && entities.isEmpty && kinds.isEmpty && values.isEmpty }
    var saysAnything: Bool { !isMereWord || !stem.isEmpty }
  }

  /// How many things of a kind, the most prominent ones, can be meant by a description without their name.
  private static let describedLimit = 500

  /// Finds "the June 2021 meeting" or "the meeting of A and B": the entities with a label that fit most of what is
  /// said of them; `nil` when nothing said of them fits any.
  func describe(
    labels: UInt64, chunks: [Chunk], candidates indices: [Int],
    where test: (LexiconEntity) -> Bool = { _ in true }
  ) -> Description? {
    let details = indices.map { detail($0, chunks[$0]) }.filter(\.saysAnything)
    guard details.contains(where: { !$0.isMereWord }) else { return nil }
    var best: [(entity: LexiconEntity, used: Set<Int>, score: Double)] = []
    for entity in view.prominentEntities(labelled: labels, limit: Self.describedLimit)
    where test(entity) {
      var used: Set<Int> = []
      var score = 0.0
      for detail in details {
        let fit = fit(entity, detail)
        guard fit > 0 else { continue }
        used.insert(detail.index)
        score += fit
      }
      guard score > 0 else { continue }
      for detail in details where !used.contains(detail.index) && !detail.stem.isEmpty {
        let closeness = closeness(of: detail.stem, toNameOf: entity)
        guard closeness > 0 else { continue }
        used.insert(detail.index)
        score += closeness
      }
      best.append((entity, used, score))
    }
    guard let top = best.map(\.score).max() else { return nil }
    let winners = best.filter { $0.score == top }
    guard let first = winners.max(by: { $0.entity.prominence < $1.entity.prominence }) else { return nil }
    let same = winners.filter { $0.used == first.used }.map(\.entity).sorted {
      ($1.prominence, $0.id) < ($0.prominence, $1.id)
    }
    return Description(entities: same, used: first.used, score: top)
  }

  private func detail(_ index: Int, _ chunk: Chunk) -> Detail {
    let isWord = chunk.isUnknown || !chunk.attributes.isEmpty
    return Detail(
      index: index, date: chunk.date, entities: entities(chunk),
      kinds: chunk.payloads(.subkind).compactMap { view.lexicon.text($0) },
      values: chunk.payloads(.value).compactMap { payload in
        view.lexicon.value(payload).map { (view.schema.attributes[$0.attribute].name, $0.text) }
      }, stem: isWord ? TextStem.of(WordForm.words(of: chunk.raw).last ?? "") : "")
  }

  /// How well a chunk describes an entity; 0 for not at all.
  private func fit(_ entity: LexiconEntity, _ detail: Detail) -> Double {
    if let date = detail.date {
      return view.dates(of: entity.node).contains { date.overlaps($0) } ? 3 : 0
    }
    if detail.entities.contains(entity) { return 4 }
    if detail.entities.contains(where: { view.isLinked(entity, $0) }) { return 2.5 }
    if !detail.kinds.isEmpty, let kind = view.lexicon.kind(of: entity.index), detail.kinds.contains(kind) {
      return 2
    }
    let isSaid = detail.values.contains { value in
      view.claims(of: entity.node).contains { $0.attribute == value.attribute && $0.text == value.text }
    }
    return isSaid ? 1.5 : 0
  }

  /// How well a word fits a name: it is in it, or one of like meaning is.
  private func closeness(of stem: String, toNameOf entity: LexiconEntity) -> Double {
    let name = view.nameStems(of: entity.index)
    if name.contains(stem) { return 1.2 }
    return RelatedWords.stems(relatedTo: stem).contains(where: name.contains) ? 1 : 0
  }
}
