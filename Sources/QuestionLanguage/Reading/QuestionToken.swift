import TextFolding

/// A word, sign, quotation or reference of a question.
struct QuestionToken: Hashable {
  enum Kind: Hashable {
    case word
    /// A quoted text, without its quotation marks.
    case quotation(String)
    /// `_` or `_3`.
    case answer(Int?)
    case bar, open, close, pause, refine
  }

  var kind: Kind
  /// The match key of a word, without its article; empty for what is no word.
  var key: String
  /// The match key as typed.
  var fullKey: String
  /// As typed.
  var raw: String
  /// The number of the typed word it is part of.
  var rawIndex: Int
  var isCapitals: Bool
  var isLatin: Bool
  /// Whether it is typed with a capital where no sentence begins.
  var isCapitalised = false
}

/// Takes a question's text apart.
struct QuestionTokenizer {
  private(set) var tokens: [QuestionToken] = []
  /// The typed words, as the readers of dates and numbers take them.
  private(set) var rawWords: [String] = []

  init(_ text: String) {
    var current = ""
    var quotation: (end: Set<Character>, text: String)?
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      if let open = quotation {
        if open.end.contains(character) {
          append(.quotation(open.text), raw: open.text)
          quotation = nil
        } else {
          quotation?.text.append(character)
        }
        continue
      }
      if let end = Self.quotes[character], Self.hasEnd(end, in: characters[(index + 1)...]) {
        flush(&current)
        quotation = (end, "")
        continue
      }
      let isInsideNumber =
        index > 0 && index + 1 < characters.count && characters[index - 1].isNumber
        && characters[index + 1].isNumber
      switch character {
      case " ", "\t", "\n", "\r\n", "\r", "\u{A0}": flush(&current)
      case "|":
        flush(&current)
        append(.bar, raw: "|")
      case "(":
        flush(&current)
        append(.open, raw: "(")
      case ")":
        flush(&current)
        append(.close, raw: ")")
      case ",", "،", ";", "؛", ":", "?", "؟", "!", "–", "—":
        if isInsideNumber && (character == "," || character == ":") {
          current.append(character)
        } else {
          flush(&current)
          append(.pause, raw: String(character))
        }
      default: current.append(character)
      }
    }
    if let open = quotation { current += open.text }
    flush(&current)
    dropFinalPauses()
  }

  private static let quotes: [Character: Set<Character>] = [
    "\"": ["\""], "“": ["”", "“", "\""], "«": ["»"], "”": ["“", "”"],
  ]

  private static func hasEnd(_ end: Set<Character>, in rest: ArraySlice<Character>) -> Bool {
    rest.contains { end.contains($0) }
  }

  private mutating func dropFinalPauses() {
    while tokens.last?.kind == .pause { tokens.removeLast() }
  }

  private mutating func append(_ kind: QuestionToken.Kind, raw: String) {
    rawWords.append(raw)
    tokens.append(
      QuestionToken(
        kind: kind, key: "", fullKey: "", raw: raw, rawIndex: rawWords.count - 1, isCapitals: false,
        isLatin: false))
  }

  private mutating func flush(_ current: inout String) {
    guard !current.isEmpty else { return }
    defer { current = "" }
    if tokens.isEmpty, current == ".." || current == "…" { return append(.refine, raw: current) }
    if current.hasPrefix("..") && tokens.isEmpty {
      append(.refine, raw: "..")
      current.removeFirst(2)
    }
    // "2+ reports" says at least two.
    if current.hasSuffix("+"), current.count > 1, current.dropLast().allSatisfy(\.isNumber) {
      current.removeLast()
    }
    while current.hasSuffix(".") && current.count > 1 && !current.dropLast().contains(".") {
      current.removeLast()
    }
    if let reference = Self.reference(current) { return append(.answer(reference), raw: current) }
    appendWord(current)
  }

  /// `_` is nil, `_3` is 3; nothing for another word.
  private static func reference(_ word: String) -> Int?? {
    guard word.first == "_" else { return nil }
    let digits = word.dropFirst()
    if digits.isEmpty { return .some(nil) }
    return Int(digits).map { .some($0) }
  }

  private mutating func appendWord(_ raw: String) {
    rawWords.append(raw)
    let isLatin = raw.unicodeScalars.contains { $0.value < 0x250 && $0.properties.isAlphabetic }
    let hasLower = raw.unicodeScalars.contains { $0.properties.isLowercase }
    let hasApostrophe = raw.contains("'") || raw.contains("’")
    let parts = matchKey(raw).split(separator: " ").map(String.init)
    for (index, part) in parts.enumerated() {
      // The s of a genitive and the article carry nothing.
      if index > 0 && hasApostrophe && part == "s" { continue }
      if WordForm.englishArticles.contains(part) && parts.count == 1 { continue }
      tokens.append(
        QuestionToken(
          kind: .word, key: WordForm.withoutArticle(part), fullKey: part, raw: parts.count == 1 ? raw : part,
          rawIndex: rawWords.count - 1, isCapitals: isLatin && !hasLower, isLatin: isLatin,
          isCapitalised: isLatin && rawWords.count > 1 && raw.contains { $0.isUppercase }))
    }
  }
}
