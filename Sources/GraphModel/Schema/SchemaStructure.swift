/// The names that one corpus gives to the relations and labels that the roles themselves need.
package struct SchemaStructure: Hashable, Sendable {
  /// One of those relations or labels; the raw value is its key in `schema.yaml`.
  package enum Key: String, CaseIterable, Hashable, Sendable {
    /// From a passage to its source.
    case passageIn = "passage_in"
    /// From an agent to an utterance.
    case said
    /// From an utterance to the occasion.
    case at
    /// From an utterance or a disagreement to what it is about.
    case about
    /// From an utterance to one of the same idea at another occasion.
    case echoes
    /// From a claim to the thing it is about.
    case of
    /// From a claim to the thing that is its value.
    case value
    /// From a claim to the agent or source that asserts it.
    case assertedBy = "asserted_by"
    /// From a disagreement to the claims and utterances that differ.
    case between
    /// From a passage or an utterance to what it names.
    case mentions
    /// From a place to the one that contains it.
    case partOf = "part_of"
    /// From a source to the agent that published it.
    case publishedBy = "published_by"
    /// From a source to the agent that wrote it.
    case writtenBy = "written_by"
    /// From a source to what it reports on.
    case covers
    /// The label of what the loader makes of claims that differ.
    case disagreement
  }

  private var names: [String]
  private var ends: [[String]]

  /// A structure of given names; a key that is left out has an empty name.
  ///
  /// `ends` says for a relation which labels the node at its end may have; without, any.
  package init(names: [Key: String], ends: [Key: [String]] = [:]) {
    self.names = Key.allCases.map { names[$0] ?? "" }
    self.ends = Key.allCases.map { ends[$0] ?? [] }
  }

  /// The relation or label that stands for a key.
  package subscript(key: Key) -> String {
    names[Self.index(of: key)]
  }

  /// The labels of which the end of a relation has at least one; empty for any.
  package func endLabels(of key: Key) -> [String] {
    ends[Self.index(of: key)]
  }

  private static func index(of key: Key) -> Int {
    Key.allCases.firstIndex(of: key) ?? 0
  }
}
