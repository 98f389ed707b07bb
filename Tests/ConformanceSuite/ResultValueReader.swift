// The notation of results:
//
//   value        = "null" | "true" | "false" | number | string | list | map | node | relationship | path
//   number       = ["-"] digits ["." digits] [("e" | "E") ["+" | "-"] digits] | ["-"] "Inf" … | "NaN"
//   list         = "[" [value {"," value}] "]"
//   map          = "{" [name ":" value {"," name ":" value}] "}"
//   node         = "(" {":" name} [map] ")"
//   relationship = "[" ":" name [map] "]"
//   path         = "<" node {("-" relationship "->" | "<-" relationship "-") node} ">"

/// Why a result cell could not be read.
package struct ResultNotationError: Error, CustomStringConvertible {
  package var cell: String
  package var offset: Int
  package var expected: String
  package var description: String { "'\(cell)': expected \(expected) at offset \(offset)" }
}

/// Reads one cell of a result table.
package func readResultValue(_ cell: String) throws(ResultNotationError) -> ResultValue {
  var reader = ResultValueReader(cell)
  let value = try reader.value()
  guard reader.isAtEnd else { throw reader.expected("the end") }
  return value
}

private struct ResultValueReader {
  private let cell: String
  private let characters: [Character]
  private var index = 0

  init(_ cell: String) {
    self.cell = cell
    characters = Array(cell)
  }

  var isAtEnd: Bool {
    mutating get {
      skipBlanks()
      return index == characters.count
    }
  }

  func expected(_ what: String) -> ResultNotationError {
    ResultNotationError(cell: cell, offset: index, expected: what)
  }

  // MARK: Characters

  private var current: Character? { index < characters.count ? characters[index] : nil }

  private mutating func skipBlanks() {
    while let character = current, character.isWhitespace { index += 1 }
  }

  private mutating func tryEat(_ character: Character) -> Bool {
    skipBlanks()
    guard current == character else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ character: Character) throws(ResultNotationError) {
    guard tryEat(character) else { throw expected("'\(character)'") }
  }

  private func isNext(_ character: Character, after distance: Int) -> Bool {
    var ahead = index + distance
    while ahead < characters.count, characters[ahead].isWhitespace { ahead += 1 }
    return ahead < characters.count && characters[ahead] == character
  }

  // MARK: Values

  mutating func value() throws(ResultNotationError) -> ResultValue {
    skipBlanks()
    switch current {
    case "'", "\"": return .string(try string())
    case "[": return isNext(":", after: 1) ? .relationship(try relationship()) : .list(try list())
    case "{": return .map(try map())
    case "(": return .node(try node())
    case "<": return try path()
    default: return try word()
    }
  }

  private mutating func word() throws(ResultNotationError) -> ResultValue {
    let start = index
    while let character = current, !character.isWhitespace, !",]})>|:".contains(character) { index += 1 }
    let text = String(characters[start..<index])
    switch text {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "NaN": return .nan
    default: break
    }
    if let integer = Int64(text) { return .integer(integer) }
    if let number = Double(text) { return number.isNaN ? .nan : .float(number == 0 ? 0 : number) }
    index = start
    throw expected("a value")
  }

  private mutating func string() throws(ResultNotationError) -> String {
    let quote = current
    index += 1
    var text = ""
    while let character = current, character != quote {
      index += 1
      if character == "\\", let escaped = current {
        index += 1
        text.append(try unescaped(escaped))
      } else {
        text.append(character)
      }
    }
    guard current == quote else { throw expected("a closing quote") }
    index += 1
    return text
  }

  private mutating func unescaped(_ letter: Character) throws(ResultNotationError) -> Character {
    switch letter {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "u":
      guard index + 4 <= characters.count,
        let value = UInt32(String(characters[index..<index + 4]), radix: 16),
        let scalar = Unicode.Scalar(value)
      else { throw expected("four hexadecimal digits") }
      index += 4
      return Character(scalar)
    default: return letter
    }
  }

  private mutating func list() throws(ResultNotationError) -> [ResultValue] {
    try expect("[")
    var elements: [ResultValue] = []
    if tryEat("]") { return elements }
    repeat { elements.append(try value()) } while tryEat(",")
    try expect("]")
    return elements
  }

  private mutating func map() throws(ResultNotationError) -> [String: ResultValue] {
    try expect("{")
    var entries: [String: ResultValue] = [:]
    if tryEat("}") { return entries }
    repeat {
      let key = try name()
      try expect(":")
      entries[key] = try value()
    } while tryEat(",")
    try expect("}")
    return entries
  }

  private mutating func name() throws(ResultNotationError) -> String {
    skipBlanks()
    if current == "`" {
      let start = index + 1
      guard let end = characters[start...].firstIndex(of: "`") else { throw expected("a closing backquote") }
      index = end + 1
      return String(characters[start..<end])
    }
    let start = index
    while let character = current, !character.isWhitespace, !":{}()[],<>|-".contains(character) { index += 1 }
    guard index > start else { throw expected("a name") }
    return String(characters[start..<index])
  }

  // MARK: Graph elements

  private mutating func node() throws(ResultNotationError) -> ResultNode {
    try expect("(")
    var labels: Set<String> = []
    while tryEat(":") { labels.insert(try name()) }
    let properties = try optionalMap()
    try expect(")")
    return ResultNode(labels: labels, properties: properties)
  }

  private mutating func relationship() throws(ResultNotationError) -> ResultRelationship {
    try expect("[")
    try expect(":")
    let type = try name()
    let properties = try optionalMap()
    try expect("]")
    return ResultRelationship(type: type, properties: properties)
  }

  private mutating func optionalMap() throws(ResultNotationError) -> [String: ResultValue] {
    skipBlanks()
    return current == "{" ? try map() : [:]
  }

  private mutating func path() throws(ResultNotationError) -> ResultValue {
    try expect("<")
    let start = try node()
    var steps: [ResultStep] = []
    while !tryEat(">") {
      let pointsBackward = tryEat("<")
      try expect("-")
      let relationship = try relationship()
      try expect("-")
      let pointsForward = tryEat(">")
      guard pointsForward != pointsBackward else { throw expected("an arrow with one head") }
      steps.append(ResultStep(relationship: relationship, pointsForward: pointsForward, node: try node()))
    }
    return .path(start: start, steps: steps)
  }
}
