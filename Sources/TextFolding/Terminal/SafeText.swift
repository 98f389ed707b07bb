/// Whether a line feed passes `safeForTerminal` as itself.
package enum LineFeeds: Sendable {
  /// Line feeds are shown as ␊: for cells, names, one-line messages.
  case shown
  /// Line feeds stay: for running text.
  case kept
}

/// Text from outside made fit for the screen: nothing in it can move the cursor, colour, reorder, or hide text.
///
/// - C0 controls and DEL become their Unicode pictures (ESC is ␛, tab ␉, line feed ␊ unless kept).
/// - C1 controls, U+0085, U+2028/9, bidi controls, zero-width space, word joiner, the invisible operators,
///   interlinear anchors, BOM, soft hyphen and tag characters become `‹U+202E›`.
/// - ZWNJ and ZWJ stay between Arabic letters, ZWJ also inside an emoji; elsewhere they are shown likewise.
/// - At most eight marks a base stay; the rest become one `‹+n marks›`. A mark without a base sits on a ◌.
///
/// The result passes again unchanged. Invalid UTF-8 cannot occur in a `String`; see `firstInvalidUTF8Offset`.
package func safeForTerminal(_ text: some StringProtocol, lineFeeds: LineFeeds = .shown) -> String {
  if isPlain(text, lineFeeds: lineFeeds) { return String(text) }
  var painter = SafeTextWriter(lineFeeds: lineFeeds)
  painter.write(Array(text.unicodeScalars))
  return painter.output
}

/// Whether a text passes unchanged because it has only letters, common punctuation and few marks: nearly all text.
private func isPlain(_ text: some StringProtocol, lineFeeds: LineFeeds) -> Bool {
  var room = 0
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x2010..<0x2028:
      room = SafeTextWriter.marksPerBase
    case 0x0A where lineFeeds == .kept:
      room = 0
    case 0x300..<0x800 where scalar.value != 0x61C:
      room = scalarWidth(scalar) > 0 ? SafeTextWriter.marksPerBase : room - 1
      if room < 0 { return false }
    default:
      return false
    }
  }
  return true
}

/// The state of one pass: how many marks hang on the present base, and what came before.
private struct SafeTextWriter {
  static let marksPerBase = 8

  let lineFeeds: LineFeeds
  var output = ""
  private var marks = 0
  private var hiddenMarks = 0
  private var hasBase = false

  init(lineFeeds: LineFeeds) { self.lineFeeds = lineFeeds }

  mutating func write(_ scalars: [Unicode.Scalar]) {
    for (index, scalar) in scalars.enumerated() {
      if isMark(scalar) {
        writeMark(scalar)
        continue
      }
      flushHiddenMarks()
      if isJoiner(scalar) {
        let isKept = joins(scalars, at: index)
        if isKept { output.unicodeScalars.append(scalar) } else { writeToken(scalar) }
      } else {
        writeBase(scalar)
      }
    }
    flushHiddenMarks()
  }

  private mutating func writeBase(_ scalar: Unicode.Scalar) {
    marks = 0
    switch scalar.value {
    case 0x0A where lineFeeds == .kept:
      output.unicodeScalars.append(scalar)
      hasBase = false
    case 0x00..<0x20:
      appendPicture(0x2400 + scalar.value)
    case 0x7F:
      appendPicture(0x2421)
    case _ where isUnsafe(scalar):
      writeToken(scalar)
    default:
      output.unicodeScalars.append(scalar)
      hasBase = true
    }
  }

  private mutating func writeMark(_ scalar: Unicode.Scalar) {
    if !hasBase && marks == 0 {
      output.append("◌")
      hasBase = true
    }
    if marks < Self.marksPerBase {
      output.unicodeScalars.append(scalar)
      marks += 1
    } else {
      hiddenMarks += 1
    }
  }

  private mutating func flushHiddenMarks() {
    guard hiddenMarks > 0 else { return }
    output += "‹+\(hiddenMarks) marks›"
    hiddenMarks = 0
    marks = 0
  }

  private mutating func writeToken(_ scalar: Unicode.Scalar) {
    output += "‹" + codePointName(scalar) + "›"
    hasBase = true
    marks = 0
  }

  private mutating func appendPicture(_ value: UInt32) {
    if let picture = Unicode.Scalar(value) { output.unicodeScalars.append(picture) }
    hasBase = true
  }

  /// ZWNJ and ZWJ change the shape of Arabic letters; ZWJ also makes one emoji of two.
  private func joins(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard let before = scalars[..<index].last(where: { !isMark($0) }),
      let after = scalars[(index + 1)...].first
    else { return false }
    if isArabicLetter(before) && isArabicLetter(after) { return true }
    return scalars[index].value == 0x200D && isPictograph(before) && isPictograph(after)
  }
}

/// `U+202E`, with at least four digits.
package func codePointName(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}

private func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0x200C || scalar.value == 0x200D }

private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x80..<0xA0, 0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
    0xFEFF, 0xFFF9...0xFFFB, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
    return true
  default:
    return false
  }
}

/// What is drawn on the character before: zero width and not a format character.
private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value >= 0x300 && scalarWidth(scalar) == 0 && !isJoiner(scalar) && !isUnsafe(scalar)
    && !(0x1160...0x11FF).contains(scalar.value)
}

/// A letter of the Arabic blocks, not a digit, mark or sign.
func isArabicLetter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0620...0x064A, 0x066E...0x066F, 0x0671...0x06D3, 0x06D5, 0x06EE...0x06EF, 0x06FA...0x06FF,
    0x0750...0x077F, 0x0870...0x0887, 0x0889...0x088E, 0x08A0...0x08C9, 0xFB50...0xFBB1, 0xFBD3...0xFDFB,
    0xFE80...0xFEFC:
    return true
  default:
    return false
  }
}

private func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x2600...0x27BF, 0x2B00...0x2BFF, 0x1F000...0x1FAFF, 0xFE0F: return true
  default: return false
  }
}
