import SessionReplay

/// `:compact FILE` writes the graph with the session's changes to a graph file, which `--graph` opens.
struct CompactCommand: ShellCommand {
  let names = ["compact"]
  let usage = "compact FILE"
  let summary = "write the graph with this session's changes to a graph file"

  func run(_ argument: String, in shell: Shell) throws(CellFailure) {
    guard !argument.isEmpty else {
      throw .command("expected a file after ':compact', such as ':compact news.mahdar'")
    }
    let (nodes, relationships) = try shell.session.compact(to: argument)
    shell.output.writeLine(
      "wrote \(grouped(nodes)) node\(nodes == 1 ? "" : "s") and "
        + "\(grouped(relationships)) relationship\(relationships == 1 ? "" : "s"): \(shown(argument))")
  }
}
