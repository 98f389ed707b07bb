/// A grammar in EBNF, read from the page that documents it, from which texts can be derived.
struct Grammar {
  indirect enum Node {
    case word(String)
    case name(String)
    case sequence([Node])
    /// One of several, each with its number in the whole grammar.
    case choice([(number: Int, node: Node)])
    case optional(Int, Node)
    case repeated(Int, Node)
  }

  private(set) var rules: [String: Node] = [:]
  /// How many alternatives, options and repetitions the grammar has.
  private(set) var branchCount = 0
  private var tokens: [String] = []
  private var position = 0

  /// Reads the first block of a Markdown page that is marked as EBNF.
  init(page: String) {
    let block = page.split(separator: "```ebnf\n").dropFirst().first?.split(separator: "```").first ?? ""
    tokens = Self.tokens(block)
    while position + 1 < tokens.count {
      let name = tokens[position]
      position += 2
      rules[name] = choice()
      position += 1
    }
  }

  private static func tokens(_ text: Substring) -> [String] {
    var found: [String] = []
    var word = ""
    var isQuoted = false
    func end() {
      if !word.isEmpty { found.append(word) }
      word = ""
    }
    for character in text {
      if isQuoted {
        word.append(character)
        if character == "\"" {
          isQuoted = false
          end()
        }
      } else if character == "\"" {
        end()
        word = "\""
        isQuoted = true
      } else if character.isLetter {
        word.append(character)
      } else {
        end()
        if !character.isWhitespace && character != "," { found.append(String(character)) }
      }
    }
    end()
    return found
  }

  private mutating func branch() -> Int {
    branchCount += 1
    return branchCount - 1
  }

  private mutating func choice() -> Node {
    var options = [(number: branch(), node: sequence())]
    while position < tokens.count, tokens[position] == "|" {
      position += 1
      let number = branch()
      options.append((number, sequence()))
    }
    return .choice(options)
  }

  private mutating func sequence() -> Node {
    var nodes: [Node] = []
    while position < tokens.count, !["|", ")", "]", "}", ";"].contains(tokens[position]) {
      let token = tokens[position]
      position += 1
      switch token {
      case "(", "[", "{":
        let number = branch()
        let inner = choice()
        position += 1
        nodes.append(
          token == "(" ? inner : token == "[" ? .optional(number, inner) : .repeated(number, inner))
      default:
        nodes.append(token.hasPrefix("\"") ? .word(String(token.dropFirst().dropLast())) : .name(token))
      }
    }
    return .sequence(nodes)
  }
}

/// Derives texts of a grammar, the same ones on every run.
struct Derivation {
  let grammar: Grammar
  /// What stands for a name in capitals.
  let terminals: [String: [String]]
  private var state: UInt64
  /// The branches that some text went through.
  private(set) var seen: Set<Int> = []

  init(_ grammar: Grammar, terminals: [String: [String]], seed: UInt64) {
    self.grammar = grammar
    self.terminals = terminals
    state = seed
  }

  private mutating func random(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(bound, 1)
  }

  /// The words of a text that a rule derives.
  mutating func text(of rule: String) -> String {
    var words: [String] = []
    add(.name(rule), to: &words)
    return words.joined(separator: " ")
  }

  private mutating func add(_ node: Grammar.Node, to words: inout [String]) {
    switch node {
    case .word(let word): words.append(word)
    case .name(let name):
      if let rule = grammar.rules[name] { return add(rule, to: &words) }
      let samples = terminals[name] ?? ["?\(name)?"]
      words.append(samples[random(below: samples.count)])
    case .sequence(let nodes): for node in nodes { add(node, to: &words) }
    case .choice(let options):
      // What was not seen yet comes first, so that few texts go through all.
      let fresh = options.filter { !seen.contains($0.number) }
      let pool = fresh.isEmpty || random(below: 3) == 0 ? options : fresh
      let option = pool[random(below: pool.count)]
      seen.insert(option.number)
      add(option.node, to: &words)
    case .optional(let number, let node):
      if random(below: 2) == 0 { return }
      seen.insert(number)
      add(node, to: &words)
    case .repeated(let number, let node):
      for _ in 0..<[0, 1, 1, 2][random(below: 4)] {
        seen.insert(number)
        add(node, to: &words)
      }
    }
  }
}
