import GraphModel
import TextFolding

/// Collects the words of a corpus and of the language, and lays them out as a lexicon's bytes.
///
/// The same schema and graph give the same bytes on every machine.
struct LexiconBuilder {
  let names: GraphNames
  var entries: [(words: [String], sense: Sense)] = []
  var entities: [BuiltEntity] = []
  var texts: [String] = []
  private var textNumbers: [String: Int] = [:]
  var values: [(attribute: Int, text: Int)] = []
  var terms: [String: [UInt32]] = [:]
  var documents: [(node: NodeID, kind: DocumentKind)] = []
  /// Phrases of language words that are no content, as keys.
  var functionWords: Set<String> = []

  var schema: CompiledSchema { names.schema }

  init(graph: PropertyGraph, schema: CompiledSchema) {
    names = GraphNames(graph: graph, schema: schema)
  }

  mutating func build() -> [UInt8] {
    addLanguageWords()
    addSchemaWords()
    addEntities()
    addValues()
    addDocuments()
    var writer = LexiconWriter(self)
    return writer.bytes()
  }

  mutating func intern(_ text: String) -> Int {
    if let number = textNumbers[text] { return number }
    textNumbers[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  mutating func add(_ phrase: some StringProtocol, _ sense: Sense) {
    let words = WordForm.words(of: phrase)
    if !words.isEmpty && words.count <= 16 { entries.append((words, sense)) }
  }

  mutating func add(_ words: [String], _ sense: Sense) {
    if !words.isEmpty && words.count <= 16 { entries.append((words, sense)) }
  }

  private mutating func addLanguageWords() {
    for entry in LanguageWord.tables.joined() {
      for phrase in entry.phrases {
        let words = WordForm.words(of: phrase)
        guard !words.isEmpty else { continue }
        entries.append((words, Sense(.word, Int(entry.meaning.rawValue))))
        functionWords.insert(words.joined(separator: " "))
      }
    }
  }
}

/// A named node while it is collected.
struct BuiltEntity {
  var id: String
  var name: String?
  var nameArabic: String?
  var kind: String?
  var node: NodeID
  var role: SchemaRole
  var labels: UInt64
  var prominence: Int
  /// All phrases that name it, as words.
  var phrases: [[String]] = []
  var isNamed = true
}
