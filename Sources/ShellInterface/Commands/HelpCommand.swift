import SessionReplay
import SourceDiagnostics
import TextFolding

/// `:help`: one screen about everything, `:help TOPIC` one about a part or a command.
struct HelpCommand: ShellCommand {
  let names = ["help", "h", "?"]
  let usage = "help [TOPIC]"
  let summary = Message(verbatim: HelpTopic.list)

  func run(_ argument: String, in shell: Shell) throws(CellFailure) {
    let session = shell.session
    let name = argument.first == ":" ? String(argument.dropFirst()) : argument
    if name.isEmpty {
      shell.output.writeLine(session.said(HelpTopic.overview))
    } else if let topic = HelpTopic(rawValue: name.lowercased()) {
      shell.output.writeLine(session.said(topic.text))
    } else if let line = Self.commandLines.first(where: { $0.name == name.lowercased() }) {
      shell.output.writeLine(":\(line.usage)\n  \(session.said(line.summary))")
    } else if let function = HelpTopic.function(name) {
      shell.output.writeLine("\(function.usage)\n  \(session.said(function.summary))")
    } else {
      let functions = FunctionHelp.families.flatMap(\.functions).map(\.name)
      let known = HelpTopic.allCases.map(\.rawValue) + Self.commandLines.map(\.name) + functions
      let nearest = nearestName(to: name, among: known).map { [Message.didYouMean(":help " + $0)] } ?? []
      let topics = Message("topics are: " + HelpTopic.list, "الأبواب: " + HelpTopic.list)
      throw .command("no help on '\(name)'", "لا شرح لما سُمي '\(name)'", hints: nearest + [topics])
    }
  }

  /// Name, usage and summary of every command, those of the shell first.
  static var commandLines: [(name: String, usage: String, summary: Message)] {
    ShellCommands.all.map { ($0.names.first ?? "", $0.usage, $0.summary) }
      + SessionCommands.all.map { ($0.name, $0.usage, $0.summary) }
  }
}
