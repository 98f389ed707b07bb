/// How exactly a date is known, the coarsest first.
package enum DatePrecision: Int, Hashable, Comparable, Sendable {
  case century, decade, year, season, month, day

  package static func < (first: DatePrecision, second: DatePrecision) -> Bool {
    first.rawValue < second.rawValue
  }
}

/// How sure a date is, by the sign that EDTF writes after it.
package enum DateQualifier: String, Hashable, Sendable {
  case certain = ""
  case uncertain = "?"
  case approximate = "~"
  case uncertainAndApproximate = "%"
}

/// A date or interval in the Extended Date/Time Format (ISO 8601-2:2019), levels 0 and 1 as far as days go.
///
/// `2021`, `2021-06`, `2021-06-28`, seasons `2021-21` (spring) to `2021-24` (winter), `202X`, `20XX`, `2021-XX` and
/// `2021-06-XX`; `?`, `~` or `%` at the end; intervals `A/B`, open ones `../B` and `A/..`, with an unknown end
/// `/B` and `A/`. Seasons are the meteorological ones of the northern half: spring begins on 1 March, and the winter
/// of 2021 ends with February 2022.
package struct EDTFDate: Hashable, Sendable {
  /// The date as EDTF writes it.
  package let text: String
  /// The first day it may mean; nil when the beginning is open or unknown.
  package let firstDay: CalendarDay?
  /// The last day it may mean; nil when the end is open or unknown.
  package let lastDay: CalendarDay?
  /// How exactly it is known; for an interval, the finer of its ends.
  package let precision: DatePrecision
  /// How sure it is; for an interval, the first sign there is.
  package let qualifier: DateQualifier
  /// Whether it is written as an interval.
  package let isInterval: Bool

  /// A single date from its parts; nil when there is no such day.
  package init?(year: Int, month: Int? = nil, day: Int? = nil, qualifier: DateQualifier = .certain) {
    var text = zeroPadded(year, 4)
    if let month { text += "-" + zeroPadded(month, 2) }
    if let day { text += "-" + zeroPadded(day, 2) }
    guard day == nil || month != nil, let date = EDTFDate(text + qualifier.rawValue) else { return nil }
    self = date
  }

  /// The interval from the first day of one date to the last day of another; nil when it would run backwards.
  package init?(from start: EDTFDate, to end: EDTFDate) {
    guard !start.isInterval, !end.isInterval, let date = EDTFDate(start.text + "/" + end.text) else {
      return nil
    }
    self = date
  }

  init(
    text: String, firstDay: CalendarDay?, lastDay: CalendarDay?, precision: DatePrecision,
    qualifier: DateQualifier, isInterval: Bool
  ) {
    self.text = text
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.precision = precision
    self.qualifier = qualifier
    self.isInterval = isInterval
  }

  /// Whether every day that another date may mean is one that this may mean: June 2021 contains 28 June 2021.
  package func contains(_ other: EDTFDate) -> Bool {
    let startsBefore = firstDay.map { first in other.firstDay.map { first <= $0 } ?? false } ?? true
    let endsAfter = lastDay.map { last in other.lastDay.map { $0 <= last } ?? false } ?? true
    return startsBefore && endsAfter
  }

  /// Whether some day is one that both may mean.
  package func overlaps(_ other: EDTFDate) -> Bool {
    if let last = lastDay, let first = other.firstDay, last < first { return false }
    if let first = firstDay, let last = other.lastDay, last < first { return false }
    return true
  }
}

/// Why a text is no date.
package struct EDTFError: Error, Hashable, Sendable {
  /// One sentence in lower case, with the text quoted and what was expected.
  package let message: String

  init(_ text: String, _ fault: String) {
    message = "'" + truncated(safeForTerminal(text), toWidth: 40) + "' " + fault
  }
}
