/// `:rerun 3` runs a cell again; `:rerun stale` those whose sources were run again since.
struct RerunCommand: SessionCommand {
  let name = "rerun"
  let usage = "rerun N|stale"
  let summary = "run a cell again, or those whose sources changed"

  func run(_ argument: String, in session: Session) throws(CellFailure) -> CellOutcome {
    let numbers: [Int]
    if argument.lowercased() == "stale" {
      numbers = session.cells.filter(\.isStale).map(\.number)
    } else if let number = Int(argument), let cell = session.cell(number) {
      guard cell.kind != .command else {
        throw .command("cell \(number) is a command, which is not run again")
      }
      numbers = [number]
    } else {
      throw .command("expected the number of a cell or 'stale' after ':rerun'")
    }
    var lines: [String] = numbers.isEmpty ? ["nothing is stale"] : []
    for number in numbers {
      guard let text = session.cell(number)?.text else { continue }
      let cell = session.run(text, number: number)
      lines.append("[\(number)] \(text)")
      lines += session.rendered(cell).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .map(String.init)
    }
    let stale = session.cells.filter(\.isStale).map { String($0.number) }
    if !stale.isEmpty { lines.append("stale now: \(stale.joined(separator: ", ")) (:rerun stale)") }
    return .lines(lines)
  }
}
