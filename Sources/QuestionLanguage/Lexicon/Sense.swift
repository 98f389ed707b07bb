/// One thing that a span of words may mean.
package struct Sense: Hashable, Sendable {
  package enum Kind: UInt8, Sendable {
    /// A node of the graph with a name; the payload is its number in the lexicon's entity table.
    case entity
    /// A label of the schema, by its index.
    case label
    /// A value of `kind` in the registry, by its number among the lexicon's texts.
    case subkind
    /// An attribute of the schema, by its index, named by a noun.
    case attribute
    /// An attribute of the schema, by its index, named by a verb.
    case attributeVerb
    /// What a statement does, by its index in the schema.
    case act
    /// How a statement's words reached the report, by its index in the schema.
    case form
    /// What kind of writing a report is, by its index in the schema.
    case genre
    /// A text that some claim gives as the value of an attribute, by its number among the lexicon's values.
    case value
    /// A word of the language itself.
    case word
  }

  package var kind: Kind
  package var payload: Int
  /// How far the words are from the usual name: 0 for a name, more for a derived form.
  package var cost: Int
  /// Whether the words mean this only when they are written in capitals, as IS or US do.
  package var needsCapitals: Bool

  package init(_ kind: Kind, _ payload: Int, cost: Int = 0, needsCapitals: Bool = false) {
    self.kind = kind
    self.payload = payload
    self.cost = cost
    self.needsCapitals = needsCapitals
  }

  /// The language's own word, if it is one.
  package var word: LanguageWord? {
    kind == .word ? LanguageWord(rawValue: UInt8(truncatingIfNeeded: payload)) : nil
  }
}
