import SourceDiagnostics
import TextFolding

/// A `:` command of the session: what it is called, how it is typed, what it does.
///
/// Commands that reach outside of the session, to files or the terminal, are the shell's.
package protocol SessionCommand: Sendable {
  /// The word after `:`.
  var name: String { get }
  /// How it is typed, without the colon.
  var usage: String { get }
  /// One line of help.
  var summary: Message { get }
  /// Whether a saved session keeps it, because later cells depend on it.
  var isKeptWhenSaved: Bool { get }

  func run(_ argument: String, in session: Session) throws(CellFailure) -> CellOutcome
}

extension SessionCommand {
  package var isKeptWhenSaved: Bool { false }
}

/// The commands of the session.
package enum SessionCommands {
  /// All of them, in the order in which help lists them.
  package static let all: [any SessionCommand] = [
    ParameterCommand(), FormatCommand(), LanguageCommand(), BidiCommand(), ExplainCommand(), SchemaCommand(),
    CiteCommand(),
    NoteCommand(), AliasCommand(), ChangesCommand(), RerunCommand(), ResetCommand(), TimingCommand(),
  ]

  /// Commands of the shell that a session by itself refuses, since they reach files or the terminal.
  package static let shellOnly: Set<String> = ["save", "open", "compact", "quit", "exit", "help", "examples"]
}

/// A `:` line taken apart into the command's name and the rest.
package struct CommandLineText: Sendable {
  /// The word after `:`, in lower case.
  package let name: String
  /// What follows it, without blanks at its ends.
  package let argument: String

  /// Reads a line that begins with `:`; `nil` for any other.
  package init?(_ line: String) {
    guard line.first == ":" else { return nil }
    let rest = line.dropFirst().drop(while: \.isWhitespace)
    let name = rest.prefix { !$0.isWhitespace }
    self.name = name.lowercased()
    argument = trimmedCell(String(rest[name.endIndex...]))
  }
}

/// Refuses what follows a command whose usage names nothing more.
package func refuseArgument(of line: CommandLineText, usage: String) throws(CellFailure) {
  guard !line.argument.isEmpty, !usage.contains(" ") else { return }
  throw .command(
    "':\(line.name)' takes nothing after it, but '\(line.argument)' follows",
    "لا شيء يُنتظر بعد ':\(line.name)'، وقد تلاه '\(line.argument)'")
}

extension Session {
  /// Runs a line that begins with `:`.
  func runCommand(_ text: String) throws(CellFailure) -> CellOutcome {
    guard let line = CommandLineText(text) else {
      throw .command(
        "expected ':' and the name of a command", "يُنتظر ':' ثم اسم أمر")
    }
    if let command = commands.first(where: { $0.name == line.name }) {
      try refuseArgument(of: line, usage: command.usage)
      do throws(CellFailure) {
        return try command.run(line.argument, in: self)
      } catch {
        // The argument is the end of the line, and the command knows places in it only.
        var failure = error
        failure.range = failure.range?.shifted(by: text.utf8.count - line.argument.utf8.count)
        throw failure
      }
    }
    if SessionCommands.shellOnly.contains(line.name) {
      if settings.isSafe {
        throw .refused(
          "':\(line.name)' is refused in safe mode: it reaches outside of the session",
          "الأمر ':\(line.name)' مرفوض في الوضع الآمن: أثره يتعدى الجلسة")
      }
      throw .command(
        "':\(line.name)' works at the prompt only", "الأمر ':\(line.name)' لا يعمل إلا عند المحث")
    }
    let known = commands.map(\.name) + SessionCommands.shellOnly
    let nearest = nearestName(to: line.name, among: known).map { [Message.didYouMean(":" + $0)] } ?? []
    throw .command(
      "unknown command ':\(line.name)'", "لا أمر باسم ':\(line.name)'",
      hints: nearest + [Message("':help' lists the commands", "':help' يسرد الأوامر")])
  }
}
