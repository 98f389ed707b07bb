import ResultRendering
import SessionReplay

/// What `mahdar test` does with outputs that differ.
package enum DifferenceHandling: Sendable {
  /// Shows them; writes nothing.
  case report
  /// Records them.
  case accept
  /// Asks for each.
  case review
}

/// `mahdar test`: runs documents and compares their outputs with the recorded ones.
package func test(
  _ paths: [String], handling: DifferenceHandling, options: CommonOptions
) -> ExitStatus {
  var run = DocumentTest(handling: handling, options: options)
  do throws(OpeningError) {
    let found = try DocumentOpening.documentPaths(paths.isEmpty ? ["Sessions"] : paths)
    guard !found.isEmpty else { throw OpeningError(lines: ["error: no session documents there"]) }
    for path in found { try run.test(path) }
  } catch {
    return report(error)
  }
  return run.finish()
}

/// A run over documents, with what it counted.
private struct DocumentTest {
  let handling: DifferenceHandling
  private var opening: DocumentOpening
  private var cells = 0
  private var documents = 0
  private var differing = 0
  private var written = 0
  private var unreadable = 0
  private var status = ExitStatus.done
  private var hasStopped = false
  private let showsColour = outputProfile().showsColour
  private let output = OutputStream.standardOutput

  init(handling: DifferenceHandling, options: CommonOptions) {
    self.handling = handling
    opening = DocumentOpening(options)
  }

  mutating func test(_ path: String) throws(OpeningError) {
    guard !hasStopped else { return }
    do throws(DocumentFileError) {
      let file = try DocumentFile(reading: path)
      let document = try parse(file)
      let session: Session
      do throws(OpeningError) {
        session = try opening.session(for: document, at: path)
      } catch {
        throw DocumentFileError(message: error.lines.joined(separator: "\n"))
      }
      try compare(file, document, session)
    } catch {
      OutputStream.standardError.writeLine("\(shown(path)): error: \(error.message)")
      unreadable += 1
      status = worse(status, .unreadable)
    }
  }

  private mutating func compare(
    _ file: DocumentFile, _ document: SessionDocument, _ session: Session
  ) throws(DocumentFileError) {
    let replayed = replay(document, in: session)
    let problems = replayed.filter(\.verdict.isProblem)
    cells += replayed.count
    documents += 1
    differing += problems.count
    if problems.isEmpty {
      let skipped = replayed.count { $0.verdict == .skipped || $0.verdict == .unchecked }
      output.writeLine(
        "ok   \(shown(file.path)) · \(counted(replayed.count, "cell"))"
          + (skipped > 0 ? ", \(skipped) not compared" : ""))
    } else {
      output.writeLine("DIFF \(shown(file.path)) · \(problems.count) of \(counted(replayed.count, "cell"))")
      tellOfCorpus(document, session)
    }
    let accepted = decide(problems, in: file.path)
    guard handling != .report else {
      if !problems.isEmpty { status = worse(status, status(of: problems)) }
      return
    }
    try write(accepted, of: replayed, to: file, document, session)
    let left = problems.filter { !accepted.contains($0.cell.number) }
    if !left.isEmpty { status = worse(status, status(of: left)) }
  }

  /// Whether the corpus or the program changed since the outputs were recorded.
  private func tellOfCorpus(_ document: SessionDocument, _ session: Session) {
    guard let old = document.frontMatter.digest, let new = session.opened.digest else { return }
    output.writeLine(
      old == new
        ? "     the corpus is the one recorded (\(shown(old)))"
        : "     the corpus changed since it was recorded (\(shown(old)) → \(new))")
  }

  /// Shows the differences; gives the numbers of the cells whose new output is taken.
  private mutating func decide(_ problems: [ReplayedCell], in path: String) -> Set<Int> {
    let report = DifferenceReport(path: path, showsColour: showsColour)
    var accepted: Set<Int> = []
    for problem in problems {
      if hasStopped { break }
      for line in report.lines(of: problem) { output.writeLine(line) }
      switch handling {
      case .report: break
      case .accept: accepted.insert(problem.cell.number)
      case .review:
        switch askForDecision() {
        case .accept: accepted.insert(problem.cell.number)
        case .reject: break
        case .stop: hasStopped = true
        }
      }
    }
    return accepted
  }

  private enum Decision { case accept, reject, stop }

  private func askForDecision() -> Decision {
    while true {
      output.write("accept (a), reject (r), stop (q)? ")
      guard let line = readLine() else { return .stop }
      switch line.lowercased() {
      case "a", "accept", "y", "yes": return .accept
      case "r", "reject", "n", "no", "s", "skip": return .reject
      case "q", "quit", "stop": return .stop
      default: continue
      }
    }
  }

  private mutating func write(
    _ accepted: Set<Int>, of replayed: [ReplayedCell], to file: DocumentFile, _ document: SessionDocument,
    _ session: Session
  ) throws(DocumentFileError) {
    var document = document
    document.accept(replayed) { accepted.contains($0.cell.number) }
    // A digest beside outputs that were not taken would tell a falsehood.
    let isWhole = replayed.allSatisfy { !$0.verdict.isProblem || accepted.contains($0.cell.number) }
    if isWhole, document.frontMatter.corpus != nil, let digest = session.opened.digest {
      document.frontMatter.record(digest: digest)
    }
    guard document.text != file.text else { return }
    var file = file
    try file.replace(by: document.text)
    written += 1
  }

  private func status(of problems: [ReplayedCell]) -> ExitStatus {
    problems.contains { $0.run?.outcome.failure?.isRefusal == true && $0.verdict == .failed }
      ? .refused : .failed
  }

  func finish() -> ExitStatus {
    var summary = "\(counted(documents, "document")), \(counted(cells, "cell"))"
    if documents > 0 { summary += differing == 0 ? ", all as recorded" : ", \(differing) not as recorded" }
    if unreadable > 0 { summary += "; \(counted(unreadable, "document")) could not be read" }
    if written > 0 { summary += "; \(counted(written, "document")) written" }
    output.writeLine(summary)
    return status
  }
}
