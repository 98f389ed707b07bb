/// Makes characters, keys and pastes of the bytes a terminal sends.
///
/// Never fails: invalid UTF-8 and C1 controls become U+FFFD, unknown escape sequences and the answers of terminals
/// to questions of other programs are passed over whole, so that none of their bytes appears as text.
struct InputDecoder {
  /// Longer than any sequence a keyboard sends; what goes on beyond is no sequence.
  private static let longestSequence = 64
  private static let escape: UInt8 = 0x1B
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  private var head = 0
  /// What came of a paste whose end did not come yet.
  private var pasted: [UInt8]?

  /// Whether nothing is held back.
  var isEmpty: Bool { head == bytes.count && pasted == nil }

  /// Whether a paste has begun and not ended.
  var isInPaste: Bool { pasted != nil }

  mutating func append(_ more: some Collection<UInt8>) {
    if head > 0 {
      bytes.removeFirst(head)
      head = 0
    }
    bytes.append(contentsOf: more)
  }

  /// The next token, nil when it needs more bytes. `isTimedOut` says that no more come for now: what is there is
  /// then taken for what it is, a lone Escape for the key of that name.
  mutating func next(isTimedOut: Bool = false) -> InputToken? {
    while true {
      if pasted != nil { return nextOfPaste(isTimedOut: isTimedOut) }
      guard head < bytes.count else { return nil }
      switch step() {
      case .token(let token, let length):
        head += length
        return token
      case .nothing(let length):
        head += length
      case .pasteBegin(let length):
        head += length
        pasted = []
      case .incomplete:
        guard isTimedOut else { return nil }
        return takeIncomplete()
      }
    }
  }

  private enum Step {
    case token(InputToken, length: Int)
    case nothing(length: Int)
    case pasteBegin(length: Int)
    case incomplete
  }

  private func step() -> Step {
    let first = bytes[head]
    if first == Self.escape { return stepOfEscape() }
    guard first >= 0x80 else { return .token(.character(Unicode.Scalar(first)), length: 1) }
    return stepOfText(at: head).map { .token(.character($0.scalar), length: $0.length) } ?? .incomplete
  }

  /// What an unfinished beginning stands for when nothing follows.
  private mutating func takeIncomplete() -> InputToken? {
    let isLoneEscape = bytes[head] == Self.escape && head + 1 == bytes.count
    let isText = bytes[head] >= 0x80
    if isLoneEscape || isText {
      head += isText ? bytes.count - head : 1
      return .character(isText ? "\u{FFFD}" : "\u{1B}")
    }
    // `ESC [` or `ESC O` alone is Alt with that letter; the rest of a longer sequence was lost on the way.
    let second = bytes[head + 1]
    let isAlt = head + 2 == bytes.count && second < 0x80
    head = bytes.count
    return isAlt ? .alt(Unicode.Scalar(second)) : nil
  }
}

// MARK: - Characters

extension InputDecoder {
  /// The scalar that begins at an index, U+FFFD for an invalid one; nil when its end has not come yet.
  private func stepOfText(at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    let length = Self.lengthOfSequence(leadByte: bytes[index])
    guard length > 1 else { return ("\u{FFFD}", 1) }
    var known = 1
    while known < length && index + known < bytes.count && bytes[index + known] & 0xC0 == 0x80 { known += 1 }
    if known < length {
      return index + known == bytes.count ? nil : ("\u{FFFD}", known)
    }
    // Overlong forms, surrogates and values past U+10FFFF come out of the repair as several U+FFFD.
    let decoded = String(decoding: bytes[index..<(index + length)], as: UTF8.self).unicodeScalars
    guard let scalar = decoded.first, decoded.count == 1, !(0x80..<0xA0).contains(scalar.value) else {
      return ("\u{FFFD}", length)
    }
    return (scalar, length)
  }

  private static func lengthOfSequence(leadByte: UInt8) -> Int {
    switch leadByte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}

// MARK: - Escape sequences

extension InputDecoder {
  private func stepOfEscape() -> Step {
    guard head + 1 < bytes.count else { return .incomplete }
    let second = bytes[head + 1]
    switch UnicodeScalar(second) {
    case "\u{1B}": return .nothing(length: 1)
    case "[": return stepOfControlSequence()
    case "O": return stepOfSingleShift()
    case "]", "P", "_": return stepOfControlString()
    default: break
    }
    guard second >= 0x80 else { return .token(.alt(Unicode.Scalar(second)), length: 2) }
    // No key is Alt with a letter beyond ASCII: the Escape was pressed by mistake, the letter is meant.
    return .nothing(length: 1)
  }

  /// `ESC [ parameters final`.
  private func stepOfControlSequence() -> Step {
    var end = head + 2
    while end < bytes.count && (0x20..<0x40).contains(bytes[end]) { end += 1 }
    if end - head > Self.longestSequence { return .nothing(length: end - head) }
    guard end < bytes.count else { return .incomplete }
    let final = bytes[end]
    let length = end + 1 - head
    // Something else cut the sequence off, and is read by itself.
    guard (0x40..<0x7F).contains(final) else { return .nothing(length: length - 1) }
    // `ESC [ [ A` is F1 on the Linux console.
    if final == UInt8(ascii: "["), length == 3 {
      return head + 3 < bytes.count ? .nothing(length: 4) : .incomplete
    }
    let parameters = String(decoding: bytes[(head + 2)..<end], as: UTF8.self)
    if final == UInt8(ascii: "~") && parameters == "200" { return .pasteBegin(length: length) }
    if let token = Self.token(parameters: parameters, final: final) { return .token(token, length: length) }
    return .nothing(length: length)
  }

  private static func token(parameters: String, final: UInt8) -> InputToken? {
    // Enter with Alt, Shift or Ctrl, from terminals that tell modifiers of ordinary keys.
    if final == UInt8(ascii: "~") && parameters.hasPrefix("27;") && parameters.hasSuffix(";13") {
      return .alt("\r")
    }
    if final == UInt8(ascii: "u") && parameters.hasPrefix("13;") { return .alt("\r") }
    let isJump = final == UInt8(ascii: "H") || final == UInt8(ascii: "F")
    if isJump && parameters == "1;5" { return .alt(final == UInt8(ascii: "H") ? "<" : ">") }
    return FunctionKey(parameters: parameters, final: final).map { .key($0) }
  }

  /// `ESC O letter`, how keypads and some terminals send the arrows.
  private func stepOfSingleShift() -> Step {
    guard head + 2 < bytes.count else { return .incomplete }
    let letter = bytes[head + 2]
    guard (0x40..<0x7F).contains(letter) else { return .nothing(length: 2) }
    if letter == UInt8(ascii: "M") { return .token(.character("\r"), length: 3) }
    if let key = FunctionKey(letter: letter, isWordwise: false) { return .token(.key(key), length: 3) }
    return .nothing(length: 3)
  }

  /// `ESC ] … BEL` or `ESC P … ESC \`: an answer that another program did not wait for.
  private func stepOfControlString() -> Step {
    var end = head + 2
    while end < bytes.count && end - head < 4_096 {
      if bytes[end] == 0x07 { return .nothing(length: end + 1 - head) }
      if bytes[end] == Self.escape {
        guard end + 1 < bytes.count else { return .incomplete }
        return .nothing(length: (bytes[end + 1] == UInt8(ascii: "\\") ? end + 2 : end) - head)
      }
      // Answers are text without controls: this was Alt with a letter, and ordinary keys follow.
      if bytes[end] < 0x20 { return .nothing(length: 2) }
      end += 1
    }
    return end - head < 4_096 ? .incomplete : .nothing(length: end - head)
  }
}

// MARK: - Pastes

extension InputDecoder {
  private mutating func nextOfPaste(isTimedOut: Bool) -> InputToken? {
    let rest = bytes[head...]
    if let end = Self.firstRange(of: Self.pasteEnd, in: rest) {
      pasted?.append(contentsOf: rest[..<end.lowerBound])
      head = end.upperBound
    } else {
      // The last bytes may be the beginning of the end mark.
      let held = isTimedOut ? 0 : min(rest.count, Self.pasteEnd.count - 1)
      pasted?.append(contentsOf: rest.dropLast(held))
      head = bytes.count - held
      guard isTimedOut else { return nil }
    }
    let text = Self.cleaned(pasted ?? [])
    pasted = nil
    return .paste(text)
  }

  private static func firstRange(of pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    var start = bytes.startIndex
    while let lead = bytes[start...].firstIndex(of: pattern[0]) {
      if bytes[lead...].starts(with: pattern) { return lead..<(lead + pattern.count) }
      start = lead + 1
    }
    return nil
  }

  /// Valid Unicode with LF for every line end, and no controls but LF and TAB.
  static func cleaned(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0D: text.append("\n")
      case 0x0A: if !isAfterReturn { text.append("\n") }
      case 0x09: text.append(scalar)
      case 0x00..<0x20, 0x7F..<0xA0: break
      default: text.append(scalar)
      }
      isAfterReturn = scalar.value == 0x0D
    }
    return String(text)
  }
}
