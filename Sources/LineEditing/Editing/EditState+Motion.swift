/// Where the cursor can go from where it stands. Lines are those between line feeds, not rows of the screen.
extension EditState {
  var lineStart: Int {
    (scalars[..<cursor].lastIndex(of: "\n")).map { $0 + 1 } ?? 0
  }

  var lineEnd: Int { scalars[cursor...].firstIndex(of: "\n") ?? scalars.count }

  /// The beginning of the grapheme cluster before the cursor: a letter with its marks is one step.
  var previousBoundary: Int {
    let start = lineStart
    guard cursor > start else { return max(0, cursor - 1) }
    return cursor - (EditState.string(scalars[start..<cursor]).last?.unicodeScalars.count ?? 1)
  }

  /// The end of the grapheme cluster after the cursor.
  var nextBoundary: Int {
    let end = lineEnd
    guard cursor < end else { return min(cursor + 1, scalars.count) }
    // Clusters are counted from the line's beginning: what follows the cursor may belong to what precedes it.
    var boundary = lineStart
    for character in EditState.string(scalars[boundary..<end]) {
      boundary += character.unicodeScalars.count
      if boundary > cursor { break }
    }
    return boundary
  }

  /// The beginning of the word before the cursor, over what stands between.
  var previousWord: Int {
    var index = cursor
    while index > 0 && !EditState.isInWord(scalars[index - 1]) { index -= 1 }
    while index > 0 && EditState.isInWord(scalars[index - 1]) { index -= 1 }
    return index
  }

  /// The end of the word after the cursor, over what stands between.
  var nextWord: Int {
    var index = cursor
    while index < scalars.count && !EditState.isInWord(scalars[index]) { index += 1 }
    while index < scalars.count && EditState.isInWord(scalars[index]) { index += 1 }
    return index
  }

  /// The beginning of what has no blank in it, before the cursor.
  var previousBlankSeparated: Int {
    var index = cursor
    while index > 0 && scalars[index - 1].properties.isWhitespace { index -= 1 }
    while index > 0 && !scalars[index - 1].properties.isWhitespace { index -= 1 }
    return index
  }

  /// Letters of any script with their marks and joiners, digits and the underscore.
  static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        || scalar == "_"
    }
    if scalar.properties.isAlphabetic || scalar == "\u{200C}" || scalar == "\u{200D}" { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber: return true
    default: return false
    }
  }

  /// How many scalars Backspace takes: of marked letters one mark, of everything else the whole cluster.
  var backwardDeletionStart: Int {
    guard cursor > 0 else { return 0 }
    let last = scalars[cursor - 1]
    let isVariationSelector = (0xFE00...0xFE0F).contains(last.value)
    if last.properties.generalCategory == .nonspacingMark && !isVariationSelector { return cursor - 1 }
    return previousBoundary
  }
}
