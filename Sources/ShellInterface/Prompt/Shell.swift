import Answers
import LineEditing
import QueryEngine
import QuerySyntax
import ResultRendering
import SessionReplay
import SourceDiagnostics
import TextFolding

/// The shell: reads inputs, has the session run them, shows what came of them.
package final class Shell {
  let session: Session
  let options: CommonOptions
  let output: OutputStream
  let errors: OutputStream
  /// Whether a person types.
  let isInteractive: Bool
  /// The document that `:open` read or `:save` wrote last, to which `:save` adds.
  var document: OpenDocument?
  var isFinished = false
  private let progress: WorkProgress
  private var status = ExitStatus.done

  init(
    _ session: Session, options: CommonOptions, isInteractive: Bool, progress: WorkProgress = WorkProgress()
  ) {
    self.progress = progress
    self.session = session
    self.options = options
    self.isInteractive = isInteractive
    output = .standardOutput
    errors = isInteractive ? .standardOutput : .standardError
  }

  /// Reads and runs until the input ends or `:quit`. Typed failures do not fail the shell, piped ones do.
  func run(_ reader: any LineReader) -> ExitStatus {
    // Ctrl-C never ends the shell where a person sits, not between two prompts either; a script ends of it.
    let previous = isInteractive ? InterruptFlag.shared.install() : nil
    defer { if let previous { InterruptFlag.shared.restore(previous) } }
    while !isFinished {
      switch reader.readInput(prompt: LinePrompt("[\(session.nextNumber)] ")) {
      case .line(let text): handle(text)
      case .interrupted: continue
      case .endOfInput: isFinished = true
      }
    }
    return isInteractive ? .done : status
  }

  /// Runs an input, which may hold several queries divided by `;`.
  func handle(_ text: String) {
    for statement in statements(text) where !isFinished {
      if let line = CommandLineText(statement),
        let command = ShellCommands.all.first(where: { $0.names.contains(line.name) })
      {
        run(command, line)
      } else {
        runCell(chosenReading(statement) ?? statement)
      }
    }
  }

  private func statements(_ text: String) -> [String] {
    let text = text.drop(while: \.isWhitespace)
    guard text.contains(";"), beginsLikeQuery(String(text)) else {
      return text.isEmpty ? [] : [String(text)]
    }
    let bytes = Array(text.utf8)
    return splitStatements(String(text)).map {
      String(decoding: bytes[$0.start..<$0.end], as: UTF8.self)
    }
  }

  /// The reading that a bare number chooses, when the last answer offered several.
  private func chosenReading(_ text: String) -> String? {
    guard let readings = session.cells.last?.answer?.readings,
      let number = Int(text.filter { !$0.isWhitespace && $0 != ";" }), readings.indices.contains(number - 1)
    else { return nil }
    return readings[number - 1]
  }

  private func runCell(_ text: String) {
    if isInteractive || Terminal.standard.isOutputInteractive {
      session.settings.profile = outputProfile(session.settings.bidi)
    }
    let cell = stoppable { session.run(text) }
    guard let failure = cell.outcome.failure else {
      output.write(shownInOrder(session.rendered(cell)))
      if session.showsTiming, cell.answer != nil { output.writeLine(timingLine(of: cell)) }
      return
    }
    if isInteractive, failure.isInterruption { endLineOfInterrupt() }
    errors.write(shownInOrder(session.rendered(cell)))
    status = worse(status, failure.isRefusal ? .refused : .failed)
  }

  /// The terminal echoes Ctrl-C as `^C` where the cursor stands; what follows begins on a line of its own.
  private func endLineOfInterrupt() { errors.write("\n") }

  /// A text in visual order, where a terminal is asked to show it as it comes.
  private func shownInOrder(_ text: String) -> String {
    let isVisual = session.settings.bidi == .visual && Terminal.standard.isOutputInteractive
    return isVisual ? visuallyOrderedLines(text) : text
  }

  private func run(_ command: any ShellCommand, _ line: CommandLineText) {
    do throws(CellFailure) {
      try refuseArgument(of: line, usage: command.usage)
      try stoppable { () throws(CellFailure) in try command.run(line.argument, in: self) }
    } catch {
      if isInteractive, error.isInterruption { endLineOfInterrupt() }
      errors.writeLine(
        error.drawn(
          in: line.argument, profile: session.settings.profile, language: session.settings.language))
      status = worse(status, .failed)
    }
  }

  /// Runs work that Ctrl-C stops, if pressed from now on.
  private func stoppable<Result, Failure: Error>(
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    InterruptFlag.shared.clear()
    progress.begin(session.said(WorkProgress.words))
    defer {
      progress.end()
      InterruptFlag.shared.clear()
    }
    return try work()
  }

  private func timingLine(of cell: SessionCell) -> String {
    let parts = [("parse", cell.timing.parse), ("plan", cell.timing.plan), ("run", cell.timing.run)]
    return "(" + parts.map { "\($0.0) \($0.1) µs" }.joined(separator: " · ") + ")"
  }
}
