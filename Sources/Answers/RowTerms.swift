import GraphModel
import QueryEngine
import QuestionLanguage
import TextFolding

/// What a row of an answer says, as names, numbers and stems of words that can be found in a sentence behind it.
package struct RowTerms: Sendable {
  /// Names, phrases and texts as printed, each as the match keys of its words.
  private var phrases: Set<[String]> = []
  private var numbers: Set<Double> = []
  private var stems: Set<String> = []

  /// A text with more words is sought word by word.
  private static let longestPhrase = 6
  /// A stem in more than one of so many texts says nothing of any of them.
  private static let rarity = 12
  /// A number up to this in a text may be a mere article or ordinal.
  private static let smallNumber = 2.0

  /// Terms that find nothing.
  package init() {}

  /// What the values of a row say by themselves: texts as a whole, their names and their numbers.
  package init(values: [Value]) {
    for value in values { add(value) }
  }

  /// Adds what another row says, for a sentence behind both.
  package mutating func formUnion(_ other: RowTerms) {
    phrases.formUnion(other.phrases)
    numbers.formUnion(other.numbers)
    stems.formUnion(other.stems)
  }

  // MARK: Finding

  /// Where in a text the terms stand: ranges of UTF-8 offsets in ascending order, none overlapping another.
  package func ranges(in text: String) -> [Range<Int>] {
    let words = MarkedWord.words(of: text)
    var found: [Range<Int>] = []
    var position = 0
    while position < words.count {
      let length = max(
        phraseLength(words, position), numberLength(words, position), stemLength(words, position))
      if length > 0 {
        found.append(words[position].range.lowerBound..<words[position + length - 1].range.upperBound)
      }
      position += max(length, 1)
    }
    return found
  }

  private func phraseLength(_ words: [MarkedWord], _ start: Int) -> Int {
    var best = 0
    for phrase in phrases where phrase.count > best && start + phrase.count <= words.count {
      let fits = phrase.indices.allSatisfy { offset in
        words[start + offset].isForm(of: phrase[offset])
      }
      if fits { best = phrase.count }
    }
    return best
  }

  private func numberLength(_ words: [MarkedWord], _ start: Int) -> Int {
    guard !numbers.isEmpty,
      let number = parseNumber(words: words[start..<min(start + 6, words.count)].map(\.key)),
      numbers.contains(number.value)
    else { return 0 }
    return number.wordsUsed
  }

  private func stemLength(_ words: [MarkedWord], _ start: Int) -> Int {
    stems.contains(TextStem.of(words[start].key)) ? 1 : 0
  }

  // MARK: Collecting

  private mutating func add(_ value: Value) {
    switch value {
    case .string(let text):
      addPhrase(text)
      for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" })
      where word.first?.isUppercase == true && text.utf8.count > word.utf8.count { addPhrase(String(word)) }
    case .int(let number): numbers.insert(Double(number))
    case .float(let number): numbers.insert(number)
    case .list(let list): for value in list { add(value) }
    default: break
    }
  }

  private mutating func addPhrase(_ text: String) {
    let words = matchKey(text).split(separator: " ").map(String.init)
    let isTelling = words.count > 1 || words.first.map { $0.unicodeScalars.count > 2 } ?? false
    guard isTelling, words.count <= Self.longestPhrase else { return }
    phrases.insert(words)
  }

  /// Adds the numbers of a text, and the words that few texts of the corpus have.
  private mutating func addWords(_ text: String, _ lexicon: Lexicon) {
    let words = matchKey(text).split(separator: " ").map(String.init)
    for (position, word) in words.enumerated() {
      if let number = parseNumber(words: Array(words[position...].prefix(6))), number.value > Self.smallNumber
      {
        numbers.insert(number.value)
      }
      let stem = TextStem.of(word)
      let count = stem.unicodeScalars.count > 2 ? lexicon.postings(of: stem).count : 0
      if count > 0, count * Self.rarity <= lexicon.documentCount { stems.insert(stem) }
    }
  }
}

extension RowTerms {
  /// What a row says: the values of its claims, the words of its statements, the names of its things.
  ///
  /// - Parameter maker: knows the corpus; without it only the row's own values are taken.
  package init(_ row: AnswerRow, maker: AnswerMaker?) {
    self.init(values: row.basis.isEmpty || maker == nil ? row.values : [])
    guard let maker else { return }
    let reader = maker.reader
    let facts = CorpusFacts(graph: maker.session.graph, schema: reader.schema, language: "en")
    for node in row.basis { add(node, facts, reader.lexicon) }
    let shown = Set(row.values.flatMap(\.texts).map { matchKey($0) })
    for entity in row.ids.compactMap({ reader.lexicon.entity(id: $0) }) {
      let own = [PropertyName.name, PropertyName.nameArabic].compactMap { facts.names.text(entity.node, $0) }
      if own.contains(where: { name in shown.contains { $0.contains(matchKey(name)) } }) {
        addNames(of: entity.node, facts.names)
      }
    }
  }

  private mutating func add(_ node: NodeID, _ facts: CorpusFacts, _ lexicon: Lexicon) {
    let names = facts.names
    if facts.isClaim(node) {
      addClaim(node, facts, lexicon)
    } else if facts.isStatement(node) {
      for property in [PropertyName.gistEnglish, PropertyName.gistArabic, PropertyName.quote] {
        if let text = names.text(node, property) { addWords(text, lexicon) }
      }
    } else if facts.isDisagreement(node) {
      for text in names.texts(node, PropertyName.printed) { addPhrase(text) }
    } else {
      addNames(of: node, names)
    }
  }

  private mutating func addClaim(_ node: NodeID, _ facts: CorpusFacts, _ lexicon: Lexicon) {
    for text in facts.names.text(node, PropertyName.printed).map({ [$0] })
      ?? facts.names.texts(node, PropertyName.printed)
    {
      addPhrase(text)
    }
    if let value = facts.valueNode(node) { addNames(of: value, facts.names) }
    switch facts.names.value(node, PropertyName.value) {
    case .string(let text) where facts.valueNode(node) == nil:
      for text in [text, facts.names.text(node, PropertyName.valueArabic)].compactMap({ $0 }) {
        addPhrase(text)
        addWords(text, lexicon)
      }
    case .int(let number): numbers.insert(Double(number))
    case .float(let number): numbers.insert(number)
    case .date: addDay(facts.date(node, PropertyName.value))
    default: break
    }
  }

  /// A day is printed with its number, a year alone as it is.
  private mutating func addDay(_ edtf: String) {
    let parts = edtf.split(separator: "-").map { $0.filter(\.isNumber) }
    if let day = parts.count == 3 ? Double(parts[2]) : nil { numbers.insert(day) }
    if let year = parts.first.flatMap({ Double($0) }) { numbers.insert(year) }
  }

  private mutating func addNames(of node: NodeID, _ names: GraphNames) {
    for property in [PropertyName.name, PropertyName.nameArabic] {
      if let name = names.text(node, property) { addPhrase(name) }
    }
    for alias in names.texts(node, PropertyName.aliases) { addPhrase(alias) }
  }
}

/// A word of a text with its place.
private struct MarkedWord {
  /// Its match key.
  let key: String
  /// Its UTF-8 offsets.
  let range: Range<Int>

  /// The words of a text: letters, marks and digits, and what stands between two digits.
  static func words(of text: String) -> [MarkedWord] {
    var words: [MarkedWord] = []
    var start: String.Index?
    func end(_ index: String.Index) {
      guard let from = start else { return }
      let key = matchKey(text[from..<index])
      if !key.isEmpty {
        words.append(
          MarkedWord(
            key: key,
            range: text.utf8.distance(
              from: text.startIndex, to: from)..<text.utf8.distance(
                from: text.startIndex, to: index)))
      }
      start = nil
    }
    for index in text.indices {
      if text[index].isLetter || text[index].isNumber || isInsideNumber(text, index) {
        if start == nil { start = index }
      } else {
        end(index)
      }
    }
    end(text.endIndex)
    return words
  }

  private static func isInsideNumber(_ text: String, _ index: String.Index) -> Bool {
    guard ".,٫٬".contains(text[index]), index > text.startIndex else { return false }
    let next = text.index(after: index)
    return next < text.endIndex && text[text.index(before: index)].isNumber && text[next].isNumber
  }

  /// Whether this is the word, with particles before it or without its article.
  func isForm(of word: String) -> Bool {
    guard key != word else { return true }
    guard key.unicodeScalars.last == word.unicodeScalars.last else { return false }
    let plain = word.hasPrefix("ال") ? String(word.dropFirst(2)) : word
    return Clitics.candidates(key).contains { $0.stem == plain || $0.stem == word }
  }
}

extension Value {
  /// The texts that a value is or holds.
  fileprivate var texts: [String] {
    switch self {
    case .string(let text): [text]
    case .list(let list): list.flatMap(\.texts)
    default: []
    }
  }
}
