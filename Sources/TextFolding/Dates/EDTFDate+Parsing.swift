// Grammar:
//
//   date      = interval / single
//   interval  = end "/" end           one end at least is a single
//   end       = single / ".." / ""
//   single    = year [ "-" month [ "-" day ] ] [ "?" / "~" / "%" ]
//   year      = 4 digits / 3 digits "X" / 2 digits "XX"
//   month     = "01"…"12" / "21"…"24" / "XX"
//   day       = "01"…"31" / "XX"

extension EDTFDate {
  /// Reads a date; nil when the text is none.
  package init?(_ text: some StringProtocol) {
    guard let date = try? EDTFDate(parsing: text) else { return nil }
    self = date
  }

  /// Reads a date; the error says what is wrong with it and what was expected.
  package init(parsing text: some StringProtocol) throws(EDTFError) {
    let parts = Array(text.utf8).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    let whole = String(text)
    switch parts.count {
    case 1:
      self = try EDTFDate.single(parts[0], in: whole)
    case 2:
      let ends = (try EDTFDate.end(parts[0], in: whole), try EDTFDate.end(parts[1], in: whole))
      self = try EDTFDate.interval(from: ends.0, to: ends.1, text: whole)
    default:
      throw EDTFError(whole, "has more than one '/', expected an interval as 2021-06/2021-07")
    }
  }

  private static func end(_ text: String, in whole: String) throws(EDTFError) -> EDTFDate? {
    text.isEmpty || text == ".." ? nil : try single(text, in: whole)
  }

  private static func interval(
    from start: EDTFDate?, to end: EDTFDate?, text: String
  ) throws(EDTFError) -> EDTFDate {
    guard let precision = [start?.precision, end?.precision].compactMap({ $0 }).max() else {
      throw EDTFError(text, "is open at both ends, expected a date on one side")
    }
    if let first = start?.firstDay, let last = end?.lastDay, last < first {
      throw EDTFError(text, "ends before it begins")
    }
    let qualifiers = [start, end].compactMap { $0?.qualifier }
    return EDTFDate(
      text: text, firstDay: start?.firstDay, lastDay: end?.lastDay, precision: precision,
      qualifier: qualifiers.first { $0 != .certain } ?? .certain, isInterval: true)
  }

  private static func single(_ text: String, in whole: String) throws(EDTFError) -> EDTFDate {
    let qualifier = text.last.flatMap { DateQualifier(rawValue: String($0)) } ?? .certain
    let body = qualifier == .certain ? text[...] : text.dropLast()
    let fields = body.split(separator: "-", omittingEmptySubsequences: false).map { Array($0.utf8) }
    let widths = fields.map(\.count)
    guard [[4], [4, 2], [4, 2, 2]].contains(widths) else { throw malformed(whole) }
    guard let reading = days(of: fields) else {
      throw fields.joined().allSatisfy({ isDigit($0) || $0 == UInt8(ascii: "X") })
        ? EDTFError(whole, "is no day of the calendar") : malformed(whole)
    }
    return EDTFDate(
      text: text, firstDay: reading.first, lastDay: reading.last, precision: reading.precision,
      qualifier: qualifier, isInterval: false)
  }

  private static func malformed(_ whole: String) -> EDTFError {
    EDTFError(whole, "is no date, expected one as 2021, 2021-06, 2021-06-28 or 2021-06/2021-07")
  }

  private typealias Days = (first: CalendarDay, last: CalendarDay, precision: DatePrecision)

  private static func days(of fields: [[UInt8]]) -> Days? {
    let year = fields[0]
    guard fields.count > 1 else { return years(of: year) }
    guard let year = number(year) else { return nil }
    if isUnspecified(fields[1]) {
      // A day in an unknown month says no more than the year, unless a day is given, which EDTF keeps for level 2.
      return fields.count == 2 || isUnspecified(fields[2]) ? span(year, 1, year, 12, .year) : nil
    }
    guard let month = number(fields[1]) else { return nil }
    guard fields.count == 2 || isUnspecified(fields[2]) else {
      return number(fields[2]).flatMap { CalendarDay(year: year, month: month, day: $0) }.map {
        ($0, $0, .day)
      }
    }
    switch month {
    case 1...12: return span(year, month, year, month, .month)
    case 21...23 where fields.count == 2: return span(year, 3 * month - 60, year, 3 * month - 58, .season)
    case 24 where fields.count == 2: return span(year, 12, year + 1, 2, .season)
    default: return nil
    }
  }

  private static func years(of field: [UInt8]) -> Days? {
    if let year = number(field) { return span(year, 1, year, 12, .year) }
    if isUnspecified(field[3...]), let decade = number(field[..<3]) {
      return span(decade * 10, 1, decade * 10 + 9, 12, .decade)
    }
    if isUnspecified(field[2...]), let century = number(field[..<2]) {
      return span(century * 100, 1, century * 100 + 99, 12, .century)
    }
    return nil
  }

  private static func span(
    _ firstYear: Int, _ firstMonth: Int, _ lastYear: Int, _ lastMonth: Int, _ precision: DatePrecision
  ) -> Days? {
    let lastDay = CalendarDay.dayCount(year: lastYear, month: lastMonth)
    guard let first = CalendarDay(year: firstYear, month: firstMonth, day: 1),
      let last = CalendarDay(year: lastYear, month: lastMonth, day: lastDay)
    else { return nil }
    return (first, last, precision)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isUnspecified(_ field: some Sequence<UInt8>) -> Bool {
    field.allSatisfy { $0 == UInt8(ascii: "X") }
  }

  private static func number(_ field: some Sequence<UInt8>) -> Int? {
    var value = 0
    for byte in field {
      guard isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}
