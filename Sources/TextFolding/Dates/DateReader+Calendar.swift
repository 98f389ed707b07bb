// Grammar, with fillers ("of", من) between any two parts:
//
//   parts   = relative / [ weekday ] ( numeric / worded )
//   worded  = day month [ year ] / month [ day ] [ year ] / year [ month [ day ] ] / season [ year ] / day
//   month   = name [ [ "/" ] name ]           the dual form
//   year    = [ "year" ] 4 figures / [ "year" ] number in words / "last year"

extension DateReader {
  /// The parts of one date, or nil with nothing read.
  mutating func parts() -> Parts? {
    let start = position
    if let fixed = relative() { return Parts(fixed: fixed) }
    skipWeekday()
    let direction = peekWord().flatMap { DateWords.directionsBefore[$0] }
    if direction != nil { position += 1 }
    if var parts = numeric() ?? worded() {
      parts.direction = parts.direction ?? direction
      return parts
    }
    position = start
    return nil
  }

  private mutating func skipWeekday() {
    let start = position
    if peekWord() == "يوم" { position += 1 }
    if let word = peekWord(), DateWords.weekdays[word] != nil { position += 1 } else { position = start }
  }

  private mutating func worded() -> Parts? {
    libyan() ?? season() ?? monthFirst() ?? yearFirst() ?? dayFirst()
  }

  // MARK: - The orders

  private mutating func monthFirst() -> Parts? {
    let start = position
    // "of" and "in" before a date are no part of it: they say what the date is for.
    _ = eat(["the"])
    if eat(["month", "شهر"]) { _ = eat(["of"]) }
    guard let month = eatMonth() else {
      position = start
      return nil
    }
    var parts = Parts(month: month)
    let afterMonth = position
    let isDayInWords = peekWord() != nil
    parts.day = eatDay()
    eatYear(into: &parts)
    // "in June the first meeting" names no day.
    if isDayInWords, parts.day != nil, parts.year == nil, peekWord() != nil {
      position = afterMonth
      parts.day = nil
    }
    return parts
  }

  private mutating func yearFirst() -> Parts? {
    let start = position
    if peekWord() == "the", let next = peekWord(1), DateWords.yearWords.contains(next) { position += 1 }
    let isAnnounced = eat(DateWords.yearWords)
    guard let year = eatYearNumber(isAnnounced: isAnnounced, isAlone: true) else {
      position = start
      return nil
    }
    var parts = Parts(year: year)
    let afterYear = position
    if peek() == .dash { position += 1 }
    parts.month = eatMonth()
    if parts.month != nil { parts.day = eatDay() }
    // In "2021 may" the second word may be a verb.
    if parts.day == nil, parts.month?.isOrdinaryWord ?? true {
      position = afterYear
      parts.month = nil
    }
    return parts
  }

  private mutating func dayFirst() -> Parts? {
    let start = position
    if peekWord() == "the" { position += 1 }
    guard let day = eatDay(mayBeWords: true) else {
      position = start
      return nil
    }
    var parts = Parts(day: day)
    let afterDay = position
    skipFillers()
    // "28-June-2021" is written with signs between the parts.
    if case .dash = peek(), isMonth(at: 1) { position += 1 }
    if case .dot = peek(), isMonth(at: 1) { position += 1 }
    guard let month = eatMonth() else {
      position = afterDay
      return parts
    }
    parts.month = month
    eatYear(into: &parts)
    return parts
  }

  private mutating func season() -> Parts? {
    let start = position
    if peekWord() == "the" { position += 1 }
    guard let season = peekWord().flatMap({ DateWords.seasons[$0] }) else {
      position = start
      return nil
    }
    position += 1
    var parts = Parts(season: season)
    eatYear(into: &parts)
    // In "fall of the government" nothing follows; a season alone is left to mean what else it may.
    return parts
  }

  private mutating func libyan() -> Parts? {
    guard case .number(let day, 1...2) = peek(),
      let month = peekWord(1).flatMap({ DateWords.libyanMonths[$0] }),
      case .number(let year, 4) = peek(2), (1...31).contains(day)
    else { return nil }
    position += 3
    return Parts(year: year, month: DateWords.Month(number: month, isOrdinaryWord: true), day: day)
  }

  // MARK: - The parts

  /// A month's name, with the other half of a dual form when it has one.
  mutating func eatMonth() -> DateWords.Month? {
    guard let month = eatMonthName() else { return nil }
    let afterFirst = position
    if peek() == .slash { position += 1 }
    if let second = eatMonthName() {
      if second.number != month.number { disagreement = (month.number, second.number) }
      return DateWords.Month(number: month.number, isOrdinaryWord: false)
    }
    position = afterFirst
    return month
  }

  private mutating func eatMonthName() -> DateWords.Month? {
    guard let word = peekWord() else { return nil }
    if let month = DateWords.months[word] {
      position += 1
      if peek() == .dot, word.utf8.count <= 4, word.utf8.first.map({ $0 < 0x80 }) ?? false { position += 1 }
      return month
    }
    guard let second = peekWord(1), let number = DateWords.doubleMonths[word]?[second] else { return nil }
    position += 2
    return DateWords.Month(number: number, isOrdinaryWord: false)
  }

  private func isMonth(at ahead: Int) -> Bool {
    guard let word = peekWord(ahead) else { return false }
    return DateWords.months[word] != nil || DateWords.doubleMonths[word] != nil
  }

  /// A day of the month: one or two figures, an ordinal, or (before a month) a number in words.
  private mutating func eatDay(mayBeWords: Bool = false) -> Int? {
    let start = position
    if case .number(let day, 1...2) = peek() {
      guard (1...31).contains(day) else { return nil }
      position += 1
      if let ending = peekWord(), ["st", "nd", "rd", "th"].contains(ending) { position += 1 }
      return day
    }
    if peekWord() == "the" { position += 1 }
    let words = followingWords()
    if let (value, count) = ordinal(words[...]), (1...31).contains(value) {
      position += count
      return value
    }
    // الفاتح من حزيران is the first of June.
    if words.first == "الفاتح", words.dropFirst().first == "من" {
      position += 1
      return 1
    }
    var numbers = NumberParser(words)
    if mayBeWords, let value = numbers.parse(), let day = Int(exactly: value), (1...31).contains(day) {
      position += numbers.position
      return day
    }
    position = start
    return nil
  }

  /// The year, or a direction, that follows a month or season; nothing is read when neither does.
  private mutating func eatYear(into parts: inout Parts) {
    let start = position
    if let word = peekWord(), let direction = DateWords.directionsAfter[word] {
      position += 1
      parts.direction = direction
      return
    }
    if peek() == .dash || peek() == .slash || peek() == .dot { position += 1 }
    skipFillers()
    if let year = eatRelativeYear() {
      parts.year = year
      return
    }
    let isAnnounced = eat(DateWords.yearWords)
    if let year = eatYearNumber(isAnnounced: isAnnounced, isAlone: false) {
      parts.year = year
    } else {
      position = start
    }
  }

  private mutating func eatYearNumber(isAnnounced: Bool, isAlone: Bool) -> Int? {
    if case .number(let year, 4) = peek() {
      // Without a month or "year" beside it, a number is a year only within living memory.
      let range = isAlone && !isAnnounced ? 1900...2099 : 1000...2999
      // 1442هـ is a year of another calendar.
      guard range.contains(year), !["ه", "هجري", "هجريه", "ah"].contains(peekWord(1)) else { return nil }
      position += 1
      if ["م", "ميلادي", "ad", "ce"].contains(peekWord()) { position += 1 }
      return year
    }
    guard isAnnounced || !isAlone else { return nil }
    var numbers = NumberParser(followingWords())
    guard case .word = peek(), let value = numbers.parse(), let year = Int(exactly: value),
      (1000...2999).contains(year)
    else { return nil }
    position += numbers.position
    return year
  }

  /// "last year", العام الماضي after a month or season.
  private mutating func eatRelativeYear() -> Int? {
    guard let reference, let first = peekWord(), let second = peekWord(1) else { return nil }
    let direction: DateWords.Direction? =
      if DateWords.units[second] == .year {
        DateWords.directionsBefore[first]
      } else if DateWords.units[first] == .year { DateWords.directionsAfter[second] } else { nil }
    guard let direction else { return nil }
    position += 2
    switch direction {
    case .past: return reference.year - 1
    case .present: return reference.year
    case .future: return reference.year + 1
    }
  }

  mutating func skipFillers() {
    while eat(DateWords.fillers) {}
  }
}
