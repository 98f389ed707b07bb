// ISO 8601 text of the temporal values, as the language prints them: seconds and their fraction only where they
// are not zero, the fraction in groups of three digits, years beyond four digits with their sign.

extension DateValue {
  /// `2021-06-28`.
  package var isoText: String {
    let date = CivilDate(days: days)
    var text = ""
    let magnitude = date.year.magnitude
    if date.year < 0 { text += "-" } else if magnitude > 9999 { text += "+" }
    text.append(magnitude, paddedTo: 4)
    text += "-"
    text.append(UInt64(date.month), paddedTo: 2)
    text += "-"
    text.append(UInt64(date.day), paddedTo: 2)
    return text
  }
}

extension LocalTimeValue {
  /// `21:40:32.142`.
  package var isoText: String {
    let (second, nanosecond) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    var text = ""
    text.append(UInt64(second / 3600), paddedTo: 2)
    text += ":"
    text.append(UInt64(second / 60 % 60), paddedTo: 2)
    if second % 60 != 0 || nanosecond != 0 {
      text += ":"
      text.append(UInt64(second % 60), paddedTo: 2)
    }
    if nanosecond != 0 {
      text += "."
      if nanosecond % 1_000_000 == 0 {
        text.append(UInt64(nanosecond / 1_000_000), paddedTo: 3)
      } else if nanosecond % 1000 == 0 {
        text.append(UInt64(nanosecond / 1000), paddedTo: 6)
      } else {
        text.append(UInt64(nanosecond), paddedTo: 9)
      }
    }
    return text
  }
}

extension ZonedTimeValue {
  /// `21:40:32.142+01:00`.
  package var isoText: String {
    LocalTimeValue(nanoseconds: nanoseconds).isoText + UTCOffset.isoText(offset)
  }
}

extension LocalDateTimeValue {
  /// `2021-06-28T21:40`.
  package var isoText: String { date.isoText + "T" + time.isoText }
}

extension ZonedDateTimeValue {
  /// `2021-06-28T21:40+02:00[Europe/Oslo]`.
  package var isoText: String {
    local.isoText + UTCOffset.isoText(offset) + (zone.map { "[\($0)]" } ?? "")
  }
}

extension DurationValue {
  /// `P1Y2M10DT2H30M`, each group with its own sign; `PT0S` when empty.
  package var isoText: String {
    var text = "P"
    text.append(months / 12, unit: "Y")
    text.append(months % 12, unit: "M")
    text.append(days, unit: "D")
    if seconds != 0 || nanoseconds != 0 { text += "T" + timeText }
    return text == "P" ? "PT0S" : text
  }

  private var timeText: String {
    // Of a negative length the fraction is taken from above, so that all parts have one sign.
    let isBorrowing = seconds < 0 && nanoseconds != 0
    let whole = isBorrowing ? seconds + 1 : seconds
    let fraction = isBorrowing ? 1_000_000_000 - Int64(nanoseconds) : Int64(nanoseconds)
    var text = ""
    text.append(whole / 3600, unit: "H")
    text.append(whole / 60 % 60, unit: "M")
    guard whole % 60 != 0 || fraction != 0 else { return text }
    if seconds < 0 { text += "-" }
    text += String((whole % 60).magnitude)
    if fraction != 0 {
      var digits = ""
      digits.append(UInt64(fraction), paddedTo: 9)
      while digits.last == "0" { digits.removeLast() }
      text += "." + digits
    }
    return text + "S"
  }
}

/// Offsets from UTC, in seconds east.
package enum UTCOffset {
  /// The largest offset that text may give, east or west: 18 hours.
  package static let limit: Int32 = 18 * 3600

  /// `Z`, `+01:00`, or with seconds `+00:53:28`.
  package static func isoText(_ seconds: Int32) -> String {
    guard seconds != 0 else { return "Z" }
    var text = seconds < 0 ? "-" : "+"
    let magnitude = UInt64(seconds.magnitude)
    text.append(magnitude / 3600, paddedTo: 2)
    text += ":"
    text.append(magnitude / 60 % 60, paddedTo: 2)
    if magnitude % 60 != 0 {
      text += ":"
      text.append(magnitude % 60, paddedTo: 2)
    }
    return text
  }
}

extension String {
  fileprivate mutating func append(_ number: UInt64, paddedTo width: Int) {
    let digits = String(number)
    for _ in 0..<max(0, width - digits.utf8.count) { self += "0" }
    self += digits
  }

  fileprivate mutating func append(_ number: Int64, unit: String) {
    if number != 0 { self += String(number) + unit }
  }
}
