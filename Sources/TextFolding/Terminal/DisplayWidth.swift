/// The columns a text takes on a terminal, by one fixed policy: the same on every machine and locale.
///
/// Marks and format characters take none, East Asian wide characters and emoji two, all others one, ﷺ included.
/// A grapheme cluster takes what its scalars take together, two at most, so that a flag or a family of emoji joined
/// by ZWJ takes two; with VARIATION SELECTOR-16 it always does. Control characters take none: text meant for the
/// screen passes `safeForTerminal` first.
package func displayWidth(_ text: some StringProtocol) -> Int {
  var width = 0
  for byte in text.utf8 {
    guard byte < 0x80 else { return text.reduce(0) { $0 + displayWidth(of: $1) } }
    width += byte >= 0x20 && byte != 0x7F ? 1 : 0
  }
  return width
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
  if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
  if FoldTable.contains(WidthData.zero, value) { return 0 }
  return value >= 0x1100 && FoldTable.contains(WidthData.wide, value) ? 2 : 1
}
