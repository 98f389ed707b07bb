import GraphModel
import QueryBinding
import QuerySyntax
import TextFolding

extension ScalarFunction {
  /// Functions over text. Lengths and positions count scalars (code points).
  static let stringFunctions: Family = [
    ("split", { arguments, _ throws(QueryError) in try split(arguments) }),
    ("replace", { arguments, context throws(QueryError) in try replace(arguments, context) }),
    ("substring", { arguments, _ throws(QueryError) in try substring(arguments) }),
    (
      "left",
      { arguments, _ throws(QueryError) in
        return .string(String(try arguments.string(0).unicodeScalars.prefix(arguments.count(1))))
      }
    ),
    (
      "right",
      { arguments, _ throws(QueryError) in
        return .string(String(try arguments.string(0).unicodeScalars.suffix(arguments.count(1))))
      }
    ),
    ("trim", { arguments, _ throws(QueryError) in try trim(arguments, [.leading, .trailing]) }),
    (
      "btrim",
      { arguments, _ throws(QueryError) in try trim(arguments, [.leading, .trailing]) }
    ),
    ("lTrim", { arguments, _ throws(QueryError) in try trim(arguments, .leading) }),
    ("rTrim", { arguments, _ throws(QueryError) in try trim(arguments, .trailing) }),
    (
      "toLower",
      { arguments, _ throws(QueryError) in .string(try arguments.string(0).lowercased()) }
    ),
    (
      "toUpper",
      { arguments, _ throws(QueryError) in .string(try arguments.string(0).uppercased()) }
    ),
    (
      "lower",
      { arguments, _ throws(QueryError) in .string(try arguments.string(0).lowercased()) }
    ),
    (
      "upper",
      { arguments, _ throws(QueryError) in .string(try arguments.string(0).uppercased()) }
    ),
    ("reverse", { arguments, _ throws(QueryError) in try reverse(arguments) }),
    ("normalize", { arguments, _ throws(QueryError) in try normalize(arguments) }),
    ("char_length", { arguments, _ throws(QueryError) in try scalarCount(arguments) }),
    (
      "character_length",
      { arguments, _ throws(QueryError) in try scalarCount(arguments) }
    ),
    ("randomUUID", { _, context in randomUUID(context) }),
    ("fold", { arguments, _ throws(QueryError) in .string(matchKey(try arguments.string(0))) }),
    ("similar", { arguments, _ throws(QueryError) in try similarity(arguments) }),
  ]

  /// A random UUID (version 4) of the session's sequence.
  private static func randomUUID(_ context: any FunctionContext) -> Value {
    var digits: [Character] = []
    for _ in 0..<4 {
      let word = UInt64(context.nextRandom() * 0x1p32)
      for place in 0..<8 { digits.append(Character(hexadecimal: word >> UInt64(4 * place) & 15)) }
    }
    digits[12] = "4"
    digits[16] = Character(hexadecimal: 8 + UInt64(context.nextRandom() * 4))
    for place in [8, 13, 18, 23] { digits.insert("-", at: place) }
    return .string(String(digits))
  }

  private static func scalarCount(_ arguments: Arguments) throws(QueryError) -> Value {
    .int(Int64(try arguments.string(0).unicodeScalars.count))
  }

  /// `normalize(text[, form])`, the form being NFC unless it is named.
  private static func normalize(_ arguments: Arguments) throws(QueryError) -> Value {
    let text = try arguments.string(0)
    let name = arguments.count > 1 ? try arguments.string(1) : "NFC"
    guard let form = Normalizer.Form(rawValue: name.uppercased()) else {
      throw .argument(
        "InvalidArgumentValue",
        "normalize() knows no form \(Value.quoted(name)); it takes NFC, NFD, NFKC or NFKD")
    }
    return .string(Normalizer.shared.normalized(text, to: form))
  }

  /// `split(text, delimiter)`, or a list of delimiters; an empty one splits between scalars.
  private static func split(_ arguments: Arguments) throws(QueryError) -> Value {
    let text = try arguments.string(0)
    let delimiters: [String]
    if case .list(let values) = arguments[1] {
      var names: [String] = []
      for value in values {
        guard case .string(let name) = value else { throw arguments.mismatch(1, .string) }
        names.append(name)
      }
      delimiters = names
    } else {
      delimiters = [try arguments.string(1)]
    }
    if delimiters.contains("") { return .list(text.unicodeScalars.map { .string(String($0)) }) }
    return .list(pieces(of: Array(text.utf8), between: delimiters.map { Array($0.utf8) }).map { .string($0) })
  }

  private static func pieces(of text: [UInt8], between delimiters: [[UInt8]]) -> [String] {
    var pieces: [String] = []
    var start = 0
    var index = 0
    while index < text.count {
      if let delimiter = delimiters.first(where: { text[index...].starts(with: $0) }) {
        pieces.append(String(decoding: text[start..<index], as: UTF8.self))
        index += delimiter.count
        start = index
      } else {
        index += 1
      }
    }
    pieces.append(String(decoding: text[start...], as: UTF8.self))
    return pieces
  }

  /// `replace(text, search, replacement[, limit])`; an empty search text is found nowhere.
  private static func replace(
    _ arguments: Arguments, _ context: any FunctionContext
  ) throws(QueryError) -> Value {
    let text = try arguments.string(0)
    let search = Array(try arguments.string(1).utf8)
    let replacement = try arguments.string(2).utf8
    let limit = arguments.count > 3 ? try arguments.count(3) : Int.max
    guard !search.isEmpty else { return .string(text) }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    var done = 0
    while index < bytes.count {
      if done < limit, bytes[index...].starts(with: search) {
        result += replacement
        index += search.count
        done += 1
        if done & 1023 == 0 { try context.checkMemory(bytes: result.count) }
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return .string(String(decoding: result, as: UTF8.self))
  }

  /// `substring(text, start[, length])`, the start counted from 0.
  private static func substring(_ arguments: Arguments) throws(QueryError) -> Value {
    let rest = try arguments.string(0).unicodeScalars.dropFirst(arguments.count(1))
    return .string(String(arguments.count > 2 ? rest.prefix(try arguments.count(2)) : rest))
  }

  private struct Edges: OptionSet {
    let rawValue: Int
    static let leading = Edges(rawValue: 1)
    static let trailing = Edges(rawValue: 2)
  }

  /// `trim(text[, characters])`: takes off white space, or the scalars of the second argument.
  private static func trim(_ arguments: Arguments, _ edges: Edges) throws(QueryError) -> Value {
    var text = try arguments.string(0).unicodeScalars[...]
    let unwanted = arguments.count > 1 ? Set(try arguments.string(1).unicodeScalars) : nil
    let isUnwanted = { (scalar: Unicode.Scalar) in
      unwanted?.contains(scalar) ?? scalar.properties.isWhitespace
    }
    if edges.contains(.leading) { text = text.drop(while: isUnwanted) }
    if edges.contains(.trailing) {
      while let last = text.last, isUnwanted(last) { text.removeLast() }
    }
    return .string(String(text))
  }

  /// `reverse(list)`, or `reverse(text)` by what a reader takes for letters, so that marks stay on theirs.
  private static func reverse(_ arguments: Arguments) throws(QueryError) -> Value {
    switch arguments[0] {
    case .list(let values): return .list(values.reversed())
    case .string(let text): return .string(String(text.reversed()))
    default: throw arguments.mismatch(0, [.string, .list])
    }
  }

  /// How alike two names are, from 0 to 1: one minus the edits between their match keys per letter of the longer.
  private static func similarity(_ arguments: Arguments) throws(QueryError) -> Value {
    let (a, b) = (matchKey(try arguments.string(0)), matchKey(try arguments.string(1)))
    let length = max(a.unicodeScalars.count, b.unicodeScalars.count)
    guard length > 0 else { return .float(1) }
    let distance = editDistance(a, b, limit: length) ?? length
    return .float(1 - Double(distance) / Double(length))
  }
}

extension Character {
  /// `0` to `f`.
  fileprivate init(hexadecimal value: UInt64) {
    self = Array("0123456789abcdef")[Int(value & 15)]
  }
}
