import Testing
import TextFolding

@Suite("Columns")
struct FittingTests {
  @Test(
    "counts columns",
    arguments: [
      ("", 0), ("Rome", 4), ("روما", 4), ("بِسْمِ اللَّهِ", 8), ("罗马", 4), ("Ｒ", 2), ("🇮🇹", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2),
      ("❤\u{FE0F}", 2), ("❤", 1), ("e\u{301}", 1), ("ﷺ", 1), ("\u{202E}x", 1), ("…", 1), ("한", 2), ("क्ष", 2),
      ("1\u{FE0F}\u{20E3}", 2),
      ("\u{6DD}", 1), ("é\u{A0}b", 3), ("–", 1),
    ])
  func counts(text: String, width: Int) {
    #expect(displayWidth(text) == width)
  }

  @Test(
    "cuts between clusters, not between lam and alef",
    arguments: [
      ("Rome", 4, "Rome"), ("Rome", 3, "Ro…"), ("Rome", 1, "…"), ("Rome", 0, ""), ("Rome", -1, ""),
      ("罗马城", 4, "罗…"),
      ("سلام", 3, "س…"), ("سلام", 4, "سلام"), ("سلامة", 4, "سلا…"), ("بِسْمِ الله", 3, "بِسْ…"), ("👩‍👩‍👧x👩‍👩‍👧", 4, "👩‍👩‍👧x…"),
      ("👩‍👩‍👧👩‍👩‍👧", 2, "…"),
    ])
  func cuts(text: String, width: Int, result: String) {
    #expect(truncated(text, toWidth: width) == result)
    #expect(displayWidth(truncated(text, toWidth: width)) <= max(width, 0))
  }

  @Test(
    "pads to a width", arguments: [("ab", 4, "ab  ", "  ab"), ("罗", 3, "罗 ", " 罗"), ("abc", 2, "abc", "abc")])
  func pads(text: String, width: Int, leading: String, trailing: String) {
    #expect(padded(text, toWidth: width) == leading)
    #expect(padded(text, toWidth: width, alignment: .trailing) == trailing)
  }

  @Test(
    "wraps at spaces",
    arguments: [
      ("one two three", 7, ["one two", "three"]), ("one two three", 8, ["one two", "three"]), ("", 5, [""]),
      ("abcdefgh", 3, ["abc", "def", "gh"]), ("a\nb", 5, ["a", "b"]), ("a\r\nb", 5, ["a", "b"]),
      ("  a b", 9, ["  a b"]),
      ("a  b", 3, ["a", "b"]), ("a   b", 9, ["a   b"]), ("罗马城", 3, ["罗", "马", "城"]), ("罗", 1, ["罗"]),
      ("سلام", 2, ["س", "لا", "م"]), ("one  ", 9, ["one"]), ("x abcdef y", 3, ["x", "abc", "def", "y"]),
      ("ab", 0, ["a", "b"]),
    ])
  func wraps(text: String, width: Int, lines: [String]) {
    #expect(wrapped(text, width: width) == lines)
  }

  @Test(
    "moves later lines in, and loses nothing of a word that fits no line",
    arguments: [
      ("one two three", 8, ["one two", "  three"]), ("  a bc", 4, ["  a", "  bc"]), ("a", 9, ["a"]),
      ("  abcdefghijklmnopqrst", 12, ["abcdefghij", "  klmnopqrst"]),
    ])
  func wrapsWithIndent(text: String, width: Int, lines: [String]) {
    #expect(wrapped(text, width: width, indent: 2) == lines)
  }

  @Test("keeps every line of any text within the width")
  func wrapsAnything() {
    var random = SplitMix(state: 3)
    for _ in 0..<300 {
      let text = safeForTerminal(random.text(length: 60), lineFeeds: .kept)
      for width in [2, 7, 20] {
        let lines = wrapped(text, width: width)
        #expect(lines.allSatisfy { displayWidth($0) <= width })
        #expect(lines.joined().filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
        #expect(displayWidth(truncated(text, toWidth: width)) <= width)
      }
    }
  }

  @Test(
    "knows what is written from right to left",
    arguments: [
      ("Rome", false), ("روما", true), ("a ב", true), ("٢٠٢١", false), ("é", false), ("ﻻ", true), ("", false),
    ])
  func knowsDirection(text: String, isRightToLeft: Bool) {
    #expect(containsRightToLeft(text) == isRightToLeft)
  }
}
