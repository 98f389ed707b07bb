import GraphModel
import SessionReplay
import TextFolding

/// The names of a graph's things and the words of its schema, in both scripts, by the keys under which people type
/// them. Made at the first Tab; O(names · log names).
struct NameIndex {
  struct Entry {
    let key: String
    let name: String
    /// What it is, for the list.
    let kind: String
  }

  private let entries: [Entry]

  init(_ session: Session) {
    var entries: [Entry] = []
    if let schema = session.opened.schema {
      entries += Self.words(of: schema)
      entries += Self.names(in: session.graph, schema)
    }
    entries.sort { a, b in
      a.key == b.key ? a.name.isBytewiseBefore(b.name) : a.key.isBytewiseBefore(b.key)
    }
    self.entries = entries
  }

  /// The entries whose key begins with the key of a text, each name once, in order of their keys.
  func entries(beginningWith text: String, limit: Int) -> [Entry] {
    let key = matchKey(text)
    guard !key.isEmpty else { return [] }
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key.isBytewiseBefore(key) { low = middle + 1 } else { high = middle }
    }
    var found: [Entry] = []
    var seen: Set<ExactString> = []
    while low < entries.count, entries[low].key.hasPrefix(key), found.count < limit {
      if seen.insert(ExactString(entries[low].name)).inserted { found.append(entries[low]) }
      low += 1
    }
    return found
  }

  /// Words for labels, relations and attributes, which begin most questions.
  private static func words(of schema: CompiledSchema) -> [Entry] {
    let labels = schema.labels.flatMap { label in
      (label.words.en + label.words.ar).map { Entry(key: matchKey($0), name: $0, kind: "kind") }
    }
    let attributes = schema.attributes.flatMap { attribute in
      (attribute.words.en + attribute.words.ar).map {
        Entry(key: matchKey($0), name: $0, kind: attribute.name)
      }
    }
    return labels + attributes
  }

  private static func names(in graph: PropertyGraph, _ schema: CompiledSchema) -> [Entry] {
    let keys = [PropertyName.name, PropertyName.nameArabic, PropertyName.id].compactMap {
      graph.keys.number(of: $0)
    }
    let aliases = graph.keys.number(of: PropertyName.aliases)
    let named = Set(
      schema.labels.filter { [.agent, .thing, .source].contains($0.role) }.map(\.name)
        .compactMap { graph.labels.number(of: $0) })
    var entries: [Entry] = []
    graph.forEachRun(label: nil) { run in
      for raw in run {
        let node = NodeID(raw)
        let labels = graph.labels(of: node)
        guard let label = labels.first(where: named.contains) else { continue }
        let kind = graph.labels[label]
        var names = keys.compactMap { text(graph.property(node, $0)) }
        if let aliases, case .list(let values) = graph.property(node, aliases) {
          names += values.compactMap(text)
        }
        // An id that is typed like the name is no second candidate.
        var seen: Set<String> = []
        for name in names where seen.insert(matchKey(name)).inserted {
          entries.append(Entry(key: matchKey(name), name: name, kind: kind))
        }
      }
    }
    return entries
  }

  private static func text(_ value: Value) -> String? {
    if case .string(let text) = value, !text.isEmpty { text } else { nil }
  }
}
