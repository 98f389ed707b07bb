import ArgumentParser
import ShellInterface

/// The command `mahdar`: arguments and exit codes.
@main
struct Mahdar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mahdar",
    abstract: "Question a graph of meetings, actors and statements read from reports.",
    version: "Mahdar \(mahdarVersion)",
    subcommands: [
      Shell.self, Ask.self, Replay.self, Test.self, Check.self, Import.self, Export.self, Pipe.self,
    ],
    defaultSubcommand: Shell.self)

  /// Runs the command line; errors in it end with the code of this program, not with the parser's.
  static func main() {
    OutputStream.ignoreBrokenPipes()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let status as ExitStatus {
      status.endProgram()
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      let stream = code == .success ? OutputStream.standardOutput : .standardError
      if !message.isEmpty { stream.writeLine(message) }
      (code == .success ? ExitStatus.done : .usage).endProgram()
    }
  }
}

extension ExitStatus: Error {}

/// Ends the command with a status.
func end(with status: ExitStatus) throws {
  if status != .done { throw status }
}
