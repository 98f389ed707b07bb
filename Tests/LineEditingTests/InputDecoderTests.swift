import Testing

@testable import LineEditing

/// Everything a decoder makes of bytes, as if no more came after them.
private func decode(_ bytes: some Collection<UInt8>, pieces: Int = .max) -> [InputToken] {
  var decoder = InputDecoder()
  var tokens: [InputToken] = []
  var rest = Array(bytes)[...]
  while !rest.isEmpty {
    decoder.append(rest.prefix(pieces))
    rest = rest.dropFirst(pieces)
    while let token = decoder.next() { tokens.append(token) }
  }
  while !decoder.isEmpty {
    if let token = decoder.next(isTimedOut: true) { tokens.append(token) }
  }
  return tokens
}

private struct KeyCase: CustomTestStringConvertible {
  var bytes: [UInt8]
  var tokens: [InputToken]
  var testDescription: String { String(describing: bytes) }

  init(_ text: String, _ tokens: [InputToken]) { self.init(bytes: Array(text.utf8), tokens) }

  init(bytes: [UInt8], _ tokens: [InputToken]) {
    self.bytes = bytes
    self.tokens = tokens
  }
}

private let cases = [
  KeyCase("aلَ", [.character("a"), .character("ل"), .character("\u{64E}")]),
  KeyCase("\u{1B}[A\u{1B}OB", [.key(.up), .key(.down)]),
  KeyCase("\u{1B}[1;5D\u{1B}[1;3C\u{1B}Oc", [.key(.wordLeft), .key(.wordRight), .key(.wordRight)]),
  KeyCase("\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}OF", [.key(.home), .key(.end), .key(.home), .key(.end)]),
  KeyCase("\u{1B}[3~\u{1B}[3;5~\u{1B}[Z", [.key(.delete), .key(.deleteWord), .key(.backTab)]),
  KeyCase("\u{1B}\r\u{1B}[27;3;13~\u{1B}[13;2u", [.alt("\r"), .alt("\r"), .alt("\r")]),
  KeyCase("\u{1B}b\u{1B}\u{1B}[C", [.alt("b"), .key(.right)]),
  KeyCase("\u{1B}ب", [.character("ب")]),
  KeyCase("x\u{1B}", [.character("x"), .character("\u{1B}")]),
  KeyCase("\u{1B}[", [.alt("[")]),
  // What means nothing here leaves no trace: F1 in three spellings, a focus report, a colour report.
  KeyCase("\u{1B}OPa\u{1B}[11~b\u{1B}[[Ac", [.character("a"), .character("b"), .character("c")]),
  KeyCase(
    "\u{1B}[Ia\u{1B}]11;rgb:0/0/0\u{7}b\u{1B}P1$r\u{1B}\\c",
    [.character("a"), .character("b"), .character("c")]),
  KeyCase("\u{1B}[12\u{3}", [.character("\u{3}")]),
  KeyCase("\u{1B}[200~one\r\ntwo\rthree\u{1B}[201~x", [.paste("one\ntwo\nthree"), .character("x")]),
  KeyCase("\u{1B}[200~a\u{1B}[31mb\tc\u{0}\u{1B}[201~", [.paste("a[31mb\tc")]),
  KeyCase("\u{1B}[200~unended", [.paste("unended")]),
  KeyCase("\u{1B}[201~a", [.character("a")]),
  KeyCase(bytes: [0xFF, 0x61], [.character("\u{FFFD}"), .character("a")]),
  KeyCase(bytes: [0xD9, 0x61], [.character("\u{FFFD}"), .character("a")]),
  KeyCase(bytes: [0xD9], [.character("\u{FFFD}")]),
  // A C1 control, a surrogate, an overlong slash, a value past the last.
  KeyCase(bytes: [0xC2, 0x9B], [.character("\u{FFFD}")]),
  KeyCase(bytes: [0xED, 0xA0, 0x80], [.character("\u{FFFD}")]),
  KeyCase(bytes: [0xE0, 0x80, 0xAF], [.character("\u{FFFD}")]),
  KeyCase(bytes: [0xF4, 0x90, 0x80, 0x80], [.character("\u{FFFD}")]),
  KeyCase(bytes: Array("\u{1B}[200~".utf8) + [0xFF] + Array("\u{1B}[201~".utf8), [.paste("\u{FFFD}")]),
]

@Test("bytes become keys, characters and pastes", arguments: cases)
private func decodesKeys(_ sample: KeyCase) {
  #expect(decode(sample.bytes) == sample.tokens)
  #expect(decode(sample.bytes, pieces: 1) == sample.tokens, "byte by byte")
}

@Test("any bytes are decoded, and how they are cut does not matter", arguments: 0..<40)
func decodesAnyBytes(seed: UInt64) {
  var random = SeededGenerator(seed: seed)
  let alphabet: [UInt8] = [
    0x1B, 0x5B, 0x4F, 0x32, 0x30, 0x7E, 0x3B, 0x0D, 0x41, 0xD9, 0x84, 0xFF, 0x5D, 0x07, 0x00,
  ]
  let bytes = (0..<200).map { _ in
    Bool.random(using: &random)
      ? alphabet.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
  }
  let whole = decode(bytes)
  for pieces in [1, 2, 7] { #expect(decode(bytes, pieces: pieces) == whole) }
  #expect(
    whole.allSatisfy { token in
      guard case .paste(let text) = token else { return true }
      return text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || $0.value >= 0x20 }
    })
}

/// The same random numbers on every machine and day.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
