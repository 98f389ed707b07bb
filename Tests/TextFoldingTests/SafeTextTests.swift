import Testing
import TextFolding

@Suite("Text made safe for a terminal")
struct SafeTextTests {
  @Test(
    "shows what is hidden",
    arguments: [
      ("Rome", "Rome"), ("قالَ بلينكن", "قالَ بلينكن"), ("", ""), ("\u{1B}[31mred", "␛[31mred"),
      ("a\tb", "a␉b"),
      ("a\r\nb", "a␍␊b"), ("\u{0}\u{7}\u{8}\u{7F}", "␀␇␈␡"), ("\u{9B}2J", "‹U+009B›2J"),
      ("\u{85}", "‹U+0085›"),
      ("\u{2028}\u{2029}", "‹U+2028›‹U+2029›"), ("a\u{202E}b\u{202C}", "a‹U+202E›b‹U+202C›"),
      ("\u{2066}x\u{2069}", "‹U+2066›x‹U+2069›"), ("\u{200E}\u{200F}\u{61C}", "‹U+200E›‹U+200F›‹U+061C›"),
      ("a\u{200B}b\u{2060}\u{FEFF}", "a‹U+200B›b‹U+2060›‹U+FEFF›"), ("\u{E0041}", "‹U+E0041›"),
      ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("a\u{200C}b", "a‹U+200C›b"), ("ب\u{200D}", "ب‹U+200D›"),
      ("👩\u{200D}👧", "👩\u{200D}👧"), ("👩\u{200D}x", "👩‹U+200D›x"),
      ("e" + String(repeating: "\u{301}", count: 8), "e" + String(repeating: "\u{301}", count: 8)),
      (
        "e" + String(repeating: "\u{301}", count: 20) + "x",
        "e" + String(repeating: "\u{301}", count: 8) + "‹+12 marks›x"
      ),
      ("\u{64B}ا", "◌\u{64B}ا"), ("\u{206A}", "‹U+206A›"), ("❤\u{FE0F}", "❤\u{FE0F}"),
    ])
  func shows(text: String, safe: String) {
    let result = safeForTerminal(text)
    #expect(Array(result.unicodeScalars) == Array(safe.unicodeScalars))
    #expect(safeForTerminal(result) == result)
  }

  @Test("keeps line feeds only when asked")
  func keepsLineFeeds() {
    #expect(safeForTerminal("a\nb\r\n", lineFeeds: .kept) == "a\nb␍\n")
    #expect(safeForTerminal("a\nب", lineFeeds: .shown) == "a␊ب")
    #expect(safeForTerminal("a\nب", lineFeeds: .kept) == "a\nب")
  }

  @Test("lets nothing dangerous through, and is the same when done twice")
  func isSafeForAnyText() {
    var random = SplitMix(state: 11)
    for _ in 0..<500 {
      let text = random.text(length: 60)
      let safe = safeForTerminal(text)
      #expect(safeForTerminal(safe) == safe)
      for scalar in safe.unicodeScalars {
        let category = scalar.properties.generalCategory
        let isJoiner = scalar.value == 0x200C || scalar.value == 0x200D
        let isNumberSign = (0x600...0x605).contains(scalar.value) || scalar.value == 0x6DD
        #expect(category != .control && (category != .format || isJoiner || isNumberSign))
      }
    }
  }

  @Test(
    "validates UTF-8",
    arguments: [
      ([], nil), ([0x61], nil), (Array("روما".utf8), nil), ([0x61, 0xFF], 1), ([0xC0, 0x80], 0), ([0xD8], 0),
      ([0xED, 0xA0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0), ([0x61, 0x62, 0xE2, 0x82], 2),
      ([0xE0, 0x80, 0x80], 0), ([0xF0, 0x9F, 0x98, 0x80], nil), ([0xF0, 0x9F, 0x98, 0x80, 0x80], 4),
    ] as [([UInt8], Int?)])
  func validates(bytes: [UInt8], offset: Int?) {
    #expect(firstInvalidUTF8Offset(in: bytes) == offset)
    #expect((String(validating: bytes, as: UTF8.self) == nil) == (offset != nil))
  }
}
