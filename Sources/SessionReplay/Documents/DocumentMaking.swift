import GraphModel
import SourceDiagnostics

extension SessionDocument {
  /// A document of the cells of a session, with outputs still to be recorded.
  ///
  /// Failed cells, and commands that change no later answer, are left out.
  package init(of session: Session, title: String) {
    let matter = FrontMatter(
      source: session.opened.source, digest: session.opened.digest, title: title,
      parameters: session.initialParameters)
    var blocks: [Block] = [.prose(["", "# " + title, ""])]
    for cell in session.cells where session.isKept(cell) {
      blocks.append(.cell(DocumentCell(number: cell.number, code: cell.text.lines)))
      blocks.append(.prose([""]))
    }
    if blocks.count > 1 { blocks.removeLast() }
    self.init(frontMatter: matter, blocks: blocks)
  }

  /// Adds the cells of a session that came after those the document has.
  package mutating func append(cellsOf session: Session) {
    let last = cells.map(\.number).max() ?? 0
    for cell in session.cells where cell.number > last && session.isKept(cell) {
      blocks.append(.prose([""]))
      blocks.append(.cell(DocumentCell(number: cell.number, code: cell.text.lines)))
    }
  }
}

extension Session {
  /// Whether a saved session keeps a cell.
  fileprivate func isKept(_ cell: SessionCell) -> Bool {
    guard cell.outcome.failure == nil, !cell.text.isEmpty else { return false }
    guard cell.kind == .command else { return true }
    let name = CommandLineText(cell.text)?.name
    return commands.first { $0.name == name }?.isKeptWhenSaved ?? false
  }

  /// What must be looked at before an answer is recorded: a `LIMIT` without an order keeps rows that another
  /// version of the engine might not find first.
  package var recordingWarnings: [Message] {
    cells.filter { $0.kind == .query && isKept($0) && limitsWithoutOrder($0.text) }.map {
      Message(
        "cell \($0.number) has LIMIT without ORDER BY: which rows it keeps is not fixed",
        "في الخلية \($0.number) LIMIT بلا ORDER BY: فالصفوف الباقية غير محددة")
    }
  }
}

extension String {
  fileprivate var lines: [String] {
    split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
