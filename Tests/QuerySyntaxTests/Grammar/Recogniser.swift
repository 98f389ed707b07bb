/// Says whether a row of tokens is a sentence of a grammar.
///
/// Every part is asked from where to where it can stand, so that no order of alternatives matters; what a production
/// answers at a place is remembered. The grammar may not be recursive on its left.
struct Recogniser {
  /// A set of terminals, as bits.
  struct Terminals {
    var low: UInt64 = 0
    var high: UInt64 = 0

    func intersects(_ other: Terminals) -> Bool { low & other.low != 0 || high & other.high != 0 }

    mutating func insert(_ number: Int) {
      if number < 64 { low |= 1 << UInt64(number) } else { high |= 1 << UInt64(number - 64) }
    }

    /// Adds another set and says whether that changed anything.
    mutating func merge(_ other: Terminals) -> Bool {
      let before = (low, high)
      low |= other.low
      high |= other.high
      return before != (low, high)
    }
  }

  private let grammar: Grammar
  private let start: Int
  /// The terminals of the grammar: what is written, and the names of those that are told in words.
  let terminals: [String]
  private var terminalOfPart: [Int]
  private var first: [Terminals]
  private var isNullable: [Bool]

  init(_ grammar: Grammar, start: String) {
    self.grammar = grammar
    self.start = grammar.number(of: start) ?? 0
    var terminals: [String] = []
    var terminalOfPart = Array(repeating: -1, count: grammar.parts.count)
    func number(_ name: String) -> Int {
      if let known = terminals.firstIndex(of: name) { return known }
      terminals.append(name)
      return terminals.count - 1
    }
    for (index, part) in grammar.parts.enumerated() {
      switch part {
      case .terminal(let text): terminalOfPart[index] = number("'" + text)
      case .symbol(let symbol):
        if case .special = grammar.parts[grammar.roots[symbol]] {
          terminalOfPart[index] = number(grammar.names[symbol])
        }
      default: break
      }
    }
    precondition(terminals.count <= 128, "the sets of terminals have 128 places")
    self.terminals = terminals
    self.terminalOfPart = terminalOfPart
    first = Array(repeating: Terminals(), count: grammar.parts.count)
    isNullable = Array(repeating: false, count: grammar.parts.count)
    settle()
  }

  /// What can stand first in each part, and which parts can be nothing.
  private mutating func settle() {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for part in grammar.parts.indices {
        let before = isNullable[part]
        var own = first[part]
        switch grammar.parts[part] {
        case .terminal: own.insert(terminalOfPart[part])
        case .special: break
        case .symbol(let symbol):
          if terminalOfPart[part] >= 0 {
            own.insert(terminalOfPart[part])
          } else {
            _ = own.merge(first[grammar.roots[symbol]])
            isNullable[part] = isNullable[grammar.roots[symbol]]
          }
        case .sequence(let inner):
          for part in inner {
            _ = own.merge(first[part])
            if !isNullable[part] { break }
          }
          isNullable[part] = inner.allSatisfy { isNullable[$0] }
        case .choice(let inner):
          for part in inner { _ = own.merge(first[part]) }
          isNullable[part] = inner.contains { isNullable[$0] }
        case .optional(let inner), .repetition(let inner):
          own = first[inner]
          isNullable[part] = true
        }
        if first[part].merge(own) || before != isNullable[part] { hasChanged = true }
      }
    }
  }

  /// Whether the tokens, each given by the terminals that it can be, are a sentence.
  func accepts(_ tokens: [Terminals]) -> Bool {
    var run = Run(recogniser: self, tokens: tokens)
    return run.ends(of: grammar.roots[start], from: 0).contains(tokens.count)
  }

  private struct Run {
    let recogniser: Recogniser
    let tokens: [Terminals]
    var known: [Int: [Int]] = [:]

    /// The places where a part that begins at a place can end.
    mutating func ends(of part: Int, from place: Int) -> [Int] {
      let fits = place < tokens.count && recogniser.first[part].intersects(tokens[place])
      guard fits else { return recogniser.isNullable[part] ? [place] : [] }
      switch recogniser.grammar.parts[part] {
      case .terminal: return [place + 1]
      case .special: return []
      case .symbol(let symbol):
        if recogniser.terminalOfPart[part] >= 0 { return [place + 1] }
        let key = symbol * (tokens.count + 1) + place
        if let found = known[key] { return found }
        let found = ends(of: recogniser.grammar.roots[symbol], from: place)
        known[key] = found
        return found
      case .sequence(let inner):
        var places = [place]
        for part in inner {
          places = union(places.map { ends(of: part, from: $0) })
          if places.isEmpty { return [] }
        }
        return places
      case .choice(let inner): return union(inner.map { ends(of: $0, from: place) })
      case .optional(let inner): return union([[place], ends(of: inner, from: place)])
      case .repetition(let inner):
        var places = [place]
        var seen: Set<Int> = [place]
        var next = 0
        while next < places.count {
          for end in ends(of: inner, from: places[next]) where seen.insert(end).inserted {
            places.append(end)
          }
          next += 1
        }
        return places
      }
    }

    private func union(_ sets: [[Int]]) -> [Int] {
      let sets = sets.filter { !$0.isEmpty }
      if sets.count <= 1 { return sets.first ?? [] }
      var seen: Set<Int> = []
      return sets.flatMap { $0 }.filter { seen.insert($0).inserted }
    }
  }
}
