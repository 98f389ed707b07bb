/// Reads ISO 8601 text of dates, times and zones:
///
///     date   = year ["-" month ["-" day] | "-W" week ["-" day] | "-Q" quarter ["-" day] | "-" day-of-year]
///     time   = hour [":" minute [":" second ["." fraction]]]
///     zone   = ("Z" | sign hour [":" minute [":" second]]) ["[" name "]"] | "[" name "]"
///
/// each also without its "-" or ":", all figures then of full length. Years of other than four figures have a sign.
struct TemporalReader {
  private let source: String
  private let kind: String
  private let text: [UInt8]
  private var position = 0

  /// `kind` names what is read, for messages: "a date".
  init(_ source: String, as kind: String) {
    self.source = source
    self.kind = kind
    text = Array(source.utf8)
  }

  var isAtEnd: Bool { position == text.count }

  func error(_ reason: String? = nil) -> TemporalError {
    TemporalError("\(Value.quoted(source)) is not \(kind)" + (reason.map { ": \($0)" } ?? ""))
  }

  func expectEnd() throws(TemporalError) {
    guard isAtEnd else {
      let rest = String(decoding: text[position...], as: UTF8.self)
      throw error("\(Value.quoted(rest)) was not understood")
    }
  }

  mutating func eat(_ character: Character) -> Bool {
    guard position < text.count, text[position] == character.asciiValue else { return false }
    position += 1
    return true
  }

  private var digitsAhead: Int {
    var count = 0
    while position + count < text.count, isDigit(text[position + count]) { count += 1 }
    return count
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  /// Reads so many figures, at least one; fewer when there are no more.
  private mutating func number(upTo digits: Int) throws(TemporalError) -> Int64 {
    let count = min(digits, digitsAhead)
    guard count > 0 else { throw error() }
    var value: Int64 = 0
    for _ in 0..<count {
      value = value * 10 + Int64(text[position] - 48)
      position += 1
    }
    return value
  }

  private mutating func number(exactly digits: Int) throws(TemporalError) -> Int64 {
    guard digitsAhead >= digits else { throw error() }
    return try number(upTo: digits)
  }

  // MARK: - Dates

  mutating func date() throws(TemporalError) -> DateValue {
    do throws(TemporalError) {
      return try dateOrRangeError()
    } catch {
      throw error.message.hasSuffix("is not \(kind)") ? error : self.error(error.message)
    }
  }

  private mutating func dateOrRangeError() throws(TemporalError) -> DateValue {
    let isNegative = eat("-")
    if isNegative || eat("+") {
      let year = try number(upTo: 9)
      guard digitsAhead == 0 else { throw error() }
      return try extendedDate(isNegative ? -year : year)
    }
    let year = try number(exactly: 4)
    if position < text.count, text[position] == UInt8(ascii: "-") { return try extendedDate(year) }
    return try basicDate(year)
  }

  /// What follows the year, with hyphens.
  private mutating func extendedDate(_ year: Int64) throws(TemporalError) -> DateValue {
    guard eat("-") else { return try DateValue(year: year, month: 1, day: 1) }
    if eat("W") {
      let week = try number(upTo: 2)
      return try DateValue(weekYear: year, week: week, dayOfWeek: eat("-") ? number(upTo: 1) : 1)
    }
    if eat("Q") {
      let quarter = try number(upTo: 1)
      return try DateValue(year: year, quarter: quarter, dayOfQuarter: eat("-") ? number(upTo: 2) : 1)
    }
    if digitsAhead == 3 { return try DateValue(year: year, ordinalDay: number(upTo: 3)) }
    let month = try number(upTo: 2)
    return try DateValue(year: year, month: month, day: eat("-") ? number(upTo: 2) : 1)
  }

  /// What follows the year, without hyphens.
  private mutating func basicDate(_ year: Int64) throws(TemporalError) -> DateValue {
    if eat("W") {
      let week = try number(exactly: 2)
      return try DateValue(weekYear: year, week: week, dayOfWeek: digitsAhead > 0 ? number(upTo: 1) : 1)
    }
    if eat("Q") {
      let quarter = try number(exactly: 1)
      return try DateValue(
        year: year, quarter: quarter, dayOfQuarter: digitsAhead > 0 ? number(exactly: 2) : 1)
    }
    switch digitsAhead {
    case 0: return try DateValue(year: year, month: 1, day: 1)
    case 2: return try DateValue(year: year, month: number(upTo: 2), day: 1)
    case 3: return try DateValue(year: year, ordinalDay: number(upTo: 3))
    case 4:
      let month = try number(upTo: 2)
      return try DateValue(year: year, month: month, day: number(upTo: 2))
    default: throw error()
    }
  }

  // MARK: - Times

  mutating func time() throws(TemporalError) -> LocalTimeValue {
    let isBasic = digitsAhead > 2
    let hour = try number(upTo: 2)
    var (minute, second, nanosecond): (Int64, Int64, Int64) = (0, 0, 0)
    if isBasic ? digitsAhead > 0 : eat(":") {
      minute = try isBasic ? number(exactly: 2) : number(upTo: 2)
      if isBasic ? digitsAhead > 0 : eat(":") {
        second = try isBasic ? number(exactly: 2) : number(upTo: 2)
        nanosecond = try fraction()
      }
    }
    do throws(TemporalError) {
      return try LocalTimeValue(hour: hour, minute: minute, second: second, nanosecond: nanosecond)
    } catch {
      throw self.error(error.message)
    }
  }

  /// The decimals of a second, up to nine; 0 where there are none.
  private mutating func fraction() throws(TemporalError) -> Int64 {
    guard eat(".") || eat(",") else { return 0 }
    let count = digitsAhead
    guard count <= 9 else { throw error("a second has at most nine decimals") }
    var value = try number(upTo: 9)
    for _ in count..<9 { value *= 10 }
    return value
  }

  // MARK: - Zones

  /// A zone as text gives it.
  struct ZoneText {
    var offset: Int32?
    var rules: TimeZoneRules?
  }

  /// `nil` where nothing more is there.
  mutating func zone() throws(TemporalError) -> ZoneText? {
    if isAtEnd { return nil }
    var zone = ZoneText()
    if eat("Z") {
      zone.offset = 0
    } else if position < text.count, text[position] != UInt8(ascii: "[") {
      zone.offset = try offset()
    }
    if eat("[") {
      let start = position
      while position < text.count, text[position] != UInt8(ascii: "]") { position += 1 }
      let name = String(decoding: text[start..<position], as: UTF8.self)
      guard eat("]") else { throw error("the '[' has no ']'") }
      guard let rules = TimeZoneDatabase.shared.rules(named: name) else { throw Zone.unknown(name) }
      zone.rules = rules
    }
    return zone
  }

  /// `+01`, `+0100`, `-01:30`, `+00:53:28`, in seconds east of UTC.
  mutating func offset() throws(TemporalError) -> Int32 {
    let isNegative = eat("-")
    guard isNegative || eat("+") else { throw error() }
    let isBasic = digitsAhead > 2
    var seconds = try number(exactly: 2) * 3600
    if isBasic ? digitsAhead > 0 : eat(":") {
      let minutes = try number(exactly: 2)
      guard minutes < 60 else { throw error("an offset has at most 59 minutes") }
      seconds += minutes * 60
      if isBasic ? digitsAhead > 0 : eat(":") { seconds += try number(exactly: 2) }
    }
    guard seconds <= Int64(UTCOffset.limit) else { throw error("an offset is at most 18 hours") }
    return Int32(isNegative ? -seconds : seconds)
  }
}
