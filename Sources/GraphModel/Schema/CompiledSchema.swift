/// What one corpus calls things: the labels, relations, attributes and words that it binds to Mahdar's six roles.
///
/// Compiled from the corpus's `schema.yaml` and carried in the graph's snapshot (`encoded()`), so that every
/// later stage reads names from here and none from the program.
package struct CompiledSchema: Hashable, Sendable {
  /// What the corpus is about, for the first line of the shell.
  package var title: LocalizedText
  /// The names of the relations and labels that the roles themselves need.
  package var structure: SchemaStructure
  /// The labels, in the order of the schema.
  package var labels: [SchemaLabel]
  /// What a statement does: `affirm`, `warn`.
  package var acts: [SchemaTerm]
  /// How a statement's words reached the report: `direct`, `opinion`.
  package var forms: [SchemaTerm]
  /// What kind of writing a report is; empty when the schema leaves it free.
  package var genres: [SchemaTerm]
  /// What numbers count or measure, by the name that claims give; empty when the schema leaves it free.
  package var units: [SchemaTerm]
  /// What can be claimed of a thing, in the order of the schema.
  package var attributes: [SchemaAttribute]
  /// Further words for the question language, each under a key of its own.
  package var words: [SchemaWordList]

  package init(
    title: LocalizedText, structure: SchemaStructure, labels: [SchemaLabel] = [], acts: [SchemaTerm] = [],
    forms: [SchemaTerm] = [], genres: [SchemaTerm] = [], units: [SchemaTerm] = [],
    attributes: [SchemaAttribute] = [],
    words: [SchemaWordList] = []
  ) {
    self.title = title
    self.structure = structure
    self.labels = labels
    self.acts = acts
    self.forms = forms
    self.genres = genres
    self.units = units
    self.attributes = attributes
    self.words = words
  }

  /// The label of that name; linear.
  package func label(named name: String) -> SchemaLabel? {
    labels.first { $0.name == name }
  }

  /// The attribute of that name; linear.
  package func attribute(named name: String) -> SchemaAttribute? {
    attributes.first { $0.name == name }
  }

  /// The labels bound to a role, in the order of the schema.
  package func labels(of role: SchemaRole) -> [SchemaLabel] {
    labels.filter { $0.role == role }
  }

  /// The label of the one kind of node that a role stands for: source, passage, utterance or claim.
  ///
  /// The schema compiler makes sure that there is exactly one; an agent or a thing has many, and gives its first.
  package func labelName(of role: SchemaRole) -> String {
    labels.first { $0.role == role }?.name ?? ""
  }

  /// The label itself and those that come along with it, in that order.
  package func labelNames(with name: String) -> [String] {
    [name] + (label(named: name)?.with ?? [])
  }
}

/// A text in English and in Arabic.
package struct LocalizedText: Hashable, Sendable {
  package var en: String
  package var ar: String

  package init(en: String, ar: String) {
    self.en = en
    self.ar = ar
  }
}

/// Words and phrases in English and in Arabic, the usual one first.
package struct LocalizedWords: Hashable, Sendable {
  package var en: [String]
  package var ar: [String]

  package init(en: [String] = [], ar: [String] = []) {
    self.en = en
    self.ar = ar
  }

  package var isEmpty: Bool { en.isEmpty && ar.isEmpty }
}

/// One of the six things that Mahdar knows of any corpus.
package enum SchemaRole: String, CaseIterable, Hashable, Sendable {
  /// A report.
  case source
  /// A numbered sentence of a report.
  case passage
  /// Who can speak.
  case agent
  /// An act of speech.
  case utterance
  /// What a report or a speaker asserts of a thing.
  case claim
  /// What else there is to speak of.
  case thing
}

/// A label and what it is bound to.
package struct SchemaLabel: Hashable, Sendable {
  package var name: String
  package var role: SchemaRole
  /// Labels that every node of this label has besides.
  package var with: [String]
  /// The values of `kind` in the registry that carry this label.
  package var kinds: [String]
  /// The registry file, without its extension, all of whose entries carry this label whatever their kind.
  package var file: String?
  package var words: LocalizedWords

  package init(
    name: String, role: SchemaRole, with: [String] = [], kinds: [String] = [], file: String? = nil,
    words: LocalizedWords = LocalizedWords()
  ) {
    self.name = name
    self.role = role
    self.with = with
    self.kinds = kinds
    self.file = file
    self.words = words
  }
}

/// A key with its name in both languages: an act, a form, a genre, a unit.
package struct SchemaTerm: Hashable, Sendable {
  package var key: String
  package var name: LocalizedText

  package init(key: String, name: LocalizedText) {
    self.key = key
    self.name = name
  }
}

/// Words under a key that only the question language gives a meaning to.
package struct SchemaWordList: Hashable, Sendable {
  package var key: String
  package var words: LocalizedWords

  package init(key: String, words: LocalizedWords) {
    self.key = key
    self.words = words
  }
}
