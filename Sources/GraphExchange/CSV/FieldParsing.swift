import GraphModel

// Numbers and dates straight from bytes: a String for every field would cost more than all else.

/// The text without spaces and tabs at its ends.
func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  var start = 0
  var end = text.count
  while start < end, isBlank(text[start]) { start += 1 }
  while end > start, isBlank(text[end - 1]) { end -= 1 }
  return UnsafeBufferPointer(rebasing: text[start..<end])
}

/// Whether the text is figures with a sign if wished.
func isWholeNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  let figures =
    text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+") ? text.dropFirst() : text[...]
  return !figures.isEmpty && figures.allSatisfy { $0 >= 48 && $0 <= 57 }
}

/// A whole number of figures with a sign if wished; `nil` for anything else and beyond 64 bits.
func parseInt(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
  var position = 0
  let isNegative = text.first == UInt8(ascii: "-")
  if isNegative || text.first == UInt8(ascii: "+") { position = 1 }
  guard position < text.count else { return nil }
  var value: Int64 = 0
  while position < text.count {
    let figure = text[position] &- 48
    guard figure <= 9 else { return nil }
    // Towards the sign's side, so that the smallest number passes.
    let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
    let next =
      isNegative
      ? tens.subtractingReportingOverflow(Int64(figure)) : tens.addingReportingOverflow(Int64(figure))
    guard !overflow, !next.overflow else { return nil }
    value = next.partialValue
    position += 1
  }
  return value
}

/// A number in figures, with a point and an exponent if wished, or `NaN`, `Infinity`, `Inf` in any case; `nil` for
/// anything else and for numbers beyond the range of 64-bit floats.
func parseFloat(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
  var scan = FloatScan(text)
  guard scan.read() else { return parseNamedFloat(text) }
  if let exact = scan.exactValue { return exact }
  guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else { return nil }
  return value
}

private func parseNamedFloat(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
  guard text.count <= 9 else { return nil }
  var name = String(decoding: text, as: UTF8.self).lowercased()[...]
  let isNegative = name.first == "-"
  if isNegative || name.first == "+" { name = name.dropFirst() }
  switch name {
  case "nan": return .nan
  case "inf", "infinity": return isNegative ? -.infinity : .infinity
  default: return nil
  }
}

/// The parts of a decimal number.
private struct FloatScan {
  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var isNegative = false
  private var mantissa: UInt64 = 0
  private var figures = 0
  private var exponent = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// Whether the whole text is a number.
  mutating func read() -> Bool {
    isNegative = eat("-")
    if !isNegative { _ = eat("+") }
    let whole = readFigures()
    var fraction = 0
    if eat(".") {
      fraction = readFigures()
      exponent = -fraction
    }
    guard whole + fraction > 0 else { return false }
    if eat("e") || eat("E") {
      guard readExponent() else { return false }
    }
    return position == text.count
  }

  /// The value, where 64-bit floats hold both the figures and the power of ten exactly, so that one
  /// multiplication or division rounds right; `nil` elsewhere.
  var exactValue: Double? {
    guard figures <= 18, mantissa <= 1 << 53, abs(exponent) <= 22 else { return nil }
    var power = 1.0
    for _ in 0..<abs(exponent) { power *= 10 }
    let magnitude = exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
    return isNegative ? -magnitude : magnitude
  }

  private mutating func eat(_ character: Character) -> Bool {
    guard position < text.count, text[position] == character.asciiValue else { return false }
    position += 1
    return true
  }

  private mutating func readFigures() -> Int {
    let start = position
    while position < text.count, text[position] >= 48, text[position] <= 57 {
      mantissa = mantissa &* 10 &+ UInt64(text[position] - 48)
      if mantissa > 0 { figures += 1 }
      position += 1
    }
    return position - start
  }

  private mutating func readExponent() -> Bool {
    let isBelow = eat("-")
    if !isBelow { _ = eat("+") }
    let start = position
    var value = 0
    while position < text.count, text[position] >= 48, text[position] <= 57 {
      // Large enough to leave the exact way, small enough not to overflow.
      value = min(value * 10 + Int(text[position] - 48), 100_000)
      position += 1
    }
    exponent += isBelow ? -value : value
    return position > start
  }
}

/// The days since 1970-01-01 of `2021-06-28`; `nil` for every other form and for days that no calendar has.
func parsePlainDate(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
  guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else { return nil }
  func number(_ range: Range<Int>) -> Int64? {
    var value: Int64 = 0
    for index in range {
      let figure = text[index] &- 48
      guard figure <= 9 else { return nil }
      value = value * 10 + Int64(figure)
    }
    return value
  }
  guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
    (1...12).contains(month), day >= 1, day <= CivilDate.daysInMonth(month, of: year)
  else { return nil }
  return CivilDate(year: year, month: month, day: day).days
}
