/// What the line editor asks of the shell. It knows nothing of the language that is typed.
///
/// Offsets are UTF-8 offsets into the text handed over. All closures run on the thread that reads.
package struct LineEditingHooks {
  /// Whether Enter runs this text; otherwise it begins a new line. Not asked for blank text.
  package var isComplete: (String) -> Bool
  /// What Tab offers for the text with the cursor at an offset.
  package var complete: (String, Int) -> Completion
  /// The parts of the text to be shown in a style. Asked once for each change of the text.
  package var highlight: (String) -> [Highlight]
  /// What to show dimly behind the text, when the cursor stands at its end.
  package var hint: (String) -> InputHint?
  /// Whether an accepted text goes into the history. Not asked for blank text.
  package var isRemembered: (String) -> Bool
  /// Lets the user edit the text in a program of their own, for Ctrl-X Ctrl-E; nil leaves it as it is. The
  /// terminal is in its ordinary line-wise state meanwhile.
  package var editExternally: ((String) -> String?)?

  /// Hooks that complete every line, and offer and colour nothing, unless said otherwise.
  package init(
    isComplete: @escaping (String) -> Bool = { _ in true },
    complete: @escaping (String, Int) -> Completion = { _, offset in
      Completion(replacing: offset..<offset, with: [])
    },
    highlight: @escaping (String) -> [Highlight] = { _ in [] },
    hint: @escaping (String) -> InputHint? = { _ in nil },
    isRemembered: @escaping (String) -> Bool = { _ in true },
    editExternally: ((String) -> String?)? = nil
  ) {
    self.isComplete = isComplete
    self.complete = complete
    self.highlight = highlight
    self.hint = hint
    self.isRemembered = isRemembered
    self.editExternally = editExternally
  }
}

/// A part of the input in a style.
package struct Highlight: Equatable, Sendable {
  /// UTF-8 offsets; what lies outside the text is ignored, and of overlapping parts the later one wins.
  package var range: Range<Int>
  package var style: TextStyle

  package init(_ range: Range<Int>, _ style: TextStyle) {
    self.range = range
    self.style = style
  }
}

/// Something to show behind the text while it is typed.
package struct InputHint: Equatable, Sendable {
  package var text: String
  /// Whether the right arrow and End take the hint into the text, as a suggestion how it might go on.
  package var isInsertable: Bool

  package init(_ text: String, isInsertable: Bool = false) {
    self.text = text
    self.isInsertable = isInsertable
  }
}
