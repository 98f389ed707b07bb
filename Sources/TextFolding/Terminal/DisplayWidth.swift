/// The columns a text takes on a terminal, by one fixed policy: the same on every machine and locale.
///
/// Marks and format characters take none, East Asian wide characters and emoji two, all others one, ﷺ included.
/// A grapheme cluster takes what its first scalar takes that has a width, but two when it holds VARIATION
/// SELECTOR-16; so a family of emoji joined by ZWJ takes two. Control characters take none: text meant for the
/// screen passes `safeForTerminal` first.
package func displayWidth(_ text: some StringProtocol) -> Int {
  var width = 0
  var isASCII = true
  for byte in text.utf8 {
    if byte >= 0x80 {
      isASCII = false
      break
    }
    width += byte >= 0x20 && byte != 0x7F ? 1 : 0
  }
  if isASCII { return width }
  return text.reduce(0) { $0 + displayWidth(of: $1) }
}

/// The columns one grapheme cluster takes, by the policy of `displayWidth(_:)`.
package func displayWidth(of character: Character) -> Int {
  var width = 0
  var scalarsSeen = 0
  for scalar in character.unicodeScalars {
    if scalar.value == 0xFE0F && scalarsSeen > 0 && width > 0 { return 2 }
    // The letters of a cluster that is no emoji sequence (Hangul jamo, Indic conjuncts) stand side by side,
    // but only the first is counted: terminals disagree, and a column too few is the rarer harm.
    if width == 0 { width = scalarWidth(scalar) }
    scalarsSeen += 1
  }
  return width
}

/// The columns of one scalar by the table: 0, 1 or 2; controls 0.
package func scalarWidth(_ scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
  if FoldTable.contains(WidthData.zero, value) { return 0 }
  return value >= 0x1100 && FoldTable.contains(WidthData.wide, value) ? 2 : 1
}
