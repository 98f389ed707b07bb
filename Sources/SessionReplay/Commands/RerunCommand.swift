import SourceDiagnostics

/// `:rerun 3` runs a cell again; `:rerun stale` those whose sources were run again since.
struct RerunCommand: SessionCommand {
  let name = "rerun"
  let usage = "rerun N|stale"
  let summary = Message(
    "run a cell again, or those whose sources changed", "إعادة خلية، أو ما تغيرت مصادره")

  func run(_ argument: String, in session: Session) throws(CellFailure) -> CellOutcome {
    let numbers: [Int]
    if argument.lowercased() == "stale" {
      numbers = session.cells.filter(\.isStale).map(\.number)
    } else if let place = CellPlace(argument), place.row == nil {
      let cell = try session.existingCell(place.cell)
      guard cell.kind != .command else {
        throw .command(
          "cell \(cell.number) is a command, which is not run again",
          "الخلية \(cell.number) أمر، والأوامر لا تُعاد")
      }
      numbers = [cell.number]
    } else {
      throw .command(
        "expected the number of a cell or 'stale' after ':rerun'",
        "يُنتظر رقم خلية أو 'stale' بعد ':rerun'")
    }
    var lines: [String] = numbers.isEmpty ? [session.said(Message("nothing is stale", "لا شيء قديم"))] : []
    for number in numbers {
      guard let text = session.cell(number)?.text else { continue }
      let cell = session.run(text, number: number)
      lines.append("[\(number)] \(text)")
      lines += session.rendered(cell).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .map(String.init)
    }
    let stale = session.cells.filter(\.isStale).map { String($0.number) }
    if !stale.isEmpty {
      lines.append(
        session.said(Message("stale now", "صارت قديمة")) + ": \(stale.joined(separator: ", ")) (:rerun stale)"
      )
    }
    return .lines(lines)
  }
}
