import Testing

@testable import LineEditing

/// A text with `|` where the cursor stands.
private func state(_ marked: String) -> EditState {
  let scalars = Array(marked.unicodeScalars)
  let cursor = scalars.firstIndex(of: "|") ?? scalars.count
  return EditState(scalars: scalars.filter { $0 != "|" }, cursor: cursor)
}

private func marked(_ state: EditState) -> String {
  EditState.string(state.scalars[..<state.cursor]) + "|" + EditState.string(state.scalars[state.cursor...])
}

private struct EditCase: CustomTestStringConvertible {
  var before: String
  var commands: [EditCommand]
  var after: String
  var testDescription: String { "\(before) \(commands)" }
}

private let cases = [
  // A letter and its marks are one step.
  EditCase(before: "بِسْمِ|", commands: [.left], after: "بِسْ|مِ"),
  EditCase(before: "|بِسْمِ", commands: [.right, .right], after: "بِسْ|مِ"),
  EditCase(before: "a👨‍👩‍👧|", commands: [.left], after: "a|👨‍👩‍👧"),
  EditCase(before: "ab\n|c", commands: [.left], after: "ab|\nc"),
  EditCase(before: "ab|\nc", commands: [.right], after: "ab\n|c"),
  // Backspace takes marks one by one, and joined emoji whole.
  EditCase(before: "اللَّ|ه", commands: [.deleteBackward], after: "اللَ|ه"),
  EditCase(before: "اللَّ|ه", commands: [.deleteBackward, .deleteBackward, .deleteBackward], after: "ال|ه"),
  EditCase(before: "a👨‍👩‍👧|", commands: [.deleteBackward], after: "a|"),
  EditCase(before: "❤️|", commands: [.deleteBackward], after: "|"),
  EditCase(before: "ا|للَّه", commands: [.deleteForward, .deleteForward], after: "ا|ه"),
  EditCase(before: "|", commands: [.deleteBackward, .deleteForward, .left, .right], after: "|"),
  // Words of any script; blanks for Ctrl-W.
  EditCase(before: "من مَراكِش|", commands: [.wordLeft], after: "من |مَراكِش"),
  EditCase(before: "|(می‌خواهم) x", commands: [.wordRight], after: "(می‌خواهم|) x"),
  EditCase(before: "a(b:c)|", commands: [.killBlankSeparatedBackward], after: "|"),
  EditCase(before: "a(b:c)|", commands: [.killWordBackward], after: "a(b:|"),
  EditCase(before: "a |bc d", commands: [.killWordForward], after: "a | d"),
  // Lines, not the whole text.
  EditCase(before: "ab\ncd|e\nf", commands: [.lineStart], after: "ab\n|cde\nf"),
  EditCase(before: "ab\nc|de\nf", commands: [.lineEnd], after: "ab\ncde|\nf"),
  EditCase(before: "ab\nc|de\nf", commands: [.killLineEnd], after: "ab\nc|\nf"),
  EditCase(before: "ab\nc|\nf", commands: [.killLineEnd], after: "ab\nc|f"),
  EditCase(before: "ab\ncd|e\nf", commands: [.killLineStart], after: "ab\n|e\nf"),
  EditCase(before: "ab\n|e", commands: [.killLineStart], after: "ab|e"),
  EditCase(before: "ab\nc|d", commands: [.textStart], after: "|ab\ncd"),
  EditCase(before: "a|b\ncd", commands: [.textEnd], after: "ab\ncd|"),
  // Cuts in a row are yanked together, in the order they stood.
  EditCase(
    before: "a b |c d", commands: [.killWordBackward, .killWordForward, .yank], after: "a b c| d"),
  EditCase(before: "ab|", commands: [.killWordBackward, .yank, .yank], after: "abab|"),
  EditCase(
    before: "one two|", commands: [.killWordBackward, .left, .killWordForward, .yank, .yankEarlier],
    after: "onetwo|"),
  EditCase(before: "ab|", commands: [.yankEarlier, .yank], after: "ab|"),
  EditCase(before: "لَع|", commands: [.transpose], after: "علَ|"),
  EditCase(before: "a|b", commands: [.transpose], after: "ba|"),
  EditCase(before: "a|", commands: [.transpose], after: "a|"),
  EditCase(before: "|", commands: [.transpose], after: "|"),
  EditCase(
    before: "a b|", commands: [.killWordBackward, .killBlankSeparatedBackward, .undo, .undo], after: "a b|"),
  EditCase(before: "ab|", commands: [.undo], after: "ab|"),
]

@Test("a command changes text and cursor", arguments: cases)
private func editsText(_ sample: EditCase) {
  var session = EditSession()
  var edited = state(sample.before)
  session.begin(with: edited)
  for command in sample.commands { _ = session.apply(command, to: &edited) }
  #expect(marked(edited) == sample.after)
}

@Test("typed letters are taken back word by word")
func undoesWords() {
  var session = EditSession()
  session.begin(with: EditState())
  var edited = EditState()
  for character in "who met" {
    edited.insert(String(character))
    session.undoStack.observe(edited)
  }
  var seen: [String] = []
  while session.apply(.undo, to: &edited) { seen.append(marked(edited)) }
  #expect(seen == ["who |", "who|", "|"])
}

@Test("typing between a yank and the next breaks the sequence")
func yankIsBroken() {
  var session = EditSession()
  var edited = EditState("a b")
  session.begin(with: edited)
  _ = session.apply(.killWordBackward, to: &edited)
  _ = session.apply(.yank, to: &edited)
  edited.insert("x")
  #expect(!session.apply(.yankEarlier, to: &edited))
  #expect(edited.text == "a bx")
}

@Test("no command ends outside the text", arguments: 0..<20)
func staysInside(seed: UInt64) {
  var random = SeededGenerator(seed: seed)
  let commands: [EditCommand] = [
    .left, .right, .wordLeft, .wordRight, .lineStart, .lineEnd, .textStart, .textEnd, .deleteBackward,
    .deleteForward, .transpose, .killLineEnd, .killLineStart, .killBlankSeparatedBackward, .killWordBackward,
    .killWordForward, .yank, .yankEarlier, .undo,
  ]
  let pieces = ["a", "\n", "لَ", "\u{64E}", "\u{200D}", "👨‍👩‍👧", " ", "(", "\u{301}", "🇲🇦"]
  var session = EditSession()
  var edited = EditState()
  for _ in 0..<400 {
    if Int.random(in: 0..<3, using: &random) == 0 {
      edited.insert(pieces.randomElement(using: &random) ?? "")
    } else if let command = commands.randomElement(using: &random) {
      _ = session.apply(command, to: &edited)
    }
    #expect((0...edited.scalars.count).contains(edited.cursor))
    #expect(edited.scalars.count < 5_000)
  }
}
