/// What is needed to write nodes, relationships and paths out: their labels, types and properties.
package protocol EntityDescribing {
  func labels(of node: NodeID) -> [String]
  func properties(of node: NodeID) -> MapValue
  func type(of relationship: RelationshipID) -> String
  func properties(of relationship: RelationshipID) -> MapValue
  func ends(of relationship: RelationshipID) -> (start: NodeID, end: NodeID)
}

extension Value {
  /// The value in the language's literal notation: `[1, 2.0, 'text', null]`, `({name: 'A'})`, `[:T {x: 1}]`,
  /// `<(:A)-[:T]->(:B)>`; temporal values as ISO 8601 text in quotes.
  package func literal(describing graph: some EntityDescribing) -> String {
    var text = ""
    writeLiteral(to: &text, graph)
    return text
  }

  private func writeLiteral(to text: inout String, _ graph: some EntityDescribing) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .int(let value): text += String(value)
    case .float(let value): text += Self.floatText(value)
    case .string(let value): text += Self.quoted(value)
    case .list(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += ", " }
        value.writeLiteral(to: &text, graph)
      }
      text += "]"
    case .map(let map): Self.writeLiteral(map, to: &text, graph)
    case .node(let node): Self.writeLiteral(node, to: &text, graph)
    case .relationship(let relationship): Self.writeLiteral(relationship, to: &text, graph)
    case .path(let path): Self.writeLiteral(path, to: &text, graph)
    default: text += "'" + (temporalText ?? "") + "'"
    }
  }

  private static func writeLiteral(_ map: MapValue, to text: inout String, _ graph: some EntityDescribing) {
    text += "{"
    for (index, (key, value)) in map.pairs.enumerated() {
      if index > 0 { text += ", " }
      text += symbolicName(key) + ": "
      value.writeLiteral(to: &text, graph)
    }
    text += "}"
  }

  private static func writeLiteral(_ node: NodeID, to text: inout String, _ graph: some EntityDescribing) {
    let labels = graph.labels(of: node)
    let properties = graph.properties(of: node)
    text += "("
    for label in labels { text += ":" + symbolicName(label) }
    if properties.count > 0 {
      if !labels.isEmpty { text += " " }
      writeLiteral(properties, to: &text, graph)
    }
    text += ")"
  }

  private static func writeLiteral(
    _ relationship: RelationshipID, to text: inout String, _ graph: some EntityDescribing
  ) {
    let properties = graph.properties(of: relationship)
    text += "[:" + symbolicName(graph.type(of: relationship))
    if properties.count > 0 {
      text += " "
      writeLiteral(properties, to: &text, graph)
    }
    text += "]"
  }

  private static func writeLiteral(_ path: PathValue, to text: inout String, _ graph: some EntityDescribing) {
    text += "<"
    for (index, node) in path.nodes.enumerated() {
      if index > 0, index <= path.relationships.count {
        let relationship = path.relationships[index - 1]
        let isForward = graph.ends(of: relationship).start == path.nodes[index - 1]
        text += isForward ? "-" : "<-"
        writeLiteral(relationship, to: &text, graph)
        text += isForward ? "->" : "-"
      }
      writeLiteral(node, to: &text, graph)
    }
    text += ">"
  }

  /// The ISO 8601 text of a temporal value; `nil` for every other type.
  package var temporalText: String? {
    switch self {
    case .date(let value): value.isoText
    case .localTime(let value): value.isoText
    case .time(let value): value.isoText
    case .localDateTime(let value): value.isoText
    case .dateTime(let value): value.isoText
    case .duration(let value): value.isoText
    default: nil
    }
  }
}

// MARK: - Parts of the notation

extension Value {
  /// The shortest decimal text that reads back as the same float, always with a point or an exponent: `1.0`,
  /// `0.000001`, `1e308`. Plain digits serve from 1e-6 up to 1e21.
  ///
  /// Zero is written without its sign: `0.0` and `-0.0` are one value to DISTINCT, and which of them stays must
  /// not show.
  package static func floatText(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Inf" : "Inf" }
    if value == 0 { return "0.0" }
    let (digits, exponent) = decimalDigits(of: value.magnitude)
    let sign = value < 0 ? "-" : ""
    let count = digits.utf8.count
    if exponent >= 21 || exponent < -6 {
      let fraction = digits.dropFirst()
      return sign + String(digits.prefix(1)) + (fraction.isEmpty ? "" : "." + fraction) + "e\(exponent)"
    }
    if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits }
    if count <= exponent + 1 {
      return sign + digits + String(repeating: "0", count: exponent + 1 - count) + ".0"
    }
    return sign + digits.prefix(exponent + 1) + "." + digits.dropFirst(exponent + 1)
  }

  /// The shortest digits `d` and the exponent `e` with `value = d.ddd × 10^e`.
  private static func decimalDigits(of value: Double) -> (digits: String, exponent: Int) {
    let parts = value.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let whole = mantissa[0]
    let fraction = mantissa.count > 1 ? mantissa[1] : ""
    var digits = Substring(whole + fraction)
    var exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) + whole.utf8.count - 1
    while digits.utf8.count > 1, digits.first == "0" {
      digits = digits.dropFirst()
      exponent -= 1
    }
    while digits.utf8.count > 1, digits.last == "0" { digits = digits.dropLast() }
    return (String(digits), exponent)
  }

  /// Text in single quotes; quotes, backslashes and control characters are escaped, so that it stays one line.
  package static func quoted(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'": result += "\\'"
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{8}": result += "\\b"
      case "\u{c}": result += "\\f"
      case "\0"..<" ", "\u{7f}"..<"\u{a0}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "'"
  }

  /// A name as it can be written in a query: in backticks unless it is letters, digits and underscores.
  package static func symbolicName(_ name: String) -> String {
    let scalars = name.unicodeScalars
    let isPlain =
      scalars.first.map { $0 == "_" || $0.properties.isXIDStart } ?? false
      && scalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue }
    if isPlain { return name }
    var result = "`"
    for scalar in scalars {
      if scalar == "`" { result += "`" }
      result.unicodeScalars.append(scalar)
    }
    return result + "`"
  }
}
