/// Gives prepared inputs, for tests of what stands above the line reader.
package final class ScriptedLineReader: LineReader {
  /// The prompts it was asked with, in order.
  package private(set) var prompts: [LinePrompt] = []
  private var inputs: ArraySlice<LineInput>

  /// Gives these inputs, then `endOfInput` for ever.
  package init(_ inputs: [LineInput]) { self.inputs = inputs[...] }

  /// Gives these lines, then `endOfInput` for ever.
  package convenience init(lines: [String]) { self.init(lines.map { .line($0) }) }

  package func readInput(prompt: LinePrompt) -> LineInput {
    prompts.append(prompt)
    return inputs.popFirst() ?? .endOfInput
  }
}
