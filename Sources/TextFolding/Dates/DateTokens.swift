/// A piece of a date as people write it.
enum DateToken: Equatable {
  /// Figures, with how many there are.
  case number(Int, digits: Int)
  /// A word, by its match key.
  case word(String)
  case slash
  case dash
  case dot
}

/// Words taken apart into numbers, words and the signs that part them, with the given word each belongs to.
///
/// The words may come raw or as match keys: `28/06/2021` is five tokens, its key `28 06 2021` three.
struct DateTokens {
  private(set) var tokens: [DateToken] = []
  private(set) var owners: [Int] = []

  /// The most words, and bytes of them, that are looked at; no date is longer.
  private static let wordLimit = 24
  private static let byteLimit = 400

  init(_ words: [String]) {
    var room = Self.byteLimit
    for (index, word) in words.prefix(Self.wordLimit).enumerated() {
      room -= word.utf8.count
      guard room >= 0 else { return }
      split(word, owner: index)
    }
  }

  private mutating func split(_ word: String, owner: Int) {
    var run = String.UnicodeScalarView()
    var runIsNumber = false
    for scalar in word.unicodeScalars {
      switch DateTokens.kind(of: scalar) {
      case .digit:
        if !runIsNumber { finish(&run, isNumber: false, owner: owner) }
        runIsNumber = true
        run.append(scalar)
      case .letter:
        if runIsNumber { finish(&run, isNumber: true, owner: owner) }
        runIsNumber = false
        run.append(scalar)
      case .mark:
        run.append(scalar)
      case .other:
        finish(&run, isNumber: runIsNumber, owner: owner)
        if let sign = DateTokens.sign(scalar) { append(sign, owner: owner) }
      }
    }
    finish(&run, isNumber: runIsNumber, owner: owner)
  }

  private enum ScalarKind {
    case digit, letter, mark, other
  }

  private static func kind(of scalar: Unicode.Scalar) -> ScalarKind {
    if scalar.isASCII {
      switch scalar {
      case "0"..."9": return .digit
      case "a"..."z", "A"..."Z": return .letter
      default: return .other
      }
    }
    if isArabicLetter(scalar) { return .letter }
    switch scalar.properties.generalCategory {
    case .decimalNumber: return .digit
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return .letter
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .mark
    default: return .other
    }
  }

  private mutating func finish(_ run: inout String.UnicodeScalarView, isNumber: Bool, owner: Int) {
    let key = matchKey(String(run))
    run.removeAll()
    guard !key.isEmpty else { return }
    if isNumber {
      // No part of a date has more figures; Int cannot overflow.
      guard key.utf8.count <= 9, let value = Int(key) else { return append(.word(key), owner: owner) }
      append(.number(value, digits: key.utf8.count), owner: owner)
    } else {
      appendWord(key, owner: owner)
    }
  }

  /// A particle written on a month's name (بحزيران, وتموز) is taken off; و stays as a word, it may join two dates.
  private mutating func appendWord(_ key: String, owner: Int) {
    let letters = key.unicodeScalars
    if let first = letters.first, !DateTokens.isDateWord(key) {
      let rest = String(letters.dropFirst())
      if letters.count > 3, DateTokens.isDateWord(rest) {
        if first == "و" { append(.word("و"), owner: owner) }
        if ["و", "ف", "ب", "ل", "ك"].contains(first) { return append(.word(rest), owner: owner) }
      }
    }
    append(.word(key), owner: owner)
  }

  /// Whether a date can begin with a word; what it takes to look at every word of a question quickly.
  static func canBeginDate(with word: String) -> Bool {
    switch DateTokens([word]).tokens.first {
    case .number: true
    case .word(let key): DateWords.beginnings.contains(key) || ordinal([key, "عشر"]) != nil
    default: false
    }
  }

  private static func isDateWord(_ key: String) -> Bool {
    DateWords.months[key] != nil || DateWords.doubleMonths[key] != nil || DateWords.weekdays[key] != nil
      || DateWords.seasons[key] != nil || DateWords.yearWords.contains(key)
  }

  private mutating func append(_ token: DateToken, owner: Int) {
    joinHyphenatedNumber(owner: owner)
    tokens.append(token)
    owners.append(owner)
  }

  /// "twenty-eighth" is two words, with no sign between them.
  private mutating func joinHyphenatedNumber(owner: Int) {
    guard tokens.last == .dash, owners.last == owner, case .word(let word)? = tokens.dropLast().last,
      case .tens = NumberWords.english[word]
    else { return }
    tokens.removeLast()
    owners.removeLast()
  }

  private static func sign(_ scalar: Unicode.Scalar) -> DateToken? {
    switch scalar {
    case "/", "\\": .slash
    case "-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}", "\u{2212}": .dash
    case ".": .dot
    default: nil
    }
  }

  /// The number of given words that the first `count` tokens make up, nil when they end inside a word.
  func wordsUsed(tokens count: Int) -> Int? {
    guard count > 0 else { return 0 }
    var end = count
    // A sign at the end of the word, as a full stop, may be left over.
    while end < tokens.count, owners[end] == owners[count - 1], isSign(tokens[end]) { end += 1 }
    guard end < tokens.count, owners[end] == owners[count - 1] else { return owners[count - 1] + 1 }
    return nil
  }

  private func isSign(_ token: DateToken) -> Bool {
    switch token {
    case .number, .word: false
    case .slash, .dash, .dot: true
    }
  }
}
