import CLibedit
import CSystem
import TextFolding

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads inputs from a terminal with full editing.
///
/// libedit gives the key bindings, the edit buffer and the terminal modes. What is seen is drawn here and not by
/// libedit, whose own picture of the screen has one code point a cell and so loses Arabic vowel marks, knows no
/// rows inside a statement, and cannot show an input taller than the window. libedit's output goes to a null
/// stream; before each key it waits for, it calls our reader, which brings the screen up to date first.
///
/// Not safe for use from several threads: libedit has static state, so one thread owns all readers.
package final class EditLineReader: LineReader {
  let terminal: Terminal
  var hooks: LineEditingHooks
  /// The history, to which accepted inputs are added before they are handed over.
  package let history: History

  let editor: OpaquePointer
  private let nullStream: UnsafeMutablePointer<FILE>

  var decoder = InputDecoder()
  var characters: ArraySlice<Unicode.Scalar> = []
  var pendingPaste = ""

  var painter = ScreenPainter()
  var topRow = 0
  var prompt = LinePrompt("")
  var needsPainting = false
  var shownText: ShownText?

  var session = EditSession()
  var navigator = HistoryNavigator()
  var search: HistorySearch?
  var menu: CompletionMenu?
  /// The column that up and down try to keep.
  var goalColumn: Int?
  var outcome: LineInput?

  /// A reader of a terminal; nil when it cannot be edited on, or libedit does not start.
  package init?(terminal: Terminal = .standard, hooks: LineEditingHooks, history: History = History()) {
    guard terminal.canEditLines, useUTF8CharacterLocale(), let null = fopen("/dev/null", "r+") else {
      return nil
    }
    guard
      let editor = el_init_fd(
        "mahdar", null, null, null, terminal.inputDescriptor, terminal.outputDescriptor,
        terminal.outputDescriptor)
    else {
      fclose(null)
      return nil
    }
    self.terminal = terminal
    self.hooks = hooks
    self.history = history
    self.editor = editor
    nullStream = null
    configure()
  }

  deinit {
    el_end(editor)
    fclose(nullStream)
  }

  private func configure() {
    _ = mahdar_el_set_owner(editor, Unmanaged.passUnretained(self).toOpaque())
    _ = mahdar_el_set_keymap(editor, "emacs")
    _ = mahdar_el_set_signal_handling(editor, 0)
    // The terminal sends Ctrl-C, Ctrl-Z, Ctrl-S as keys while a line is edited, and line ends as they are: libedit
    // exchanges CR and LF, which makes two lines of every CR LF in a paste.
    for mode in ["-isig", "-ixon", "-inlcr", "-icrnl"] { _ = mahdar_el_set_edit_mode(editor, mode) }
    _ = mahdar_el_set_prompt(editor) { _ in EditLineReader.emptyPrompt }
    bindKeys()
    _ = mahdar_el_set_reader(editor) { editor, character in
      guard let reader = EditLineReader.owner(of: editor), let character else { return 0 }
      return reader.readCharacter(into: character)
    }
  }

  /// What libedit shows of the prompt, on the stream that nobody sees.
  private nonisolated(unsafe) static let emptyPrompt = strdup("")

  /// The reader that owns an editor, from inside libedit's callbacks.
  static func owner(of editor: OpaquePointer?) -> EditLineReader? {
    guard let owner = mahdar_el_owner(editor) else { return nil }
    return Unmanaged<EditLineReader>.fromOpaque(owner).takeUnretainedValue()
  }

  package func readInput(prompt: LinePrompt) -> LineInput {
    // What others have printed comes first.
    fflush(mahdar_stdout())
    begin(with: prompt)
    let handlers = EditingSignals.install()
    writeFully(Self.pasteModeOn, to: terminal.outputDescriptor)
    var count: Int32 = 0
    _ = withExtendedLifetime(self) { el_wgets(editor, &count) }
    writeFully(Self.pasteModeOff, to: terminal.outputDescriptor)
    for handler in handlers.reversed() { handler.restore() }
    return outcome ?? .endOfInput
  }

  static let pasteModeOn = "\u{1B}[?2004h"
  static let pasteModeOff = "\u{1B}[?2004l"

  private func begin(with prompt: LinePrompt) {
    self.prompt = LinePrompt(
      safeForTerminal(prompt.primary), continuation: safeForTerminal(prompt.continuation))
    painter.forget()
    topRow = 0
    shownText = nil
    session.begin(with: EditState())
    navigator = HistoryNavigator(entries: history.entries)
    search = nil
    menu = nil
    goalColumn = nil
    outcome = nil
  }
}
