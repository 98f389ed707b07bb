/// Where a field's text lies, without its quotes.
struct FieldSlice {
  var start: Int
  var end: Int
  var isQuoted = false
  /// Whether quotes in it are doubled.
  var hasDoubledQuotes = false

  /// Whether the field has no value: nothing at all between the separators. `""` is the empty text.
  var isAbsent: Bool { start == end && !isQuoted }
}

/// What keeps a field from being read.
struct ScanProblem {
  var offset: Int
  var message: String
  /// Whether the rest of the file cannot be told apart into rows.
  var isFatal = false
}

/// Finds the ends of fields and rows:
///
///     row   = field {delimiter field} line-end
///     field = '"' {any byte but '"' | '""'} '"' | {any byte but delimiter and line-end}
///
/// A quote has a meaning only where a field begins. Rows end in a line feed, with a carriage return before it if
/// wished.
struct CSVFieldScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let dialect: CSVDialect
  private(set) var position: Int
  /// What was wrong when `scanField` gave none.
  private(set) var problem: ScanProblem?
  private var unquoted: [UInt8] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, from position: Int, _ dialect: CSVDialect) {
    self.bytes = bytes
    self.position = position
    self.dialect = dialect
  }

  var isAtEnd: Bool { position >= bytes.count }

  /// Moves to a place that the caller has found by itself.
  @inline(__always)
  mutating func move(to place: Int) { position = place }

  /// Scans one field and stops before the delimiter or line end after it.
  @inline(__always)
  mutating func scanField() -> FieldSlice? {
    if position < bytes.count, bytes[position] == CSVDialect.quote { return scanQuotedField() }
    let start = position
    position = endOfField(from: position)
    var end = position
    if end > start, bytes[end - 1] == CSVDialect.carriageReturn, isBeforeLineFeed { end -= 1 }
    return FieldSlice(start: start, end: end)
  }

  private var isBeforeLineFeed: Bool {
    position == bytes.count || bytes[position] == CSVDialect.lineFeed
  }

  private mutating func scanQuotedField() -> FieldSlice? {
    let opening = position
    var slice = FieldSlice(start: opening + 1, end: opening + 1, isQuoted: true)
    position += 1
    while position < bytes.count {
      guard bytes[position] == CSVDialect.quote else {
        position += 1
        continue
      }
      if position + 1 < bytes.count, bytes[position + 1] == CSVDialect.quote {
        slice.hasDoubledQuotes = true
        position += 2
        continue
      }
      slice.end = position
      position += 1
      if isFieldEnd(position) { return slice }
      problem = ScanProblem(
        offset: position,
        message: "expected '\(dialect.delimiterName)' or the end of the line after a closing quote")
      return nil
    }
    problem = ScanProblem(offset: opening, message: "the quote is never closed", isFatal: true)
    return nil
  }

  /// Whether a delimiter, a line end or the end of the file comes next.
  @inline(__always)
  private func isFieldEnd(_ place: Int) -> Bool {
    guard place < bytes.count else { return true }
    let byte = bytes[place]
    return byte == dialect.delimiter || byte == CSVDialect.lineFeed
      || (byte == CSVDialect.carriageReturn
        && (place + 1 == bytes.count || bytes[place + 1] == CSVDialect.lineFeed))
  }

  /// The first delimiter or line feed from a place on, eight bytes at a time.
  @inline(__always)
  private func endOfField(from start: Int) -> Int {
    var place = start
    let delimiters = UInt64(dialect.delimiter) &* 0x0101_0101_0101_0101
    let lineFeeds: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
    if let base = bytes.baseAddress {
      while place + 8 <= bytes.count {
        let word = UInt64(littleEndian: UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self))
        let found = zeroBytes(word ^ delimiters) | zeroBytes(word ^ lineFeeds)
        if found != 0 { return place + found.trailingZeroBitCount / 8 }
        place += 8
      }
    }
    while place < bytes.count, bytes[place] != dialect.delimiter, bytes[place] != CSVDialect.lineFeed {
      place += 1
    }
    return place
  }

  /// The top bit of every byte that is zero; bits above the lowest of them may be wrong.
  @inline(__always)
  private func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  // MARK: - Plain numbers

  /// The end of the number that `scanPlainInt` found.
  private(set) var plainEnd = 0

  /// A whole number in figures as they are usually written, at most 18 of them, up to the end of the field; the
  /// position stays. `nil` for anything else, also for other ways to write a number.
  @inline(__always)
  mutating func scanPlainInt() -> Int64? {
    var place = position
    guard place < bytes.count else { return nil }
    let isNegative = bytes[place] == UInt8(ascii: "-")
    if isNegative { place += 1 }
    let first = place
    let limit = min(bytes.count, first + 18)
    var value: Int64 = 0
    while place < limit {
      let figure = bytes[place] &- 48
      if figure > 9 { break }
      value = value &* 10 &+ Int64(figure)
      place += 1
    }
    guard place > first, bytes[first] != 48 || (place == first + 1 && !isNegative), isFieldEnd(place) else {
      return nil
    }
    plainEnd = place
    return isNegative ? -value : value
  }

  // MARK: - Separators

  /// Passes a delimiter.
  @inline(__always)
  mutating func eatDelimiter() -> Bool {
    guard position < bytes.count, bytes[position] == dialect.delimiter else { return false }
    position += 1
    return true
  }

  mutating func skipDelimiter() { _ = eatDelimiter() }

  /// Passes a line end; the end of the file is one.
  @inline(__always)
  mutating func eatLineEnd() -> Bool {
    guard position < bytes.count else { return true }
    if bytes[position] == CSVDialect.lineFeed {
      position += 1
      return true
    }
    guard bytes[position] == CSVDialect.carriageReturn else { return false }
    if position + 1 == bytes.count {
      position += 1
      return true
    }
    guard bytes[position + 1] == CSVDialect.lineFeed else { return false }
    position += 2
    return true
  }

  /// Passes what is left of a row; `false` when a quote in it is never closed.
  mutating func skipRow() -> Bool {
    while !eatLineEnd() {
      _ = eatDelimiter()
      if scanField() == nil {
        if problem?.isFatal ?? false { return false }
        // After a broken field its line is given up as it stands.
        position = bytes[position...].firstIndex(of: CSVDialect.lineFeed) ?? bytes.count
      }
    }
    return true
  }

  /// Calls `body` with a field's text, doubled quotes made single.
  @inline(__always)
  mutating func withText<Result>(
    of field: FieldSlice, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let raw = UnsafeBufferPointer(rebasing: bytes[field.start..<field.end])
    guard field.hasDoubledQuotes else { return body(raw) }
    unquoted.removeAll(keepingCapacity: true)
    var place = 0
    while place < raw.count {
      unquoted.append(raw[place])
      place += raw[place] == CSVDialect.quote ? 2 : 1
    }
    return unquoted.withUnsafeBufferPointer(body)
  }
}

extension CSVDialect {
  /// The delimiter as messages show it.
  var delimiterName: String {
    delimiter == UInt8(ascii: "\t") ? "\\t" : String(Character(Unicode.Scalar(delimiter)))
  }
}
