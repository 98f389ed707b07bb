/// A grammar in EBNF, as it stands in the documentation.
struct Grammar {
  /// One part of a production; parts refer to one another by their place in `parts`.
  enum Part {
    /// A word or a sign as it is written.
    case terminal(String)
    case symbol(Int)
    case sequence([Int])
    case choice([Int])
    case optional(Int)
    case repetition(Int)
    /// What is said in words.
    case special
  }

  struct Failure: Error { var message: String }

  private(set) var parts: [Part] = []
  private(set) var names: [String] = []
  /// The part that each name stands for.
  private(set) var roots: [Int] = []
  private var numbers: [String: Int] = [:]

  /// Reads all blocks of a Markdown text that are marked `ebnf`.
  init(markdown: String) throws {
    var text = ""
    var isInside = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside = line == "```ebnf"
      } else if isInside {
        text += line + "\n"
      }
    }
    var reader = EBNFReader(text)
    let productions = try reader.productions()
    for (index, production) in productions.enumerated() {
      guard numbers.updateValue(index, forKey: production.name) == nil else {
        throw Failure(message: "'\(production.name)' is defined twice")
      }
    }
    names = productions.map(\.name)
    // What is used stands mostly behind its user: from the back, most parts find what they are made of settled.
    roots = Array(try productions.reversed().map { try add($0.rule) }.reversed())
  }

  func number(of name: String) -> Int? { numbers[name] }

  private mutating func add(_ rule: EBNFReader.Rule) throws -> Int {
    let part: Part
    switch rule {
    case .terminal(let text): part = .terminal(text)
    case .symbol(let name):
      guard let number = numbers[name] else { throw Failure(message: "'\(name)' is not defined") }
      part = .symbol(number)
    case .sequence(let rules): part = .sequence(try rules.map { try add($0) })
    case .choice(let rules): part = .choice(try rules.map { try add($0) })
    case .optional(let rule): part = .optional(try add(rule))
    case .repetition(let rule): part = .repetition(try add(rule))
    case .special: part = .special
    }
    parts.append(part)
    return parts.count - 1
  }

  /// The parts directly inside a part; a symbol has none.
  func inner(_ part: Int) -> [Int] {
    switch parts[part] {
    case .terminal, .symbol, .special: []
    case .sequence(let inner), .choice(let inner): inner
    case .optional(let inner), .repetition(let inner): [inner]
    }
  }
}

/// Reads EBNF text.
struct EBNFReader {
  indirect enum Rule {
    case terminal(String)
    case symbol(String)
    case sequence([Rule])
    case choice([Rule])
    case optional(Rule)
    case repetition(Rule)
    case special
  }

  private var pieces: [String] = []
  private var position = 0

  init(_ text: String) {
    var rest = Substring(text)
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if first == "\"" || first == "?" {
        let end = rest.dropFirst().firstIndex(of: first) ?? rest.index(before: rest.endIndex)
        pieces.append(String(rest[...end]))
        rest = rest[rest.index(after: end)...]
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter || $0.isNumber }
        pieces.append(String(word))
        rest = rest.dropFirst(word.count)
      } else {
        pieces.append(String(first))
        rest.removeFirst()
      }
    }
  }

  mutating func productions() throws -> [(name: String, rule: Rule)] {
    var productions: [(name: String, rule: Rule)] = []
    while position < pieces.count {
      let name = pieces[position]
      position += 1
      try expect("=")
      productions.append((name, try choice()))
      try expect(";")
    }
    return productions
  }

  private mutating func expect(_ piece: String) throws {
    guard position < pieces.count, pieces[position] == piece else {
      let found = position < pieces.count ? pieces[position] : "the end"
      throw Grammar.Failure(
        message: "expected '\(piece)', found '\(found)' behind \(pieces[..<position].suffix(5))")
    }
    position += 1
  }

  private mutating func choice() throws -> Rule {
    var rules = [try sequence()]
    while position < pieces.count, pieces[position] == "|" {
      position += 1
      rules.append(try sequence())
    }
    return rules.count == 1 ? rules[0] : .choice(rules)
  }

  private mutating func sequence() throws -> Rule {
    var rules: [Rule] = []
    while position < pieces.count, !["|", ")", "]", "}", ";"].contains(pieces[position]) {
      rules.append(try single())
    }
    return rules.count == 1 ? rules[0] : .sequence(rules)
  }

  private mutating func single() throws -> Rule {
    let piece = pieces[position]
    position += 1
    switch piece {
    case "(":
      let rule = try choice()
      try expect(")")
      return rule
    case "[":
      let rule = try choice()
      try expect("]")
      return .optional(rule)
    case "{":
      let rule = try choice()
      try expect("}")
      return .repetition(rule)
    default:
      if piece.hasPrefix("\"") { return .terminal(String(piece.dropFirst().dropLast())) }
      return piece.hasPrefix("?") ? .special : .symbol(piece)
    }
  }
}
