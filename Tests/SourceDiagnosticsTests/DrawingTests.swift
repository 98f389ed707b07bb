import SourceDiagnostics
import Testing
import TextFolding

/// A source with its error marked: the range is what stands between ⟦ and ⟧.
private func marked(_ text: String) -> (source: SourceText, range: SourceRange) {
  let parts = text.split(separator: "⟦", maxSplits: 1, omittingEmptySubsequences: false)
  let rest = (parts.count > 1 ? parts[1] : "").split(
    separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
  let start = parts[0].utf8.count
  return (
    SourceText(name: "rome.yaml", text: parts[0] + rest.joined()),
    SourceRange(start, start + (rest.first?.utf8.count ?? 0))
  )
}

@Suite("Drawing of diagnostics")
struct DrawingTests {
  @Test(
    "puts the caret under the right column",
    arguments: [
      ("speaker: ⟦blinkin⟧", "1:10", "  speaker: blinkin", "           ^~~~~~~"),
      ("a\nb ⟦c⟧ d\n", "2:3", "  b c d", "    ^"),
      ("a ⟦⟧b", "1:3", "  a b", "    ^"),
      ("abc⟦⟧", "1:4", "  abc", "     ^"),
      ("abc⟦\n⟧d", "1:4", "  abc", "     ^"),
      ("⟦⟧", "1:1", "  ", "  ^"),
      ("قال ⟦بلينكن⟧ اليوم", "1:5", "  قال بلينكن اليوم", "      ^~~~~~"),
      ("بِسْمِ ⟦اللَّهِ⟧", "1:5", "  بِسْمِ اللَّهِ", "      ^~~~"),
      ("\t⟦x⟧\ty", "1:2", "      x    y", "      ^"),
      ("罗马 ⟦罗⟧", "1:4", "  罗马 罗", "       ^~"),
      ("🇮🇹👩‍👩‍👧 ⟦x⟧", "1:4", "  🇮🇹👩‍👩‍👧 x", "       ^"),
      ("a\u{1B}[2J⟦x⟧", "1:6", "  a␛[2Jx", "       ^"),
      ("\u{202E}⟦x⟧", "1:2", "  ‹U+202E›x", "          ^"),
      ("one ⟦two\nthree⟧", "1:5", "  one two", "      ^~~"),
      ("a\r\nb⟦c⟧\r\n", "2:2", "  bc", "   ^"),
    ])
  func drawsCaret(text: String, place: String, line: String, carets: String) {
    let (source, range) = marked(text)
    let drawing = drawn(.error("bad", at: range), in: source)
    #expect(drawing == "rome.yaml:\(place): error: bad\n\(line)\n\(carets)")
  }

  @Test("shows a long line in a window", arguments: [0, 1, 50, 500, 9_990, 9_999, 10_000])
  func windows(place: Int) throws {
    let source = SourceText(name: "t", text: String(repeating: "ab", count: 5000))
    let lines = drawn(.error("bad", at: SourceRange(place, place + 3)), in: source, width: 40)
      .split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { displayWidth($0) <= 40 })
    let caret = try #require(lines[2].firstIndex(of: "^"))
    let column = lines[2].distance(from: lines[2].startIndex, to: caret)
    guard place < 10_000 else { return #expect(column == displayWidth(lines[1])) }
    #expect(Array(lines[1])[column] == (place % 2 == 0 ? "a" : "b"))
    #expect(lines[1].contains("…"))
  }

  @Test("heads without a place, and adds hints")
  func headsAndHints() {
    let source = SourceText(name: "t", text: "x")
    let hints = didYouMean("blinkin", among: ["lavrov", "blinken"])
    #expect(
      drawn(Diagnostic(.warning, "unknown actor \(quoted("blinkin"))", hints: hints), in: source)
        == "t: warning: unknown actor 'blinkin'\nhint: did you mean 'blinken'?")
    #expect(Diagnostic(.note, "a\u{1B}b", source: "f", line: 3).heading == "f:3: note: a␛b")
    #expect(Diagnostic.error("plain").heading == "error: plain")
    #expect(didYouMean("rome", among: ["tripoli"]).isEmpty)
    #expect(quoted(String(repeating: "x", count: 99)) == "'" + String(repeating: "x", count: 59) + "…'")
  }

  @Test("survives any range", arguments: [(-5, 3), (2, 1), (1, 2), (0, 99), (99, 100), (99, 1)])
  func survives(start: Int, end: Int) {
    let source = SourceText(name: "t", text: "بب\nب")
    #expect(drawn(.error("bad", at: SourceRange(start, end)), in: source, width: 0).hasPrefix("t:"))
  }
}
