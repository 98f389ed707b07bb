extension DurationValue {
  /// The value of a number of months, days and seconds with their fractions: what is left of a month goes into days
  /// (a month being 30.436875 days on average), what is left of a day into seconds.
  ///
  /// Throws when a group is beyond 64 bits. Parts of a nanosecond are rounded to the nearest.
  init(_ parts: DurationParts) throws(TemporalError) {
    var nanosecondsOfDays = parts.months.fraction * Double(Self.secondsPerAverageMonth) * 1e9
    nanosecondsOfDays += parts.days.fraction * 86_400e9
    let daysFromFractions = (nanosecondsOfDays / 86_400e9).rounded(.towardZero)
    let left = Int128((nanosecondsOfDays - daysFromFractions * 86_400e9).rounded(.toNearestOrEven))
    let ofSeconds = Int128((parts.seconds.fraction * 1e9).rounded(.toNearestOrEven))
    let nanoseconds = parts.seconds.whole * 1_000_000_000 + ofSeconds + left + parts.nanoseconds
    guard let months = Int64(exactly: parts.months.whole),
      let days = Int64(exactly: parts.days.whole + Int128(daysFromFractions))
    else { throw Self.outOfRange }
    try self.init(months: months, days: days, totalNanoseconds: nanoseconds)
  }

  /// Throws when the seconds are beyond 64 bits.
  init(months: Int64, days: Int64, totalNanoseconds: Int128) throws(TemporalError) {
    var (seconds, nanoseconds) = totalNanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    if nanoseconds < 0 {
      seconds -= 1
      nanoseconds += 1_000_000_000
    }
    guard let seconds = Int64(exactly: seconds) else { throw Self.outOfRange }
    self.init(months: months, days: days, seconds: seconds, nanoseconds: Int32(nanoseconds))
  }

  /// The seconds and nanoseconds as nanoseconds.
  var totalNanoseconds: Int128 { Int128(seconds) * 1_000_000_000 + Int128(nanoseconds) }

  static let outOfRange = TemporalError("the duration is too long")
}

/// A number as its whole part and a fraction of the same sign.
struct SplitNumber {
  var whole: Int128 = 0
  var fraction = 0.0

  init() {}

  init(_ number: Int64) { whole = Int128(number) }

  /// Throws for what is not finite or beyond 64 bits.
  init(_ number: Double) throws(TemporalError) {
    let towardZero = number.rounded(.towardZero)
    guard let whole = Int64(exactly: towardZero) else { throw DurationValue.outOfRange }
    self.whole = Int128(whole)
    fraction = number - towardZero
  }

  /// Adds another number so many times; carries of the fractions go into the whole.
  mutating func add(_ other: SplitNumber, times factor: Int64 = 1) {
    whole += other.whole * Int128(factor)
    let sum = fraction + other.fraction * Double(factor)
    let carry = sum.rounded(.towardZero)
    whole += Int128(carry)
    fraction = sum - carry
  }
}

/// The groups of a duration before their fractions are passed down.
struct DurationParts {
  var months = SplitNumber()
  var days = SplitNumber()
  var seconds = SplitNumber()
  var nanoseconds: Int128 = 0

  /// Adds so many of a unit; says whether there is such a unit.
  mutating func add(_ number: SplitNumber, of unit: String) -> Bool {
    switch unit {
    case "years": months.add(number, times: 12)
    case "quarters": months.add(number, times: 3)
    case "months": months.add(number)
    case "weeks": days.add(number, times: 7)
    case "days": days.add(number)
    case "hours": seconds.add(number, times: 3600)
    case "minutes": seconds.add(number, times: 60)
    case "seconds": seconds.add(number)
    case "milliseconds": nanoseconds += nanoseconds(number, each: 1_000_000)
    case "microseconds": nanoseconds += nanoseconds(number, each: 1000)
    case "nanoseconds": nanoseconds += nanoseconds(number, each: 1)
    default: return false
    }
    return true
  }

  private func nanoseconds(_ number: SplitNumber, each factor: Int128) -> Int128 {
    number.whole * factor + Int128((number.fraction * Double(factor)).rounded(.toNearestOrEven))
  }

  static let units = [
    "years", "quarters", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds",
    "microseconds",
    "nanoseconds",
  ]
}
