#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads inputs from a file, a pipe, or a terminal that cannot move its cursor.
///
/// Lines gather into one input until it is complete, an empty line comes, or the file ends; empty lines before an
/// input are passed over. A final `\` goes on, as at the prompt. Invalid UTF-8 becomes U+FFFD, CR LF becomes LF.
package final class PlainLineReader: LineReader {
  private var lines: ByteLines
  private let promptDescriptor: Int32?
  private let isComplete: (String) -> Bool

  /// A reader of `descriptor`. Prompts are written to `promptDescriptor` when there is one, which also makes
  /// Ctrl-C drop an input instead of ending the program. `isComplete` gets the lines so far, after each line.
  package init(
    descriptor: Int32 = STDIN_FILENO, promptDescriptor: Int32? = nil,
    isComplete: @escaping (String) -> Bool
  ) {
    lines = ByteLines(descriptor: descriptor, isInterruptible: promptDescriptor != nil)
    self.promptDescriptor = promptDescriptor
    self.isComplete = isComplete
  }

  package func readInput(prompt: LinePrompt) -> LineInput {
    guard promptDescriptor != nil else { return gatherLines(prompt: prompt) }
    InterruptFlag.shared.clear()
    let input = InterruptFlag.shared.whileWatching { gatherLines(prompt: prompt) }
    InterruptFlag.shared.clear()
    return input
  }

  private func gatherLines(prompt: LinePrompt) -> LineInput {
    var text = ""
    show(prompt.primary)
    while true {
      switch lines.next() {
      case .end:
        return isBlank(text) ? .endOfInput : .line(trimmingFinalNewline(text))
      case .interrupted:
        show("\n")
        return .interrupted
      case .text(let line):
        // An empty line at a prompt is an input of its own: the prompt appears again.
        if isBlank(line) {
          if !isBlank(text) || promptDescriptor != nil { return .line(trimmingFinalNewline(text)) }
          continue
        }
        if line.hasSuffix("\\") {
          text += line.dropLast() + "\n"
        } else {
          text += line
          if isComplete(text) { return .line(text) }
          text += "\n"
        }
        show(prompt.continuation)
      }
    }
  }

  private func trimmingFinalNewline(_ text: String) -> String {
    text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  private func show(_ text: String) {
    if let promptDescriptor { writeFully(text, to: promptDescriptor) }
  }
}

/// Whether a text has nothing but spaces, tabs and line ends.
func isBlank(_ text: some StringProtocol) -> Bool {
  text.utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
}
