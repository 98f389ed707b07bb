/// Reads one date from tokens.
///
/// A date is read in parts, which may be fewer than a date needs; a range fills the parts that its first end
/// lacks from its second ("28–29 June 2021"), and what is then missing comes from the reference date.
struct DateReader {
  /// What was said of a date.
  struct Parts {
    var year: Int?
    var month: DateWords.Month?
    var season: Int?
    var day: Int?
    /// "last" or الماضي, said of the month or season.
    var direction: DateWords.Direction?
    /// A date reckoned from the reference, which needs no parts.
    var fixed: EDTFDate?

    var isDayOnly: Bool { day != nil && month == nil && year == nil && fixed == nil && season == nil }
  }

  private let tokens: [DateToken]
  let reference: CalendarDay?
  /// The number of tokens read so far.
  var position = 0
  /// The halves of a dual form that do not agree, once one was met.
  var disagreement: (first: Int, second: Int)?

  init(_ tokens: [DateToken], reference: CalendarDay?) {
    self.tokens = tokens
    self.reference = reference
  }

  var hasDisagreeingMonths: Bool { disagreement != nil }

  mutating func read() -> EDTFDate? {
    // و written on the first word joins it to what was said before.
    if peekWord() == "و" { position += 1 }
    let isApproximate = eat(DateWords.approximations)
    guard let date = range() ?? single(), !hasDisagreeingMonths else { return nil }
    guard isApproximate, date.qualifier == .certain, !date.isInterval else { return date }
    return EDTFDate(date.text + DateQualifier.approximate.rawValue)
  }

  private mutating func single() -> EDTFDate? {
    let start = position
    guard let parts = parts(), let date = resolve(parts) else {
      position = start
      return nil
    }
    return date
  }

  // MARK: - Ranges

  private mutating func range() -> EDTFDate? {
    let start = position
    let hasOpener = eat(DateWords.rangeOpeners)
    if let first = parts(), eatJoint(after: first, hasOpener: hasOpener), let second = parts(),
      let date = interval(first, second)
    {
      return date
    }
    position = start
    return nil
  }

  private mutating func eatJoint(after first: Parts, hasOpener: Bool) -> Bool {
    if peek() == .dash || eatsNext(DateWords.rangeJoints) {
      position += 1
      return true
    }
    return (hasOpener || first.isDayOnly) && eat(DateWords.conjunctions)
  }

  private func eatsNext(_ words: Set<String>) -> Bool { peekWord().map(words.contains) ?? false }

  private func interval(_ first: Parts, _ second: Parts) -> EDTFDate? {
    guard !second.isDayOnly, let end = resolve(second) else { return nil }
    var first = first
    if first.isDayOnly { first.month = second.month }
    first.direction = first.direction ?? second.direction
    if first.fixed == nil && first.year == nil { first.year = second.year ?? end.lastDay?.year }
    if let begin = resolve(first), let date = EDTFDate(from: begin, to: end) { return date }
    // "28 December – 3 January 2022" begins in the year before.
    guard let year = first.year, first.month != nil, (first.month?.number ?? 0) > (second.month?.number ?? 13)
    else { return nil }
    first.year = year - 1
    return resolve(first).flatMap { EDTFDate(from: $0, to: end) }
  }

  // MARK: - From parts to a date

  private func resolve(_ parts: Parts) -> EDTFDate? {
    if let fixed = parts.fixed { return fixed }
    let month = parts.season ?? parts.month?.number
    if let year = parts.year {
      guard parts.direction == nil else { return nil }
      return EDTFDate(year: year, month: month, day: parts.day)
    }
    guard let month, let reference else { return nil }
    if let direction = parts.direction {
      return candidates(month: month, day: parts.day).first { fits($0, direction, reference) }
    }
    // An ordinary word is a month only with a day beside it; a season without a year is no date.
    guard parts.season == nil, parts.day != nil || !(parts.month?.isOrdinaryWord ?? true) else { return nil }
    return candidates(month: month, day: parts.day).min { distance($0, reference) < distance($1, reference) }
  }

  /// The date in the years round the reference, the likeliest direction first: this year, last, next, and so on.
  private func candidates(month: Int, day: Int?) -> [EDTFDate] {
    guard let year = reference?.year else { return [] }
    // 29 February may be four years away.
    return [0, -1, 1, -2, 2, -3, 3, -4, 4].compactMap { EDTFDate(year: year + $0, month: month, day: day) }
  }

  private func fits(_ date: EDTFDate, _ direction: DateWords.Direction, _ reference: CalendarDay) -> Bool {
    guard let first = date.firstDay, let last = date.lastDay else { return false }
    switch direction {
    case .past: return last < reference
    case .present: return first.year == reference.year
    case .future: return first > reference
    }
  }

  private func distance(_ date: EDTFDate, _ reference: CalendarDay) -> Int {
    guard let first = date.firstDay, let last = date.lastDay else { return .max }
    if reference < first { return first.dayNumber - reference.dayNumber }
    return max(0, reference.dayNumber - last.dayNumber)
  }

  // MARK: - Tokens

  func peek(_ ahead: Int = 0) -> DateToken? {
    position + ahead < tokens.count ? tokens[position + ahead] : nil
  }

  func peekWord(_ ahead: Int = 0) -> String? {
    if case .word(let word) = peek(ahead) { word } else { nil }
  }

  mutating func eat(_ words: Set<String>) -> Bool {
    guard let word = peekWord(), words.contains(word) else { return false }
    position += 1
    return true
  }

  /// The next words up to a sign, as the parsers of numbers take them.
  func followingWords() -> [String] {
    var words: [String] = []
    for token in tokens[position...].prefix(8) {
      switch token {
      case .word(let word): words.append(word)
      case .number(let value, _): words.append(String(value))
      case .slash, .dash, .dot: return words
      }
    }
    return words
  }
}
