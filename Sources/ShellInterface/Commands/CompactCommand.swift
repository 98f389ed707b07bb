import SessionReplay
import SourceDiagnostics

/// `:compact FILE` writes the graph with the session's changes to a graph file, which `--graph` opens.
struct CompactCommand: ShellCommand {
  let names = ["compact"]
  let usage = "compact FILE"
  let summary = Message(
    "write the graph, changes included, to a graph file", "كتابة الشبكة بتعديلاتها في ملف")

  func run(_ argument: String, in shell: Shell) throws(CellFailure) {
    guard !argument.isEmpty else {
      throw .command(
        "expected a file after ':compact', such as ':compact news.mahdar'",
        "يُنتظر ملف بعد ':compact'، مثل ':compact news.mahdar'")
    }
    let (nodes, relationships) = try shell.session.compact(to: argument)
    let english =
      "wrote \(grouped(nodes)) node\(nodes == 1 ? "" : "s") and \(grouped(relationships)) "
      + "relationship\(relationships == 1 ? "" : "s"): \(shown(argument))"
    let arabic = "كُتبت العقد (\(grouped(nodes))) والعلاقات (\(grouped(relationships))): \(shown(argument))"
    shell.output.writeLine(shell.session.said(Message(english, arabic)))
  }
}
