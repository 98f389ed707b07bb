import GraphModel
import TextFolding

/// A relationship that claims assert, with all of them.
private struct DerivedRelation {
  var claims: [String] = []
  var cites: Set<Citation> = []
  var rank = ClaimRank.wrong
  /// The earliest time for which a claim asserts it; `nil` when none gives a time.
  var asOf: EDTFDate?

  mutating func add(_ claim: ClaimRecord) {
    claims.append(claim.id.value)
    cites.formUnion(claim.cites.map(\.value))
    rank = min(rank, claim.rank)
    guard let date = claim.asOf?.value else { return }
    guard let known = asOf else {
      asOf = date
      return
    }
    let (first, second) = (date.firstDay?.dayNumber ?? .min, known.firstDay?.dayNumber ?? .min)
    if first < second || (first == second && precedes(date.text, known.text)) { asOf = date }
  }
}

extension CorpusGraphBuilder {
  /// The ends and type of a derived relationship.
  private struct Key: Hashable {
    var type: String
    var source: String
    var target: String
  }

  /// Adds, once for every two things and type, the relationships that claims assert.
  ///
  /// A claim that is held wrong asserts none. Claims come by id, and so do the ids in `claims`.
  mutating func addDerivedRelations(from claims: [ClaimRecord]) {
    var relations: [Key: DerivedRelation] = [:]
    for claim in claims where claim.rank != .wrong {
      guard case .thing(let value) = claim.value.value,
        let attribute = lookup.attribute(named: claim.attribute.value), let type = attribute.relation
      else { continue }
      let (source, target) =
        attribute.isReversed ? (value, claim.subject.value) : (claim.subject.value, value)
      relations[Key(type: type, source: source, target: target), default: DerivedRelation()].add(claim)
    }
    let keys = relations.keys.sorted {
      [$0.type, $0.source, $0.target].lexicographicallyPrecedes(
        [$1.type, $1.source, $1.target], by: precedes)
    }
    for key in keys {
      guard let relation = relations[key] else { continue }
      var list = PropertyList()
      list.set(relation.rank)
      list.set(PropertyName.asOf, relation.asOf)
      list.set(PropertyName.claims, relation.claims)
      list.set(cites: relation.cites.sorted())
      relate(things[key.source], key.type, things[key.target], list)
    }
  }
}
