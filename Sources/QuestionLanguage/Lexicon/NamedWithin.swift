import GraphModel

/// Which entities another one's name names: "Situation in Iraq" names Iraq.
struct NamedWithin {
  private let entities: [BuiltEntity]

  init(_ entities: [BuiltEntity]) { self.entities = entities }

  /// For each entity those whose names contain one of its names, by number.
  func related() -> [[Int]] {
    var byFirst: [String: [(phrase: [String], entity: Int)]] = [:]
    for (index, entity) in entities.enumerated() where entity.role != .source {
      for phrase in entity.phrases where phrase.joined().unicodeScalars.count >= 3 {
        byFirst[phrase[0], default: []].append((phrase, index))
      }
    }
    var related = [Set<Int>](repeating: [], count: entities.count)
    for (index, entity) in entities.enumerated() where entity.role != .source {
      for phrase in entity.phrases {
        for start in phrase.indices {
          for candidate in byFirst[phrase[start]] ?? [] where candidate.entity != index {
            let isWhole = candidate.phrase.count == phrase.count
            if !isWhole && phrase[start...].starts(with: candidate.phrase) {
              related[candidate.entity].insert(index)
            }
          }
        }
      }
    }
    return related.map { $0.sorted() }
  }
}
