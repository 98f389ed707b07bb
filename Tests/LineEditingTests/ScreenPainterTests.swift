import TestSupport
import Testing

@testable import LineEditing

/// A painter with the terminal it writes to.
private struct Canvas {
  var painter = ScreenPainter()
  var screen: TerminalScreen
  var top = 0

  init(rows: Int = 8, columns: Int = 20) { screen = TerminalScreen(rows: rows, columns: columns) }

  mutating func show(_ state: EditState, footer: [String] = []) -> InputFrame {
    let view = InputView(prompt: LinePrompt("[1] ", continuation: "  | "), state: state)
    var frame = InputFrame(view, columns: screen.columns - 1, isStyled: true)
    top = frame.clip(toRows: screen.rows, footer: footer, top: top)
    screen.write(painter.update(to: frame))
    return frame
  }
}

private func plain(_ row: String) -> String {
  var screen = TerminalScreen(rows: 1, columns: 500)
  screen.write(row)
  return screen.text
}

@Test("whatever changes, the screen shows the frame and the cursor is in its place", arguments: 0..<30)
func showsFrames(seed: UInt64) {
  var random = SeededGenerator(seed: seed)
  var canvas = Canvas()
  canvas.screen.write("earlier output\r\n")
  let pieces = ["a", "word ", "\n", "لَ", "سْمِ", "漢", "\t", "(", "لا", "12345678901234567890", "\u{202E}"]
  var state = EditState()
  for _ in 0..<60 {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: state.cursor = Int.random(in: 0...state.scalars.count, using: &random)
    case 1 where !state.scalars.isEmpty:
      let start = Int.random(in: 0..<state.scalars.count, using: &random)
      state.replace(start..<min(state.scalars.count, start + 9), with: "")
    default: state.insert(pieces.randomElement(using: &random) ?? "")
    }
    let footer = Bool.random(using: &random) ? ["first", "second"] : []
    let frame = canvas.show(state, footer: footer)
    let origin = canvas.screen.cursor.row - frame.cursorRow
    let shown = frame.rows.indices.map { canvas.screen.text(ofRow: origin + $0) }
    #expect(shown == frame.rows.map(plain))
    #expect(canvas.screen.cursor.column == frame.cursorColumn)
    let below = (origin + frame.rows.count..<max(origin + frame.rows.count, canvas.screen.rows))
    #expect(below.allSatisfy { canvas.screen.text(ofRow: $0).isEmpty })
  }
}

@Test("an unchanged frame writes nothing, a letter typed rewrites one row")
func writesLittle() {
  var canvas = Canvas()
  _ = canvas.show(EditState("match\n(a)"))
  let view = InputView(prompt: LinePrompt("[1] ", continuation: "  | "), state: EditState("match\n(a)"))
  let frame = InputFrame(view, columns: 19, isStyled: true)
  #expect(canvas.painter.update(to: frame).isEmpty)
  var next = view
  next.state.insert("x")
  let output = canvas.painter.update(to: InputFrame(next, columns: 19, isStyled: true))
  #expect(!output.contains("match"))
}

@Test("an input taller than the window is left behind whole")
func leavesTallInput() {
  var canvas = Canvas(rows: 4)
  canvas.screen.write("before\r\n")
  let state = EditState((1...9).map { "row \($0)" }.joined(separator: "\n"))
  _ = canvas.show(state)
  let view = InputView(prompt: LinePrompt("[1] ", continuation: "  | "), state: state)
  canvas.screen.write(canvas.painter.finish(with: InputFrame(view, columns: 19, isStyled: true)))
  canvas.screen.write("answer")
  let expected = ["[1] row 1"] + (2...9).map { "  | row \($0)" } + ["answer"]
  #expect(canvas.screen.transcript.split(separator: "\n").suffix(10).map(String.init) == expected)
}

@Test(
  "after the window changed its width the input is there once",
  arguments: [[20, 30], [20, 12, 7, 40], [20, 11, 33, 9]])
func survivesResizing(widths: [Int]) {
  for text in ["a text that is longer than a row of the screen is", "one\nبِسْمِ اللَّهِ الرَّحْمٰنِ\nthree"] {
    var canvas = Canvas(rows: 20)
    canvas.screen.write("earlier\r\n")
    var state = EditState(text)
    state.cursor -= 3
    _ = canvas.show(state)
    for width in widths.dropFirst() {
      canvas.screen.resize(rows: 20, columns: width)
      canvas.screen.write(canvas.painter.eraseAfterResize(columns: width))
      let frame = canvas.show(state)
      let rows = (["earlier"] + frame.rows).map(plain).joined(separator: "\n")
      #expect(canvas.screen.transcript == rows)
    }
  }
}
