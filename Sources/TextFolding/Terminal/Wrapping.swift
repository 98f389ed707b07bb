/// The text broken into lines of at most `width` columns, at spaces where there are any.
///
/// A line feed in the text begins a new line. A word wider than a line is cut between grapheme clusters, not between
/// lam and alef. Spaces stay but at a break, where they go; a width below 1 counts as 1, and a line is wider than
/// `width` only when one cluster is.
package func wrapped(_ text: some StringProtocol, width: Int) -> [String] {
  let width = max(width, 1)
  return text.split(omittingEmptySubsequences: false) { $0.isNewline }
    .flatMap { wrappedLine($0, width: width, laterWidth: width) }
}

/// The same with every line after the first moved in by `indent` columns, and still at most `width` columns wide as
/// long as that leaves room for some letters.
package func wrapped(_ text: some StringProtocol, width: Int, indent: Int) -> [String] {
  let margin = String(repeating: " ", count: indent)
  let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    .flatMap { wrappedLine($0, width: max(width, 1), laterWidth: max(width - indent, leastIndentedWidth)) }
  return lines.enumerated().map { $0 == 0 ? $1 : margin + $1 }
}

private let leastIndentedWidth = 8

/// - Parameter laterWidth: the columns of every line after the first.
private func wrappedLine(_ line: some StringProtocol, width: Int, laterWidth: Int) -> [String] {
  var lines: [String] = []
  var current = ""
  var used = 0
  // Spaces that are written only if a word follows on the same line.
  var pendingSpaces = 0
  var isFirstWord = true
  for word in line.split(separator: " ", omittingEmptySubsequences: false) {
    if !isFirstWord { pendingSpaces += 1 }
    isFirstWord = false
    guard !word.isEmpty else { continue }
    let columns = displayWidth(word)
    if used + pendingSpaces + columns <= (lines.isEmpty ? width : laterWidth) {
      current += String(repeating: " ", count: pendingSpaces) + word
      used += pendingSpaces + columns
    } else {
      if used > 0 { lines.append(current) }
      let pieces = cut(word, width: laterWidth)
      lines += pieces.dropLast()
      current = pieces.last ?? ""
      used = displayWidth(current)
    }
    pendingSpaces = 0
  }
  return lines + [current]
}

/// A word in pieces of at most `width` columns, or wider when a single cluster is.
private func cut(_ word: some StringProtocol, width: Int) -> [String] {
  guard displayWidth(word) > width else { return [String(word)] }
  var pieces: [String] = []
  var piece: [Character] = []
  var used = 0
  for character in word {
    let columns = displayWidth(of: character)
    if used + columns > width, let last = piece.last {
      var next: [Character] = []
      if formsLamAlef(last, character), piece.count > 1 { next.append(piece.removeLast()) }
      pieces.append(String(piece))
      piece = next
      used = next.reduce(0) { $0 + displayWidth(of: $1) }
    }
    piece.append(character)
    used += columns
  }
  return pieces + [String(piece)]
}
