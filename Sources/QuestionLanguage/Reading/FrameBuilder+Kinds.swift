import GraphModel
import TextFolding

extension FrameBuilder {
  /// Frames that ask for things of a kind by what is said of them: "which states spoke at A but not at B".
  func kindDrafts() -> [Draft] {
    var drafts: [Draft] = []
    if mainAsk == .who, chunks.contains(where: { $0.isNegated || $0.isExcluded }),
      let label = facts.commonAgentLabel
    {
      var slots = KindSlots(builder: self, label: label, group: nil, at: nil)
      drafts.append(slots.draft())
    }
    for (index, chunk) in chunks.enumerated() {
      if let genre = chunk.payloads(.genre).first, labels(chunk, facts.sources).isEmpty {
        // "The communiqué" is the report of that kind.
        var slots = KindSlots(builder: self, label: facts.source, group: nil, at: index)
        slots.filters.append(Filter(.genre, [.key(schema.genres[genre].key)]))
        drafts.append(slots.draft())
      }
      for label in chunk.labels where label < 64 {
        let name = schema.labels[label].name
        guard name != facts.utterance else { continue }
        var slots = KindSlots(builder: self, label: name, group: nil, at: index)
        drafts.append(slots.draft())
      }
      if chunk.ask == .which || chunk.ask == .howMany || chunk.ask == .what && chunks.count > 1,
        let group = resolver.group(chunk)
      {
        var slots = KindSlots(builder: self, label: partLabel(of: group), group: group, at: index)
        drafts.append(slots.draft())
      }
    }
    return drafts
  }

  /// Whether a noun is asked for with a name before it that describes it: "how many Gulf ministers".
  func isDescribedKind(_ index: Int) -> Bool {
    guard index > 0, chunks[index - 1].ask != nil, chunks[index].markers.isEmpty, chunks[index].join == nil,
      !chunks[index].labels.isEmpty, chunks[index - 1].labels.isEmpty
    else { return false }
    return resolver.best(chunks[index - 1]) { $0.has(anyOf: facts.places | facts.agents) } != nil
  }

  /// The label that most members of a group have; one that comes along with others only where no other is found.
  private func partLabel(of group: LexiconEntity) -> String {
    let members = view.members(of: group)
    func count(_ label: SchemaLabel) -> Int {
      members.filter { $0.has(anyOf: facts.mask(of: label.name)) }.count
    }
    let common = facts.commonLabels
    let own = schema.labels.filter { !common.contains($0.name) && count($0) > 0 }
    return (own.isEmpty ? schema.labels : own).max { count($0) < count($1) }?.name ?? ""
  }
}
