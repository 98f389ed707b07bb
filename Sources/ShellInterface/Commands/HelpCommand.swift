import SessionReplay
import TextFolding

/// `:help`: one screen about everything, `:help TOPIC` one about a part or a command.
struct HelpCommand: ShellCommand {
  let names = ["help", "h", "?"]
  let usage = "help [TOPIC]"
  let summary = HelpTopic.list

  func run(_ argument: String, in shell: Shell) throws(CellFailure) {
    let isArabic = shell.session.settings.language == "ar"
    let name = argument.first == ":" ? String(argument.dropFirst()) : argument
    guard !name.isEmpty else {
      shell.output.writeLine(isArabic ? HelpTopic.overviewInArabic : HelpTopic.overview)
      return
    }
    if let topic = HelpTopic(rawValue: name.lowercased()) {
      shell.output.writeLine(topic.text)
    } else if let line = Self.commandLines.first(where: { $0.name == name.lowercased() }) {
      shell.output.writeLine(":\(line.usage)\n  \(line.summary)")
    } else {
      let known = HelpTopic.allCases.map(\.rawValue) + Self.commandLines.map(\.name)
      let nearest = nearestName(to: name, among: known).map { ["did you mean ':help \($0)'?"] } ?? []
      throw .command("no help on '\(name)'", hints: nearest + ["topics are: " + HelpTopic.list])
    }
  }

  /// Name, usage and summary of every command, those of the shell first.
  static var commandLines: [(name: String, usage: String, summary: String)] {
    ShellCommands.all.map { ($0.names.first ?? "", $0.usage, $0.summary) }
      + SessionCommands.all.map { ($0.name, $0.usage, $0.summary) }
  }
}
