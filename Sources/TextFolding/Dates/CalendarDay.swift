/// A day of the proleptic Gregorian calendar.
package struct CalendarDay: Hashable, Comparable, Sendable {
  /// The year, 0 to 9999.
  package let year: Int
  /// The month, 1 to 12.
  package let month: Int
  /// The day of the month, from 1.
  package let day: Int

  /// The day, or nil when there is none such.
  package init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month),
      (1...CalendarDay.dayCount(year: year, month: month)).contains(day)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that lies a number of days after 1970-01-01, cut to the years 0 to 9999.
  package init(dayNumber: Int) {
    // Civil-from-days after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let shifted = min(max(dayNumber, -719_528), 2_932_896) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(uncheckedYear: year, month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The number of days from 1970-01-01 to this day.
  package var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day of the week, 1 for Monday to 7 for Sunday as in ISO 8601.
  package var weekday: Int {
    let sinceMonday = (dayNumber + 3) % 7
    return (sinceMonday + 7) % 7 + 1
  }

  /// The day a number of days later, or earlier when negative, cut to the years 0 to 9999.
  package func adding(days: Int) -> CalendarDay {
    let (sum, overflows) = dayNumber.addingReportingOverflow(days)
    return CalendarDay(dayNumber: overflows ? (days < 0 ? .min : .max) : sum)
  }

  /// ISO 8601, as in `2021-06-28`.
  package var text: String {
    zeroPadded(year, 4) + "-" + zeroPadded(month, 2) + "-" + zeroPadded(day, 2)
  }

  /// The number of days in a month of a year; 31 for a month outside 1 to 12.
  package static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func < (first: CalendarDay, second: CalendarDay) -> Bool {
    (first.year, first.month, first.day) < (second.year, second.month, second.day)
  }
}

/// A number with zeros before it up to a number of digits.
func zeroPadded(_ number: Int, _ digits: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}
