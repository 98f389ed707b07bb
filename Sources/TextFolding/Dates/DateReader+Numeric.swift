extension DateReader {
  /// A date in figures: year first as ISO writes it, else day first; the month first only when it cannot be a day.
  ///
  /// In a match key the signs between the figures are gone, so `2021 06 28` and `28 06 2021` count too.
  mutating func numeric() -> Parts? {
    guard case .number(let first, let firstDigits) = peek() else { return nil }
    let sign = peek(1)
    switch sign {
    case .slash, .dash, .dot:
      guard case .number(let second, let secondDigits) = peek(2), secondDigits <= 2 || firstDigits <= 2 else {
        return nil
      }
      if peek(3) == sign, case .number(let third, let thirdDigits) = peek(4) {
        return take(5, three((first, firstDigits), (second, secondDigits), (third, thirdDigits)))
      }
      // "28-29 June" is no month of a year, and 3.5 no date.
      guard sign != .dot else { return nil }
      return take(3, two((first, firstDigits), (second, secondDigits)))
    case .number(let second, let secondDigits):
      if case .number(let third, let thirdDigits) = peek(2), firstDigits == 4 || thirdDigits == 4,
        firstDigits != 4 || (secondDigits == 2 && thirdDigits == 2)
      {
        return take(3, three((first, firstDigits), (second, secondDigits), (third, thirdDigits)))
      }
      // "2021 10" may be a year and a count; a month below ten has its zero.
      guard firstDigits == 4, secondDigits == 2, second < 10 else { return nil }
      return take(2, two((first, firstDigits), (second, secondDigits)))
    default:
      return nil
    }
  }

  private mutating func take(_ count: Int, _ parts: Parts?) -> Parts? {
    if parts != nil { position += count }
    return parts
  }

  private typealias Figures = (value: Int, digits: Int)

  private func three(_ first: Figures, _ second: Figures, _ third: Figures) -> Parts? {
    if first.digits == 4 { return parts(year: first.value, month: second.value, day: third.value) }
    guard first.digits <= 2, second.digits <= 2, third.digits == 4 || third.digits == 2 else { return nil }
    // Two figures for a year mean the years 1970 to 2069.
    let year = third.digits == 4 ? third.value : third.value + (third.value < 70 ? 2000 : 1900)
    return parts(year: year, month: second.value, day: first.value)
      ?? parts(year: year, month: first.value, day: second.value)
  }

  private func two(_ first: Figures, _ second: Figures) -> Parts? {
    let (year, month) = first.digits == 4 ? (first, second) : (second, first)
    guard year.digits == 4, month.digits <= 2, (1000...2999).contains(year.value),
      (1...12).contains(month.value)
    else { return nil }
    return Parts(year: year.value, month: DateWords.Month(number: month.value, isOrdinaryWord: false))
  }

  private func parts(year: Int, month: Int, day: Int) -> Parts? {
    guard (1000...2999).contains(year), CalendarDay(year: year, month: month, day: day) != nil else {
      return nil
    }
    return Parts(year: year, month: DateWords.Month(number: month, isOrdinaryWord: false), day: day)
  }
}
