#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The reader that suits a terminal: with editing where that is possible, plain where the cursor cannot be moved,
/// and without a prompt where nobody sits at the input.
///
/// `isCompleteWhenPiped` takes the place of the hook of that name for input that is not typed, where Enter means
/// nothing; it gets the lines so far.
package func makeLineReader(
  terminal: Terminal = .standard, hooks: LineEditingHooks, history: @autoclosure () -> History = History(),
  isCompleteWhenPiped: @escaping (String) -> Bool
) -> any LineReader {
  guard terminal.isInputInteractive else {
    return PlainLineReader(descriptor: terminal.inputDescriptor, isComplete: isCompleteWhenPiped)
  }
  if let reader = EditLineReader(terminal: terminal, hooks: hooks, history: history()) { return reader }
  // Prompts do not belong into a file that the answers go to.
  return PlainLineReader(
    descriptor: terminal.inputDescriptor,
    promptDescriptor: terminal.isOutputInteractive ? terminal.outputDescriptor : STDERR_FILENO,
    isComplete: hooks.isComplete)
}
