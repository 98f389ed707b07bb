import Testing
import TextFolding

@testable import LineEditing

/// The rows as they are seen, without styles.
private func rows(_ text: String, columns: Int, prompt: String = "> ", continuation: String = ". ")
  -> [String]
{
  let view = InputView(
    prompt: LinePrompt(prompt, continuation: continuation), state: EditState(text), marksBrackets: false)
  return InputFrame(view, columns: columns, isStyled: false).rows
}

private struct LayoutCase: CustomTestStringConvertible {
  var text: String
  var columns: Int
  var rows: [String]
  var testDescription: String { "\(text.debugDescription) in \(columns)" }
}

private let cases = [
  LayoutCase(text: "", columns: 10, rows: ["> "]),
  LayoutCase(text: "abc", columns: 10, rows: ["> abc"]),
  LayoutCase(text: "abcdefgh", columns: 10, rows: ["> abcdefgh", ""]),
  LayoutCase(text: "abcdefghi", columns: 10, rows: ["> abcdefgh", "i"]),
  LayoutCase(text: "ab\ncd\n", columns: 10, rows: ["> ab", ". cd", ". "]),
  LayoutCase(text: "abcdefgh\ni", columns: 10, rows: ["> abcdefgh", ". i"]),
  LayoutCase(text: "بِسْمِ", columns: 10, rows: ["> بِسْمِ"]),
  LayoutCase(text: "漢字", columns: 5, rows: ["> 漢", "字"]),
  // Lam and alef are drawn as one: the lam goes down with its alef.
  LayoutCase(text: "ababالا", columns: 8, rows: ["> ababا", "لا"]),
  LayoutCase(text: "a\tb", columns: 20, rows: ["> a     b"]),
  LayoutCase(text: "\u{1B}[31m", columns: 20, rows: ["> ␛[31m"]),
  LayoutCase(text: "a\u{202E}b", columns: 20, rows: ["> a‹U+202E›b"]),
  LayoutCase(text: "می‌خواهم", columns: 20, rows: ["> می‌خواهم"]),
  LayoutCase(text: "\u{64E}", columns: 20, rows: ["> ◌\u{64E}"]),
  // Narrower than anything useful, but nothing is lost and nothing hangs.
  LayoutCase(text: "漢a", columns: 1, rows: [">", " ", "…", "a", ""]),
]

@Test("the input is broken into rows", arguments: cases)
private func breaksRows(_ sample: LayoutCase) {
  #expect(
    rows(sample.text, columns: sample.columns).map { Array($0.unicodeScalars) }
      == sample.rows.map { Array($0.unicodeScalars) })
}

@Test("styles stand around what they are for")
func stylesText() {
  var view = InputView(prompt: LinePrompt("> "), state: EditState("match (a)"))
  view.highlights = [Highlight(0..<5, .keyword), Highlight(40..<50, .error)]
  view.hint = "?"
  let frame = InputFrame(view, columns: 20, isStyled: true)
  #expect(
    frame.rows == [
      "\u{1B}[1m> \u{1B}[0m\u{1B}[1;34mmatch\u{1B}[0m \u{1B}[1;33m(\u{1B}[0ma\u{1B}[1;33m)\u{1B}[0m\u{1B}[2m?\u{1B}[0m"
    ])
}

@Test("the cursor stands on the cluster it precedes", arguments: [0, 1, 2, 3, 4, 5])
func findsCursor(index: Int) {
  // ب ِ س ْ ' ' x
  let state = EditState(scalars: Array("بِسْ x".unicodeScalars), cursor: index)
  let frame = InputFrame(InputView(prompt: LinePrompt("> "), state: state), columns: 40, isStyled: false)
  #expect(frame.cursorColumn == [2, 2, 3, 3, 4, 5][index])
}

@Test("up and down keep the column where the rows are long enough")
func findsRows() {
  let layout = InputLayout(
    prompt: LinePrompt("> ", continuation: ". "), text: "abcdef\nx\nuvwxyz", columns: 40)
  #expect(layout.scalarIndex(row: 0, column: 6) == 4)
  #expect(layout.scalarIndex(row: 1, column: 6) == 8)
  #expect(layout.scalarIndex(row: 2, column: 6) == 13)
  #expect(layout.scalarIndex(row: 2, column: 0) == 9)
  #expect(layout.scalarIndex(row: 3, column: 0) == nil)
  #expect(layout.scalarIndex(row: -1, column: 0) == nil)
}

@Test("a window shows the rows around the cursor")
func clipsRows() {
  let text = (1...20).map(String.init).joined(separator: "\n")
  var frame = InputFrame(
    InputView(prompt: LinePrompt("", continuation: ""), state: EditState(text)), columns: 40, isStyled: false)
  #expect(frame.clip(toRows: 5, footer: [], top: 0) == 15)
  #expect(frame.rows == ["16", "17", "18", "19", "20"])
  #expect(frame.cursorRow == 4)

  var view = InputView(prompt: LinePrompt("", continuation: ""), state: EditState(text))
  view.state.cursor = 0
  var top = InputFrame(view, columns: 40, isStyled: false)
  #expect(top.clip(toRows: 5, footer: ["x", "y", "z"], top: 15) == 0)
  #expect(top.rows == ["1", "2", "3", "x", "y"])
}

@Test("brackets are matched over nesting, not inside strings")
func matchesBrackets() {
  func matches(_ text: String, at cursor: Int, strings: [Range<Int>] = []) -> [Int] {
    let state = EditState(scalars: Array(text.unicodeScalars), cursor: cursor)
    return matchingBrackets(in: state, highlights: strings.map { Highlight($0, .string) })
  }
  #expect(matches("(a[b]c)", at: 0) == [0, 6])
  #expect(matches("(a[b]c)", at: 7) == [6, 0])
  #expect(matches("(a(b)", at: 0) == [])
  #expect(matches("(')')", at: 0, strings: [1..<4]) == [0, 4])
  #expect(matches("(')')", at: 2, strings: [1..<4]) == [])
  #expect(matches("ab", at: 1) == [])
  #expect(matches("", at: 0) == [])
}

@Test("candidates stand in columns as wide as the widest")
func listsCandidates() {
  func rows(_ labels: [String], columns: Int, limit: Int = 9, selected: Int? = nil) -> [String] {
    CandidateList.rows(
      for: labels.map { CompletionCandidate($0) }, selected: selected, columns: columns, limit: limit,
      isStyled: false)
  }
  #expect(rows(["a", "bb", "ccc", "dd"], columns: 12) == ["a    ccc", "bb   dd"])
  #expect(rows(["a", "bb", "ccc", "dd"], columns: 4) == ["a", "bb", "ccc", "dd"])
  #expect(rows(["a", "b", "c", "d"], columns: 2, limit: 3) == ["a", "b", "…"])
  #expect(rows(["a", "b", "c", "d"], columns: 9, limit: 9, selected: 1).count == 2)
  #expect(rows(["\u{1B}[2J", "x\ny"], columns: 40) == ["␛[2J  x␊y"])
  #expect(rows(["مراكش", "روما"], columns: 40) == ["مراكش\u{200E}  \u{200E}روما"])
  #expect(
    rows((1...9).map { "candidate \($0)" }, columns: 20, limit: 4) == [
      "candidate 1", "candidate 2", "candidate 3", "… 6 more",
    ])
  #expect(rows((1...9).map { "candidate \($0)" }, columns: 20, limit: 4, selected: 8).contains("candidate 9"))
  let noted = [CompletionCandidate("rome", note: "place"), CompletionCandidate("roya", note: "outlet")]
  #expect(
    CandidateList.rows(for: noted, selected: nil, columns: 40, limit: 9, isStyled: false) == [
      "rome  place", "roya  outlet",
    ])
  for row in rows((1...50).map { "candidate \($0)" }, columns: 33) { #expect(displayWidth(row) < 33) }
}

@Test("the common prefix of candidates ends at a cluster")
func findsCommonPrefix() {
  func prefix(_ texts: [String]) -> String {
    Completion(replacing: 0..<0, with: texts.map { CompletionCandidate($0) }).commonPrefix
  }
  #expect(prefix(["مراكش", "مراسلون"]) == "مرا")
  #expect(prefix(["بَ", "بِ"]) == "")
  #expect(prefix(["Rome", "rome"]) == "")
  #expect(prefix(["e\u{301}x", "\u{E9}x"]) == "")
  #expect(prefix([]) == "")
}
