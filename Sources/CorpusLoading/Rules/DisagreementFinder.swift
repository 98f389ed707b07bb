import GraphModel

/// Finds the claims that cannot both hold, by the comparison rules of the schema's functional attributes.
///
/// Claims are compared within one thing, attribute and unit. Those that stand against each other, directly or
/// through others, make one disagreement; values that differ because their times do make a change.
struct DisagreementFinder {
  let index: CorpusIndex
  let schema: SchemaLookup

  /// What claims have in common that are compared.
  private struct Key: Hashable {
    var subject: String
    var attribute: String
    var unit: String
  }

  /// The disagreements and changes, by thing, attribute and unit; ids are unique among them and `taken`.
  func find(avoiding taken: Set<String>) -> [Disagreement] {
    var groups: [Key: [ClaimRecord]] = [:]
    for claim in index.records.claims {
      guard let attribute = schema.attribute(named: claim.attribute.value), attribute.isFunctional else {
        continue
      }
      let unit = claim.unit?.value ?? attribute.unit ?? ""
      groups[Key(subject: claim.subject.value, attribute: attribute.name, unit: unit), default: []]
        .append(claim)
    }
    let keys = groups.keys.sorted {
      [$0.subject, $0.attribute, $0.unit]
        .lexicographicallyPrecedes([$1.subject, $1.attribute, $1.unit], by: precedes)
    }
    var ids = taken
    return keys.flatMap { key -> [Disagreement] in
      guard let claims = groups[key], let attribute = schema.attribute(named: key.attribute) else {
        return []
      }
      return compare(
        claims.sorted { precedes($0.id.value, $1.id.value) }, attribute, unit: key.unit, ids: &ids)
    }
  }

  private func compare(
    _ claims: [ClaimRecord], _ attribute: SchemaAttribute, unit: String, ids: inout Set<String>
  ) -> [Disagreement] {
    let comparison = ValueComparison(index: index)
    var sides = DisjointSets(count: claims.count)
    var isDisputed = [Bool](repeating: false, count: claims.count)
    var hasChanged = [Bool](repeating: false, count: claims.count)
    for first in claims.indices {
      for second in claims.indices.dropFirst(first + 1) {
        switch comparison.outcome(claims[first], claims[second], attribute: attribute) {
        // Two slips contradict the truth, not each other.
        case .disagree where claims[first].rank != .wrong || claims[second].rank != .wrong:
          sides.unite(first, second)
          isDisputed[first] = true
          isDisputed[second] = true
        case .change where claims[first].rank != .wrong && claims[second].rank != .wrong:
          hasChanged[first] = true
          hasChanged[second] = true
        default: break
        }
      }
    }
    var found: [Disagreement] = []
    for members in sides.sets where isDisputed[members[0]] {
      let involved = members.map { claims[$0] }
      found.append(
        disagreement(kind(of: involved, attribute), among: involved, attribute, unit: unit, ids: &ids))
    }
    let changed = claims.indices.filter { hasChanged[$0] }.map { claims[$0] }
    // What one disagreement already sets side by side is not told again as a change.
    let isTold = found.contains { Set($0.claims).isSuperset(of: changed.map(\.id.value)) }
    if !changed.isEmpty && !isTold {
      found.append(disagreement(.change, among: changed, attribute, unit: unit, ids: &ids))
    }
    return found
  }

  /// Speakers disagree when only speakers assert, and two who contradict each other are not the same; else reports.
  private func kind(of claims: [ClaimRecord], _ attribute: SchemaAttribute) -> DisagreementKind {
    guard claims.allSatisfy({ !$0.speakers.isEmpty }) else { return .reports }
    let comparison = ValueComparison(index: index)
    func speakers(_ claim: ClaimRecord) -> Set<String> { Set(claim.speakers.map(\.value)) }
    for (offset, first) in claims.enumerated() {
      for second in claims.dropFirst(offset + 1)
      where comparison.outcome(first, second, attribute: attribute) == .disagree
        && speakers(first) != speakers(second)
      {
        return .speakers
      }
    }
    return .reports
  }

  private func disagreement(
    _ kind: DisagreementKind, among claims: [ClaimRecord], _ attribute: SchemaAttribute, unit: String,
    ids: inout Set<String>
  ) -> Disagreement {
    let subject = claims[0].subject.value
    let wording = DisagreementWording(index: index, attribute: attribute)
    let parts = [
      subject, attribute.name, unit == attribute.name ? "" : plain(unit),
      kind == .change ? kind.rawValue : "",
    ].filter { !$0.isEmpty }
    return Disagreement(
      id: unusedID(parts.joined(separator: "-"), in: &ids), kind: kind, about: [subject],
      attribute: attribute.name, claims: claims.map(\.id.value), title: wording.title(of: subject),
      judgement: kind == .change ? nil : wording.judgement(of: claims),
      reason: kind == .change ? nil : wording.reason(of: claims), printed: wording.printed(claims),
      cites: Set(claims.flatMap { $0.cites.map(\.value) }).sorted(),
      isOutside: kind != .change && claims.contains { $0.isOutside && $0.rank != .preferred })
  }

  /// A unit as an id can hold it.
  private func plain(_ unit: String) -> String {
    unit.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
  }

  private func unusedID(_ base: String, in ids: inout Set<String>) -> String {
    var id = base
    var number = 2
    while !ids.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }
}

/// Sets of numbers that are united two at a time.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  private func root(of number: Int) -> Int {
    var number = number
    while parents[number] != number { number = parents[number] }
    return number
  }

  mutating func unite(_ a: Int, _ b: Int) {
    let (first, second) = (root(of: a), root(of: b))
    parents[max(first, second)] = min(first, second)
  }

  /// The sets, each ascending, in order of their least numbers.
  var sets: [[Int]] {
    var members: [Int: [Int]] = [:]
    for number in parents.indices { members[root(of: number), default: []].append(number) }
    return members.keys.sorted().compactMap { members[$0] }
  }
}
