import GraphModel
import TextFolding

extension LexiconBuilder {
  /// Adds the words of labels, attributes, acts, forms and genres, with their regular forms.
  mutating func addSchemaWords() {
    for (index, label) in schema.labels.enumerated() {
      addNouns([label.name] + label.words.en, label.words.ar, Sense(.label, index))
    }
    for (index, attribute) in schema.attributes.enumerated() {
      let key = attribute.name.split(separator: "_").joined(separator: " ")
      addNouns(attribute.words.en, attribute.words.ar, Sense(.attribute, index))
      add(key, Sense(.attribute, index, cost: 1))
      addVerbs(attribute.verbs.en, attribute.verbs.ar, Sense(.attributeVerb, index))
      if attribute.value == .number { addCounted(attribute, index) }
    }
    addFurtherWords()
    for (kind, terms) in [(Sense.Kind.act, schema.acts), (.form, schema.forms), (.genre, schema.genres)] {
      for (index, term) in terms.enumerated() {
        let sense = Sense(kind, index)
        if kind == .act {
          addVerbs([term.name.en, term.key], [term.name.ar], sense)
        } else {
          addNouns([term.name.en, term.key], [term.name.ar], sense)
        }
      }
    }
  }

  private mutating func addNouns(_ english: [String], _ arabic: [String], _ sense: Sense) {
    var derived = sense
    derived.cost += 1
    for phrase in english + arabic {
      let words = WordForm.words(of: phrase)
      add(words, sense)
      let others =
        words.last.map(WordForm.isArabic) == true
        ? ArabicForms.nouns(of: words) : EnglishForms.nouns(of: words)
      for other in others { addDerived(other, derived) }
    }
  }

  /// Adds the words that a schema lists under the name of a label, attribute, act, form or genre.
  private mutating func addFurtherWords() {
    for list in schema.words {
      if let index = schema.acts.firstIndex(where: { $0.key == list.key }) {
        addVerbs(list.words.en, list.words.ar, Sense(.act, index))
      } else if let index = schema.attributes.firstIndex(where: { $0.name == list.key }) {
        addNouns(list.words.en, list.words.ar, Sense(.attribute, index))
      } else if let index = schema.labels.firstIndex(where: { $0.name == list.key }) {
        addNouns(list.words.en, list.words.ar, Sense(.label, index))
      }
    }
  }

  /// What "number of" counts also names the number: "members" the number of members.
  private mutating func addCounted(_ attribute: SchemaAttribute, _ index: Int) {
    let counting = Set(
      askWords.filter { $0.meaning == .howMany }.flatMap(\.phrases).map { WordForm.words(of: $0) })
    for phrase in attribute.words.en + attribute.words.ar {
      let words = WordForm.words(of: phrase)
      for length in (1..<max(words.count, 1)).reversed() where counting.contains(Array(words.prefix(length)))
      {
        let rest = Array(words.dropFirst(length))
        addDerived(rest, Sense(.attribute, index, cost: 3))
        let forms =
          rest.last.map(WordForm.isArabic) == true
          ? ArabicForms.nouns(of: rest) : EnglishForms.nouns(of: rest)
        for form in forms { addDerived(form, Sense(.attribute, index, cost: 4)) }
        break
      }
    }
  }

  /// Adds a form that a rule made, unless it is a word of the language, which it would hide.
  mutating func addDerived(_ words: [String], _ sense: Sense) {
    let key = words.joined(separator: " ")
    guard key.unicodeScalars.count > 2, !functionWords.contains(key) else { return }
    add(words, sense)
  }

  private mutating func addVerbs(_ english: [String], _ arabic: [String], _ sense: Sense) {
    var derived = sense
    derived.cost += 1
    for phrase in english + arabic {
      let words = WordForm.words(of: phrase)
      add(words, sense)
      let others =
        words.first.map(WordForm.isArabic) == true
        ? ArabicForms.verbs(of: words) : EnglishForms.verbs(of: words)
      for other in others { addDerived(other, derived) }
    }
  }
}
