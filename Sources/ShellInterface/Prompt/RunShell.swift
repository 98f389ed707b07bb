import CorpusLoading
import LineEditing
import ResultRendering
import SessionReplay

/// `mahdar` without a command: the prompt, or, when the input is no terminal, the cells that come in by it.
package func runShell(options: CommonOptions) -> ExitStatus {
  let opened: OpenedGraph
  do throws(OpeningError) { opened = try options.open() } catch { return report(error) }
  let terminal = Terminal.standard
  let isInteractive = terminal.isInputInteractive
  var settings = options.applied(to: SessionSettings(profile: outputProfile()))
  let progress = WorkProgress()
  if isInteractive {
    settings.isInterrupted = {
      progress.tick()
      return InterruptFlag.shared.isSet
    }
  }
  let session = Session(opened, settings: settings)
  let shell = Shell(session, options: options, isInteractive: isInteractive, progress: progress)
  for warning in opened.warnings { OutputStream.standardError.writeLine(warning.drawn()) }
  if isInteractive { OutputStream.standardOutput.write(banner(of: session)) }
  let history = History(file: HistoryFile.standardPath.map { HistoryFile(path: $0) })
  let reader = makeLineReader(
    terminal: terminal, hooks: editingHooks(for: session), history: history,
    isCompleteWhenPiped: isCompleteWhenPiped)
  return shell.run(reader)
}

/// What the line editor asks of the shell.
func editingHooks(for session: Session) -> LineEditingHooks {
  let completer = Completer(session)
  let highlighter = InputHighlighter(session)
  return LineEditingHooks(
    isComplete: { isComplete($0, hasQuestions: session.hasQuestions) },
    complete: { completer.completion(of: $0, at: $1) },
    highlight: { highlighter.highlights(of: $0) },
    hint: { commandHint(for: $0) },
    isRemembered: { $0.first != " " },
    editExternally: ExternalEditor.edit)
}
