import GraphModel
import TextFolding

/// Reads questions: words become spans, spans a frame, and the frame its canonical form.
///
/// Not safe to use from two threads.
package final class QuestionReader {
  package let schema: CompiledSchema
  package let lexicon: Lexicon
  let view: CorpusView

  /// How many ways to divide the words are tried.
  private static let segmentationLimit = 4

  /// A reader for a graph; a lexicon that does not belong to it is built anew.
  package init(schema: CompiledSchema, graph: PropertyGraph, lexiconBytes: [UInt8]? = nil) {
    self.schema = schema
    let nodeCount = graph.snapshot.nodeCount
    if let bytes = lexiconBytes, let lexicon = Lexicon(decoding: bytes, nodeCount: nodeCount) {
      self.lexicon = lexicon
    } else {
      let bytes = Lexicon.encoded(schema: schema, graph: graph)
      guard let lexicon = Lexicon(decoding: bytes, nodeCount: nodeCount) else {
        // What the writer lays out the reader reads; anything else is a defect of this room.
        preconditionFailure("a lexicon just laid out does not open")
      }
      self.lexicon = lexicon
    }
    view = CorpusView(lexicon: lexicon, schema: schema, graph: graph)
  }

  /// All readings of a question, the best first; empty when nothing in it is understood.
  package func read(_ text: String, context: QuestionContext = QuestionContext()) -> ReadingResult {
    if let refined = refined(text, context) { return refined }
    let tokenizer = QuestionTokenizer(text)
    let language = QuestionLanguageGuess.language(of: tokenizer.tokens)
    var result = ReadingResult(language: context.language ?? language)
    var seen: [Question: Int] = [:]
    let segmentations = Lattice(tokenizer, lexicon: lexicon).segmentations(limit: Self.segmentationLimit)
    let references = AnswerReferences(view: view, context: context)
    let exactStages = CanonicalParser.stages(tokenizer, view: view)
    for (number, segmentation) in segmentations.enumerated() {
      var chunker = Chunker(tokens: tokenizer.tokens)
      let sourced = view.namingSources(in: chunker.chunk(segmentation))
      var chunked = view.namingBoth(in: view.namingByWords(in: sourced))
      chunked.exactStages = exactStages
      chunked = references.resolved(chunked)
      let condition = ReportCondition(view: view).taken(from: chunked)
      let named = SourceNouns(view: view).merged(condition?.question ?? chunked)
      let plain = PersonPhrases(view: view).resolved(AskedKinds(view: view).resolved(named))
      for input in [NounPhrases(view: view).resolved(plain), plain].compactMap({ $0 }) {
        for var draft in FrameBuilder(view: view, input: input).drafts() {
          if let filter = condition?.filter { draft.require(filter) }
          // Other divisions of the words would seek parts of phrases.
          if number > 0 { draft.textCoverage = nil }
          let question = references.shortened(draft.question.sorted())
          if let index = seen[question] {
            let coverage = result.readings[index].textCoverage ?? draft.textCoverage
            if result.readings[index].score < draft.score {
              result.readings[index] = reading(draft, question, input)
            }
            result.readings[index].textCoverage = coverage
            continue
          }
          seen[question] = result.readings.count
          result.readings.append(reading(draft, question, input))
        }
      }
    }
    if result.readings.isEmpty, let reading = unheardOf(tokenizer) { result.readings = [reading] }
    result.readings.sort { $0.score > $1.score }
    addExact(text, to: &result)
    let names = unknownNames(in: tokenizer.tokens)
    for index in result.readings.indices {
      result.readings[index].unknownNames += names.filter { name in
        !result.readings[index].unknownNames.contains(name)
      }
    }
    return result
  }

  /// Puts the exact reading of a text in front when it is what a reading prints, letter for letter; the others
  /// stay, for names that mean several things.
  private func addExact(_ text: String, to result: inout ReadingResult) {
    guard let question = canonicalQuestion(text),
      canonical(question, language: result.language) == text
    else { return }
    let score = result.best?.score ?? 0
    result.readings.removeAll { $0.question == question }
    result.readings.insert(Reading(question: question, score: score, corrections: []), at: 0)
  }

  /// The frame of a text in canonical form; `nil` for any other text.
  package func canonicalQuestion(_ text: String) -> Question? { CanonicalParser.parse(text, view: view) }

  /// A question of nothing that the corpus knows: it asks, and its words are sought in the texts in vain.
  private func unheardOf(_ tokenizer: QuestionTokenizer) -> Reading? {
    guard let way = Lattice(tokenizer, lexicon: lexicon).segmentations(limit: 1).first else { return nil }
    var chunker = Chunker(tokens: tokenizer.tokens)
    let input = chunker.chunk(way)
    let words = input.chunks.filter { !$0.isFunctionalOnly }.map(\.raw)
    guard !input.asks.isEmpty || input.flags.contains(.whether), !words.isEmpty else { return nil }
    let facts = view.facts
    let question = Question(
      input.flags.contains(.whether) ? .whether : .list, subject: .kinds([facts.utterance, facts.claim]),
      filters: [Filter(.saying, [.text(words.joined(separator: " "))])])
    var reading = Reading(question: question, score: 0, corrections: [])
    reading.searchedWords = words
    let translator = QuestionTranslator(view: view, context: QuestionContext())
    let features = translator.features(of: words.joined(separator: " "))
    let coverage = translator.search.hits(features, kinds: [.statement, .claim]).first?.coverage ?? 0
    // One of two words is no answer.
    reading.textCoverage = features.count > 2 || coverage >= 0.9 ? coverage : 0
    return reading
  }

  /// Words typed as names, with a capital, that neither the lexicon nor any text has.
  private func unknownNames(in tokens: [QuestionToken]) -> [String] {
    let words = tokens.filter { $0.kind == .word && $0.isLatin }
    let capitalised = words.filter(\.isCapitalised)
    // In a title every word has a capital, which then tells nothing.
    guard capitalised.count * 5 <= words.count * 3 else { return [] }
    let matcher = WordMatcher(lexicon: lexicon)
    return capitalised.filter { token in
      let stem = TextStem.of(token.key)
      return matcher.candidates(for: token).isEmpty
        && ([stem] + RelatedWords.stems(relatedTo: stem)).allSatisfy { lexicon.postings(of: $0).isEmpty }
    }.map(\.raw)
  }

  private func reading(_ draft: Draft, _ question: Question, _ input: ChunkedQuestion) -> Reading {
    var reading = Reading(
      question: question, score: draft.score, corrections: input.corrections.map { ($0.typed, $0.readAs) })
    reading.fallbacks = draft.fallbacks.map { $0.sorted() }
    reading.phrases = phrasesNamingPeople(input.chunks)
    reading.leftOver = StageReader(view: view).leftOver(input)
    reading.textCoverage = draft.textCoverage
    reading.unknownNames = draft.unknownNames
    reading.isReversed = draft.isReversed
    if let (rest, words) = LooseWords(view: view).relaxed(draft, question, input) {
      reading.withoutLooseWords = rest
      reading.looseWords = words
    }
    for (index, chunk) in input.chunks.enumerated() where !draft.used.contains(index) {
      if draft.searched.contains(index) {
        if chunk.isUnknown {
          reading.searchedWords.append(chunk.raw)
          let follows = index > 0 && input.chunks[index - 1].isUnknown && chunk.join == nil
          if !chunk.markers.isEmpty || chunk.ask == .which
            || follows && reading.unknownOperands.last == input.chunks[index - 1].raw
          {
            reading.unknownOperands.append(chunk.raw)
          }
        }
      } else if !chunk.isFunctionalOnly || chunk.isUnknown {
        reading.leftOver.append(chunk.raw)
      }
    }
    return reading
  }
}

/// What a question is asked after.
package struct QuestionContext: Sendable {
  /// The last question, for ".." and follow-ups.
  package var previous: Question?
  /// The things that earlier answers named, by the number of their cell.
  package var answers: [Int: [EntityName]]
  /// How the questions of earlier cells were read, by the number of the cell.
  package var questions: [Int: Question] = [:]
  /// The number of the last answer.
  package var last: Int?
  /// "ar" or "en" when the user has set it; `nil` to follow the question.
  package var language: String?
  /// The original sentences, where they are at hand.
  package var originals: OriginalTexts?

  package init(
    previous: Question? = nil, answers: [Int: [EntityName]] = [:], last: Int? = nil, language: String? = nil,
    originals: OriginalTexts? = nil
  ) {
    self.originals = originals
    self.previous = previous
    self.answers = answers
    self.last = last
    self.language = language
  }
}

/// One way to read a question.
package struct Reading: Sendable {
  package var question: Question
  package var score: Double
  /// The phrases that are names of people, with all whose names they are.
  package var phrases: [(phrase: String, people: [EntityName])] = []
  /// Spellings that were not taken as typed.
  package var corrections: [(typed: String, readAs: String)]
  /// Content words that no part of the reading accounts for.
  package var leftOver: [String] = []
  /// How much of the question's words the best text has, for a reading that only seeks them in the texts.
  package var textCoverage: Double?
  /// What else it may ask for when the corpus has nothing of this.
  package var fallbacks: [Question] = []
  /// The question without words that it can do without, to be asked when the reports have nothing with them.
  package var withoutLooseWords: Question?
  /// Whether a word that turns the meaning round has no place in it: then the reports give nothing for it.
  package var isReversed = false
  /// The words that it then leaves out.
  package var looseWords: [String] = []
  /// Words typed as names that the corpus does not have; what is asked of them the reports cannot answer.
  package var unknownNames: [String] = []
  /// Words that are in no entry of the lexicon and are sought in the texts.
  package var searchedWords: [String] = []
  /// Those of them that stand where a name stands, behind "in", "about" or "of".
  package var unknownOperands: [String] = []
}

/// All readings of a question.
package struct ReadingResult: Sendable {
  /// "ar" or "en".
  package var language: String
  package var readings: [Reading] = []

  package var best: Reading? { readings.first }
}

/// In which language a question is asked, and so answered.
enum QuestionLanguageGuess {
  /// The language of most words; of as many in both, the first word's.
  static func language(of tokens: [QuestionToken]) -> String {
    let words = tokens.filter {
      $0.kind == .word && $0.key.unicodeScalars.contains { !(0x30...0x39).contains($0.value) }
    }
    let arabic = words.filter { WordForm.isArabic($0.key) }.count
    let latin = words.count - arabic
    if arabic != latin { return arabic > latin ? "ar" : "en" }
    return words.first.map { WordForm.isArabic($0.key) } ?? false ? "ar" : "en"
  }
}

extension QuestionReader {
  /// The cheapest divisions of a question with what each span may mean, for looking into a reading.
  package func spans(of text: String) -> [String] {
    let tokenizer = QuestionTokenizer(text)
    return Lattice(tokenizer, lexicon: lexicon).segmentations(limit: Self.segmentationLimit).map { way in
      let parts = way.spans.map { span -> String in
        let raw = tokenizer.tokens[span.tokens].map(\.raw).joined(separator: " ")
        let senses = span.senses.map { sense -> String in
          switch sense.kind {
          case .word: sense.word.map { "\($0)" } ?? "?"
          case .entity: "@" + lexicon.entity(sense.payload).id
          case .label: schema.labels[sense.payload].name
          case .attribute: "%" + schema.attributes[sense.payload].name
          case .attributeVerb: "%%" + schema.attributes[sense.payload].name
          case .act: "!" + schema.acts[sense.payload].key
          default: "\(sense.kind)"
          }
        }
        return "[\(raw): \(span.value.map { "\($0)" } ?? senses.joined(separator: ","))]"
      }
      return "\((way.cost * 100).rounded() / 100) " + parts.joined(separator: " ")
    }
  }
}

extension QuestionReader {
  /// The canonical form of a frame in a language, "ar" or "en".
  package func canonical(_ question: Question, language: String) -> String {
    CanonicalPrinter(view: view, language: language).print(question)
  }

  /// The graph queries that a frame stands for, the one whose rows answer first.
  package func queries(for question: Question, context: QuestionContext = QuestionContext())
    -> [QuestionQuery]
  {
    QuestionTranslator(view: view, context: context).queries(for: question)
  }
}

extension QuestionReader {
  /// Reads names and texts of the graph's nodes.
  package var names: GraphNames { view.names }

  /// The node of a named thing.
  package func node(of name: EntityName) -> NodeID? { view.entity(name)?.node }

  /// The statements and claims nearest to the words of a condition.
  package func nearestTexts(to filter: Filter) -> [NodeID] {
    QuestionTranslator(view: view, context: QuestionContext()).nearestTexts(filter)
  }

  /// The ids of the things that the words of a condition name.
  package func named(in filter: Filter) -> [String] {
    let translator = QuestionTranslator(view: view, context: QuestionContext())
    return filter.operands.flatMap { translator.features(of: $0) }.flatMap(\.terms).compactMap {
      SearchTerm.entityID($0)
    }
  }

  /// Whether some text of the corpus, or some original sentence, has a word, in any of its forms.
  package func isInTexts(_ words: String, originals: OriginalTexts? = nil) -> Bool {
    WordForm.words(of: words).contains {
      !lexicon.postings(of: TextStem.of($0)).isEmpty || originals?.has($0) ?? false
    }
  }
}
