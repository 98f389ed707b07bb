/// What came of asking for one input.
package enum LineInput: Equatable, Sendable {
  /// A complete input, which may have several lines separated by line feeds, without a final one.
  case line(String)
  /// Ctrl-C dropped what was typed; the shell asks again.
  case interrupted
  /// Ctrl-D on an empty line, the end of a file, or a terminal that went away.
  case endOfInput
}

/// What stands before the rows of an input. Plain text: styles are the reader's own.
package struct LinePrompt: Equatable, Sendable {
  /// Before the first line.
  package var primary: String
  /// Before each further line of the same input.
  package var continuation: String

  /// A prompt whose continuation has the same width, unless another is given.
  package init(_ primary: String, continuation: String? = nil) {
    self.primary = primary
    self.continuation = continuation ?? LinePrompt.dots(asWideAs: primary)
  }

  private static func dots(asWideAs primary: String) -> String {
    let width = primary.count
    guard width > 1 else { return String(repeating: ".", count: width) }
    return String(repeating: " ", count: max(0, width - 4)) + String("... ".suffix(min(width, 4)))
  }
}

/// Reads inputs one after the other: from a terminal with editing, from a file or pipe, or from a script.
package protocol LineReader: AnyObject {
  /// Waits for the next input.
  func readInput(prompt: LinePrompt) -> LineInput
}
