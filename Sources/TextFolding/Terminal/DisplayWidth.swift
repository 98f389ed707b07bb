/// The columns a text takes on a terminal, by one fixed policy: the same on every machine and locale.
///
/// Marks and format characters take none, East Asian wide characters and emoji two, all others one, ﷺ included.
/// A grapheme cluster takes what its scalars take together, two at most, so that a flag or a family of emoji joined
/// by ZWJ takes two; with VARIATION SELECTOR-16 it always does. Control characters take none: text meant for the
/// screen passes `safeForTerminal` first.
package func displayWidth(_ text: some StringProtocol) -> Int {
  withUTF8Bytes(of: text) { bytes in
    var width = 0
    var index = 0
    // Below U+0800 no cluster is wider than one column, so that the scalars' widths add up.
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        width += lead >= 0x20 && lead != 0x7F ? 1 : 0
        index += 1
      } else if lead < 0xE0, index + 1 < bytes.count {
        width += Int(WidthTable.short[Int(lead & 0x1F) << 6 | Int(bytes[index + 1] & 0x3F)])
        index += 2
      } else if isDashOrQuote(bytes, at: index) {
        width += 1
        index += 3
      } else {
        return text.reduce(0) { $0 + displayWidth(of: $1) }
      }
    }
    return width
  }
}

/// U+2010 to U+2027: dashes, quotation marks, the ellipsis, which stand in plain text of every script.
private func isDashOrQuote(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
    && (0x90...0xA7).contains(bytes[index + 2])
}

/// The columns one grapheme cluster takes, by the policy of `displayWidth(_:)`.
package func displayWidth(of character: Character) -> Int {
  var width = 0
  for scalar in character.unicodeScalars {
    // VARIATION SELECTOR-16 asks for the emoji's look of what stands before it.
    if scalar.value == 0xFE0F && width > 0 { return 2 }
    width += scalarWidth(scalar)
  }
  return min(width, 2)
}

/// The columns of one scalar by the table: 0, 1 or 2; controls 0.
package func scalarWidth(_ scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x800 { return Int(WidthTable.short[Int(value)]) }
  return tableWidth(value)
}

/// The widths of the scalars of one and two bytes, ready at hand.
private enum WidthTable {
  static let short: [UInt8] = (0..<0x800).map { UInt8(tableWidth($0)) }
}

private func tableWidth(_ value: UInt32) -> Int {
  if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
  if FoldTable.contains(WidthData.zero, value) { return 0 }
  return value >= 0x1100 && FoldTable.contains(WidthData.wide, value) ? 2 : 1
}
