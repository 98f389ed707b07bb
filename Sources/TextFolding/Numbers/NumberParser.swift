/// Reads a number at the beginning of some words, in Arabic or English, in words or figures or both.
///
/// Words are match keys, or are folded here. Read are 0 to 999,999,999,999: خمسمائة and خمس مئة, duals and oblique
/// endings, "10 آلاف", "2.5 million", "half a million", مليون ونصف, `10.000` and `10,000` (and `10 000`) for ten
/// thousand. A number goes on as far as it makes sense: of "خمسة وستة" only the five is read, of "خمسة وستين" all.
/// Nil when the words do not begin with a number; the value is exact to 2^53.
///
/// ```
/// parseNumber(words: ["خمسمائة", "وثلاثة", "وعشرون", "مقاتلا"])   // (523, 3)
/// ```
package func parseNumber(words: [String]) -> (value: Double, wordsUsed: Int)? {
  let keys = KeyWords(words)
  var parser = NumberParser(keys.pieces)
  guard let value = parser.parse(), let used = keys.wordsUsed(pieces: parser.position) else { return nil }
  return (value, used)
}

/// A number is scale groups that decrease (million, thousand, units); in Arabic each after the first has its و.
struct NumberParser {
  private struct Item {
    var word: NumberWord
    /// Whether و is written on the word or "and" stands before it.
    var hasAnd: Bool
    var isArabic: Bool
    /// The index after the last piece that belongs to the item.
    var next: Int
  }

  private let pieces: [String]
  /// The number of pieces read so far.
  private(set) var position = 0

  init(_ pieces: [String]) { self.pieces = pieces }

  mutating func parse() -> Double? {
    // و may be written on a first word, but "and" begins no number.
    guard pieces.first != "and", var total = group(below: .infinity, isFirst: true) else { return nil }
    while total.limit > 1, let more = group(below: total.limit, isFirst: false) {
      total = (total.value + more.value, more.limit)
    }
    return total.value
  }

  /// A multiple of a scale below `limit`, or the units at the end; `limit` of the result is the scale read.
  private mutating func group(below limit: Double, isFirst: Bool) -> (value: Double, limit: Double)? {
    let start = position
    guard let item = item(at: position), isFirst || isContinuation(item) else { return nil }
    if let whole = bareScale(item, below: limit) { return whole }
    guard let base = hundreds(isFirst: isFirst) else {
      position = start
      return nil
    }
    if let next = self.item(at: position), !next.hasAnd, let scale = scale(of: next.word), scale < limit {
      position = next.next
      return (base * scale + halfMore(of: scale), scale)
    }
    // Figures go on a number only before a scale: "2 thousand 21 June" is two thousand.
    let isFigures = if case .figures = item.word { true } else { false }
    guard isFirst || (base < limit && !isFigures) else {
      position = start
      return nil
    }
    return (base, 1)
  }

  private func isContinuation(_ item: Item) -> Bool { item.hasAnd || !item.isArabic }

  /// ألف, ألفان, "a thousand", "half a million": a scale with no number before it.
  private mutating func bareScale(_ first: Item, below limit: Double) -> (value: Double, limit: Double)? {
    var item = first
    var factor = 1.0
    if item.word == .half {
      factor = 0.5
      guard let next = self.item(at: item.next), !next.hasAnd else { return nil }
      item = next
    }
    if item.word == .article {
      guard let next = self.item(at: item.next), !next.hasAnd else { return nil }
      item = next
      guard scale(of: item.word) != nil else { return nil }
    } else if !item.isArabic && factor == 1 {
      return nil
    }
    switch item.word {
    case .scale(let scale) where scale < limit:
      position = item.next
      return (factor * scale + halfMore(of: scale), scale)
    case .dual(let scale) where scale < limit:
      position = item.next
      return (2 * scale + halfMore(of: scale), scale)
    case .dualOrAccusative(let scale) where scale < limit:
      // ألفا مقاتل are two thousand; in ألفاً ومئتين the accusative is one.
      let goesOn = self.item(at: item.next).map { $0.hasAnd && $0.isArabic } ?? false
      position = item.next
      return ((goesOn ? 1 : 2) * scale, scale)
    default:
      return nil
    }
  }

  private func scale(of word: NumberWord) -> Double? {
    switch word {
    case .scale(let scale), .dualOrAccusative(let scale): scale
    default: nil
    }
  }

  /// ونصف, "and a half" after a scale.
  private mutating func halfMore(of scale: Double) -> Double {
    guard var item = item(at: position), item.hasAnd else { return 0 }
    if item.word == .article, let next = self.item(at: item.next) { item = next }
    guard item.word == .half else { return 0 }
    position = item.next
    return scale / 2
  }

  /// A number below a thousand in words, or one in figures.
  private mutating func hundreds(isFirst: Bool) -> Double? {
    guard let first = item(at: position), isFirst || isContinuation(first) else { return nil }
    switch first.word {
    case .figures(let value, let count):
      position = first.next
      return count.map { grouped(value, count: $0) } ?? value
    case .zero:
      position = first.next
      return 0
    case .hundreds(let value):
      position = first.next
      return value + tensAndUnits()
    case .hundred where first.isArabic:
      position = first.next
      return 100 + tensAndUnits()
    case .unit, .article:
      if let next = item(at: first.next), next.word == .hundred, !next.hasAnd {
        position = next.next
        let count = if case .unit(let value) = first.word { value } else { 1.0 }
        return count * 100 + tensAndUnits()
      }
      fallthrough
    default:
      return belowHundred(first)
    }
  }

  /// Groups of three figures written apart, as 10 000.
  private mutating func grouped(_ value: Double, count: Int) -> Double {
    var value = value
    guard (1...3).contains(count), value >= 1 else { return value }
    while let next = item(at: position), !next.hasAnd, case .figures(let group, 3) = next.word, value < 1e9 {
      value = value * 1000 + group
      position = next.next
    }
    return value
  }

  private mutating func tensAndUnits() -> Double {
    guard let next = item(at: position), isContinuation(next) else { return 0 }
    return belowHundred(next) ?? 0
  }

  private mutating func belowHundred(_ first: Item) -> Double? {
    let next = item(at: first.next)
    switch first.word {
    case .unit(let unit), .boundUnit(let unit):
      if first.isArabic, let next, !next.hasAnd, next.word == .ten { return take(next, 10 + unit) }
      if first.isArabic, let next, next.hasAnd, case .tens(let tens) = next.word {
        return take(next, tens + unit)
      }
      if case .boundUnit = first.word { return nil }
      return take(first, unit)
    case .teen(let value):
      return take(first, value)
    case .ten:
      return take(first, 10)
    case .tens(let tens):
      if !first.isArabic, let next, !next.hasAnd, case .unit(let unit) = next.word {
        return take(next, tens + unit)
      }
      return take(first, tens)
    default:
      return nil
    }
  }

  private mutating func take(_ item: Item, _ value: Double) -> Double {
    position = item.next
    return value
  }

  /// The number word at a piece, with the "and" or و before it.
  private func item(at index: Int) -> Item? {
    guard index < pieces.count else { return nil }
    let piece = pieces[index]
    if let word = NumberWords.figures(piece) {
      return Item(word: word, hasAnd: false, isArabic: false, next: index + 1)
    }
    if let word = NumberWords.english[piece] {
      guard word == .and else { return Item(word: word, hasAnd: false, isArabic: false, next: index + 1) }
      return item(at: index + 1).map {
        Item(word: $0.word, hasAnd: true, isArabic: $0.isArabic, next: $0.next)
      }
    }
    if let word = NumberWords.arabic[piece] {
      return Item(word: word, hasAnd: false, isArabic: true, next: index + 1)
    }
    guard piece.unicodeScalars.first == "و" else { return nil }
    let rest = String(piece.unicodeScalars.dropFirst())
    if rest.isEmpty {
      return item(at: index + 1).map {
        Item(word: $0.word, hasAnd: true, isArabic: $0.isArabic, next: $0.next)
      }
    }
    if let word = NumberWords.figures(rest) {
      return Item(word: word, hasAnd: true, isArabic: true, next: index + 1)
    }
    return NumberWords.arabic[rest].map { Item(word: $0, hasAnd: true, isArabic: true, next: index + 1) }
  }
}
