/// Splits the bytes a program writes into characters, controls and escape sequences.
struct ControlParser {
  enum Action: Equatable {
    case print(Unicode.Scalar)
    case control(UInt8)
    case escape(UInt8)
    case sequence(prefix: UInt8?, numbers: [Int], final: UInt8)
  }

  private enum State {
    case ground, escape, charset, sequence, string, stringEscape
    case character(expected: Int)
  }

  private var state = State.ground
  private var held: [UInt8] = []

  mutating func read(_ byte: UInt8) -> [Action] {
    switch state {
    case .ground: return readGround(byte)
    case .character(let expected): return readContinuation(byte, expected: expected)
    case .escape: return readEscape(byte)
    case .charset:
      state = .ground
      return []
    case .sequence: return readSequence(byte)
    case .string:
      if byte == 0x07 { state = .ground }
      if byte == 0x1B { state = .stringEscape }
      return []
    case .stringEscape:
      state = byte == UInt8(ascii: "\\") ? .ground : .string
      return []
    }
  }

  private mutating func readGround(_ byte: UInt8) -> [Action] {
    switch byte {
    case 0x1B:
      state = .escape
      return []
    case 0x00..<0x20, 0x7F: return [.control(byte)]
    case 0x20..<0x7F: return [.print(Unicode.Scalar(byte))]
    case 0xC2..<0xF5:
      held = [byte]
      state = .character(expected: byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4)
      return []
    default: return [.print("\u{FFFD}")]
    }
  }

  private mutating func readContinuation(_ byte: UInt8, expected: Int) -> [Action] {
    guard byte & 0xC0 == 0x80 else {
      state = .ground
      return [.print("\u{FFFD}")] + readGround(byte)
    }
    held.append(byte)
    guard held.count == expected else { return [] }
    state = .ground
    return [.print(String(decoding: held, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}")]
  }

  private mutating func readEscape(_ byte: UInt8) -> [Action] {
    held = []
    switch UnicodeScalar(byte) {
    case "[": state = .sequence
    case "]", "P", "_", "^", "X": state = .string
    case "(", ")": state = .charset
    default:
      state = .ground
      return [.escape(byte)]
    }
    return []
  }

  private mutating func readSequence(_ byte: UInt8) -> [Action] {
    if (0x20..<0x40).contains(byte) {
      held.append(byte)
      return []
    }
    state = .ground
    guard (0x40..<0x7F).contains(byte) else { return readGround(byte) }
    let prefix = held.first.flatMap { (0x3C..<0x40).contains($0) ? $0 : nil }
    let digits = String(decoding: prefix == nil ? held[...] : held.dropFirst(), as: UTF8.self)
    let numbers = digits.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    return [.sequence(prefix: prefix, numbers: digits.isEmpty ? [] : numbers, final: byte)]
  }
}
