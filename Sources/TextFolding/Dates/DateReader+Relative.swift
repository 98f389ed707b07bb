extension DateReader {
  /// A date reckoned from the reference: a near day, "last week", "3 days ago", a weekday alone.
  mutating func relative() -> EDTFDate? {
    guard let reference else { return nil }
    return nearDay(reference) ?? ago(reference) ?? unitWithDirection(reference) ?? weekday(reference)
  }

  private mutating func nearDay(_ reference: CalendarDay) -> EDTFDate? {
    for (phrase, days) in DateWords.nearDays
    where phrase.indices.allSatisfy({ peekWord($0) == phrase[$0] }) {
      position += phrase.count
      return EDTFDate(reference.adding(days: days))
    }
    return nil
  }

  /// "3 days ago", قبل ثلاثة أيام, منذ شهرين; weeks are only about right, months and years as exact as said.
  private mutating func ago(_ reference: CalendarDay) -> EDTFDate? {
    let start = position
    let isArabic = eat(["قبل", "منذ"])
    if let (count, unit) = eatSpan(), isArabic || eat(["ago"]) {
      return date(count: count, unit: unit, before: reference)
    }
    position = start
    return nil
  }

  private mutating func eatSpan() -> (count: Int, unit: DateWords.Unit)? {
    if let word = peekWord(), let unit = DateWords.dualUnits[word] {
      position += 1
      return (2, unit)
    }
    if let word = peekWord(), let unit = DateWords.units[word], !word.hasPrefix("ال") {
      position += 1
      return (1, unit)
    }
    if peekWord() == "a" || peekWord() == "an", let unit = peekWord(1).flatMap({ DateWords.units[$0] }) {
      position += 2
      return (1, unit)
    }
    var numbers = NumberParser(followingWords())
    guard let value = numbers.parse(), let count = Int(exactly: value), (1...10_000).contains(count),
      let unit = peekWord(numbers.position).flatMap({ DateWords.units[$0] })
    else { return nil }
    position += numbers.position + 1
    return (count, unit)
  }

  private func date(count: Int, unit: DateWords.Unit, before reference: CalendarDay) -> EDTFDate? {
    switch unit {
    case .day: return EDTFDate(reference.adding(days: -count))
    case .week: return EDTFDate(reference.adding(days: -7 * count).text + "~")
    case .month: return monthDate(reference, shift: -count)
    case .year: return EDTFDate(year: reference.year - count)
    }
  }

  /// "last month", الأسبوع الماضي, هذا العام.
  private mutating func unitWithDirection(_ reference: CalendarDay) -> EDTFDate? {
    guard let first = peekWord(), let second = peekWord(1) else { return nil }
    if let direction = DateWords.directionsBefore[first], let unit = DateWords.units[second] {
      position += 2
      return date(unit, direction, reference)
    }
    if let unit = DateWords.units[first], let direction = DateWords.directionsAfter[second] {
      position += 2
      return date(unit, direction, reference)
    }
    return nil
  }

  private func date(
    _ unit: DateWords.Unit, _ direction: DateWords.Direction, _ reference: CalendarDay
  ) -> EDTFDate? {
    let shift =
      switch direction {
      case .past: -1
      case .present: 0
      case .future: 1
      }
    switch unit {
    case .day: return EDTFDate(reference.adding(days: shift))
    case .week:
      // Weeks begin on Monday, as in ISO 8601.
      let monday = reference.adding(days: 1 - reference.weekday + 7 * shift)
      return EDTFDate(monday.text + "/" + monday.adding(days: 6).text)
    case .month: return monthDate(reference, shift: shift)
    case .year: return EDTFDate(year: reference.year + shift)
    }
  }

  private func monthDate(_ reference: CalendarDay, shift: Int) -> EDTFDate? {
    let months = reference.year * 12 + reference.month - 1 + shift
    guard months >= 0 else { return nil }
    return EDTFDate(year: months / 12, month: months % 12 + 1)
  }

  /// A weekday with no date after it: the latest one up to the reference, or the last, this, or next.
  private mutating func weekday(_ reference: CalendarDay) -> EDTFDate? {
    let start = position
    var direction = peekWord().flatMap { DateWords.directionsBefore[$0] }
    if direction != nil { position += 1 }
    if peekWord() == "يوم" { position += 1 }
    guard let weekday = peekWord().flatMap({ DateWords.weekdays[$0] }) else {
      position = start
      return nil
    }
    position += 1
    if direction == nil, let word = peekWord(), let after = DateWords.directionsAfter[word] {
      position += 1
      direction = after
    }
    if direction == nil {
      // "Monday, 28 June": the date says more.
      let afterWeekday = position
      var rest = self
      if let parts = rest.parts(), parts.month != nil {
        position = start
        return nil
      }
      position = afterWeekday
    }
    let back = (reference.weekday - weekday + 7) % 7
    switch direction {
    case nil: return EDTFDate(reference.adding(days: -back))
    case .past: return EDTFDate(reference.adding(days: back == 0 ? -7 : -back))
    case .present: return EDTFDate(reference.adding(days: weekday - reference.weekday))
    case .future: return EDTFDate(reference.adding(days: 7 - back))
    }
  }
}

extension EDTFDate {
  /// The date that is one day.
  package init(_ day: CalendarDay) {
    self.init(
      text: day.text, firstDay: day, lastDay: day, precision: .day, qualifier: .certain, isInterval: false)
  }
}
