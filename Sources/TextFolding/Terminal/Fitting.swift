/// The text cut to a number of columns, with … at the end when something was left out.
///
/// Never cuts inside a grapheme cluster, nor between lam and alef, which are drawn as one; width 0 gives "".
package func truncated(_ text: some StringProtocol, toWidth width: Int) -> String {
  guard displayWidth(text) > width else { return String(text) }
  guard width > 0 else { return "" }
  return prefix(of: text, width: width - 1) + "…"
}

/// The longest beginning that fits, ended where a cut is allowed.
private func prefix(of text: some StringProtocol, width: Int) -> String {
  var kept: [Character] = []
  var used = 0
  var next: Character?
  for character in text {
    let columns = displayWidth(of: character)
    if used + columns > width {
      next = character
      break
    }
    kept.append(character)
    used += columns
  }
  if let next, let last = kept.last, formsLamAlef(last, next) { kept.removeLast() }
  return String(kept)
}

/// Whether two neighbouring clusters are the letters lam and alef, which terminals draw as one glyph.
package func formsLamAlef(_ first: Character, _ second: Character) -> Bool {
  guard let lam = first.unicodeScalars.first, let alef = second.unicodeScalars.first else { return false }
  guard lam.value == 0x0644 else { return false }
  return [0x0622, 0x0623, 0x0625, 0x0627, 0x0671].contains(alef.value)
}

/// Where the text stands in a field that is wider than it.
package enum FieldAlignment: Sendable {
  case leading
  case trailing
}

/// The text with spaces up to a number of columns; a text that is wider comes back as it is.
package func padded(
  _ text: some StringProtocol, toWidth width: Int, alignment: FieldAlignment = .leading
) -> String {
  let missing = width - displayWidth(text)
  guard missing > 0 else { return String(text) }
  let spaces = String(repeating: " ", count: missing)
  return alignment == .leading ? text + spaces : spaces + text
}
