import ResultRendering
import SessionReplay
import TextFolding

/// `mahdar replay`: runs the cells of documents and shows them with their answers; compares and writes nothing.
package func replay(_ paths: [String], options: CommonOptions) -> ExitStatus {
  var opening = DocumentOpening(options)
  var status = ExitStatus.done
  do throws(OpeningError) {
    for path in try DocumentOpening.documentPaths(paths) {
      let document = try readDocument(path)
      let session = try opening.session(for: document, at: path)
      if paths.count > 1 { OutputStream.standardOutput.writeLine("# " + shown(path)) }
      status = worse(status, transcribe(document, session))
    }
  } catch {
    return report(error)
  }
  return status
}

private func transcribe(_ document: SessionDocument, _ session: Session) -> ExitStatus {
  var status = ExitStatus.done
  for replayed in replay(document, in: session) where replayed.verdict != .skipped {
    let cell = replayed.cell
    var lines = cell.code.enumerated().map { ($0 == 0 ? "[\(cell.number)] " : "    ") + shown($1) }
    lines += replayed.actual + [""]
    OutputStream.standardOutput.write(lines.map { $0 + "\n" }.joined())
    guard let failure = replayed.run?.outcome.failure, !cell.attributes.contains(.fails) else { continue }
    status = worse(status, failure.isRefusal ? .refused : .failed)
  }
  return status
}

/// Reads and parses a document.
func readDocument(_ path: String) throws(OpeningError) -> SessionDocument {
  do throws(DocumentFileError) {
    return try parse(try DocumentFile(reading: path))
  } catch {
    throw OpeningError(lines: ["\(shown(path)): error: \(error.message)"])
  }
}

/// Parses a document that was read.
func parse(_ file: DocumentFile) throws(DocumentFileError) -> SessionDocument {
  do throws(DocumentErrors) {
    return try parseDocument(file.text, name: file.path)
  } catch {
    throw DocumentFileError(message: "no session document\n" + error.lines.joined(separator: "\n"))
  }
}

/// The graver of two outcomes.
func worse(_ a: ExitStatus, _ b: ExitStatus) -> ExitStatus { a.rawValue >= b.rawValue ? a : b }

/// A text from outside as one line fit for the screen.
func shown(_ text: String) -> String { safeForTerminal(text) }
