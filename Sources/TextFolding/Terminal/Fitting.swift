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

/// The text broken into lines of at most `width` columns, at spaces where there are any.
///
/// Line feeds in the text begin a new line. A word wider than a line is cut between grapheme clusters, not between
/// lam and alef. Runs of spaces inside a line stay; those at a break go. A width below 1 counts as 1.
package func wrapped(_ text: some StringProtocol, width: Int) -> [String] {
  let width = max(width, 1)
  return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrapLine($0, width: width) }
}

private func wrapLine(_ line: some StringProtocol, width: Int) -> [String] {
  var lines: [String] = []
  var current = ""
  var used = 0
  for word in line.split(separator: " ", omittingEmptySubsequences: false) {
    let columns = displayWidth(word)
    if used + 1 + columns <= width && (used > 0 || !current.isEmpty) {
      current += " " + word
      used += 1 + columns
      continue
    }
    if used > 0 { lines.append(current) }
    var pieces = cut(word, width: width)
    current = pieces.popLast() ?? ""
    lines += pieces
    used = displayWidth(current)
  }
  return lines + [current]
}

/// A word in pieces of at most `width` columns, or wider when a single cluster is.
private func cut(_ word: some StringProtocol, width: Int) -> [String] {
  guard displayWidth(word) > width else { return [String(word)] }
  var pieces: [[Character]] = [[]]
  var used = 0
  for character in word {
    let columns = displayWidth(of: character)
    if used + columns > width, let last = pieces.last?.last {
      if formsLamAlef(last, character), pieces[pieces.count - 1].count > 1 {
        pieces[pieces.count - 1].removeLast()
        pieces.append([last, character])
        used = displayWidth(of: last) + columns
      } else {
        pieces.append([character])
        used = columns
      }
    } else {
      pieces[pieces.count - 1].append(character)
      used += columns
    }
  }
  return pieces.map { String($0) }
}
