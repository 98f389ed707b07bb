import ArgumentParser

/// The command `mahdar`: arguments and exit codes.
@main
struct Mahdar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mahdar",
    abstract: "Question a graph of meetings, actors and statements read from reports.",
    version: "0.1.0")
}
