import Testing

@testable import QuerySyntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The grammar of the documentation and the parser accept the same.
struct GrammarTests {
  static let page: String = {
    let root = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }
    guard let file = fopen(root + "/Documentation/grammar.md", "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }()

  static let words = [
    "name": "n", "variable": "v", "parameter": "$p", "integer": "1", "float": "1.5", "string": "'s'",
  ]

  /// A sentence for each thing that the grammar lets one choose, with its production and the choice.
  static let sentences: [(choice: String, text: String?)] = {
    guard let grammar = try? Grammar(markdown: page) else { return [] }
    var maker = SentenceMaker(grammar, start: "statement", words: words)
    return maker.targets.map { target in
      ("\(grammar.names[target.production]), choice \(target.choice)", maker.sentence(showing: target))
    }
  }()

  @Test func everyAlternativeParses() throws {
    let recogniser = Recogniser(try Grammar(markdown: Self.page), start: "statement")
    #expect(Self.sentences.count > 500)
    for (choice, text) in Self.sentences {
      guard let sentence = text else {
        Issue.record("no statement uses \(choice)")
        continue
      }
      let error = Self.refusal(of: sentence)
      #expect(error == nil, "\(choice): \(sentence)")
      #expect(recogniser.accepts(Self.tokens(sentence, recogniser)), "\(sentence)")
    }
  }

  /// Sentences with a word taken out, put in or doubled: the grammar refuses what the parser refuses and takes what
  /// it takes.
  @Test func damagedSentencesAgree() throws {
    let recogniser = Recogniser(try Grammar(markdown: Self.page), start: "statement")
    let sentences = Set(Self.sentences.compactMap(\.text)).sorted()
    var random = MutationTests.Random(state: 7)
    var refused = 0
    for sentence in sentences {
      for _ in 0..<6 {
        let text = damaged(sentence, &random)
        let error = Self.refusal(of: text)
        let isSentence = recogniser.accepts(Self.tokens(text, recogniser))
        if error != nil { refused += 1 }
        if let error, Self.isBeyondTheGrammar(error) { continue }
        #expect((error == nil) == isSentence, "\(text)\n\(error?.message ?? "parses, but is no sentence")")
      }
    }
    #expect(refused > 500)
  }

  /// Every query of the conformance suite, those alike but for their names and numbers once.
  @Test(
    .enabled(
      if: SuiteQueryTests.suite != nil, "no copy of the conformance suite: set MAHDAR_TCK to its folder"))
  func queriesOfTheSuiteAgree() throws {
    let recogniser = Recogniser(try Grammar(markdown: Self.page), start: "statement")
    var seen: Set<String> = []
    for query in try SuiteQueryTests.queries() {
      let lexer = Lexer(query.text)
      let shape = lexer.tokens.map { token in
        token.keyword?.rawValue ?? "\(token.kind.rawValue)"
      }
      guard seen.insert(shape.joined(separator: " ")).inserted else { continue }
      let error = Self.refusal(of: query.text)
      if let error, Self.isBeyondTheGrammar(error) { continue }
      let isSentence = recogniser.accepts(Self.tokens(query.text, recogniser))
      #expect((error == nil) == isSentence, "\(query.place)\n\(query.text)\n\(error?.message ?? "")")
    }
    #expect(seen.count > 1_000)
  }

  @Test func reservedWordsAreListed() {
    let list = Self.page.split(separator: "\n").drop { !$0.hasPrefix("`ALL`") }.joined(separator: " ")
    let words = list.split { !$0.isLetter }.map(String.init)
    #expect(Set(words) == Set(Keyword.allCases.filter(\.isReserved).map(\.rawValue)))
  }

  // MARK: Helpers

  /// What the grammar leaves to words: values of numbers and escapes, and where a bare pattern is meant.
  private static func isBeyondTheGrammar(_ error: QueryError) -> Bool {
    let codes = [
      "IntegerOverflow", "FloatingPointOverflow", "InvalidUnicodeLiteral", "NestingTooDeep",
      "NumberOutOfRange",
    ]
    return codes.contains(error.code) || error.message.hasPrefix("a pattern is not a value")
  }

  private static func refusal(of text: String) -> QueryError? {
    do {
      _ = try parseQuery(text)
      return nil
    } catch { return error }
  }

  private func damaged(_ sentence: String, _ random: inout MutationTests.Random) -> String {
    var words = sentence.split(separator: " ").map(String.init)
    let at = Int.random(in: 0..<words.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: words.remove(at: at)
    case 1: words.insert(words[at], at: at)
    case 2: words.insert(words[Int.random(in: 0..<words.count, using: &random)], at: at)
    default: words.swapAt(at, Int.random(in: 0..<words.count, using: &random))
    }
    return words.joined(separator: " ")
  }

  /// The terminals that each token of a text can be.
  private static func tokens(_ text: String, _ recogniser: Recogniser) -> [Recogniser.Terminals] {
    let lexer = Lexer(text)
    return lexer.tokens.dropLast().map { token in
      let written = String(decoding: lexer.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
      var kinds: [String] = []
      switch token.kind {
      case .word:
        kinds = ["'" + written.uppercased(), "name"]
        if written.lowercased() == "shortestpath" { kinds.append("'shortestPath") }
        if written.lowercased() == "allshortestpaths" { kinds.append("'allShortestPaths") }
        if token.keyword?.isReserved != true { kinds.append("variable") }
      case .quotedName: kinds = ["name", "variable"]
      case .integer: kinds = ["integer"]
      case .float: kinds = ["float"]
      case .string: kinds = ["string"]
      case .parameter: kinds = ["parameter"]
      case .invalid: break
      default: kinds = ["'" + written]
      }
      var set = Recogniser.Terminals()
      for kind in kinds { if let number = recogniser.terminals.firstIndex(of: kind) { set.insert(number) } }
      return set
    }
  }
}
