/// A cell of a document together with what came of it now.
package struct ReplayedCell: Sendable {
  /// How a cell stands against what is recorded.
  package enum Verdict: Sendable, Equatable {
    case matched
    /// The output is another one.
    case differs
    /// It failed and is not marked as failing.
    case failed
    /// It is marked as failing and did not.
    case didNotFail
    case skipped
    /// It ran, and its output is not looked at.
    case unchecked

    /// Whether the document is not as it should be.
    package var isProblem: Bool { [.differs, .failed, .didNotFail].contains(self) }
  }

  /// The cell as the document has it.
  package let cell: DocumentCell
  /// What the session made of it; `nil` when it was skipped.
  package let run: SessionCell?
  /// The output now.
  package let actual: [String]
  /// How it stands against what is recorded.
  package let verdict: Verdict
}

/// Runs the cells of a document in order in a session, and compares each output with the recorded one.
package func replay(_ document: SessionDocument, in session: Session) -> [ReplayedCell] {
  session.parameters.merge(document.frontMatter.parameters) { _, new in new }
  return document.cells.map { cell in
    guard !cell.attributes.contains(.skip) else {
      return ReplayedCell(cell: cell, run: nil, actual: [], verdict: .skipped)
    }
    let run = session.run(cell.text, number: cell.number)
    let actual = outputLines(session.rendered(run))
    return ReplayedCell(cell: cell, run: run, actual: actual, verdict: verdict(of: cell, run, actual))
  }
}

/// The lines of an output, without the empty one after its last line feed.
package func outputLines(_ text: String) -> [String] {
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  if lines.last?.isEmpty == true { lines.removeLast() }
  return lines
}

private func verdict(
  of cell: DocumentCell, _ run: SessionCell, _ actual: [String]
) -> ReplayedCell.Verdict {
  let hasFailed = run.outcome.failure != nil
  if cell.attributes.contains(.fails), !hasFailed { return .didNotFail }
  if cell.attributes.contains(.noCheck) { return .unchecked }
  guard OutputPattern(cell.output ?? []).matches(actual) else { return .differs }
  return hasFailed && !cell.attributes.contains(.fails) ? .failed : .matched
}
