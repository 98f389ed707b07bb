extension SessionDocument {
  /// Takes the present outputs of the cells for which `isAccepted` holds; wildcards that still match stay.
  package mutating func accept(
    _ replayed: [ReplayedCell], where isAccepted: (ReplayedCell) -> Bool = { _ in true }
  ) {
    let byNumber = Dictionary(replayed.map { ($0.cell.number, $0) }) { first, _ in first }
    updateCells { cell in
      guard let now = byNumber[cell.number], now.verdict.isProblem, isAccepted(now) else { return }
      if !OutputPattern(cell.output ?? []).matches(now.actual), !cell.attributes.contains(.noCheck) {
        cell.record(output: LineAlignment(expected: cell.output ?? [], actual: now.actual).accepted)
      }
      cell.mark(fails: now.run?.outcome.failure != nil)
    }
  }
}
