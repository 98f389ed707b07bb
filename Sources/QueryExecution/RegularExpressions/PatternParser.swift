import GraphModel
import QuerySyntax

/// What a pattern says, as a tree.
indirect enum PatternNode: Sendable {
  case empty
  case scalar(ScalarClass)
  case assertion(PatternAssertion)
  case sequence([PatternNode])
  case alternatives([PatternNode])
  /// `node{minimum,maximum}`; without a maximum any number.
  case repetition(PatternNode, minimum: Int, maximum: Int?)
}

enum PatternAssertion: Sendable {
  case textStart, textEnd, lineStart, lineEnd, wordBoundary, notWordBoundary
  /// `$` and `\Z`: the end, or before a line terminator that ends the text.
  case finalLineEnd
}

/// Reads a pattern:
///
///     alternatives = sequence ("|" sequence)*
///     sequence     = (atom quantifier?)*
///     quantifier   = ("*" | "+" | "?" | "{" n ["," [m]] "}") "?"?
///     atom         = scalar | "." | "^" | "$" | "[" class "]" | "(" group ")" | "\" escape
///
/// The notation is that of Java and Perl without look-around, back-references and possessive quantifiers, which no
/// matcher in linear time can offer. `\d`, `\w` and `\s` know all scripts.
struct PatternParser {
  private let pattern: String
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var depth = 0
  private var flags = Flags()

  private struct Flags {
    var ignoresCase = false
    var dotMatchesLineTerminators = false
    var isMultiline = false
    var allowsComments = false
  }

  init(_ pattern: String) {
    self.pattern = pattern
    scalars = Array(pattern.unicodeScalars)
  }

  mutating func parse() throws(QueryError) -> PatternNode {
    let node = try parseAlternatives()
    if position < scalars.count { throw error("a ')' without its '('") }
    return node
  }

  // MARK: - Grammar

  private mutating func parseAlternatives() throws(QueryError) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    if depth > 100 { throw error("groups more than 100 deep") }
    var alternatives = [try parseSequence()]
    while eat("|") { alternatives.append(try parseSequence()) }
    return alternatives.count == 1 ? alternatives[0] : .alternatives(alternatives)
  }

  private mutating func parseSequence() throws(QueryError) -> PatternNode {
    var nodes: [PatternNode] = []
    while let scalar = peek, scalar != "|", scalar != ")" {
      if flags.allowsComments, skipComment() { continue }
      let atom = try parseAtom()
      nodes.append(try parseQuantifiers(after: atom))
    }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func skipComment() -> Bool {
    guard let scalar = peek else { return false }
    if scalar.properties.isWhitespace {
      position += 1
      return true
    }
    guard scalar == "#" else { return false }
    while let next = peek, next != "\n" {
      _ = next
      position += 1
    }
    return true
  }

  private mutating func parseQuantifiers(after atom: PatternNode) throws(QueryError) -> PatternNode {
    guard let scalar = peek else { return atom }
    let bounds: (minimum: Int, maximum: Int?)
    switch scalar {
    case "*": bounds = (0, nil)
    case "+": bounds = (1, nil)
    case "?": bounds = (0, 1)
    case "{": bounds = try parseBounds()
    default: return atom
    }
    position += 1
    // Whether a quantifier takes much or little does not matter to whether the whole text matches.
    if !eat("?"), peek == "+" { throw error("a possessive quantifier") }
    if case .assertion = atom { return bounds.minimum == 0 ? .empty : atom }
    return .repetition(atom, minimum: bounds.minimum, maximum: bounds.maximum)
  }

  /// Reads `{n}`, `{n,}` or `{n,m}` up to its brace.
  private mutating func parseBounds() throws(QueryError) -> (minimum: Int, maximum: Int?) {
    position += 1
    guard let minimum = parseNumber() else { throw error("no number after '{'") }
    var maximum: Int? = minimum
    if eat(",") { maximum = peek == "}" ? nil : parseNumber() }
    guard peek == "}" else { throw error("a '{' without its '}'") }
    if let maximum, maximum < minimum { throw error("a range from \(minimum) to \(maximum)") }
    return (minimum, maximum)
  }

  private mutating func parseNumber() -> Int? {
    var digits = ""
    while let scalar = peek, ("0"..."9").contains(scalar), digits.count < 6 {
      digits.unicodeScalars.append(scalar)
      position += 1
    }
    return Int(digits)
  }

  private mutating func parseAtom() throws(QueryError) -> PatternNode {
    let scalar = scalars[position]
    position += 1
    switch scalar {
    case ".": return .scalar(flags.dotMatchesLineTerminators ? .any : .notLineTerminator)
    case "^": return .assertion(flags.isMultiline ? .lineStart : .textStart)
    case "$": return .assertion(flags.isMultiline ? .lineEnd : .finalLineEnd)
    case "[": return .scalar(try parseClass())
    case "(": return try parseGroup()
    case "\\": return try parseEscape()
    case "*", "+", "?": throw error("a '\(scalar)' with nothing to repeat")
    default: return literal(scalar)
    }
  }

  private func literal(_ scalar: Unicode.Scalar) -> PatternNode { .scalar(folded(ScalarClass(scalar))) }

  private func folded(_ scalars: ScalarClass) -> ScalarClass {
    var scalars = scalars
    scalars.ignoresCase = flags.ignoresCase
    return scalars
  }

  // MARK: - Groups

  private mutating func parseGroup() throws(QueryError) -> PatternNode {
    let outerFlags = flags
    if eat("?") {
      if eat("<") {
        if peek == "=" || peek == "!" { throw error("a look-behind") }
        try parseGroupName()
      } else if peek == "=" || peek == "!" {
        throw error("a look-ahead")
      } else if peek == ">" {
        throw error("an atomic group")
      } else if !eat(":") {
        try parseFlags()
        // `(?i)` holds to the end of the group that it stands in.
        if eat(")") { return .empty }
        guard eat(":") else { throw error("neither ':' nor ')' after flags") }
      }
    }
    let node = try parseAlternatives()
    guard eat(")") else { throw error("a '(' without its ')'") }
    flags = outerFlags
    return node
  }

  private mutating func parseGroupName() throws(QueryError) {
    while let scalar = peek, scalar != ">" {
      guard scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) else { break }
      position += 1
    }
    guard eat(">") else { throw error("a group name without its '>'") }
  }

  private mutating func parseFlags() throws(QueryError) {
    var isOn = true
    while let scalar = peek, scalar != ":", scalar != ")" {
      switch scalar {
      case "-": isOn = false
      case "i": flags.ignoresCase = isOn
      case "s": flags.dotMatchesLineTerminators = isOn
      case "m": flags.isMultiline = isOn
      case "x": flags.allowsComments = isOn
      case "u", "U": break
      default: throw error("the unknown flag '\(scalar)'")
      }
      position += 1
    }
  }

  // MARK: - Escapes

  private mutating func parseEscape() throws(QueryError) -> PatternNode {
    guard let scalar = peek else { throw error("a '\\' at its end") }
    switch scalar {
    case "b": return assertion(.wordBoundary)
    case "B": return assertion(.notWordBoundary)
    case "A": return assertion(.textStart)
    case "z": return assertion(.textEnd)
    case "Z": return assertion(.finalLineEnd)
    case "Q": return try parseQuotation()
    case "1"..."9", "k": throw error("a back-reference")
    default: return .scalar(folded(try parseEscapedClass()))
    }
  }

  private mutating func assertion(_ assertion: PatternAssertion) -> PatternNode {
    position += 1
    return .assertion(assertion)
  }

  /// `\Q…\E`: everything between stands for itself; a quantifier after it repeats the last scalar only.
  private mutating func parseQuotation() throws(QueryError) -> PatternNode {
    position += 1
    var nodes: [PatternNode] = []
    while let scalar = peek {
      if scalar == "\\", position + 1 < scalars.count, scalars[position + 1] == "E" {
        position += 2
        break
      }
      nodes.append(literal(scalar))
      position += 1
    }
    if let last = nodes.popLast() { nodes.append(try parseQuantifiers(after: last)) }
    return .sequence(nodes)
  }

  /// An escape that stands for scalars, after its backslash; also within a class.
  private mutating func parseEscapedClass() throws(QueryError) -> ScalarClass {
    guard let scalar = peek else { throw error("a '\\' at its end") }
    position += 1
    switch scalar {
    case "d": return ScalarClass(.digit, isNegated: false)
    case "D": return ScalarClass(.digit, isNegated: true)
    case "w": return ScalarClass(.word, isNegated: false)
    case "W": return ScalarClass(.word, isNegated: true)
    case "s": return ScalarClass(.space, isNegated: false)
    case "S": return ScalarClass(.space, isNegated: true)
    case "p", "P": return try parseProperty(isNegated: scalar == "P")
    case "t": return ScalarClass("\t")
    case "n": return ScalarClass("\n")
    case "r": return ScalarClass("\r")
    case "f": return ScalarClass("\u{c}")
    case "a": return ScalarClass("\u{7}")
    case "e": return ScalarClass("\u{1b}")
    case "x": return ScalarClass(try parseHexadecimal(digits: 2))
    case "u": return ScalarClass(try parseHexadecimal(digits: 4))
    default:
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        throw error("the unknown escape '\\\(scalar)'")
      }
      return ScalarClass(scalar)
    }
  }

  /// `\p{Lu}`, or `\pL` for a name of one letter.
  private mutating func parseProperty(isNegated: Bool) throws(QueryError) -> ScalarClass {
    var name = ""
    if eat("{") {
      while let scalar = peek, scalar != "}" {
        name.unicodeScalars.append(scalar)
        position += 1
      }
      guard eat("}") else { throw error("a '\\p{' without its '}'") }
    } else if let scalar = peek {
      name.unicodeScalars.append(scalar)
      position += 1
    }
    guard let property = ScalarClass.Property(named: name) else {
      throw error("the unknown property '\(name)'")
    }
    return ScalarClass(property, isNegated: isNegated)
  }

  /// So many digits, or any number of them in braces.
  private mutating func parseHexadecimal(digits count: Int) throws(QueryError) -> Unicode.Scalar {
    let isBraced = eat("{")
    var value: UInt32 = 0
    var read = 0
    while read < (isBraced ? 6 : count), let scalar = peek, let digit = Character(scalar).hexDigitValue {
      value = value << 4 | UInt32(digit)
      position += 1
      read += 1
    }
    guard read > 0, isBraced ? eat("}") : read == count, let scalar = Unicode.Scalar(value) else {
      throw error("a code point that is none")
    }
    return scalar
  }

  // MARK: - Classes

  /// Reads a class after its `[`.
  private mutating func parseClass() throws(QueryError) -> ScalarClass {
    var result = ScalarClass()
    result.isNegated = eat("^")
    var isFirst = true
    while let scalar = peek, scalar != "]" || isFirst {
      isFirst = false
      if scalar == "[" { throw error("a class within a class") }
      if scalar == "&", position + 1 < scalars.count, scalars[position + 1] == "&" {
        throw error("an intersection of classes")
      }
      let item = try parseClassItem()
      guard item.properties.isEmpty, let low = item.ranges.first?.lowerBound, peek == "-",
        position + 1 < scalars.count, scalars[position + 1] != "]"
      else {
        result.ranges += item.ranges
        result.properties += item.properties
        continue
      }
      position += 1
      guard let high = try parseClassItem().ranges.first?.upperBound, low <= high else {
        throw error("a range of scalars that runs backwards")
      }
      result.ranges.append(low...high)
    }
    guard eat("]") else { throw error("a '[' without its ']'") }
    return folded(result)
  }

  private mutating func parseClassItem() throws(QueryError) -> ScalarClass {
    if eat("\\") { return try parseEscapedClass() }
    guard let scalar = peek else { throw error("a '[' without its ']'") }
    position += 1
    return ScalarClass(scalar)
  }

  // MARK: - Source

  private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func eat(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    position += 1
    return true
  }

  private func error(_ what: String) -> QueryError {
    .argument(
      "InvalidArgumentValue", "the pattern \(Value.quoted(pattern)) of =~ has \(what), which cannot be read")
  }
}
