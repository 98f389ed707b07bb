import TestSupport
import Testing

private struct ScreenCase: CustomTestStringConvertible {
  var output: String
  var text: String
  var cursor: (row: Int, column: Int)
  var testDescription: String { output.debugDescription }

  init(_ output: String, _ text: String, _ row: Int, _ column: Int) {
    self.output = output
    self.text = text
    cursor = (row, column)
  }
}

private let cases = [
  ScreenCase("ab\r\ncd", "ab\ncd", 1, 2),
  ScreenCase("12345678", "12345678", 0, 7),
  ScreenCase("123456789", "12345678\n9", 1, 1),
  ScreenCase("\u{1B}[?7l123456789", "12345679", 0, 7),
  ScreenCase("12345678\r\u{1B}[Kx", "x", 0, 1),
  ScreenCase("漢字x\r\u{1B}[C!", " !字x", 0, 2),
  ScreenCase("1234567漢", "1234567\n漢", 1, 2),
  ScreenCase("بِسْ", "بِسْ", 0, 2),
  ScreenCase("a\r\nb\r\nc\r\nd", "b\nc\nd", 2, 1),
  ScreenCase("ab\r\ncd\u{1B}[A\u{1B}[2Dx\u{1B}[1B\u{1B}[5C!", "xb\ncd    !", 1, 7),
  ScreenCase("ab\r\ncd\u{1B}[H\u{1B}[J", "", 0, 0),
  ScreenCase("abcdef\u{1B}[3D\u{1B}[2P\u{1B}[@", "abc f", 0, 3),
  ScreenCase("a\u{1B}7\r\nb\u{1B}8c", "ac\nb", 0, 2),
  ScreenCase("\u{1B}[1;31ma\u{1B}[0m\u{1B}]0;title\u{7}b\u{1B}(B", "ab", 0, 2),
  ScreenCase("a\tb\u{8}\u{8}x", "a    x b", 0, 6),
]

@Test("the screen shows what a terminal shows", arguments: cases)
private func showsOutput(_ sample: ScreenCase) {
  var screen = TerminalScreen(rows: 3, columns: 8)
  screen.write(sample.output)
  #expect(screen.text == sample.text)
  #expect(screen.cursor == sample.cursor)
}

@Test("rows that the terminal broke are joined when it gets wider, others broken when it gets narrower")
func reflows() {
  var screen = TerminalScreen(rows: 4, columns: 8)
  screen.write("1234567890\r\nabcdef")
  screen.resize(rows: 4, columns: 20)
  #expect(screen.text == "1234567890\nabcdef")
  #expect(screen.cursor == (1, 6))
  screen.resize(rows: 4, columns: 4)
  #expect(screen.transcript == "1234\n5678\n90\nabcd\nef")
  #expect(screen.cursor == (3, 2))
}

@Test("what scrolls off stays in the transcript")
func scrolls() {
  var screen = TerminalScreen(rows: 2, columns: 8)
  screen.write("1\r\n2\r\n3\u{7}")
  #expect(screen.scrollback == ["1"])
  #expect(screen.transcript == "1\n2\n3")
  #expect(screen.bells == 1)
}
