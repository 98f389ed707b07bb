import TextFolding

extension DurationValue {
  /// Reads `P1Y2M3W4DT5H6M7.8S`, each number with a sign or decimals if wished and any group left out, also with a
  /// sign before the P; or `P2012-02-02T14:37:21.545`, years to seconds in the form of a date and a time.
  package init(iso text: String) throws(TemporalError) {
    var reader = DurationReader(text)
    try self.init(reader.read())
  }

  /// Makes a duration of the fields `years` to `nanoseconds`, integers or floats.
  package init(fields map: MapValue) throws(TemporalError) {
    var parts = DurationParts()
    for (unit, value) in map.pairs {
      let number: SplitNumber
      switch value {
      case .int(let integer): number = SplitNumber(integer)
      case .float(let float): number = try SplitNumber(float)
      default: throw TemporalError("the field '\(unit)' of a duration must be a number")
      }
      if !parts.add(number, of: unit) {
        let nearest = nearestName(to: unit, among: DurationParts.units)
        throw TemporalError(
          "a duration has no field '\(unit)'" + (nearest.map { "; the nearest is '\($0)'" } ?? ""))
      }
    }
    try self.init(parts)
  }
}

private struct DurationReader {
  private let source: String
  private let text: [UInt8]
  private var position = 0
  private var parts = DurationParts()

  init(_ source: String) {
    self.source = source
    text = Array(source.utf8)
  }

  mutating func read() throws(TemporalError) -> DurationParts {
    let isNegative = eat("-")
    if !isNegative { _ = eat("+") }
    guard eat("P"), position < text.count else { throw error() }
    if isDateForm {
      try readDateForm(isNegative)
    } else {
      try readGroups(["Y": "years", "M": "months", "W": "weeks", "D": "days"], order: "YMWD", isNegative)
      if eat("T") {
        guard position < text.count else { throw error() }
        try readGroups(["H": "hours", "M": "minutes", "S": "seconds"], order: "HMS", isNegative)
      }
    }
    guard position == text.count else { throw error() }
    return parts
  }

  private func error() -> TemporalError {
    TemporalError("\(Value.quoted(source)) is not a duration, such as 'P1Y2M10DT2H30M'")
  }

  private mutating func eat(_ character: Character) -> Bool {
    guard position < text.count, text[position] == character.asciiValue else { return false }
    position += 1
    return true
  }

  private func isDigit(_ index: Int) -> Bool { index < text.count && text[index] >= 48 && text[index] <= 57 }

  /// Four figures and a hyphen follow.
  private var isDateForm: Bool {
    (0..<4).allSatisfy { isDigit(position + $0) } && position + 4 < text.count
      && text[position + 4] == UInt8(ascii: "-")
  }

  // MARK: - Groups

  private mutating func readGroups(
    _ units: [Character: String], order: String, _ isNegative: Bool
  ) throws(TemporalError) {
    var rest = order[...]
    while position < text.count, text[position] != UInt8(ascii: "T") {
      let (whole, nanos, divisor) = try number(isNegative)
      guard position < text.count else { throw error() }
      let letter = Character(Unicode.Scalar(text[position]))
      guard let unit = units[letter], let place = rest.firstIndex(of: letter) else { throw error() }
      position += 1
      rest = rest[rest.index(after: place)...]
      if unit == "seconds" {
        // Decimals of a second are read exactly.
        _ = parts.add(SplitNumber(whole), of: unit)
        parts.nanoseconds += Int128(nanos) * 1_000_000_000 / Int128(divisor)
      } else {
        var number = SplitNumber(whole)
        number.fraction = Double(nanos) / Double(divisor)
        _ = parts.add(number, of: unit)
      }
    }
  }

  /// A number as its whole part and its decimals over a power of ten, both with the sign.
  private mutating func number(
    _ isNegated: Bool
  ) throws(TemporalError) -> (whole: Int64, decimals: Int64, divisor: Int64) {
    let isNegative = eat("-") != isNegated
    if !isNegative { _ = eat("+") }
    guard isDigit(position) else { throw error() }
    guard let whole = figures() else { throw DurationValue.outOfRange }
    var (decimals, divisor): (Int64, Int64) = (0, 1)
    if eat(".") || eat(",") {
      guard isDigit(position) else { throw error() }
      while isDigit(position) {
        if divisor < 1_000_000_000_000_000 {
          decimals = decimals * 10 + Int64(text[position] - 48)
          divisor *= 10
        }
        position += 1
      }
    }
    return isNegative ? (-whole, -decimals, divisor) : (whole, decimals, divisor)
  }

  /// `nil` beyond 64 bits.
  private mutating func figures() -> Int64? {
    let start = position
    while isDigit(position) { position += 1 }
    return Int64(String(decoding: text[start..<position], as: UTF8.self))
  }

  // MARK: - Date form

  private mutating func readDateForm(_ isNegative: Bool) throws(TemporalError) {
    try field("years", digits: 4, isNegative)
    guard eat("-") else { throw error() }
    try field("months", digits: 2, isNegative)
    guard eat("-") else { throw error() }
    try field("days", digits: 2, isNegative)
    guard eat("T") else { return }
    try field("hours", digits: 2, isNegative)
    guard eat(":") else { return }
    try field("minutes", digits: 2, isNegative)
    guard eat(":") else { return }
    let (whole, decimals, divisor) = try number(isNegative)
    _ = parts.add(SplitNumber(whole), of: "seconds")
    parts.nanoseconds += Int128(decimals) * 1_000_000_000 / Int128(divisor)
  }

  private mutating func field(_ unit: String, digits: Int, _ isNegative: Bool) throws(TemporalError) {
    guard (0..<digits).allSatisfy({ isDigit(position + $0) }) else { throw error() }
    let value = Int64(String(decoding: text[position..<position + digits], as: UTF8.self)) ?? 0
    position += digits
    _ = parts.add(SplitNumber(isNegative ? -value : value), of: unit)
  }
}
