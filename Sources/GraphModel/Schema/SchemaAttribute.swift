/// Something that can be claimed of a thing.
package struct SchemaAttribute: Hashable, Sendable {
  /// What a value of an attribute is.
  package enum ValueType: Hashable, Sendable {
    case number
    case date
    case text
    /// Any thing or agent of the registry.
    case anything
    /// A thing or agent of the registry that has this label.
    case label(String)
  }

  /// When two values of a functional attribute agree.
  package enum Comparison: String, CaseIterable, Hashable, Sendable {
    /// Equal ids, or equal texts after folding.
    case exact
    /// One date contains the other.
    case date
    /// One is the other, or is part of it.
    case containment
    /// Equal numbers; numbers of different units or of different times are not compared.
    case number
    /// Values are never compared.
    case none
  }

  package var name: String
  /// The labels of the things it can be claimed of; empty for any.
  package var of: [String]
  package var value: ValueType
  /// The relationship type that the loader derives from the thing to the value.
  package var relation: String?
  /// Whether the derived relationship runs from the value to the thing.
  package var isReversed: Bool
  /// Whether a thing has one value at a time, so that two values disagree.
  package var isFunctional: Bool
  package var comparison: Comparison
  /// The unit of a number whose claim names none.
  package var unit: String?
  /// Whether the value that stands undisputed also becomes a property of the thing, under the attribute's name.
  package var isProperty: Bool
  package var words: LocalizedWords
  package var verbs: LocalizedWords

  package init(
    name: String, of: [String] = [], value: ValueType, relation: String? = nil, isReversed: Bool = false,
    isFunctional: Bool = false, comparison: Comparison = .none, unit: String? = nil, isProperty: Bool = false,
    words: LocalizedWords = LocalizedWords(), verbs: LocalizedWords = LocalizedWords()
  ) {
    self.name = name
    self.of = of
    self.value = value
    self.relation = relation
    self.isReversed = isReversed
    self.isFunctional = isFunctional
    self.comparison = comparison
    self.unit = unit
    self.isProperty = isProperty
    self.words = words
    self.verbs = verbs
  }
}
